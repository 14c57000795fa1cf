"""Small questions that several tables share."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    import sqlite3

_Value = TypeVar("_Value")
_ASKED_AT_ONCE = 512
_STEP = 16


def filled(values: Sequence[_Value]) -> list[_Value]:
    """The values, the last one again and again until their number is a power of two, or a multiple of 16.

    So a few statements serve lists of any length: to read a new one takes longer than to run it.
    """
    found = list(values)
    step = min(1 << max(len(found) - 1, 0).bit_length(), _STEP)
    return found + found[-1:] * (-len(found) % step)


def _parts(query: str, values: Sequence[_Value]) -> Iterator[tuple[str, list[_Value]]]:
    """The query for some of the values after the other, with their marks."""
    for start in range(0, len(values), _ASKED_AT_ONCE):
        part = filled(values[start : start + _ASKED_AT_ONCE])
        yield query % ",".join("?" * len(part)), part


def asked(
    connection: sqlite3.Connection, query: str, values: Sequence[object]
) -> list[sqlite3.Row]:
    """The rows of a query for any number of values; its `%s` takes their marks."""
    found: list[sqlite3.Row] = []
    for part in _parts(query, values):
        found += connection.execute(*part).fetchall()
    return found


def tuples(
    connection: sqlite3.Connection, query: str, values: Sequence[object] | None = None
) -> list[tuple[Any, ...]]:
    """The same as a list of bare tuples, for hundreds of rows; all rows of a query without values."""
    cursor = connection.cursor()
    cursor.row_factory = None
    if values is None:
        return cursor.execute(query).fetchall()
    found: list[tuple[Any, ...]] = []
    for part in _parts(query, values):
        found += cursor.execute(*part).fetchall()
    return found


def state(connection: sqlite3.Connection, name: str) -> int:
    """A number that is kept about the search rows; 0 before it is set."""
    moment: dict[str, int] | None = getattr(connection, "moment", None)
    if moment is None:
        query = "SELECT value FROM search_state WHERE name = ?"
        row = connection.execute(query, (name,)).fetchone()
        return row[0] if row else 0
    if not moment:
        moment.update(tuples(connection, "SELECT name, value FROM search_state"))
    return moment.get(name, 0)


def may_be_taken_back(connection: sqlite3.Connection) -> bool:
    """Whether it may see changes of its own that are not kept yet."""
    return connection.in_transaction and getattr(connection, "moment", None) is None


def set_state(connection: sqlite3.Connection, name: str, value: int) -> None:
    """Keep such a number."""
    connection.execute("INSERT OR REPLACE INTO search_state VALUES (?, ?)", (name, value))
