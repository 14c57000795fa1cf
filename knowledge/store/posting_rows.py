"""Postings of many stems <-> rows: full blocks in a table of their own, the last one beside its stem.

Most stems are rare and have no more than that last block. `appending` puts new postings to its end.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from knowledge.store import blocks
from knowledge.store.blocks import Block, Flags, Marks, Run, together
from knowledge.store.queries import tuples
from knowledge.store.varints import Numbers

if TYPE_CHECKING:
    import sqlite3

_READ_AT_ONCE = 2_000


class Grouped(NamedTuple):
    """Postings of several stems: those of `stem_ids[i]` stand from `starts[i]` to `starts[i + 1]`."""

    stem_ids: list[int]
    starts: list[int]
    run: Run

    def each(self) -> Iterator[tuple[int, Run]]:
        """The stems with their postings."""
        marks = np.cumsum(self.run.odd)
        for stem_id, start, end in zip(self.stem_ids, self.starts, self.starts[1:], strict=False):
            first = int(marks[start]) - int(self.run.odd[start])
            yield (
                stem_id,
                Run(
                    self.run.ids[start:end],
                    self.run.odd[start:end],
                    self.run.marks[first : marks[end - 1]],
                ),
            )


def grouped(stem_ids: Numbers, ids: Numbers, odd: Flags, marks: Marks) -> Grouped:
    """Postings that stand in the order of stems; `marks` of all, of which those of the odd ones are kept."""
    starts = np.flatnonzero(np.diff(stem_ids, prepend=-1))
    return Grouped(
        stem_ids[starts].tolist(), [*starts.tolist(), len(ids)], Run(ids, odd, marks[odd])
    )


def _keep_tail(connection: sqlite3.Connection, stem_id: int, run: Run) -> None:
    """Make this the end of a stem's postings."""
    *full, last = [*blocks.write(run)] or [Block(0, b"", b"")]
    _keep_full(connection, stem_id, full)
    connection.execute(
        "UPDATE stem SET base = ?, last = ?, data = ?, odd = ? WHERE id = ?",
        (last.base, int(run.ids[-1]) if len(run.ids) else 0, last.data, last.odd, stem_id),
    )


def _keep_full(connection: sqlite3.Connection, stem_id: int, made: Sequence[Block]) -> None:
    connection.executemany(ADD_BLOCK, [(stem_id, *block) for block in made])


ADD_BLOCK = "INSERT INTO block (stem_id, base, data, odd) VALUES (?, ?, ?, ?)"


def _count(connection: sqlite3.Connection, stem_id: int, more: int) -> None:
    connection.execute("UPDATE stem SET passages = passages + ? WHERE id = ?", (more, stem_id))


def insert(connection: sqlite3.Connection, found: Grouped) -> None:
    """Postings between those that are there, each in the block that begins before it."""
    for stem_id, run in found.each():
        around = _around(connection, stem_id, run)
        before = [base for base, *_ in around]
        places = np.searchsorted(before, run.ids, side="right") - 1
        for place in np.unique(places).tolist():
            block = around[place] if place >= 0 else None
            _change(connection, stem_id, block, run.only(places == place), gone=False)


def take_out(connection: sqlite3.Connection, found: Grouped) -> None:
    """Forget postings."""
    for stem_id, run in found.each():
        for block in _around(connection, stem_id, run):
            _change(connection, stem_id, block, run, gone=True)


class _Stored(NamedTuple):
    base: int
    data: bytes
    odd: bytes
    is_tail: int


def _around(connection: sqlite3.Connection, stem_id: int, run: Run) -> list[_Stored]:
    """The blocks of a stem in which these passages stand or would stand, in order."""
    low, high = int(run.ids.min()), int(run.ids.max())
    return [
        _Stored(*row)
        for row in connection.execute(
            "SELECT base, data, odd, 0 FROM block WHERE stem_id = ?1 AND base <= ?3 AND base >="
            " coalesce((SELECT max(base) FROM block WHERE stem_id = ?1 AND base <= ?2), 0)"
            " UNION ALL SELECT base, data, odd, 1 FROM stem"
            " WHERE id = ?1 AND base <= ?3 AND length(data) > 0 ORDER BY base",
            (stem_id, low, high),
        )
    ]


def _change(
    connection: sqlite3.Connection, stem_id: int, block: _Stored | None, run: Run, *, gone: bool
) -> None:
    """A block written anew with the postings of a run, or without them."""
    before, _ = blocks.read([block[:3]] if block else [])
    after = before.only(~np.isin(before.ids, run.ids)) if gone else together(before, run)
    if len(after.ids) == len(before.ids) and gone:
        return
    if block and block.is_tail:
        _keep_tail(connection, stem_id, after)
    else:
        if block:
            connection.execute(
                "DELETE FROM block WHERE stem_id = ? AND base = ?", (stem_id, block.base)
            )
        _keep_full(connection, stem_id, list(blocks.write(after)))
    _count(connection, stem_id, len(after.ids) - len(before.ids))


def postings_of(connection: sqlite3.Connection, stem_ids: Sequence[int]) -> Grouped:
    """All postings of stems that have any, each stem once."""
    wanted = sorted(set(stem_ids))
    found = [
        row
        for query in (
            "SELECT stem_id, base, data, odd FROM block WHERE stem_id IN (%s)",
            "SELECT id, base, data, odd FROM stem WHERE id IN (%s) AND length(data) > 0",
        )
        for row in tuples(connection, query, wanted)
    ]
    found.sort()
    run, counts = blocks.read([row[1:] for row in found])
    numbers = [row[0] for row in found]
    starts = np.flatnonzero(np.diff(numbers, prepend=-1))
    edges = np.concatenate([[0], np.cumsum(counts)])
    return Grouped(
        [numbers[start] for start in starts.tolist()],
        [*edges[starts].tolist(), len(run.ids)],
        run,
    )


def between(connection: sqlite3.Connection, stem_id: int, run: Run) -> Run:
    """The stored postings of a stem in the blocks where those of a run stand."""
    return blocks.read([stored[:3] for stored in _around(connection, stem_id, run)])[0]


def all_postings(connection: sqlite3.Connection) -> Iterator[tuple[int, Run]]:
    """All postings of all stems."""
    stem_ids = [row[0] for row in connection.execute("SELECT id FROM stem ORDER BY id")]
    for start in range(0, len(stem_ids), _READ_AT_ONCE):
        yield from postings_of(connection, stem_ids[start : start + _READ_AT_ONCE]).each()
