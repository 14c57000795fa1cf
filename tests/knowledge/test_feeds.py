"""Feeds over a stand-in for the web: what becomes of new items, of failures, and when a feed is asked again."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from knowledge import Archive, NotStored, SourceNotFound, SourceRefused, SourceUnreadable, Status
from knowledge.feeds import EVERY, LONGEST, Feeding
from knowledge.lists import Manners
from knowledge.reading import read_bytes
from knowledge.web import Fetched, Known

SITE = "https://news.example"
RSS = f"{SITE}/rss"
NOW = datetime(2031, 4, 8, 12, tzinfo=UTC)
TEXT = "“The ferry number {} sails again on Monday,” said Ilse Varn, the minister of transport."


def page(number: int | str) -> bytes:
    text = "".join(f"<p>{TEXT.format(f'{number}.{part}')}</p>" for part in range(3))
    return f"<html lang=en><h1>Ferry {number}</h1><article>{text}</article></html>".encode()


def rss(*items: int, text: str = "") -> bytes:
    held = "".join(
        f"<item><guid>{SITE}/{n}</guid><link>{SITE}/{n}</link><title>Ferry {n}</title>"
        f"<pubDate>Tue, 08 Apr 2031 10:00:00 GMT</pubDate>"
        f"<content:encoded xmlns:content='http://purl.org/rss/1.0/modules/content/'>{text}"
        "</content:encoded></item>"
        for n in items
    )
    return (
        f"<rss version='2.0'><channel><title>News of Torvin</title>{held}</channel></rss>".encode()
    )


NOTHING = Known()


class Web:
    """Holds pages by link, answers "nothing new" to who knows the etag, raises the errors it holds."""

    def __init__(self) -> None:
        self.held: dict[str, bytes | Exception] = {}
        self.asked: list[str] = []
        self.known: list[Known] = []

    def __call__(self, url: str, *, known: Known = NOTHING, **_: object) -> Fetched:
        self.asked.append(url)
        found = self.held.get(url, SourceNotFound(f"There is no page {url}."))
        if isinstance(found, Exception):
            raise found
        etag = str(hash(found))
        if url == RSS:
            self.known.append(known)
        if known.etag == etag:
            return Fetched(b"", url, unchanged=True)
        return Fetched(found, url, "text/html" if url != RSS else "text/xml", etag=etag)


@pytest.fixture
def web() -> Web:
    web = Web()
    web.held = {RSS: rss(1, 2), **{f"{SITE}/{n}": page(n) for n in range(9)}}
    return web


@pytest.fixture
def archive(tmp_path: Path, web: Web) -> Iterator[Archive]:
    with Archive.open(str(tmp_path / "a.db")) as archive:
        archive.feeds = Feeding(
            archive._store,
            add=archive.add,
            read=read_bytes,
            known=archive.sourcing.at,
            manners=Manners(web, lambda seconds: None),
        )
        yield archive


def poll(archive: Archive, now: datetime = NOW) -> list[str]:
    """The titles of what a look at the only feed brought."""
    (polled,) = archive.feeds.poll(now=now, everything=True)
    return [item.article.title for item in polled.added]


def test_new_items_become_drafts_and_each_only_once(archive: Archive, web: Web) -> None:
    feed = archive.feeds.add(RSS)
    assert (feed.title, feed.trusted) == ("News of Torvin", False)
    assert poll(archive) == ["Ferry 2", "Ferry 1"]  # the oldest first: feeds list the newest on top
    web.held[RSS] = rss(3, 1, 2)
    assert poll(archive) == ["Ferry 3"]
    drafts = archive.articles(status=Status.DRAFT)
    assert {str(item.article.published) for item in drafts} == {"2031-04-08"}
    assert {item.article.publisher for item in drafts} == {"News of Torvin"}
    assert archive.feeds.all()[0].items == 3


def test_a_trusted_feed_publishes_at_once(archive: Archive, web: Web) -> None:
    archive.feeds.add(RSS, trusted=True)
    poll(archive)
    assert archive.size().articles == 2
    archive.feeds.trust(1, trusted=False)
    web.held[RSS] = rss(3)
    poll(archive)
    assert archive.size().articles == 2


def test_what_is_not_new_is_not_sent_again(archive: Archive, web: Web) -> None:
    archive.feeds.add(RSS)
    poll(archive)
    asked = len(web.asked)
    assert poll(archive) == [] and len(web.asked) == asked + 1
    assert web.known[-1].etag == archive.feeds.all()[0].etag != ""


def test_a_feed_is_asked_only_when_it_is_due(archive: Archive) -> None:
    archive.feeds.add(RSS)
    later = archive.feeds.all()[0].due
    assert later is not None
    assert len(list(archive.feeds.poll(now=later))) == 1
    assert list(archive.feeds.poll(now=later + EVERY - timedelta(seconds=1))) == []
    assert len(list(archive.feeds.poll(now=later + EVERY))) == 1


def test_failures_double_the_wait_up_to_a_day_and_success_ends_it(
    archive: Archive, web: Web
) -> None:
    archive.feeds.add(RSS)
    good, web.held[RSS] = web.held[RSS], SourceUnreadable(f"{RSS} fails.")
    waits = []
    for _ in range(12):
        poll(archive)
        (feed,) = archive.feeds.all()
        assert feed.due is not None and feed.problem == f"{RSS} fails."
        waits.append(feed.due - NOW)
    assert waits[:3] == [2 * EVERY, 4 * EVERY, 8 * EVERY] and waits[-1] == LONGEST
    web.held[RSS] = good
    assert len(poll(archive)) == 2
    assert (archive.feeds.all()[0].failures, archive.feeds.all()[0].problem) == (0, "")


def test_a_site_that_wants_to_be_left_alone_is(archive: Archive, web: Web) -> None:
    archive.feeds.add(RSS)
    web.held[RSS] = SourceRefused("busy", status=429, retry_after=50_000)
    poll(archive)
    assert archive.feeds.all()[0].due == NOW + timedelta(seconds=50_000)


def test_an_item_that_fails_for_now_is_tried_again_and_one_that_is_gone_is_not(
    archive: Archive, web: Web
) -> None:
    archive.feeds.add(RSS)
    good = web.held[f"{SITE}/1"]
    web.held[f"{SITE}/1"] = SourceUnreadable("it does not answer")
    del web.held[f"{SITE}/2"]
    (polled,) = archive.feeds.poll(now=NOW, everything=True)
    assert polled.added == () and len(polled.problems) == 2
    web.held[f"{SITE}/1"] = good
    assert poll(archive) == ["Ferry 1"]
    assert web.asked.count(f"{SITE}/2") == 1


def test_a_page_closed_to_programs_is_read_from_the_feed_itself(archive: Archive, web: Web) -> None:
    web.held[f"{SITE}/robots.txt"] = b"User-agent: *\nDisallow: /1"
    whole = "".join(f"&lt;p&gt;{TEXT.format(n)}&lt;/p&gt;" for n in range(3))
    web.held[RSS] = rss(1, text=whole)
    archive.feeds.add(RSS)
    assert poll(archive) == ["Ferry 1"]
    assert f"{SITE}/1" not in web.asked
    (draft,) = archive.articles(status=Status.DRAFT)
    assert draft.article.url == f"{SITE}/1" and TEXT.format(2) in draft.article.text


def test_a_feed_closed_to_programs_is_not_added(archive: Archive, web: Web) -> None:
    web.held[f"{SITE}/robots.txt"] = b"User-agent: *\nDisallow: /"
    with pytest.raises(SourceRefused, match=r"robots\.txt"):
        archive.feeds.add(RSS)
    assert archive.feeds.all() == []


@pytest.mark.parametrize(
    ("url", "error"),
    [
        (f"{SITE}/1", SourceUnreadable),
        (f"{SITE}/nothing", SourceNotFound),
    ],
)
def test_what_is_no_feed_is_not_added(archive: Archive, url: str, error: type[Exception]) -> None:
    with pytest.raises(error):
        archive.feeds.add(url)
    assert archive.feeds.all() == []


def test_an_article_that_is_there_already_is_no_new_one(archive: Archive, web: Web) -> None:
    (article,) = read_bytes(page(1), name=f"{SITE}/1", content_type="text/html")
    archive.add(replace(article, url=f"{SITE}/1/?utm_source=x"))
    archive.feeds.add(RSS)
    assert poll(archive) == ["Ferry 2"]


def test_the_same_feed_is_kept_once_and_a_removed_one_leaves_its_articles(archive: Archive) -> None:
    assert archive.feeds.add(RSS).id == archive.feeds.add(RSS).id
    poll(archive)
    archive.feeds.remove(1)
    assert archive.feeds.all() == [] and len(archive.articles(status=None)) == 2
    for deed in (archive.feeds.remove, archive.feeds.feed):
        with pytest.raises(NotStored, match="feed list"):
            deed(1)
