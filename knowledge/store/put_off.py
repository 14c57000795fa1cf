"""Indices of passages that a long import makes at its end: in their order, a fifth of the work of row by row.

Until then all is found without them, only later; an import that was killed leaves them to the next opening.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from knowledge.errors import StoreBusy
from knowledge.store.connection import Connections
from knowledge.store.queries import tuples
from knowledge.store.rows import next_id
from knowledge.store.tables import PASSAGE_SAME, PASSAGE_SPEAKER

if TYPE_CHECKING:
    import sqlite3

_INDICES = {"passage_same": PASSAGE_SAME, "passage_speaker": PASSAGE_SPEAKER}
MANY = 20_000
"""Passages to come for which it is worth while."""


def put_off(connection: sqlite3.Connection, coming: int) -> None:
    """Do without the indices if more passages are coming than were ever there: those are soon put in again."""
    if coming >= MANY and coming > next_id(connection, "passage"):
        for name in _INDICES:
            connection.execute(f"DROP INDEX IF EXISTS {name}")


def make_up(connections: Connections) -> None:
    """Make those of the indices that are missing."""
    with connections.reading() as connection:
        missing = _missing(connection)
    if missing:
        with connections.writing() as connection:
            for statement in _missing(connection):
                connection.execute(statement)


def make_up_if_nobody_writes(connections: Connections) -> None:
    """The same for who has just opened the file: perhaps the import is still running."""
    try:
        with connections.not_waiting():
            make_up(connections)
    except StoreBusy:
        return


def _missing(connection: sqlite3.Connection) -> list[str]:
    """The statements that make them."""
    there = tuples(connection, "SELECT name FROM sqlite_master WHERE tbl_name = 'passage'")
    return [statement for name, statement in _INDICES.items() if (name,) not in there]
