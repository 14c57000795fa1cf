"""Runs of three letters of typed texts, found again in many stored words and in texts of such words at once."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from knowledge.search.ranking import distinct
from knowledge.signs import BLANK, SIGN_BITS, Signed, Signs
from knowledge.store.varints import Numbers

Flags = NDArray[np.bool_]
Codes = NDArray[np.int32]
_COUNTED = 8
"""Typed texts whose triples are counted at once: a byte of a number of 64 bits for each."""


class Triples:
    """The distinct triples of typed texts, and which of them are in which stored word; a blank marks the ends."""

    def __init__(self, typed: Sequence[str], stored: Signed) -> None:
        texts = Signed.of(typed)
        inside, owners = _inside(texts)
        known = distinct(inside)
        place_of = np.full(1 << 3 * SIGN_BITS, -1, np.int16)
        place_of[known] = np.arange(len(known))
        self._place_of = place_of
        self._typed = _flags(len(typed), len(known), owners, place_of[inside])
        places = place_of.take(_codes(stored.signs))
        met = (places >= 0).nonzero()[0]
        ends = np.cumsum(stored.sizes + 2)
        self._stored = _flags(
            len(ends), len(known), ends.searchsorted(met, side="right"), places[met]
        )
        self._first = stored.signs[ends - stored.sizes - 1].astype(np.int32)
        self._last = stored.signs[ends - 2].astype(np.int32)

    def sizes(self) -> Numbers:
        """How many each typed text has."""
        found: Numbers = self._typed.sum(axis=1)
        return found

    def common(self, count: int) -> tuple[Numbers, NDArray[np.uint8]]:
        """The stored words that share triples with any of the typed texts, and with each of the first how many."""
        width = self._typed.shape[1]
        met = self._stored.ravel().nonzero()[0]  # in half the time of two dimensions
        owners = met // max(width, 1)
        starts = np.flatnonzero(np.diff(owners, prepend=-1))
        has = np.zeros((width, -(-count // _COUNTED) * _COUNTED), dtype=np.uint8)
        has[:, :count] = self._typed[:count].T
        if not len(starts):
            return owners, has[:0, :count].T
        of_each = has.view(np.uint64).take(met - owners * width, axis=0)
        found = np.add.reduceat(of_each, starts, axis=0).view(np.uint8)
        return owners[starts], np.ascontiguousarray(found[:, :count].T)

    def in_texts(self, typed: int, columns: Numbers, sizes: Numbers) -> Flags:
        """For each text of stored words (row) whether it has each of the triples of a typed one.

        `columns`: the words of all texts, a blank between two of a text; `sizes[i]` of the text i.
        """
        text_of = np.repeat(np.arange(len(sizes)), sizes)
        width = self._typed.shape[1]
        met = self._stored.take(columns, axis=0).ravel().nonzero()[0]
        words = met // max(width, 1)
        found = _flags(len(sizes), width, text_of[words], met - words * width)
        last, first = self._last[columns[:-1]], self._first[columns[1:]]
        across = self._place_of.take(_code(last, np.int32(BLANK), first))
        inside = ((across >= 0) & (text_of[1:] == text_of[:-1])).nonzero()[0]
        found[text_of[inside], across[inside]] = True
        return found[:, self._typed[typed]]


def _inside(texts: Signed) -> tuple[Codes, Numbers]:
    """The triples that stand in one of the texts, and in which."""
    codes = _codes(texts.signs)
    owners = np.repeat(np.arange(len(texts.sizes)), texts.sizes + 2)
    inside = (owners[:-2] == owners[2:]).nonzero()[0]
    return codes[inside], owners[inside]


def _flags(rows: int, columns: int, row: Numbers, column: NDArray[np.integer]) -> Flags:
    """No flag but these."""
    found = np.zeros((rows, columns), dtype=bool)
    found[row, column] = True
    return found


def _codes(signs: Signs) -> Codes:
    """A number for each three signs in a row."""
    wide = signs.astype(np.int32)
    return _code(wide[:-2], wide[1:-1], wide[2:])


def _code(first: Codes, second: Codes | np.int32, third: Codes) -> Codes:
    return first << 2 * SIGN_BITS | second << SIGN_BITS | third
