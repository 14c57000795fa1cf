"""The vocabulary in the database: how stored words are spelled, and the stem each is indexed under."""

from __future__ import annotations

import threading
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import count, islice
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np

from knowledge.store.connection import Connections
from knowledge.store.queries import asked, may_be_taken_back, state, tuples
from knowledge.store.rows import next_id

if TYPE_CHECKING:
    import sqlite3

BUCKETS_REMEMBERED = 2_000
"""About 50 MB in an archive of a million statements, whose words begin in 700 ways and end in as many."""
_BEGINNING = "SELECT key, stem_id FROM spelling WHERE key >= ? AND key < ? ORDER BY key"
_ENDING = "SELECT key, stem_id FROM spelling WHERE substr(key, -2) = ?"
_END = 2
"""Letters at the beginning or the end of a word by which words near it are looked for."""
_LAST = "\U0010ffff"
"""Behind all letters."""


@dataclass(frozen=True, slots=True)
class Stem:
    """A stored stem. `passages`: how many hold it."""

    id: int
    text: str
    passages: int


class Spelling(NamedTuple):
    """A stored word by its key, and the id of the stem it is indexed under."""

    key: str
    stem_id: int


class Bucket(NamedTuple):
    """Stored words that are alike, one at each place; thousands, so that they are no objects of their own.

    The words once more by their length: how many are shorter than each, and their places.
    """

    keys: tuple[str, ...]
    stem_ids: tuple[int, ...]
    by_length: tuple[str, ...]
    places: tuple[int, ...]
    shorter: tuple[int, ...]

    @classmethod
    def of(cls, keys: tuple[str, ...], stem_ids: tuple[int, ...]) -> Bucket:
        """The words with these keys and stems."""
        lengths = np.fromiter(map(len, keys), np.int64, len(keys))
        places = np.argsort(lengths, kind="stable").tolist()
        shorter = np.searchsorted(np.sort(lengths), np.arange(lengths.max(initial=0) + 2))
        by_length = tuple([keys[place] for place in places])
        return cls(keys, stem_ids, by_length, tuple(places), tuple(shorter.tolist()))

    def as_long_as(self, length: int, within: int) -> tuple[int, int]:
        """Where the words of about this length begin and end in `by_length`."""
        last = len(self.shorter) - 1
        return (
            self.shorter[min(max(length - within, 0), last)],
            self.shorter[min(length + within + 1, last)],
        )


class Words:
    """Every method is one question."""

    def __init__(self, connections: Connections) -> None:
        self._connections = connections
        self._buckets: dict[tuple[str, ...], Bucket] = {}
        self._reckoned: dict[Any, Any] = {}
        self._buckets_version = 0
        self._buckets_lock = threading.Lock()

    def spelled(self, keys: Sequence[str]) -> list[Spelling]:
        """The stored words with exactly these keys."""
        with self._connections.reading() as connection:
            found = tuples(connection, "SELECT key, stem_id FROM spelling WHERE key IN (%s)", keys)
            return list(map(Spelling._make, found))

    def beginning(self, head: str) -> Bucket:
        """The stored words whose keys begin with these letters, in the order of keys."""
        return self._bucket(_BEGINNING, head, head + _LAST)

    def ending(self, tail: str) -> Bucket:
        """The stored words whose keys end with these two letters."""
        return self._bucket(_ENDING, tail)

    def _bucket(self, query: str, *values: str) -> Bucket:
        """The words of a query, remembered until search rows change: typed words begin alike."""
        with self._connections.reading() as connection:
            if may_be_taken_back(connection):
                return _read(connection, query, values)
            version = state(connection, "changes")
            with self._buckets_lock:
                self._at(version)
                found = self._buckets.get((query, *values))
            if found is None:
                found = _read(connection, query, values)
                with self._buckets_lock:
                    if len(self._buckets) >= BUCKETS_REMEMBERED:
                        self._buckets.pop(next(iter(self._buckets)))
                    if self._buckets_version == version:
                        self._buckets[(query, *values)] = found
        return found

    def read_words(self) -> None:
        """Read all words ahead, by the two letters with which they begin and end; not inside a change."""
        with self._connections.reading() as connection:
            version = state(connection, "changes")
            rows = tuples(connection, "SELECT key, stem_id FROM spelling ORDER BY id")
        found: dict[tuple[str, ...], Bucket] = {
            (_ENDING, tail): words for tail, words in _alike(rows, slice(-_END, None))
        }
        rows.sort()
        for head, words in _alike(rows, slice(_END)):
            found[(_BEGINNING, head, head + _LAST)] = words
        with self._buckets_lock:
            self._at(version)
            self._buckets = dict(islice((found | self._buckets).items(), BUCKETS_REMEMBERED))

    def reckoned(self) -> dict[Any, Any]:
        """What was reckoned of the words as they are stored now: another one after search rows have changed."""
        with self._connections.reading() as connection:
            if may_be_taken_back(connection):
                return {}
            version = state(connection, "changes")
            with self._buckets_lock:
                self._at(version)
                return self._reckoned

    def _at(self, version: int) -> None:
        """Forget what was remembered of another version of the search rows."""
        if self._buckets_version != version:
            self._buckets, self._reckoned = {}, {}
            self._buckets_version = version

    def stems(self, stem_ids: Sequence[int]) -> dict[int, Stem]:
        """The stems with these ids."""
        with self._connections.reading() as connection:
            query = "SELECT id, text, passages FROM stem WHERE id IN (%s)"
            return {row[0]: Stem(*row) for row in tuples(connection, query, stem_ids)}


def _alike(rows: Sequence[tuple[str, int]], letters: slice) -> Iterator[tuple[str, Bucket]]:
    """The words that have the same letters there, in the order of the rows."""
    found: dict[str, list[tuple[str, int]]] = {}
    for row in rows:
        found.setdefault(row[0][letters], []).append(row)
    for end, words in found.items():
        if len(end) == _END:
            yield end, Bucket.of(*zip(*words, strict=True))


def _read(connection: sqlite3.Connection, query: str, values: Sequence[str]) -> Bucket:
    cursor = connection.cursor()
    cursor.row_factory = None
    rows = cursor.execute(query, values).fetchall()
    return Bucket.of(*zip(*rows, strict=True)) if rows else Bucket.of((), ())


def stem_ids(connection: sqlite3.Connection, texts: Sequence[str]) -> dict[str, int]:
    """The ids of those of the stems that are stored."""
    found = asked(connection, "SELECT text, id FROM stem WHERE text IN (%s)", texts)
    return {row[0]: row[1] for row in found}


def make_stems(connection: sqlite3.Connection, texts: Sequence[str]) -> dict[str, int]:
    """The ids of all these stems; those that are new are stored."""
    known = stem_ids(connection, texts)
    fresh = [text for text in texts if text not in known]
    row = connection.execute("SELECT coalesce(max(id), 0) + 1 AS next FROM stem").fetchone()
    made = {text: number for number, text in enumerate(fresh, int(row["next"]))}
    connection.executemany("INSERT INTO stem (text, id) VALUES (?, ?)", list(made.items()))
    return known | made


def numbers_of(connection: sqlite3.Connection, keys: Iterable[str]) -> dict[tuple[str, int], int]:
    """The numbers of the stored words with these keys, by key and id of the stem."""
    query = "SELECT key, stem_id, id FROM spelling WHERE key IN (%s)"
    found = asked(connection, query, list(dict.fromkeys(keys)))
    return {(row[0], row[1]): row[2] for row in found}


def spell(
    connection: sqlite3.Connection, spellings: Sequence[tuple[str, int]]
) -> dict[tuple[str, int], int]:
    """The numbers of words, each given once by key and id of its stem; those that are new are stored."""
    known = numbers_of(connection, [key for key, _ in spellings])
    fresh = [spelling for spelling in spellings if spelling not in known]
    made = dict(zip(fresh, count(next_id(connection, "spelling")), strict=False))
    connection.executemany(
        "INSERT INTO spelling (id, key, stem_id) VALUES (?, ?, ?)",
        [(number, *spelling) for spelling, number in made.items()],
    )
    return known | made


def forget_empty(connection: sqlite3.Connection) -> None:
    """Forget the stems that no passage holds, and how they are spelled."""
    if connection.execute("SELECT 1 FROM stem WHERE passages = 0 LIMIT 1").fetchone():
        connection.execute(
            "DELETE FROM spelling WHERE stem_id IN (SELECT id FROM stem WHERE passages = 0)"
        )
        connection.execute("DELETE FROM stem WHERE passages = 0")
