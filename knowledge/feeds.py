"""Feeds -> their new items as articles: drafts for review, or published at once where an owner trusts the feed."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta

from knowledge import lists, web
from knowledge.errors import KnowledgeError, NotStored, SourceError, SourceRefused, StoreError
from knowledge.links import link_key
from knowledge.lists import Manners
from knowledge.model import Added, Article, Status
from knowledge.reading.wire import Entry, Found
from knowledge.store import Feed, Store

EVERY = timedelta(minutes=15)
"""Between two looks at a feed; most agencies print a few items an hour."""
LONGEST = timedelta(days=1)
"""Between two looks at a feed that fails again and again."""
_LONGEST_PROBLEM = 300

Read = Callable[..., Iterator[Article]]


@dataclass(frozen=True, slots=True)
class Polled:
    """What one look at a feed brought. `problems`: items that gave no article, and why."""

    feed: Feed
    added: tuple[Added, ...] = ()
    problems: tuple[str, ...] = ()


class Feeding:
    """The feeds of an archive. Every verb may take as long as its sites do; none holds a transaction meanwhile."""

    def __init__(
        self,
        store: Store,
        *,
        add: Callable[..., Added],
        read: Read,
        known: Callable[[str], int],
        manners: Manners | None = None,
    ) -> None:
        """`add` keeps an article, `read` reads bytes, `known` gives the id of the article under a link's key."""
        self._store = store
        self._add = add
        self._read = read
        self._known = known
        self._manners = manners or Manners()

    def add(self, url: str, *, trusted: bool = False, added_by: int = 0) -> Feed:
        """Ask a feed for new articles from now on.

        :raises SourceError: if there is none, or its site does not let programs read it.
        """
        page, found = self._fetched(url, web.Known())
        feed_id = self._store.feeds.add(page.url, trusted=trusted, added_by=added_by, now=_now())
        feed = self.feed(feed_id)
        if found and not feed.title:
            self._store.feeds.checked(replace(feed, title=found.title or page.url))
        return self.feed(feed_id)

    def all(self) -> list[Feed]:
        """All feeds, in the order of adding."""
        return self._store.feeds.all()

    def feed(self, feed_id: int) -> Feed:
        """:raises NotStored: if there is no such feed."""
        for feed in self.all():
            if feed.id == feed_id:
                return feed
        raise NotStored(
            f"There is no feed {feed_id}: `python -m knowledge feed list` shows them.", feed=feed_id
        )

    def added_by(self, feed_id: int) -> int:
        """The number of the person who added a feed; 0 for the shell, or if it is gone."""
        return self._store.feeds.added_by(feed_id)

    def remove(self, feed_id: int) -> Feed:
        """Ask it no more; the articles that it brought stay. :raises NotStored: if there is no such feed."""
        feed = self.feed(feed_id)
        self._store.feeds.remove(feed_id)
        return feed

    def trust(self, feed_id: int, *, trusted: bool) -> Feed:
        """Publish its articles at once, or no more. :raises NotStored: if there is no such feed."""
        self.feed(feed_id)
        self._store.feeds.set_trusted(feed_id, trusted=trusted)
        return self.feed(feed_id)

    def poll(self, *, now: datetime | None = None, everything: bool = False) -> Iterator[Polled]:
        """Look at the feeds that are due, or at all; one that fails is asked later and does not stop the next.

        :raises StoreError: if the archive itself cannot be written.
        """
        now = now or _now()
        for feed in self.all() if everything else self._store.feeds.due(now):
            yield self._polled(feed, now)

    def _polled(self, feed: Feed, now: datetime) -> Polled:
        try:
            page, found = self._fetched(feed.url, web.Known(feed.etag, feed.modified))
        except SourceError as error:
            return Polled(self._kept(_failed(feed, error, now)))
        fresh = self._store.feeds.unknown(feed.id, [entry.key for entry in found.entries])
        entries = {entry.key: entry for entry in found.entries}
        added: list[Added] = []
        problems: list[str] = []
        whole = True
        allowed = set(
            self._manners.allowed([e.link for e in entries.values() if e.key in fresh and e.link])
        )
        for key in reversed(fresh):  # the oldest first, as they were printed
            try:
                kept = self._take(feed, entries[key], now, allowed)
                added += [kept] if kept else []
            except StoreError:
                raise
            except _Later as later:
                whole = False
                problems.append(str(later))
            except KnowledgeError as error:
                problems.append(str(error))
                problem = str(error)[:_LONGEST_PROBLEM]
                self._store.feeds.keep_item(feed.id, key, now=now, problem=problem)
        looked = replace(
            feed,
            title=feed.title or found.title,
            # Asked for again in full while an item of it still waits.
            etag=page.etag if whole else "",
            modified=page.modified if whole else "",
            checked=now,
            due=now + EVERY,
            failures=0,
            problem="",
        )
        return Polled(self._kept(looked), tuple(added), tuple(problems))

    def _kept(self, feed: Feed) -> Feed:
        self._store.feeds.checked(feed)
        return feed

    def _fetched(self, url: str, known: web.Known) -> tuple[web.Fetched, Found]:
        """The feed as it stands now; without items where nothing is new.

        :raises SourceError: if it cannot be had or read, or is not for programs.
        """
        if url.startswith(("http://", "https://")) and not self._manners.allowed([url]):
            raise SourceRefused(
                f"{url[:200]} is closed to programs by robots.txt of its site.",
                url=url[:200],
                why="robots",
            )
        page = self._manners.get(url, types=web.LISTS, known=known)
        if page.unchanged:
            return replace(page, etag=known.etag, modified=known.modified), Found()
        return page, lists.feed(page)

    # Items.

    def _take(
        self, feed: Feed, entry: Entry, now: datetime, allowed: Container[str]
    ) -> Added | None:
        """Keep the article of an item; None if it is there already. `allowed`: links that are for programs."""
        number = self._known(link_key(entry.link)) if entry.link else 0
        added = None
        if not number:
            article = _completed(self._article(entry, allowed), entry, feed)
            status = Status.PUBLISHED if feed.trusted else Status.DRAFT
            added = self._add(article, status=status)
            number = added.article.id
        self._store.feeds.keep_item(feed.id, entry.key, now=now, article_id=number)
        return added if added and not added.duplicate_of else None

    def _article(self, entry: Entry, allowed: Container[str]) -> Article:
        """The article behind an item's link, or the item itself where the link is not for programs."""
        try:
            page = self._page(entry, allowed)
        except (SourceRefused, NotStored):
            if not entry.text:
                raise
            data = f"<article>{entry.text}</article>".encode()
            return self._only(data, entry.link or entry.title, "text/html; charset=utf-8")
        return self._only(page.data, page.url, page.content_type)

    def _page(self, entry: Entry, allowed: Container[str]) -> web.Fetched:
        if entry.link not in allowed:
            raise SourceRefused(
                f"{entry.link[:200] or entry.title} is closed to programs by robots.txt of its site."
            )
        try:
            return self._manners.get(entry.link)
        except SourceRefused:
            raise
        except SourceError as error:
            if _is_lasting(error):
                raise
            raise _Later(str(error)) from error

    def _only(self, data: bytes, name: str, content_type: str) -> Article:
        found = list(self._read(data, name=name, content_type=content_type))
        if len(found) != 1:
            raise SourceRefused(f"{name[:200]} is no single article.", name=name[:200])
        return found[0]


class _Later(Exception):
    """An item that could not be fetched for now, and is tried again with the next look."""


def _is_lasting(error: SourceError) -> bool:
    """Whether it would be the same tomorrow: there is no such page."""
    return type(error).__name__ == "SourceNotFound"


def _completed(article: Article, entry: Entry, feed: Feed) -> Article:
    """What the page does not tell, the feed does: its own day of an item is no guess."""
    return replace(
        article,
        title=article.title or entry.title,
        published=article.published
        or (date.fromisoformat(entry.published) if entry.published else None),
        publisher=article.publisher or feed.title,
        url=article.url or entry.link,
    )


def _failed(feed: Feed, error: SourceError, now: datetime) -> Feed:
    """The feed with its failure; each further one doubles the wait, which its site may lengthen."""
    wait = min(EVERY * 2 ** min(feed.failures + 1, 10), LONGEST)
    told = timedelta(seconds=int(error.details.get("retry_after", 0)))
    return replace(
        feed,
        checked=now,
        due=now + max(wait, told),
        failures=feed.failures + 1,
        problem=str(error)[:_LONGEST_PROBLEM],
    )


def _now() -> datetime:
    return datetime.now(UTC)
