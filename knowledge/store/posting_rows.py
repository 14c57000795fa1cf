"""Postings of many stems <-> rows: full blocks in a table of their own, the last one beside its stem.

Most stems are rare and have no more than that last block. `appending` puts new postings to its end.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from knowledge.store import blocks, varints
from knowledge.store.blocks import Block, Flags, Marks, Run, together
from knowledge.store.given import over_given
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
        before = [stored.block.base for stored in around]
        places = np.searchsorted(before, run.ids, side="right") - 1
        for place in np.unique(places).tolist():
            block = around[place] if place >= 0 else None
            _change(connection, stem_id, block, run.only(places == place))


def take_out(connection: sqlite3.Connection, found: Grouped) -> None:
    """Forget postings, those of all stems at once: a long article has ten thousands of stems."""
    if not found.stem_ids:
        return
    stored = _stored(connection, found)
    run, counts = blocks.read([row.block for row in stored])
    place = np.repeat(np.arange(len(stored)), counts)
    there = np.repeat(np.array([row.stem_id for row in stored], dtype=np.int64), counts)
    named = np.repeat(found.stem_ids, np.diff(found.starts))
    order = np.sort(found.stem_ids)
    gone = np.isin(
        np.searchsorted(order, there) << _ID_BITS | run.ids,
        np.searchsorted(order, named) << _ID_BITS | found.run.ids,
    )
    lost = np.bincount(place[gone], minlength=len(stored))
    kept = ~gone & (lost > 0)[place]
    _write_anew(connection, stored, lost, place[kept], run.only(kept))


_ID_BITS = 40
"""Of the id of a passage; above them stands the place of a stem."""


def _write_anew(
    connection: sqlite3.Connection,
    stored: Sequence[_Stored],
    lost: Numbers,
    place: Numbers,
    run: Run,
) -> None:
    """Keep of each block that has lost postings those of a run; `place`: the block of each of these."""
    columns, whole = _new_rows(stored, lost, place, run)
    is_tail = np.array([row.is_tail for row in stored], dtype=bool)
    changed, empty = lost > 0, columns[_SIZE] == 0
    full = changed & ~is_tail

    def carry_out(statement: str, chosen: Flags, *whole: bytes) -> None:
        over_given(connection, statement, columns[:, chosen].T.tolist(), *whole)

    carry_out("DELETE FROM block WHERE (stem_id, base) IN (SELECT c1, c2 FROM given)", full)
    carry_out(
        "INSERT INTO block (stem_id, base, data, odd)"
        " SELECT c1, c3, substr(?1, c6, c7), substr(?2, c8, c9) FROM given",
        full & ~empty,
        *whole,
    )
    carry_out(
        "UPDATE stem SET base = c3, last = c4, data = substr(?1, c6, c7), odd = substr(?2, c8, c9)"
        " FROM given WHERE id = c1",
        changed & is_tail,
        *whole,
    )
    carry_out(
        "UPDATE stem SET passages = passages - n"
        " FROM (SELECT c1, sum(c5) AS n FROM given GROUP BY c1) WHERE id = c1",
        changed,
    )


_SIZE = 6
"""The row of `_new_rows` that says how many bytes of postings a block has."""


def _new_rows(
    stored: Sequence[_Stored], lost: Numbers, place: Numbers, run: Run
) -> tuple[Numbers, tuple[bytes, bytes]]:
    """A column for each block: stem, base, new base and last, how many are lost, and which bytes of all are its.

    So many bytes as before are enough: a distance over a gap is no longer than those that it replaces.
    """
    blocks_there = np.arange(len(stored))
    starts = np.searchsorted(place, blocks_there)
    ends = np.searchsorted(place, blocks_there, side="right")
    empty = ends == starts
    numbers = np.diff(run.ids, prepend=0)
    numbers[starts[~empty]] = 0  # the first one stands at the base
    data, stops = varints.encode(numbers << 1 | run.odd)
    bytes_at, marks_at = np.append(0, stops), np.append(0, np.cumsum(run.odd))
    ids = np.append(run.ids, 0)
    columns = np.stack([
        [row.stem_id for row in stored], [row.block.base for row in stored],
        np.where(empty, 0, ids[starts]), np.where(empty, 0, ids[ends - 1]), lost,
        bytes_at[starts] + 1, bytes_at[ends] - bytes_at[starts],
        marks_at[starts] + 1, marks_at[ends] - marks_at[starts],
    ])  # fmt: skip
    return columns, (data.tobytes(), run.marks.tobytes())


class _Stored(NamedTuple):
    stem_id: int
    block: Block
    is_tail: bool


def _stored(connection: sqlite3.Connection, found: Grouped) -> list[_Stored]:
    """The blocks of stems in which these passages stand."""
    low, high = int(found.run.ids.min()), int(found.run.ids.max())
    query = "SELECT id, base, data, odd FROM stem WHERE id IN (%s)"
    rows = []
    for stem_id, *tail in tuples(connection, query, found.stem_ids):
        last = Block(*tail)
        if last.base > low or not last.data:
            rows += [
                _Stored(stem_id, block, False) for block in _full(connection, stem_id, low, high)
            ]
        if last.base <= high and last.data:
            rows.append(_Stored(stem_id, last, True))
    return rows


def _around(connection: sqlite3.Connection, stem_id: int, run: Run) -> list[_Stored]:
    """The blocks of a stem in which these passages stand or would stand, in order."""
    return _stored(connection, Grouped([stem_id], [0, len(run.ids)], run))


def _full(connection: sqlite3.Connection, stem_id: int, low: int, high: int) -> list[Block]:
    """The full blocks of a stem in which passages between two stand or would stand, in order."""
    query = (
        "SELECT base, data, odd FROM block WHERE stem_id = ?1 AND base <= ?3 AND base >="
        " coalesce((SELECT max(base) FROM block WHERE stem_id = ?1 AND base <= ?2), 0) ORDER BY base"
    )
    return [Block(*row) for row in connection.execute(query, (stem_id, low, high))]


def _change(connection: sqlite3.Connection, stem_id: int, stored: _Stored | None, run: Run) -> None:
    """A block written anew with the postings of a run."""
    before, _ = blocks.read([stored.block] if stored else [])
    after = together(before, run)
    if stored and stored.is_tail:
        _keep_tail(connection, stem_id, after)
    else:
        if stored:
            connection.execute(
                "DELETE FROM block WHERE stem_id = ? AND base = ?", (stem_id, stored.block.base)
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
    return blocks.read([stored.block for stored in _around(connection, stem_id, run)])[0]


def all_postings(connection: sqlite3.Connection) -> Iterator[tuple[int, Run]]:
    """All postings of all stems."""
    stem_ids = [row[0] for row in connection.execute("SELECT id FROM stem ORDER BY id")]
    for start in range(0, len(stem_ids), _READ_AT_ONCE):
        yield from postings_of(connection, stem_ids[start : start + _READ_AT_ONCE]).each()
