"""Small questions that several tables share."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import sqlite3

_ASKED_AT_ONCE = 500


def asked(
    connection: sqlite3.Connection, query: str, values: Sequence[object]
) -> Iterator[sqlite3.Row]:
    """The rows of a query for any number of values; its `%s` takes their marks."""
    for start in range(0, len(values), _ASKED_AT_ONCE):
        part = list(values[start : start + _ASKED_AT_ONCE])
        yield from connection.execute(query % ",".join("?" * len(part)), part)


def tuples(
    connection: sqlite3.Connection, query: str, values: Sequence[object] | None = None
) -> list[tuple[Any, ...]]:
    """The same as a list of bare tuples, for hundreds of rows; all rows of a query without values."""
    cursor = connection.cursor()
    cursor.row_factory = None
    if values is None:
        return cursor.execute(query).fetchall()
    found: list[tuple[Any, ...]] = []
    for start in range(0, len(values), _ASKED_AT_ONCE):
        part = list(values[start : start + _ASKED_AT_ONCE])
        found += cursor.execute(query % ",".join("?" * len(part)), part).fetchall()
    return found


def state(connection: sqlite3.Connection, name: str) -> int:
    """A number that is kept about the search rows; 0 before it is set."""
    row = connection.execute("SELECT value FROM search_state WHERE name = ?", (name,)).fetchone()
    return row["value"] if row else 0


def set_state(connection: sqlite3.Connection, name: str, value: int) -> None:
    """Keep such a number."""
    connection.execute("INSERT OR REPLACE INTO search_state VALUES (?, ?)", (name, value))
