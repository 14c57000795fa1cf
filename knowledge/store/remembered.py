"""What was read of the search rows, in memory; after a change all stays that the change did not touch."""

from __future__ import annotations

import threading
from collections.abc import Collection
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np

from knowledge.store import lines
from knowledge.store.buckets import END, Bucket
from knowledge.store.decoded import Decoded
from knowledge.store.queries import may_be_taken_back, state, tuples
from knowledge.store.rows import next_id

if TYPE_CHECKING:
    import sqlite3

BUCKETS_REMEMBERED = 2_000
"""About 30 MB in an archive of a million statements, whose words begin in 700 ways and end in as many."""
STEMS_REMEMBERED = 200_000
"""About 200 bytes each."""
_LOOKED_THROUGH = 2_000
"""New passages up to which it is looked up what they touch; after more of them everything is read again."""


class Stem(NamedTuple):
    """A stored stem. `passages`: how many hold it."""

    id: int
    text: str
    passages: int


class Moment(NamedTuple):
    """How often search rows were changed, by passages behind all others; the last passage, and the last word."""

    changes: int = -1
    appended: int = 0
    last: int = 0
    word: int = 0

    @classmethod
    def of(cls, connection: sqlite3.Connection) -> Moment:
        """The one that this connection sees."""
        return cls(
            state(connection, "changes"),
            state(connection, "appended"),
            state(connection, "last"),
            next_id(connection, "spelling") - 1,
        )


class Kept:
    """What was read of the search rows as they were at one moment."""

    def __init__(self, moment: Moment | None = None) -> None:
        self.moment = moment or Moment()
        self.buckets: dict[tuple[str, str], Bucket] = {}
        """Those that begin or end so."""
        self.stems: dict[int, Stem] = {}
        self.postings = Decoded()
        self.reckoned: dict[Any, Any] = {}
        """What others have reckoned of all this."""

    def keep_bucket(self, name: tuple[str, str], bucket: Bucket) -> None:
        """Remember a bucket, rather than the one that was read first."""
        if len(self.buckets) >= BUCKETS_REMEMBERED:
            self.buckets.pop(next(iter(self.buckets)), None)
        self.buckets[name] = bucket

    def keep_stems(self, stems: dict[int, Stem]) -> None:
        """Remember stems."""
        if len(self.stems) + len(stems) > STEMS_REMEMBERED:
            self.stems = {}
        self.stems |= stems

    def at(self, moment: Moment, stem_ids: Collection[int], words: Collection[str]) -> Kept:
        """What still holds when these stems have changed and these words have come."""
        kept = Kept(moment)
        ends = {word[:END] for word in words} | {word[-END:] for word in words}
        kept.buckets = {name: found for name, found in self.buckets.items() if name[1] not in ends}
        kept.stems = {number: stem for number, stem in self.stems.items() if number not in stem_ids}
        kept.postings = self.postings.without(stem_ids)
        return kept


class Remembered:
    """May be used by several threads at once."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._kept = Kept()

    def of(self, connection: sqlite3.Connection) -> Kept:
        """What is known of the rows that this connection sees; what it may take back is kept for nobody."""
        if may_be_taken_back(connection):
            return Kept()
        changes = state(connection, "changes")
        with self._lock:
            if changes > self._kept.moment.changes:
                self._kept = _renewed(self._kept, connection)
            return self._kept if changes == self._kept.moment.changes else Kept()


def _renewed(kept: Kept, connection: sqlite3.Connection) -> Kept:
    """What still holds of what was read before."""
    before, now = kept.moment, Moment.of(connection)
    others = (now.changes - before.changes) - (now.appended - before.appended)
    if before.changes < 0 or others or now.last - before.last > _LOOKED_THROUGH:
        return Kept(now)
    read = lines.of(connection, range(before.last + 1, now.last + 1))
    numbers = np.unique(np.concatenate([np.zeros(0, np.int64), *read.values()])).tolist()
    touched = tuples(connection, "SELECT stem_id FROM spelling WHERE id IN (%s)", numbers)
    fresh = connection.execute("SELECT key FROM spelling WHERE id > ?", (before.word,))
    return kept.at(now, {row[0] for row in touched}, [row[0] for row in fresh])
