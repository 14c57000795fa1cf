"""The vocabulary in memory: a number of a stored word -> its key and its stem, for thousands of words at once."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from knowledge.store.queries import state
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
        return [self._keys[number] for number in numbers.tolist()]

    def stem_ids(self, numbers: Numbers) -> NDArray[np.int32]:
        """The ids of the stems of these words."""
        return self._stems[numbers]

    def grown(self, rows: Sequence[tuple[int, str, int]]) -> Spelled:
        """These words and those of the rows (number, key, stem), whose numbers rise and are higher."""
        if not rows:
            return self
        both = Spelled()
        numbers = np.array([row[0] for row in rows])
        both._stems = np.zeros(numbers[-1] + 1, dtype=np.int32)
        both._stems[: len(self)] = self._stems
        both._stems[numbers] = [row[2] for row in rows]
        both._keys = self._keys + [""] * int(numbers[-1] + 1 - len(self))
        for number, key, _ in rows:
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
        if (
            connection.in_transaction
        ):  # what it has stored may be taken back, its numbers given again
            return Spelled().grown(_after(connection, 0))
        version = state(connection, "changes")
        with self._lock:
            if self._version != version:
                last = len(self._spelled) - 1
                self._spelled = self._spelled.grown(_after(connection, last))
                self._version = version
            return self._spelled


def _after(connection: sqlite3.Connection, last: int) -> list[tuple[int, str, int]]:
    cursor = connection.cursor()
    cursor.row_factory = None
    query = "SELECT id, key, stem_id FROM spelling WHERE id > ? ORDER BY id"
    return list(cursor.execute(query, (last,)))
