"""The usual mark of each passage, in the database: what most stems of it weigh, and whether it is said by somebody."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from knowledge.store.queries import may_be_taken_back, state

if TYPE_CHECKING:
    import sqlite3

    from knowledge.store.blocks import Marks
    from knowledge.store.varints import Numbers

ROW_PASSAGES = 1024
"""Passages whose marks stand in one row, by number."""


EVERY_BIT = 0xFFFF


class UsualMarks:
    """All marks, one byte a passage, read again after search rows have changed."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._version = -1
        self._marks = np.zeros(0, dtype=np.uint8)
        self._counted: NDArray[np.uint16] | None = None

    def all(self, connection: sqlite3.Connection) -> Marks:
        """The mark of each passage by its id; 0 for those that cannot be found."""
        version = state(connection, "changes")
        with self._lock:
            if self._version == version and not may_be_taken_back(connection):
                return self._marks
        marks = _read(connection)
        with self._lock:
            if not may_be_taken_back(connection):
                self._marks, self._version = marks, version
                self._counted = _counted(marks)
        return marks

    def counted(self, connection: sqlite3.Connection) -> NDArray[np.uint16] | None:
        """By the id of a passage `EVERY_BIT` for a statement that can be found, else 0; None if all are statements."""
        marks = self.all(connection)
        with self._lock:
            return self._counted if marks is self._marks else _counted(marks)


def _counted(marks: Marks) -> NDArray[np.uint16] | None:
    """The mark of a statement is odd; what cannot be found has none."""
    said = (marks & 1).astype(np.uint16)
    if not ((marks > 0) & (said == 0)).any():
        return None
    return said * np.uint16(EVERY_BIT)


def _read(connection: sqlite3.Connection) -> Marks:
    rows = connection.execute("SELECT place, marks FROM mark ORDER BY place").fetchall()
    found = np.zeros((1 + (rows[-1][0] if rows else 0)) * ROW_PASSAGES, dtype=np.uint8)
    for place, marks in rows:
        found[place * ROW_PASSAGES : (place + 1) * ROW_PASSAGES] = np.frombuffer(marks, np.uint8)
    return found


def put(connection: sqlite3.Connection, ids: Numbers, marks: Marks) -> None:
    """Give passages their marks; 0 takes it away."""
    places = ids // ROW_PASSAGES
    changed = []
    for place in np.unique(places).tolist():
        row = connection.execute("SELECT marks FROM mark WHERE place = ?", (place,)).fetchone()
        found = np.frombuffer(row[0] if row else bytes(ROW_PASSAGES), np.uint8).copy()
        here = places == place
        found[ids[here] % ROW_PASSAGES] = marks[here]
        changed.append((place, found.tobytes()))
    connection.executemany("INSERT OR REPLACE INTO mark (place, marks) VALUES (?, ?)", changed)
