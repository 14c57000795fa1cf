"""Postings of a stem <-> blocks of bytes.

A posting says that a passage holds the stem, and how much of the passage it is (its mark). Most stems of
a passage have the mark that is usual in it, so that only the others, the odd ones, carry their own.
In a block each posting is one number, the distance to the passage before it times two, plus one if it is
odd; a second row of bytes holds the marks of the odd ones. `base` is the first passage of the block.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from knowledge.store import varints
from knowledge.store.varints import Numbers

BLOCK_BYTES = 960
"""What a row may hold without a page of its own: four blocks share a page of the file."""
Marks = NDArray[np.uint8]
Flags = NDArray[np.bool_]


class Block(NamedTuple):
    """Some postings of a stem, in the order of passages."""

    base: int
    data: bytes
    odd: bytes


class Run(NamedTuple):
    """Postings of one stem or of several: ids of passages, whether each is odd, and marks of the odd ones."""

    ids: Numbers
    odd: Flags
    marks: Marks

    def only(self, kept: Flags) -> Run:
        """Those of the postings."""
        return Run(self.ids[kept], self.odd[kept], self.marks[kept[self.odd]])


NONE = Run(np.zeros(0, np.int64), np.zeros(0, bool), np.zeros(0, np.uint8))


def together(one: Run, other: Run) -> Run:
    """Two runs of one stem as one, in the order of passages; what `other` says of a passage counts."""
    one = one.only(~np.isin(one.ids, other.ids))
    ids = np.concatenate([one.ids, other.ids])
    odd = np.concatenate([one.odd, other.odd])
    marks = np.zeros(len(ids), dtype=np.uint8)
    marks[odd] = np.concatenate([one.marks, other.marks])
    order = np.argsort(ids, kind="stable")
    return Run(ids[order], odd[order], marks[order][odd[order]])


def read(blocks: Sequence[tuple[int, bytes, bytes]]) -> tuple[Run, Numbers]:
    """The postings of blocks one after the other, and how many each block holds."""
    data = np.frombuffer(b"".join(block[1] for block in blocks), dtype=np.uint8)
    numbers, ends = varints.decode(data)
    edges = np.cumsum([len(block[1]) for block in blocks])
    stops = np.searchsorted(ends, edges, side="right")
    counts = np.diff(stops, prepend=0)
    ids = np.cumsum(numbers >> 1)
    firsts = ids[np.minimum(stops - counts, max(len(ids) - 1, 0))] if len(ids) else stops
    ids += np.repeat(np.array([block[0] for block in blocks], dtype=np.int64) - firsts, counts)
    marks = np.frombuffer(b"".join(block[2] for block in blocks), dtype=np.uint8)
    return Run(ids, (numbers & 1).astype(bool), marks), counts


def write(run: Run) -> Iterator[Block]:
    """The postings of one stem in blocks, each as full as it may be but the last."""
    if not len(run.ids):
        return
    numbers = np.diff(run.ids, prepend=run.ids[0]) << 1 | run.odd
    data, ends = varints.encode(numbers)
    marks_before = np.cumsum(run.odd)
    sizes = ends + marks_before
    start = taken = 0
    while start < len(run.ids):
        end = max(start + 1, int(np.searchsorted(sizes, taken + BLOCK_BYTES, side="right")))
        first_mark = int(marks_before[start]) - int(run.odd[start])
        yield Block(
            int(run.ids[start]),
            # The first one stands at the base, at no distance from it.
            bytes([int(run.odd[start])]) + data[ends[start] : ends[end - 1]].tobytes(),
            run.marks[first_mark : marks_before[end - 1]].tobytes(),
        )
        start, taken = end, int(sizes[end - 1])
