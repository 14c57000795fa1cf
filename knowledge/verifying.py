"""Everything that is kept -> what is wrong with it: hashes, offsets, search rows."""

from __future__ import annotations

from collections.abc import Iterator

from knowledge.errors import Tampered
from knowledge.keeping import entries
from knowledge.model import Span, Status
from knowledge.passages import shown
from knowledge.store import Store


def verify(store: Store) -> Iterator[tuple[int, list[str]]]:
    """Read again every hash, offset and search row; yields articles read so far and the faults found."""
    yield 0, store.faults()
    number = postings = 0
    for number, article_id in enumerate(store.articles.ids(), 1):
        faults, rows = _faults_of(store, article_id)
        postings += rows
        yield number, faults
    if postings != store.postings.posting_count():
        yield number, ["There are search rows of passages that are not published."]


def _faults_of(store: Store, article_id: int) -> tuple[list[str], int]:
    """What is wrong with an article, and how many postings its passages have."""
    try:
        article = store.articles.article(article_id)
    except Tampered as error:
        return [str(error)], 0
    passages = store.passages.of(article)
    outside = [
        f"Statement {number} of article {article_id} lies outside its text."
        for number, item in passages
        if not Span(0, len(article.text)).contains(shown(item))
    ]
    rows = entries(article, passages) if article.status is Status.PUBLISHED else []
    faults = outside + store.postings.faults(rows)
    return faults, sum(len(row.weights) for row in rows)
