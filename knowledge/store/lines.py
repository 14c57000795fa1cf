"""The words of each passage in the database, in order, by the numbers of their spellings."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from knowledge.store import varints
from knowledge.store.given import over_given
from knowledge.store.queries import tuples
from knowledge.store.varints import Numbers

if TYPE_CHECKING:
    import sqlite3


def put(
    connection: sqlite3.Connection, ids: Numbers, words: Numbers, sizes: NDArray[np.int32]
) -> None:
    """Keep the words of passages, one passage after the other, `sizes[i]` of the passage `ids[i]`."""
    data, ends = varints.encode(words)
    edges = np.concatenate([[0], ends])[np.concatenate([[0], np.cumsum(sizes)])]
    over_given(
        connection,
        "INSERT INTO line (passage_id, words) SELECT c1, substr(?, c2, c3) FROM given",
        zip(ids.tolist(), (edges[:-1] + 1).tolist(), np.diff(edges).tolist(), strict=True),
        data.tobytes(),
    )


def forget(connection: sqlite3.Connection, ids: Numbers) -> None:
    """Forget the words of passages."""
    connection.executemany(
        "DELETE FROM line WHERE passage_id = ?", [(number,) for number in ids.tolist()]
    )


def of(connection: sqlite3.Connection, ids: Iterable[int]) -> dict[int, Numbers]:
    """The words of those of the passages that can be found, by id."""
    query = "SELECT passage_id, words FROM line WHERE passage_id IN (%s)"
    rows = tuples(connection, query, sorted(set(ids)))
    words, ends = varints.decode(np.frombuffer(b"".join(row[1] for row in rows), np.uint8))
    sizes = np.cumsum([0, *(len(row[1]) for row in rows)])
    edges = np.searchsorted(ends, sizes, side="right").tolist()
    return {
        row[0]: words[start:end] for row, start, end in zip(rows, edges, edges[1:], strict=False)
    }
