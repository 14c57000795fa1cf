"""Feeds, sitemaps and robots.txt, read from memory: a stand-in for the web answers by its links."""

import gzip
from collections.abc import Mapping
from datetime import date

import pytest

from knowledge.errors import SourceNotFound, SourceRefused, SourceUnreadable
from knowledge.lists import Manners, feed, pages_of_sitemap
from knowledge.web import Fetched

SITE = "https://news.example"
RSS = b"""<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/">
<channel><title> News of
 Torvin </title><link>https://news.example/</link>
<item><title>Ferry sails</title><link>https://news.example/1</link><guid>g-1</guid>
<pubDate>Tue, 08 Apr 2031 23:30:00 +0500</pubDate><content:encoded><![CDATA[<p>He left.</p>]]></content:encoded></item>
<item><title>Harbour closed</title><link>/2?utm_source=rss</link></item>
<item><title>No link</title></item><item><link>javascript:alert(1)</link></item><item><link>http://[</link></item></channel></rss>"""
ATOM = b"""<feed xmlns="http://www.w3.org/2005/Atom"><title>T</title><entry><id>urn:1</id><title>A</title>
<link href="https://news.example/3"/><updated>2031-04-08T23:30:00+05:00</updated></entry></feed>"""


class Web:
    """Answers from memory; an error that it holds is raised."""

    def __init__(self, held: Mapping[str, bytes | Exception]) -> None:
        self.held, self.asked = held, list[str]()

    def __call__(self, url: str, **_: object) -> Fetched:
        self.asked.append(url)
        found = self.held.get(url, SourceNotFound(f"There is no page {url}."))
        if isinstance(found, Exception):
            raise found
        return Fetched(found, url, "text/xml")


def manners(held: Mapping[str, bytes | Exception]) -> tuple[Manners, Web, list[float]]:
    """Manners over such a web, with a clock that only sleeping moves."""
    web, slept = Web(held), list[float]()
    return Manners(web, slept.append, lambda: sum(slept)), web, slept


# Feeds.


def test_items_of_a_feed_have_link_key_title_and_the_day_of_their_own_zone() -> None:
    found = feed(Fetched(RSS, f"{SITE}/rss", "application/rss+xml"))
    first, second = found.entries
    assert found.title == "News of Torvin"
    assert (first.link, first.key, first.title) == (f"{SITE}/1", f"{SITE}/g-1", "Ferry sails")
    assert (first.published, first.text) == ("2031-04-08", "<p>He left.</p>")
    assert second.link == second.key == f"{SITE}/2?utm_source=rss"


def test_atom_is_read_too() -> None:
    (entry,) = feed(Fetched(ATOM, f"{SITE}/atom")).entries
    assert (entry.link, entry.key, entry.published) == (f"{SITE}/3", "urn:1", "2031-04-08")


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"<html><p>x</p></html>",
        b"{}",
        b"\x00" * 1000,
        b"<rss" * 100_000,
        b'<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]><rss>&x;</rss>',
        b"<?xml version='1.0'?><!DOCTYPE r [<!ENTITY a0 'x'>"
        + b"".join(b"<!ENTITY a%d '%s'>" % (n, b"&a%d;" % (n - 1) * 20) for n in range(1, 12))
        + b"]><rss version='2.0'><channel><title>&a11;</title></channel></rss>",
    ],
    ids=["empty", "page", "json", "zeros", "open tags", "file entity", "bomb"],
)
def test_what_is_no_feed_or_a_hostile_one_gives_nothing(data: bytes) -> None:
    try:
        found = feed(Fetched(data, f"{SITE}/rss"))
    except SourceUnreadable as error:
        assert str(error).startswith(f"{SITE}/rss cannot be read: ")
    else:
        assert found.entries == () and len(found.title) <= 200


# Sitemaps.


def urls(*pages: str) -> bytes:
    space = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
    return f"<?xml version='1.0'?><urlset {space}>{''.join(pages)}</urlset>".encode()


def url(path: str, day: str = "") -> str:
    return f"<url><loc>{SITE}{path}</loc>{f'<lastmod>{day}</lastmod>' if day else ''}</url>"


INDEX = (
    f"<sitemapindex><sitemap><loc>{SITE}/new.xml.gz</loc><lastmod>2031-04-09</lastmod></sitemap>"
    f"<sitemap><loc>{SITE}/old.xml</loc><lastmod>2030-01-01</lastmod></sitemap>"
    f"<sitemap><loc>{SITE}/gone.xml</loc></sitemap></sitemapindex>"
).encode()


def test_pages_since_a_day_are_listed_through_all_sitemaps() -> None:
    listed = urls(url("/1", "2031-04-08T10:00:00Z"), url("/2", "2031-03-01"), url("/3"))
    held = {f"{SITE}/s.xml": INDEX, f"{SITE}/new.xml.gz": gzip.compress(listed)}
    polite, web, _ = manners(held)
    found = list(pages_of_sitemap(f"{SITE}/s.xml", since=date(2031, 4, 1), manners=polite))
    assert [entry.link for entry in found] == [f"{SITE}/1", f"{SITE}/3"]
    assert f"{SITE}/old.xml" not in web.asked and f"{SITE}/gone.xml" in web.asked


def test_a_sitemap_that_names_itself_ends() -> None:
    held = {f"{SITE}/s.xml": INDEX.replace(b"new.xml.gz", b"s.xml")}
    polite, web, _ = manners(held)
    assert list(pages_of_sitemap(f"{SITE}/s.xml", since=None, manners=polite)) == []
    assert len(web.asked) <= 400


@pytest.mark.parametrize(
    "data", [b"", b"<html>", b"<urlset/>", b"\x1f\x8bx", gzip.compress(bytes(60_000_000))]
)
def test_what_is_no_sitemap_says_so(data: bytes) -> None:
    polite, _, _ = manners({f"{SITE}/s.xml": data})
    with pytest.raises(SourceUnreadable, match=r"s\.xml cannot be read"):
        list(pages_of_sitemap(f"{SITE}/s.xml", since=None, manners=polite))


# Manners.


def test_robots_are_asked_once_and_obeyed() -> None:
    rules = b"User-agent: *\nDisallow: /private\nCrawl-delay: 5\n\nUser-agent: other\nDisallow: /"
    polite, web, slept = manners({f"{SITE}/robots.txt": rules, f"{SITE}/a": b"x"})
    links = [f"{SITE}/a", f"{SITE}/private/b", f"{SITE}/c"]
    assert polite.allowed(links) == polite.allowed(links) == [f"{SITE}/a", f"{SITE}/c"]
    assert web.asked == [f"{SITE}/robots.txt"]
    polite.get(f"{SITE}/a")
    polite.get(f"{SITE}/a")
    assert slept == [5.0]


@pytest.mark.parametrize(
    ("answer", "allowed"),
    [
        (SourceNotFound("none"), 1),
        (SourceRefused("forbidden", status=403), 1),  # to the standard, no rules
        (SourceRefused("an inner address"), 1),  # which is refused when it is fetched
        (SourceUnreadable("it fails", status=503), 0),
        (b"User-agent: verbatim-bot\nDisallow: /", 0),
        (b"\xff\xfe\x00garbage" * 1000, 1),
        (b"<html>not found</html>", 1),
    ],
)
def test_where_robots_cannot_be_read_the_standard_decides(
    answer: bytes | Exception, allowed: int
) -> None:
    polite, _, _ = manners({f"{SITE}/robots.txt": answer})
    assert len(polite.allowed([f"{SITE}/a"])) == allowed


def test_one_host_is_not_asked_twice_in_a_second() -> None:
    polite, _, slept = manners({f"{SITE}/a": b"x", "https://other.example/a": b"x"})
    for link in (f"{SITE}/a", "https://other.example/a", f"{SITE}/a"):
        polite.get(link)
    assert slept == [1.0]
