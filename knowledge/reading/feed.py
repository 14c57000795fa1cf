"""The bytes of an RSS or Atom feed -> its title, and of each item the link, title and day."""

from __future__ import annotations

import contextlib
from datetime import date
from email.utils import parsedate_to_datetime
from io import BytesIO
from urllib.parse import urljoin

import feedparser

from knowledge.reading.draft import Unreadable
from knowledge.reading.wire import Entry, Found

MOST_ITEMS = 500
"""Feeds hold 10 to 100; more are an archive, for which there are sitemaps."""
_LONGEST_TEXT = 200_000


def parse(data: bytes, *, url: str = "", content_type: str = "") -> Found:
    """The items of a feed that came from `url`, in its order.

    :raises Unreadable: if it is no feed.
    """
    headers = {"content-location": url, "content-type": content_type or "application/xml"}
    found = feedparser.parse(BytesIO(data), response_headers=headers)
    if not found.get("version"):
        raise Unreadable("it is no feed (RSS or Atom)")
    entries = [_entry(item, url) for item in found.entries[:MOST_ITEMS]]
    title = " ".join(str(found.feed.get("title", "")).split())[:200]
    return Found(entries=tuple(item for item in entries if item.link or item.text), title=title)


def _entry(item: feedparser.FeedParserDict, url: str) -> Entry:
    link = _link(str(item.get("link", "")).strip(), url)
    return Entry(
        link=link,
        key=(str(item.get("id", "")).strip() or link)[:1_000],
        title=" ".join(str(item.get("title", "")).split())[:500],
        published=_day(str(item.get("published", "")) or str(item.get("updated", ""))),
        text=_text(item),
    )


def _link(given: str, url: str) -> str:
    """An absolute link to a page; empty for anything else."""
    link = ""
    with contextlib.suppress(ValueError):
        link = urljoin(url, given) if given else ""
    return link if link.startswith(("http://", "https://")) and len(link) <= 2_000 else ""


def _day(written: str) -> str:
    """The day as the feed writes it, in its own time zone."""
    with contextlib.suppress(ValueError):
        return date.fromisoformat(written.strip()[:10]).isoformat()
    with contextlib.suppress(ValueError, TypeError, IndexError):
        return parsedate_to_datetime(written).date().isoformat()
    return ""


def _text(item: feedparser.FeedParserDict) -> str:
    """The whole item, if the feed holds it."""
    parts = [str(part.get("value", "")) for part in item.get("content", [])]
    text = max(parts, key=len, default="")
    return text if len(text) <= _LONGEST_TEXT else ""
