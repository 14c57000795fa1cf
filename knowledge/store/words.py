"""The vocabulary in the database: how stored words are spelled, and the stem each is indexed under."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import count
from typing import TYPE_CHECKING, Any

from knowledge.store.buckets import END, Bucket, Spelling, alike
from knowledge.store.connection import Connections
from knowledge.store.queries import asked, tuples
from knowledge.store.remembered import STEMS_REMEMBERED, Remembered, Stem
from knowledge.store.rows import next_id

if TYPE_CHECKING:
    import sqlite3

_BEGINNING = (
    "SELECT key, stem_id FROM spelling WHERE key >= ?1 AND key < ?1 || char(0x10ffff) ORDER BY key"
)
_ENDING = "SELECT key, stem_id FROM spelling WHERE substr(key, -2) = ?"


class Words:
    """Every method is one question."""

    def __init__(self, connections: Connections) -> None:
        self._connections = connections
        self._remembered = Remembered()

    def spelled(self, keys: Iterable[str]) -> list[Spelling]:
        """The stored words with exactly these keys."""
        found: list[Spelling] = []
        unknown = []
        with self._connections.reading() as connection:
            buckets = self._remembered.of(connection).buckets
            for key in keys:
                if bucket := buckets.get((_BEGINNING, key[:END])):
                    found += bucket.spelled(key)
                else:
                    unknown.append(key)
            query = "SELECT key, stem_id FROM spelling WHERE key IN (%s)"
            return found + list(map(Spelling._make, tuples(connection, query, unknown)))

    def beginning(self, head: str) -> Bucket:
        """The stored words whose keys begin with these letters, in the order of keys."""
        return self._bucket(_BEGINNING, head)

    def ending(self, tail: str) -> Bucket:
        """The stored words whose keys end with these two letters."""
        return self._bucket(_ENDING, tail)

    def _bucket(self, query: str, letters: str) -> Bucket:
        """The words of a query, remembered until others of the kind come: typed words begin alike."""
        with self._connections.reading() as connection:
            kept = self._remembered.of(connection)
            found = kept.buckets.get((query, letters))
            if found is None:
                cursor = connection.cursor()
                cursor.row_factory = None
                found = Bucket.of(cursor.execute(query, (letters,)).fetchall())
                kept.keep_bucket((query, letters), found)
        return found

    def read_words(self) -> None:
        """Read all stems ahead, and all words by the two letters with which they begin and end."""
        with self._connections.reading() as connection:
            kept = self._remembered.of(connection)
            stems = tuples(connection, "SELECT id, text, passages FROM stem")
            rows = tuples(connection, "SELECT key, stem_id FROM spelling ORDER BY id")
        kept.keep_stems({row[0]: Stem(*row) for row in stems[:STEMS_REMEMBERED]})
        for tail, words in alike(rows, slice(-END, None)):
            kept.keep_bucket((_ENDING, tail), words)
        rows.sort()
        for head, words in alike(rows, slice(END)):
            kept.keep_bucket((_BEGINNING, head), words)

    def reckoned(self) -> dict[Any, Any]:
        """What was reckoned of the words as they are stored now: another one after search rows have changed."""
        with self._connections.reading() as connection:
            return self._remembered.of(connection).reckoned

    def stems(self, stem_ids: Iterable[int]) -> dict[int, Stem]:
        """The stems with these ids."""
        wanted = set(stem_ids)
        with self._connections.reading() as connection:
            kept = self._remembered.of(connection)
            found = {number: kept.stems[number] for number in wanted & kept.stems.keys()}
            if lacking := sorted(wanted - found.keys()):
                query = "SELECT id, text, passages FROM stem WHERE id IN (%s)"
                fresh = {row[0]: Stem(*row) for row in tuples(connection, query, lacking)}
                kept.keep_stems(fresh)
                found |= fresh
        return found


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
