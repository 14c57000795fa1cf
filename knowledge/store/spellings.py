"""The vocabulary in memory: a number of a stored word -> its key and its stem, for thousands of words at once."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from knowledge.signs import BLANK, Signed, signs
from knowledge.store.queries import may_be_taken_back, state
from knowledge.store.varints import Numbers

if TYPE_CHECKING:
    import sqlite3


class Spelled:
    """Keys and stems by number of the word; numbers that were never given have none.

    A million words as objects would take ten times the room: the keys stand in one text, a blank before and
    behind each, and once more as signs.
    """

    def __init__(self) -> None:
        self._text, self._signs = "  ", signs("  ")
        self._starts = np.array([1, 2], dtype=np.int32)
        """Where each key begins, and after the last one where the next would."""
        self._stems = np.zeros(1, dtype=np.int32)

    def __len__(self) -> int:
        return len(self._stems)

    def keys(self, numbers: Numbers) -> list[str]:
        """The keys of these words."""
        starts, behind = self._starts.take(numbers), self._starts.take(numbers + 1)
        text = self._text
        return [
            text[start : end - 1]
            for start, end in zip(starts.tolist(), behind.tolist(), strict=True)
        ]

    def signed(self, numbers: Numbers) -> Signed:
        """The keys of these words as signs."""
        starts = self._starts.take(numbers)
        widths = self._starts.take(numbers + 1) - starts + 1
        ends = np.cumsum(widths, dtype=np.int32)
        places = np.repeat(starts - 1 - ends + widths, widths)
        places += np.arange(len(places), dtype=np.int32)
        return Signed(self._signs.take(places), widths - 2)

    def stem_ids(self, numbers: Numbers) -> NDArray[np.int32]:
        """The ids of the stems of these words."""
        return self._stems[numbers]

    def grown(self, numbers: Numbers, keys: str, stems: Numbers) -> Spelled:
        """These words and others, whose numbers rise and are higher; `keys` with blanks between."""
        if not len(numbers):
            return self
        both, before, after = Spelled(), len(self), int(numbers[-1]) + 1
        both._stems = np.zeros(after, dtype=np.int32)
        both._stems[:before] = self._stems
        both._stems[numbers] = stems
        more = _with_gaps(numbers - before, keys) + " "
        codes = np.frombuffer(more.encode("utf-32-le"), np.uint32)
        starts = np.flatnonzero(codes == BLANK).astype(np.int32) + len(self._text) + 1
        both._text, both._signs = self._text + more, np.concatenate([self._signs, signs(more)])
        both._starts = np.concatenate([self._starts, starts])
        return both


def _with_gaps(places: Numbers, keys: str) -> str:
    """The keys with nothing between two blanks at the places below the last that are not among these."""
    if int(places[-1]) + 1 == len(places):  # as it is unless words were forgotten
        return keys
    found = [""] * (int(places[-1]) + 1)
    for place, key in zip(places.tolist(), keys.split(" "), strict=True):
        found[place] = key
    return " ".join(found)


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


def _after(connection: sqlite3.Connection, last: int) -> tuple[Numbers, str, Numbers]:
    """Number, key and stem of the words with higher numbers: as three texts, for they may be a million."""
    query = (
        "SELECT group_concat(id, ' '), group_concat(key, ' '), group_concat(stem_id, ' ')"
        " FROM (SELECT id, key, stem_id FROM spelling WHERE id > ? ORDER BY id)"
    )
    numbers, keys, stems = connection.execute(query, (last,)).fetchone()
    return _numbers(numbers), keys or "", _numbers(stems)


def _numbers(text: str | None) -> Numbers:
    return np.fromstring(text, dtype=np.int64, sep=" ") if text else np.zeros(0, np.int64)
