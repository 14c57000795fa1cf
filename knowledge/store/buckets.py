"""Stored words that begin or end alike, kept together in memory: typed words are looked for among them."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

END = 2
"""Letters at the beginning or the end of a word by which words near it are looked for."""
_FEW = 60
"""Words that are compared at once, rather than sifted by their letters."""
_SIGNS = 32
_BITS = np.unpackbits(np.arange(1 << 16, dtype="<u2").view(np.uint8)).reshape(-1, 16).sum(axis=1)
_BITS = _BITS.astype(np.uint8)
"""How many bits each number of 16 has."""


class Spelling(NamedTuple):
    """A stored word by its key, and the id of the stem it is indexed under."""

    key: str
    stem_id: int


class Bucket(NamedTuple):
    """Stored words that are alike, one at each place; thousands, so that they are no objects of their own.

    The words once more by their length: how many are shorter than each, their places, and which letters they have.
    """

    keys: tuple[str, ...]
    stem_ids: array[int]
    by_length: tuple[str, ...]
    places: array[int]
    shorter: tuple[int, ...]
    letters: array[int]

    @classmethod
    def of(cls, rows: Sequence[tuple[str, int]]) -> Bucket:
        """The words with these keys and stems."""
        keys = tuple([row[0] for row in rows])
        lengths = np.fromiter(map(len, keys), np.int64, len(keys))
        places = np.argsort(lengths, kind="stable")
        by_length = tuple(map(keys.__getitem__, places.tolist()))
        return cls(
            keys,
            array("i", [row[1] for row in rows]),
            by_length,
            array("i", places.astype(np.int32).tobytes()),
            tuple(lengths[places].searchsorted(np.arange(lengths.max(initial=0) + 2)).tolist()),
            array("I", _letters(by_length, lengths[places]).tobytes()),
        )

    def spelled(self, key: str) -> Iterator[Spelling]:
        """The words with exactly this key; the keys must stand in order."""
        for place in range(bisect_left(self.keys, key), len(self.keys)):
            if self.keys[place] != key:
                break
            yield Spelling(key, self.stem_ids[place])

    def maybe_near(self, form: str, within: int) -> Sequence[int]:
        """Where in `by_length` all words stand that differ from a form in so many letters at most, and some others.

        They are about as long, and for each letter that differs at most two are in one of the words only.
        """
        last = len(self.shorter) - 1
        start = self.shorter[min(max(len(form) - within, 0), last)]
        end = self.shorter[min(len(form) + within + 1, last)]
        if end - start <= _FEW:
            return range(start, end)
        own = 0
        for letter in form:
            own |= 1 << ord(letter) % _SIGNS
        other = np.frombuffer(self.letters, np.uint32)[start:end] ^ np.uint32(own)
        bits = _BITS.take(other.view(np.uint16))
        return (np.flatnonzero(bits[::2] + bits[1::2] <= 2 * within) + start).tolist()


def _letters(words: Sequence[str], lengths: NDArray[np.int64]) -> NDArray[np.uint32]:
    """For each word a number with a bit for each letter that it has; far letters share their bits."""
    codes = np.frombuffer("".join(words).encode("utf-32-le"), np.uint32)
    signs = np.left_shift(np.uint32(1), codes % np.uint32(_SIGNS))
    return np.bitwise_or.reduceat(signs, np.cumsum(lengths) - lengths) if len(words) else signs


def alike(rows: Iterable[tuple[str, int]], letters: slice) -> Iterator[tuple[str, Bucket]]:
    """The words that have the same two letters there, in the order of the rows."""
    found: dict[str, list[tuple[str, int]]] = {}
    for row in rows:
        found.setdefault(row[0][letters], []).append(row)
    for end, words in found.items():
        if len(end) == END:
            yield end, Bucket.of(words)
