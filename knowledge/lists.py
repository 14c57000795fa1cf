"""Feeds and sitemaps fetched as their sites wish: robots.txt is asked, and nobody is asked too often."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from urllib.parse import urlsplit

from knowledge import web
from knowledge.errors import SourceError, SourceNotFound, SourceRefused, SourceUnreadable
from knowledge.reading import apart
from knowledge.reading.sitemap import SITEMAP
from knowledge.reading.wire import Entry, Found

AGENT = "verbatim-bot"
"""The name by which robots.txt can speak to us."""
PAUSE_SECONDS = 1.0
"""Between two requests to one host that names no pause of its own."""
_MOST_SITEMAPS = 200
_RULES_SECONDS = 3600.0

Fetch = Callable[..., web.Fetched]


@dataclass
class Manners:
    """What sites allow, and when each was asked last. `fetch` and the clock can be others in a test."""

    fetch: Fetch = web.fetch
    sleep: Callable[[float], None] = time.sleep
    clock: Callable[[], float] = time.monotonic
    _rules: dict[str, tuple[float, bytes]] = field(default_factory=dict)
    _pauses: dict[str, float] = field(default_factory=dict)
    _asked: dict[str, float] = field(default_factory=dict)

    def allowed(self, urls: Sequence[str]) -> list[str]:
        """Those of the links that robots.txt of their sites lets a program fetch, in their order."""
        kept: set[str] = set()
        for origin in dict.fromkeys(map(_origin, urls)):
            own = [url for url in urls if _origin(url) == origin]
            options = {"agent": AGENT, "urls": "\n".join(own)}
            name = f"{origin}/robots.txt"
            found = apart.parse(self._robots(origin), form="robots", name=name, options=options)
            self._pauses[origin] = found.seconds
            kept |= {entry.link for entry in found.entries}
        return [url for url in urls if url in kept]

    def _robots(self, origin: str) -> bytes:
        """The rules of a site; none where it has none, all closed where it cannot say."""
        since, rules = self._rules.get(origin, (-_RULES_SECONDS, b""))
        if self.clock() - since < _RULES_SECONDS:
            return rules
        try:
            rules = self.fetch(f"{origin}/robots.txt", types=web.LISTS).data
        except (SourceNotFound, SourceRefused):
            # To the standard, no rules; a link that we refuse ourselves is refused again when it is fetched.
            rules = b""
        except SourceError:
            rules = b"User-agent: *\nDisallow: /"
        self._rules[origin] = self.clock(), rules
        return rules

    def get(self, url: str, **options: object) -> web.Fetched:
        """What is behind a link, after the pause that its site wants."""
        origin = _origin(url)
        pause = max(PAUSE_SECONDS, self._pauses.get(origin, 0.0))
        wait = self._asked.get(origin, -pause) + pause - self.clock()
        if wait > 0:
            self.sleep(wait)
        self._asked[origin] = self.clock()
        return self.fetch(url, **options)


def feed(page: web.Fetched) -> Found:
    """The items of a fetched feed. :raises SourceUnreadable: if it is none."""
    options = {"url": page.url, "content_type": page.content_type}
    try:
        return apart.parse(page.data, form="feed", name=page.url, options=options)
    except SourceUnreadable as error:
        raise SourceUnreadable(str(error), name=page.url, why="no_feed") from None


def pages_of_sitemap(url: str, *, since: date | None, manners: Manners) -> Iterator[Entry]:
    """The pages that a sitemap and those it names list, of the day `since` and later or of no day.

    :raises SourceError: if `url` itself cannot be had or read; others that fail are passed over.
    """
    waiting, asked = [url], 0
    while waiting and asked < _MOST_SITEMAPS:
        link = waiting.pop(0)
        asked += 1
        try:
            page = manners.get(link, types=web.LISTS)
            found = apart.parse(page.data, form="sitemap", name=link)
        except SourceError:
            if link == url:
                raise
            continue
        for entry in found.entries:
            if since and entry.published and date.fromisoformat(entry.published) < since:
                continue
            if entry.key == SITEMAP:
                waiting.append(entry.link)
            else:
                yield entry


def _origin(url: str) -> str:
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc.lower()}"
