"""Words by their length and their letters -> those among which all are that are near a typed one."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

_LETTERS, _PAIRS = 22, 42
"""Bits for the letters of a word, and above them for pairs of neighbours: together one number of 64 bits."""
_LETTER_BITS = np.uint64((1 << _LETTERS) - 1)


class Sieve(NamedTuple):
    """Words, shorter ones first, as one text with a blank behind each; thousands, so that they are no objects.

    Where each begins there, its place in the order given, which letters it has, and how many words are
    shorter than each length.
    """

    text: str
    starts: array[int]
    places: array[int]
    letters: array[int]
    shorter: tuple[int, ...]

    @classmethod
    def of(cls, words: Sequence[str]) -> Sieve:
        """These words, none with a blank inside."""
        lengths = np.fromiter(map(len, words), np.int64, len(words))
        places = np.argsort(lengths, kind="stable")
        text = " ".join([*map(words.__getitem__, places.tolist()), ""])
        lengths = lengths[places]
        starts = np.cumsum(lengths + 1) - lengths - 1
        return cls(
            text,
            array("i", np.append(starts, len(text)).astype(np.int32).tobytes()),
            array("i", places.astype(np.int32).tobytes()),
            array("Q", _letters(text, starts).tobytes()),
            tuple(lengths.searchsorted(np.arange(lengths.max(initial=0) + 2)).tolist()),
        )

    def maybe_near(self, form: str, within: int) -> tuple[list[str], list[int]]:
        """All words that differ from a form in so many letters at most, and some others, with their places.

        They are about as long, and for each letter that differs at most two letters are in one of the words
        only, or six letters and pairs of neighbours.
        """
        last = len(self.shorter) - 1
        start = self.shorter[min(max(len(form) - within, 0), last)]
        end = self.shorter[min(len(form) + within + 1, last)]
        other = np.frombuffer(self.letters, np.uint64)[start:end] ^ np.uint64(_letters_of(form))
        some = np.bitwise_count(other & _LETTER_BITS) <= 2 * within
        some &= np.bitwise_count(other) <= 6 * within
        found = some.nonzero()[0] + start
        starts = np.frombuffer(self.starts, np.int32)
        edges = zip(starts.take(found).tolist(), starts.take(found + 1).tolist(), strict=True)
        words = [self.text[first : behind - 1] for first, behind in edges]
        return words, np.frombuffer(self.places, np.int32).take(found).tolist()


def _letters_of(word: str) -> int:
    """A number with a bit for each letter of a word and for each pair of neighbours; far ones share their bits."""
    codes = [*map(ord, word), ord(" ")]
    found = 0
    for one, other in pairwise(codes):
        found |= 1 << one % _LETTERS | 1 << _LETTERS + (5 * one + 3 * other) % _PAIRS
    return found


def _letters(text: str, starts: NDArray[np.int64]) -> NDArray[np.uint64]:
    """The same for each word of a text, a blank behind each."""
    codes = np.frombuffer(text.encode("utf-32-le"), np.uint32)
    pairs = _LETTERS + (5 * codes[:-1] + 3 * codes[1:]) % _PAIRS
    one = np.uint64(1)
    found = np.append(
        one << (codes[:-1] % _LETTERS).astype(np.uint64) | one << pairs.astype(np.uint64), one
    )
    found[codes == ord(" ")] = 0
    return np.bitwise_or.reduceat(found, starts) if len(starts) else found[:0]
