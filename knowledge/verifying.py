"""Everything that is kept -> what is wrong with it: hashes, offsets, search rows."""

from __future__ import annotations

from collections.abc import Iterator

from knowledge.errors import Tampered
from knowledge.keeping import entries
from knowledge.model import Span, Status
from knowledge.passages import shown
from knowledge.search import Entry
from knowledge.store import Store

PROVED_AT_ONCE = 2_000
"""Search rows that are compared together."""


def verify(store: Store) -> Iterator[tuple[int, list[str]]]:
    """Read again every hash, offset and search row; yields articles read so far and the faults found.

    All search rows together are compared with the stored ones by a sum; only where it differs, one by one.
    """
    yield 0, store.faults()
    number = proved = 0
    rows: list[Entry] = []
    for number, article_id in enumerate(store.articles.ids(), 1):
        faults, more = _read_again(store, article_id)
        rows += more
        if len(rows) >= PROVED_AT_ONCE:
            proved += store.postings.sum_of(rows)
            faults += store.postings.misspelled(rows)
            rows = []
        yield number, faults
    if faults := store.postings.misspelled(rows):
        yield number, faults
    if (proved + store.postings.sum_of(rows)) % 2**64 != store.postings.sum_of_all():
        yield number, _lost(store)


def _read_again(store: Store, article_id: int) -> tuple[list[str], list[Entry]]:
    """What is wrong with an article, and the search rows that its text asks for."""
    try:
        article = store.articles.article(article_id)
    except Tampered as error:
        return [str(error)], []
    passages = store.passages.of(article)
    outside = [
        f"Statement {number} of article {article_id} lies outside its text."
        for number, item in passages
        if not Span(0, len(article.text)).contains(shown(item))
    ]
    return outside, entries(article, passages) if article.status is Status.PUBLISHED else []


def _lost(store: Store) -> list[str]:
    """The passages whose search rows differ; else there are some too many."""
    found = [
        fault
        for article_id in store.articles.ids()
        for fault in store.postings.faults(_read_again(store, article_id)[1])
    ]
    return found or ["There are search rows of passages that are not published."]
