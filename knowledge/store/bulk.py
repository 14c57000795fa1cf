"""Many imported articles with their statements, speakers and search rows -> rows, in a few statements."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
from numpy.typing import NDArray

from knowledge.model import Status
from knowledge.store import texts
from knowledge.store.connection import Connections
from knowledge.store.given import over_given
from knowledge.store.keyed import Keyed
from knowledge.store.people import NameRow, People
from knowledge.store.postings import Postings
from knowledge.store.put_off import put_off
from knowledge.store.rows import next_id
from knowledge.store.vocabulary import Vocabulary

if TYPE_CHECKING:
    import sqlite3


class ArticleColumns(NamedTuple):
    """Articles whose passages are their statements, one a line. `passages`: how many."""

    packed: list[bytes]
    ref: list[str]
    title: list[str]
    sha256: list[bytes]
    language: list[str]
    url: list[str]
    published: list[str | None]
    publisher: list[str]
    passages: list[int]


class PassageColumns(NamedTuple):
    """Their statements in the same order; `article`, `speaker`: places, the latter among the names, -1 for nobody."""

    article: NDArray[np.int32]
    start: NDArray[np.int32]
    end: NDArray[np.int32]
    kind: list[str]
    speaker: NDArray[np.int32]
    ref: list[str]
    same: NDArray[np.int64]


class Batch(NamedTuple):
    """What is kept together; `names`: one column for each field of `NameRow`."""

    articles: ArticleColumns
    passages: PassageColumns
    names: tuple[list[str], ...]
    keyed: Keyed


class Bulk:
    """Remembers from batch to batch what nobody else has changed between them."""

    def __init__(self, connections: Connections, people: People, postings: Postings) -> None:
        self._connections = connections
        self._people = people
        self._postings = postings
        self._vocabulary = Vocabulary()
        self._speakers: dict[str, int] = {}
        self._seen = (-1, -1)

    def keep(self, batch: Batch) -> None:
        """Keep published articles with all that belongs to them."""
        with self._connections.writing() as connection:
            if _changes(connection) != self._seen:
                self.forget()
            put_off(connection, len(batch.passages.ref))
            speakers = self._speaker_ids(batch)
            first = _keep(connection, batch, speakers)
            ids = np.arange(first, first + len(batch.passages.ref))
            self._postings.add_keyed(ids, batch.keyed, self._vocabulary)
            self._seen = _changes(connection)

    def forget(self) -> None:
        """Remember nothing."""
        self._vocabulary.forget()
        self._speakers.clear()

    def _speaker_ids(self, batch: Batch) -> list[int | None]:
        """The id of each name's speaker, then None for nobody."""
        known = self._speakers
        names = batch.names[0]
        rows = zip(*batch.names, strict=True)
        if fresh := [NameRow(*row) for row in rows if row[0] not in known]:
            ids = self._people.keep_all(fresh)
            known |= {row.name: ids[row.key] for row in fresh}
        return [*map(known.__getitem__, names), None]


def _changes(connection: sqlite3.Connection) -> tuple[int, int]:
    """Differs after anybody has changed anything: another program, or another thread of this one."""
    (others,) = connection.execute("PRAGMA data_version").fetchone()
    return others, connection.total_changes


def _keep(connection: sqlite3.Connection, batch: Batch, speakers: list[int | None]) -> int:
    """Keep articles and passages; returns the id of the first passage, the others follow one by one."""
    first = next_id(connection, "passage")
    article = next_id(connection, "article")
    packed = batch.articles.packed
    firsts = first + np.cumsum([0, *batch.articles.passages])[:-1]
    now = datetime.now(UTC).isoformat(timespec="seconds")
    numbers = range(article, article + len(packed))
    connection.executemany(
        "INSERT INTO article (id, ref, title, sha256, language, url, published, publisher,"
        " passages, first_passage, status, added, place, sample)"
        f" VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '{Status.PUBLISHED.value}', '{now}', '', 0)",
        _article_rows(batch.articles, numbers, firsts.tolist()),
    )
    texts.keep(connection, zip(numbers, packed, strict=True))
    over_given(
        connection,
        'INSERT INTO passage (id, article_id, start, "end", kind, speaker_id, ref, same, confidence)'
        " SELECT *, 1 FROM given",
        _passage_rows(batch.passages, first, article, speakers),
    )
    return first


def _article_rows(
    articles: ArticleColumns, numbers: range, firsts: list[int]
) -> Iterator[tuple[object, ...]]:
    columns: list[Iterable[object]] = [numbers, *articles[1:], firsts]
    return zip(*columns, strict=True)


def _passage_rows(
    passages: PassageColumns, first: int, article: int, speakers: list[int | None]
) -> Iterator[tuple[object, ...]]:
    return zip(
        range(first, first + len(passages.ref)),
        (passages.article + article).tolist(),
        passages.start.tolist(),
        passages.end.tolist(),
        passages.kind,
        map(speakers.__getitem__, passages.speaker.tolist()),
        passages.ref,
        passages.same.tolist(),
        strict=True,
    )
