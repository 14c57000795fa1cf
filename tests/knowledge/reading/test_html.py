import pytest
from pages import DAY, OTHER_DAY, PARAGRAPHS, TITLES, Page, pages
from sites import SitePage, sites

from knowledge.reading import read_bytes
from knowledge.reading.draft import Unreadable
from knowledge.reading.html import parse

PAGES = list(pages())


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_a_page_gives_its_article_and_nothing_else(page: Page) -> None:
    draft = parse(page.data)
    assert [line for line in draft.text.split("\n") if line] == list(page.paragraphs)
    assert draft.title == page.title
    assert draft.published in (page.day, "")
    assert draft.language == page.language


def test_nearly_every_day_that_is_told_is_found() -> None:
    told = [page for page in PAGES if page.day]
    assert sum(parse(page.data).published == page.day for page in told) >= 0.95 * len(told)


SITES = list(sites())


def is_read_whole(page: SitePage) -> bool:
    lines = [line for line in parse(page.data).text.split("\n") if line]
    return lines == list(page.story.paragraphs)


def test_of_nearly_every_kind_of_site_all_paragraphs_are_read_and_none_else() -> None:
    assert len(SITES) >= 40
    wrong = [page.name for page in SITES if not is_read_whole(page)]
    assert len(wrong) <= 0.05 * len(SITES), wrong


@pytest.mark.parametrize("page", SITES, ids=lambda page: page.name)
def test_title_and_language_are_read_and_the_day_is_never_wrong(page: SitePage) -> None:
    draft = parse(page.data)
    assert (draft.title, draft.language) == (page.title, page.story.language)
    assert draft.published == page.day


def page_with(head: str = "", body: str = "", attributes: str = "lang=en") -> bytes:
    text = "".join(f"<p>{part}</p>" for part in PARAGRAPHS["en"])
    return (
        f"<html {attributes}><head>{head}</head><body><article><h1>{TITLES['en']}</h1>{text}"
        f"</article>{body}</body></html>"
    ).encode()


@pytest.mark.parametrize(
    ("head", "body"),
    [
        ("", "<footer>© 1 January 2019</footer>"),
        ("", f"<div><time datetime={OTHER_DAY}></time><time datetime={DAY}></time></div>"),
        ("", f"<p>Updated {OTHER_DAY}</p>"),
        (f"<meta name=date content='soon, {OTHER_DAY}'>", ""),
        ("<meta name=date content='1970-01-01'>", ""),
        ("<meta name=date content='2031-02-31'>", ""),
        (
            "<script type='application/ld+json'>"
            f'{{"@type":"WebPage","datePublished":"{OTHER_DAY}"}}</script>',
            "",
        ),
        (f"<meta property='article:modified_time' content={OTHER_DAY}>", ""),
    ],
)
def test_a_day_that_is_not_the_articles_is_not_taken(head: str, body: str) -> None:
    assert parse(page_with(head, body)).published == ""


def test_two_articles_in_the_data_are_told_by_the_headline() -> None:
    other = f'{{"@type":"NewsArticle","headline":"Other","datePublished":"{OTHER_DAY}"}}'
    own = f'{{"@type":"NewsArticle","headline":"{TITLES["en"]}","datePublished":"{DAY}"}}'
    script = f'<script type="application/ld+json">[{other},{own}]</script>'
    assert parse(page_with(script)).published == DAY


def test_the_link_language_and_publisher_are_those_that_the_page_declares() -> None:
    head = (
        "<link rel=canonical href='https://kelpress.example/a'><meta property=og:url content=https://x/>"
        "<meta property=og:site_name content='Kelpress'>"
    )
    (article,) = read_bytes(
        page_with(head, attributes="lang=en-GB"), name="https://m.kelpress.example/a?x=1"
    )
    assert (article.url, article.language) == ("https://kelpress.example/a", "en")
    assert (article.publisher, article.place) == ("Kelpress", "Torvin")


def test_without_a_canonical_link_the_fetched_one_is_kept() -> None:
    (article,) = read_bytes(
        page_with(), name="https://kelpress.example/a", content_type="text/html"
    )
    assert (article.url, article.publisher) == ("https://kelpress.example/a", "Kelpress")


@pytest.mark.parametrize(
    ("title", "site"),
    [
        ("We are one | Kelpress", ""),
        ("We are one - Kelpress", "Kelpress"),
        ("We are one – she said", "Kelpress"),
    ],
)
def test_the_name_of_the_site_is_cut_from_the_title(title: str, site: str) -> None:
    words = "".join(f"<p>{part}</p>" for part in PARAGRAPHS["en"])
    head = f"<title>{title}</title><meta property=og:site_name content='{site}'>"
    page = f"{head}<article>{words}</article>"
    expected = title if "said" in title else "We are one"
    assert parse(page.encode()).title == expected


@pytest.mark.parametrize("charset", ["", "utf-8", "windows-1251"])
def test_a_broken_byte_does_not_spoil_the_rest_of_a_page(charset: str) -> None:
    page = page_with(f"<meta charset={charset}>").replace(
        b"ceremony", "церемония".encode() + b"\xff"
    )
    assert "“No,” she answered." in parse(page).text


def test_soft_hyphens_do_not_cut_words() -> None:
    assert (
        "inter\u00adparliamentary"
        not in parse(
            page_with().replace(b"ceremony", "inter&shy;parlia\u200bmentary ceremony".encode())
        ).text
    )


@pytest.mark.parametrize(
    ("piece", "lines"),
    [
        ("<ul><li>One point.<li>Another, he said.</ul>", ["One point.", "Another, he said."]),
        ("<ol><li><p>One point, he said.</p></li></ol>", ["One point, he said."]),
        ("<p>He wrote <q>we <b>go</b></q> and left.</p>", ["He wrote “we go” and left."]),
        ("<p>It costs <s>12</s> <ins>9</ins> crowns.</p>", ["It costs 9 crowns."]),
        (
            "<p>– Yes, – he said.<br>– No, – she said.</p>",
            ["– Yes, – he said.", "– No, – she said."],
        ),
        ("<table><tr><td>2030<td>12</tr><tr><td>2031<td>6</tr></table>", ["2030 | 12", "2031 | 6"]),
    ],
)
def test_what_stands_in_other_marks_is_read_as_it_is_seen(piece: str, lines: list[str]) -> None:
    page = page_with().replace(b"</article>", piece.encode() + b"</article>")
    found = parse(page).text.removeprefix("\n".join(PARAGRAPHS["en"]))
    assert [line for line in found.split("\n") if line] == lines


@pytest.mark.parametrize(
    "data",
    [
        b"<html></html>",
        b"<html><body><nav><a href=/>Home</a></nav></body></html>",
        b"<html>" + b"<div>" * 50_000,
        b"<html><body>" + b"<p>" * 100_000,
        b"<!DOCTYPE html [<!ENTITY a 'b'>]><html>&a;",
        b"<html><script>" + b"x" * 1_000_000,
        b"<html><meta charset=utf-16><p>x",
        b"<html>" + bytes(range(256)) * 10,
    ],
    ids=["empty", "menu", "deep", "paragraphs", "entity", "script", "charset", "noise"],
)
def test_a_page_without_an_article_has_a_reason(data: bytes) -> None:
    with pytest.raises(Unreadable):
        parse(data)


@pytest.mark.parametrize(
    "piece",
    [
        "<b class=comment>x",
        "<style>.a{display:none",
        "<time datetime=2020-01-01>",
        "<h1>x</h1>",
        "<!--",
        "<p>.</p>",
    ],
)
def test_a_hostile_page_ends_in_time(piece: str) -> None:
    try:
        read = list(read_bytes(page_with(body=piece * 5_000)))
    except Exception as error:
        assert "cannot be read" in str(error)
    else:
        assert read[0].text.startswith(PARAGRAPHS["en"][0])
