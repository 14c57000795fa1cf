"""The bytes of a robots.txt and some links -> those that a program may fetch, and how often."""

from __future__ import annotations

from protego import Protego

from knowledge.reading.wire import Entry, Found

MOST_BYTES = 500_000
"""As the standard asks readers to take."""
_LONGEST_SECONDS = 60.0
"""A longer pause means that no program is wanted, and none would finish."""


def parse(data: bytes, *, agent: str, urls: str) -> Found:
    """Those of the links (one a line) that `agent` may fetch, and the pause that its owner wants."""
    rules = Protego.parse(data[:MOST_BYTES].decode("utf-8", errors="replace"))
    allowed = [url for url in urls.split("\n") if url and rules.can_fetch(url, agent)]
    pause = rules.crawl_delay(agent) or 0.0
    return Found(
        entries=tuple(Entry(url) for url in allowed), seconds=min(float(pause), _LONGEST_SECONDS)
    )
