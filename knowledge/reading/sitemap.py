"""The bytes of a sitemap, packed or not -> the pages it lists with their days, and further sitemaps."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from datetime import date
from io import BytesIO

from lxml import etree

from knowledge.reading.draft import Unreadable
from knowledge.reading.wire import Entry, Found

MOST_PAGES = 50_000
"""As the protocol allows in one file."""
MOST_BYTES = 50_000_000
SITEMAP = "sitemap"
"""The key of an entry that is itself a sitemap."""


def parse(data: bytes) -> Found:
    """What a sitemap lists. :raises Unreadable: if it is none."""
    try:
        entries = tuple(_entries(_unpacked(data)))
    except etree.XMLSyntaxError:
        raise Unreadable("it is no sitemap, or a broken one") from None
    if not entries:
        raise Unreadable("it is no sitemap, or an empty one")
    return Found(entries=entries)


def _unpacked(data: bytes) -> bytes:
    if not data.startswith(b"\x1f\x8b"):
        return data
    try:
        found = zlib.decompressobj(zlib.MAX_WBITS | 16).decompress(data, MOST_BYTES + 1)
    except zlib.error:
        raise Unreadable("it is packed in a broken way") from None
    if len(found) > MOST_BYTES:
        raise Unreadable(f"it unpacks to more than {MOST_BYTES // 1_000_000} MB", why="too_much")
    return found


def _entries(data: bytes) -> Iterator[Entry]:
    steps = etree.iterparse(
        BytesIO(data), events=("end",), resolve_entities=False, no_network=True, load_dtd=False
    )
    taken = 0
    for _, element in steps:
        name = etree.QName(element).localname if isinstance(element.tag, str) else ""
        if name not in ("url", SITEMAP):
            continue
        if entry := _entry(element, SITEMAP if name == SITEMAP else ""):
            taken += 1
            yield entry
        element.clear()
        if taken >= MOST_PAGES:
            return


def _entry(element: etree._Element, key: str) -> Entry | None:
    """A page of the list; of several days the one of printing."""
    told: dict[str, str] = {}
    for part in element.iter():
        if isinstance(part.tag, str):
            told.setdefault(etree.QName(part).localname, (part.text or "").strip())
    link = told.get("loc", "")
    if not link.startswith(("http://", "https://")) or len(link) > 2_000:
        return None
    day = told.get("publication_date") or told.get("lastmod") or ""
    title = " ".join(told.get("title", "").split())[:500]
    return Entry(link, key, title, _day(day))


def _day(written: str) -> str:
    try:
        return date.fromisoformat(written[:10]).isoformat()
    except ValueError:
        return ""
