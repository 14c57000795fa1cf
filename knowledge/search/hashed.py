"""Words as numbers of 64 bits, and a table of those that were met, which finds a million of them at once."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from knowledge.codepoints import Codes, Words

Hashes = NDArray[np.uint64]
Places = NDArray[np.int32]
_LETTERS = 1 << 16


class Hasher:
    """Words -> numbers that look drawn by chance, other ones in each process.

    Each letter has a number; a word's is the sum of its letters' times powers of one base. Two of a million
    words have the same with a chance of one in ten million, and nobody can look for such words beforehand.
    """

    def __init__(self) -> None:
        draw = np.random.default_rng()
        numbers = draw.integers(0, 1 << 64, _LETTERS + 2, dtype=np.uint64)
        self._letters, self._beyond = numbers[:_LETTERS], numbers[_LETTERS] | np.uint64(1)
        self._base = int(numbers[-1]) & ~7 | 3
        self._draw = draw
        self._salts = numbers[:0]
        self._powers = self._inverse = np.zeros(0, dtype=np.uint64)

    def hashes(self, codes: Codes, words: Words) -> Hashes:
        """One number for each of the words."""
        if len(codes) > len(self._powers):
            self._powers = _powers(self._base, len(codes))
            self._inverse = _powers(pow(self._base, -1, 1 << 64), len(codes))
        values = self._letters[codes & (_LETTERS - 1)]
        if codes.max(initial=0) >= _LETTERS:
            values += (codes >> 16).astype(np.uint64) * self._beyond
        values *= self._powers[: len(codes)]
        sums = np.concatenate([np.zeros(1, dtype=np.uint64), np.cumsum(values, dtype=np.uint64)])
        found: Hashes = (sums[words.ends] - sums[words.starts]) * self._inverse[words.starts]
        return found

    def salts(self, count: int) -> Hashes:
        """So many numbers, to tell the same words of several languages apart."""
        if lacking := count - len(self._salts):
            more = self._draw.integers(0, 1 << 64, lacking, dtype=np.uint64)
            self._salts = np.concatenate([self._salts, more])
        return self._salts


def _powers(base: int, count: int) -> Hashes:
    factors = np.full(count, base, dtype=np.uint64)
    factors[:1] = 1
    return np.cumprod(factors, dtype=np.uint64)


class Table:
    """Numbers of 64 bits -> places, given in the order in which they were added."""

    def __init__(self) -> None:
        self._count = 0
        self._bits = 10
        self._make_room()

    def __len__(self) -> int:
        return self._count

    def _make_room(self) -> None:
        self._keys = np.zeros(1 << self._bits, dtype=np.uint64)
        self._places = np.full(1 << self._bits, -1, dtype=np.int32)

    def _slots(self, hashes: Hashes) -> NDArray[np.int64]:
        """Where each is looked for first; then in the slots behind it."""
        return (hashes >> np.uint64(64 - self._bits)).astype(np.int64)

    def places(self, hashes: Hashes) -> Places:
        """The place of each; -1 for those that were not added."""
        slots = self._slots(hashes)
        found = self._places[slots]
        other = np.flatnonzero((self._keys[slots] != hashes) & (found >= 0))
        while len(other):
            slots[other] = (slots[other] + 1) & (len(self._keys) - 1)
            found[other] = self._places[slots[other]]
            other = other[(self._keys[slots[other]] != hashes[other]) & (found[other] >= 0)]
        return found

    def add(self, hashes: Hashes) -> None:
        """Give places to numbers that differ and have none yet."""
        places = np.arange(self._count, self._count + len(hashes), dtype=np.int32)
        self._count += len(hashes)
        if 2 * self._count > len(self._keys):
            there = self._places >= 0
            hashes = np.concatenate([self._keys[there], hashes])
            places = np.concatenate([self._places[there], places])
            self._bits = (2 * self._count).bit_length()
            self._make_room()
        self._put(hashes, places)

    def _put(self, hashes: Hashes, places: Places) -> None:
        slots = self._slots(hashes)
        while len(hashes):
            free = np.flatnonzero(self._places[slots] < 0)
            self._places[slots[free]] = places[free]  # of several for one slot, one gets it
            placed = np.zeros(len(hashes), dtype=bool)
            placed[free] = self._places[slots[free]] == places[free]
            self._keys[slots[placed]] = hashes[placed]
            hashes, places = hashes[~placed], places[~placed]
            slots = (slots[~placed] + 1) & (len(self._keys) - 1)
