"""The vocabulary in memory: a number of a stored word -> its key and its stem, for thousands of words at once."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from knowledge.store.queries import may_be_taken_back, state
from knowledge.store.varints import Numbers

if TYPE_CHECKING:
    import sqlite3


class Spelled:
    """Keys and stems by number of the word; numbers that were never given have none."""

    def __init__(self) -> None:
        self._keys: list[str] = [""]
        self._stems = np.zeros(1, dtype=np.int32)

    def __len__(self) -> int:
        return len(self._keys)

    def keys(self, numbers: Numbers) -> list[str]:
        """The keys of these words."""
        return list(map(self._keys.__getitem__, numbers.tolist()))

    def stem_ids(self, numbers: Numbers) -> NDArray[np.int32]:
        """The ids of the stems of these words."""
        return self._stems[numbers]

    def grown(self, numbers: Numbers, keys: Sequence[str], stems: Numbers) -> Spelled:
        """These words and others, whose numbers rise and are higher."""
        if not len(numbers):
            return self
        both = Spelled()
        before, after = len(self), int(numbers[-1]) + 1
        both._stems = np.zeros(after, dtype=np.int32)
        both._stems[:before] = self._stems
        both._stems[numbers] = stems
        if after - before == len(numbers):  # as it is unless words were forgotten
            both._keys = [*self._keys, *keys]
        else:
            both._keys = self._keys + [""] * (after - before)
            for number, key in zip(numbers.tolist(), keys, strict=True):
                both._keys[number] = key
        return both


class Spellings:
    """Read when it is first asked for; what was stored since is read when search rows have changed."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._version = -1
        self._spelled = Spelled()

    def all(self, connection: sqlite3.Connection) -> Spelled:
        """All words that are stored, maybe with some that were."""
        if may_be_taken_back(connection):  # its numbers may be given again
            return Spelled().grown(*_after(connection, 0))
        version = state(connection, "changes")
        with self._lock:
            if self._version != version:
                last = len(self._spelled) - 1
                self._spelled = self._spelled.grown(*_after(connection, last))
                self._version = version
            return self._spelled


def _after(connection: sqlite3.Connection, last: int) -> tuple[Numbers, list[str], Numbers]:
    """Number, key and stem of the words with higher numbers: as three texts, for they may be a million."""
    query = (
        "SELECT group_concat(id, ' '), group_concat(key, ' '), group_concat(stem_id, ' ')"
        " FROM (SELECT id, key, stem_id FROM spelling WHERE id > ? ORDER BY id)"
    )
    numbers, keys, stems = connection.execute(query, (last,)).fetchone()
    return _numbers(numbers), (keys or "").split(" ") if numbers else [], _numbers(stems)


def _numbers(text: str | None) -> Numbers:
    return np.fromstring(text, dtype=np.int64, sep=" ") if text else np.zeros(0, np.int64)
