"""Many rows -> one statement over all of them, which SQLite carries out in half the time of one for each."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import chain
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import sqlite3

Row = Sequence[object]


def over_given(
    connection: sqlite3.Connection, statement: str, rows: Iterable[Row], *whole: bytes
) -> None:
    """Carry out a statement that reads the rows, in order, from the table `given` (`c1`, `c2`, ...).

    `whole`: for its question marks, bytes of which each row says its part (`substr`); so they come sooner
    than with the rows, since the driver looks long at each bytes object.
    """
    some = iter(rows)
    first = next(some, None)
    if first is None:
        return
    width = len(first)
    columns = ", ".join(f"c{number}" for number in range(1, width + 1))
    connection.execute(f"CREATE TEMP TABLE given ({columns})")
    connection.executemany(
        f"INSERT INTO temp.given VALUES ({','.join('?' * width)})", chain([first], some)
    )
    connection.execute(statement, [data or b"\0" for data in whole])  # of none a part would be NULL
    connection.execute("DROP TABLE temp.given")
