"""Whole numbers <-> bytes: seven bits to a byte, the highest bit says that more follow."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.int64]
Bytes = NDArray[np.uint8]
_LONGEST = 9
_AT_ONCE = 1 << 16
"""Numbers encoded together: so many stay in the processor's nearer memory."""


def encode(numbers: Numbers) -> tuple[Bytes, Numbers]:
    """The bytes of all the numbers, none below 0, and where each one ends."""
    if len(numbers) <= _AT_ONCE:
        return _encode(numbers)
    parts = [
        _encode(numbers[start : start + _AT_ONCE]) for start in range(0, len(numbers), _AT_ONCE)
    ]
    before = np.cumsum([0, *(len(data) for data, _ in parts)])
    ends = [its + start for (_, its), start in zip(parts, before, strict=False)]
    return np.concatenate([data for data, _ in parts]), np.concatenate(ends)


def _encode(numbers: Numbers) -> tuple[Bytes, Numbers]:
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
