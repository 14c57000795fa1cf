import pytest

from knowledge.links import canonical, link_key, original


@pytest.mark.parametrize(
    "url",
    [
        "https://news.example/a/b",
        "http://news.example/a/b",
        "https://www.news.example/a/b/",
        "https://m.news.example/a/b",
        "https://NEWS.example:443/a/b#top",
        "https://news.example/a/b?utm_source=t&utm_medium=x",
        "https://news.example/a/b?fbclid=1",
        "https://news.example/a/b/amp/",
        "https://news.example/amp/a/b",
        "https://amp.news.example/a/b?amp=1",
        "https://www.google.com/amp/s/news.example/a/b/amp",
        "https://news-example.cdn.ampproject.org/c/s/news.example/a/b",
        " https://news.example/a/%62 ",
    ],
)
def test_the_same_page_has_one_key(url: str) -> None:
    assert link_key(url) == "news.example/a/b"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("https://news.example/a?id=1", "https://news.example/a?id=2"),
        ("https://news.example/a", "https://news.example/b"),
        ("https://news.example/a", "https://other.example/a"),
        ("https://kz.news.example/a", "https://ru.news.example/a"),
        ("https://news.example/a", "https://news.example:8080/a"),
    ],
)
def test_other_pages_have_other_keys(one: str, other: str) -> None:
    assert link_key(one) != link_key(other)


@pytest.mark.parametrize("url", ["", "x", "http://[", "mailto:a@b.c", "http://a:99999/"])
def test_what_is_no_link_has_no_key(url: str) -> None:
    assert link_key(url) == ""


def test_the_order_of_parameters_does_not_matter() -> None:
    assert link_key("http://n.example/?a=1&b=2") == link_key("http://n.example/?b=2&a=1")


@pytest.mark.parametrize(
    ("url", "meant"),
    [
        ("https://www.google.com/amp/s/news.example/a", "https://news.example/a"),
        ("https://n-e.cdn.ampproject.org/v/s/news.example/a?x=1", "https://news.example/a?x=1"),
        ("https://n-e.cdn.ampproject.org/c/news.example/a", "http://news.example/a"),
        ("https://www.google.com/search?q=amp", "https://www.google.com/search?q=amp"),
        (
            "https://news.example/amp/s/other.example/a",
            "https://news.example/amp/s/other.example/a",
        ),
    ],
)
def test_a_cache_of_fast_pages_is_left_for_the_original(url: str, meant: str) -> None:
    assert original(url) == meant


@pytest.mark.parametrize(
    ("declared", "link"),
    [
        ("https://news.example/a", "https://news.example/a"),
        ("/a", "https://m.news.example/a"),
        ("https://www.news.example/a", "https://www.news.example/a"),
        ("https://news.example/", "https://m.news.example/a?x=1"),  # its home is no article
        ("https://bank.example/a", "https://m.news.example/a?x=1"),  # of another site
        ("https://evilnews.example/a", "https://m.news.example/a?x=1"),
        ("javascript:alert(1)", "https://m.news.example/a?x=1"),
        ("http://[", "https://m.news.example/a?x=1"),
        ("", "https://m.news.example/a?x=1"),
    ],
)
def test_a_page_names_its_link_only_on_its_own_site(declared: str, link: str) -> None:
    assert canonical(declared, fetched="https://m.news.example/a?x=1") == link


def test_a_saved_page_is_believed() -> None:
    assert canonical("https://news.example/a", fetched="") == "https://news.example/a"
