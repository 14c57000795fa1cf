"""Runs of three letters of typed texts, found again in many stored words and in texts of such words at once."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from knowledge.search.ranking import distinct
from knowledge.store.varints import Numbers

Flags = NDArray[np.bool_]
Signs = NDArray[np.int32]
_BITS = 6
"""Of a sign, three of which are a triple."""
_BLANK = 32


class Triples:
    """The distinct triples of typed texts, and which of them are in which stored word; a blank marks the ends."""

    def __init__(self, typed: Sequence[str], stored: Sequence[str]) -> None:
        texts = [*typed, *stored]
        sizes = np.fromiter(map(len, texts), np.intp, len(texts))
        signs = _signs(f" {'  '.join(texts)} ")
        codes = _codes(signs[:-2], signs[1:-1], signs[2:])
        owners = np.repeat(np.arange(len(texts)), sizes + 2)
        cut = int(sizes[: len(typed)].sum()) + 2 * len(typed)
        inside = (owners[: max(cut - 2, 0)] == owners[2:cut]).nonzero()[0]
        known = distinct(codes[inside])
        self._place_of = np.full(1 << 3 * _BITS, -1, np.int16)
        self._place_of[known] = np.arange(len(known))
        self._typed = _flags(len(typed), len(known), owners[inside], self._place_of[codes[inside]])
        places = self._place_of.take(codes[cut:])
        met = (places >= 0).nonzero()[0]
        self._stored = _flags(len(stored), len(known), owners[cut:][met] - len(typed), places[met])
        starts = np.cumsum(sizes + 2)[len(typed) :] - sizes[len(typed) :] - 2
        self._first, self._last = signs[starts + 1], signs[starts + sizes[len(typed) :]]

    def sizes(self) -> Numbers:
        """How many each typed text has."""
        found: Numbers = self._typed.sum(axis=1)
        return found

    def common(self) -> Numbers:
        """How many triples each typed text (row) shares with each stored word (column)."""
        owners, places = self._stored.nonzero()
        found = np.zeros((len(self._typed), len(self._stored)), dtype=np.int64)
        for row, has in zip(found, self._typed, strict=True):
            row += np.bincount(owners[has[places]], minlength=len(self._stored))
        return found

    def in_texts(self, typed: int, columns: Numbers, sizes: Numbers) -> Flags:
        """For each text of stored words (row) whether it has each of the triples of a typed one.

        `columns`: the words of all texts, a blank between two of a text; `sizes[i]` of the text i.
        """
        text_of = np.repeat(np.arange(len(sizes)), sizes)
        words, places = self._stored.take(columns, axis=0).nonzero()
        found = _flags(len(sizes), self._typed.shape[1], text_of[words], places)
        between = _codes(self._last[columns[:-1]], _BLANK, self._first[columns[1:]])
        across = self._place_of.take(between)
        met = ((across >= 0) & (text_of[1:] == text_of[:-1])).nonzero()[0]
        found[text_of[met], across[met]] = True
        return found[:, self._typed[typed]]


def _flags(rows: int, columns: int, row: Numbers, column: NDArray[np.integer]) -> Flags:
    """No flag but these."""
    found = np.zeros((rows, columns), dtype=bool)
    found[row, column] = True
    return found


def _signs(text: str) -> Signs:
    """The letters of keys as numbers below 64, each another one; those of far scripts may share theirs."""
    if text.isascii():
        codes = np.frombuffer(text.encode(), np.uint8).astype(np.int32)
    else:
        codes = np.frombuffer(text.encode("utf-32-le"), np.uint32).astype(np.int32)
    return codes + 25 * (codes >> 6) & 63  # moves the small letters out of the way of the digits


def _codes(first: Signs, second: Signs | int, third: Signs) -> Signs:
    return first << 2 * _BITS | second << _BITS | third
