"""Whole numbers <-> bytes: seven bits to a byte, the highest bit says that more follow."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.int64]
Bytes = NDArray[np.uint8]
_LONGEST = 9


def encode(numbers: Numbers) -> tuple[Bytes, Numbers]:
    """The bytes of all the numbers, none below 0, and where each one ends."""
    sizes = np.ones(len(numbers), dtype=np.int64)
    for size in range(1, _LONGEST):
        longer = numbers >= 1 << 7 * size
        if not longer.any():
            break
        sizes += longer
    ends = np.cumsum(sizes)
    found = np.empty(ends[-1] if len(ends) else 0, dtype=np.uint8)
    for place in range(int(sizes.max(initial=0))):
        there = np.flatnonzero(sizes > place) if place else slice(None)
        more = (sizes[there] > place + 1).astype(np.uint8) << 7
        low = (numbers[there] >> 7 * place & 127).astype(np.uint8)
        found[ends[there] - sizes[there] + place] = low | more
    return found, ends


def decode(data: Bytes) -> tuple[Numbers, Numbers]:
    """The numbers, and where each one ends in the bytes."""
    ends = np.flatnonzero(data < 128) + 1
    if len(ends) == len(data):
        return data.astype(np.int64), ends
    starts = np.concatenate([[0], ends[:-1]])
    found = (data[starts] & 127).astype(np.int64)
    sizes = ends - starts
    for place in range(1, int(sizes.max(initial=0))):
        there = np.flatnonzero(sizes > place)
        found[there] |= (data[starts[there] + place] & 127).astype(np.int64) << 7 * place
    return found, ends
