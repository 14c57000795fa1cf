"""New postings of many stems -> the ends of those that are there, as bytes, which nobody reads again for it.

So an article costs no more the larger the archive, and an import of many thousands little more than their rows.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from knowledge.store import blocks, varints
from knowledge.store.blocks import Block, Flags
from knowledge.store.given import over_given
from knowledge.store.posting_rows import ADD_BLOCK, Grouped
from knowledge.store.queries import tuples
from knowledge.store.varints import Numbers

if TYPE_CHECKING:
    import sqlite3


def append(connection: sqlite3.Connection, found: Grouped) -> None:
    """Postings behind all that are there."""
    if not found.stem_ids:
        return
    tails = _tails(connection, found.stem_ids)
    ids, odd, marks = found.run
    firsts = np.array(found.starts[:-1])
    distances = np.diff(ids, prepend=0)
    distances[firsts] = np.where(tails.sizes, ids[firsts] - tails.lasts, 0)
    data, ends = varints.encode(distances << 1 | odd)
    bytes_at = np.concatenate([[0], ends])
    marks_at = np.concatenate([[0], np.cumsum(odd)])
    new = _Encoded(
        data.tobytes(), bytes_at, marks.tobytes(), marks_at, bytes_at + marks_at, ids, odd
    )
    starts = np.array(found.starts)
    over = tails.sizes + np.diff(new.sizes[starts]) > blocks.BLOCK_BYTES
    bases = np.where(tails.sizes, tails.bases, ids[firsts])
    _grow(connection, found, new, bases, ~over)
    _overflow(connection, found, new, np.flatnonzero(over).tolist())


class _Tails(NamedTuple):
    """Of the last block of each stem: its first passage, its last one, and how many bytes it has."""

    bases: Numbers
    lasts: Numbers
    sizes: Numbers


def _tails(connection: sqlite3.Connection, stem_ids: Sequence[int]) -> _Tails:
    query = "SELECT id, base, last, length(data) + length(odd) FROM stem WHERE id IN (%s)"
    columns = np.array(tuples(connection, query, sorted(stem_ids)), dtype=np.int64)
    return _Tails(*columns[np.searchsorted(columns[:, 0], stem_ids), 1:].T)


class _Encoded(NamedTuple):
    """Postings of many stems as bytes: where the number of each begins, and the marks; then the end of all.

    `sizes`: bytes of both before each.
    """

    data: bytes
    bytes_at: Numbers
    marks: bytes
    marks_at: Numbers
    sizes: Numbers
    ids: Numbers
    odd: Flags

    def block(self, start: int, end: int) -> Block:
        """The postings from one place to another as a block of their own."""
        head = bytes([int(self.odd[start])])  # it stands at the base, at no distance from it
        data, odd = self.between(start, end, after=1)
        return Block(int(self.ids[start]), head + data, odd)

    def between(self, start: int, end: int, *, after: int = 0) -> tuple[bytes, bytes]:
        """Numbers, but for the first ones `after` the start, and marks."""
        return (
            self.data[self.bytes_at[start + after] : self.bytes_at[end]],
            self.marks[self.marks_at[start] : self.marks_at[end]],
        )

    def fitting(self, start: int, end: int, room: int) -> int:
        """Where the postings from one place to another must stop to have no more bytes."""
        sizes = self.sizes[start : end + 1]
        return start + int(np.searchsorted(sizes, sizes[0] + room, side="right")) - 1


def _grow(
    connection: sqlite3.Connection, found: Grouped, new: _Encoded, bases: Numbers, chosen: Flags
) -> None:
    """Append to the last blocks of those of the stems whose last blocks have room."""
    starts = np.array(found.starts)
    firsts, ends = starts[:-1][chosen], starts[1:][chosen]
    data, marks = new.bytes_at[firsts], new.marks_at[firsts]
    columns = (
        np.array(found.stem_ids)[chosen], bases[chosen], new.ids[ends - 1], ends - firsts,
        data + 1, new.bytes_at[ends] - data, marks + 1, new.marks_at[ends] - marks,
    )  # fmt: skip
    order = np.argsort(columns[0])  # neighbours in the table, one after the other
    over_given(
        connection,
        "UPDATE stem SET base = c2, last = c3, passages = passages + c4,"
        " data = CAST(data || substr(?1, c5, c6) AS BLOB),"
        " odd = CAST(odd || substr(?2, c7, c8) AS BLOB) FROM given WHERE id = c1",
        zip(*(column[order].tolist() for column in columns), strict=True),
        new.data,
        new.marks,
    )


def _overflow(
    connection: sqlite3.Connection, found: Grouped, new: _Encoded, full: Sequence[int]
) -> None:
    """Append where the last block cannot hold what comes: it and those that it fills become full ones."""
    query = "SELECT id, base, data, odd FROM stem WHERE id IN (%s)"
    stem_ids = [found.stem_ids[place] for place in full]
    stored = {row[0]: Block(*row[1:]) for row in tuples(connection, query, stem_ids)}
    made: list[tuple[object, ...]] = []
    lasts: list[tuple[object, ...]] = []
    for place, stem_id in zip(full, stem_ids, strict=True):
        start, end = found.starts[place], found.starts[place + 1]
        *filled, last = _continued(stored[stem_id], new, start, end)
        made += [(stem_id, *block) for block in filled]
        lasts.append((last.base, int(new.ids[end - 1]), last.data, last.odd, end - start, stem_id))
    connection.executemany(ADD_BLOCK, sorted(made))
    connection.executemany(
        "UPDATE stem SET base = ?, last = ?, data = ?, odd = ?, passages = passages + ? WHERE id = ?",
        lasts,
    )


def _continued(tail: Block, new: _Encoded, start: int, end: int) -> Iterator[Block]:
    """A stem's last block, filled up with what comes, and those behind it."""
    if tail.data:
        stop = new.fitting(start, end, blocks.BLOCK_BYTES - len(tail.data) - len(tail.odd))
        data, odd = new.between(start, stop)
        yield Block(tail.base, tail.data + data, tail.odd + odd)
        start = stop
    while start < end:
        stop = max(start + 1, new.fitting(start, end, blocks.BLOCK_BYTES))
        yield new.block(start, stop)
        start = stop
