"""Runs of three letters of typed texts, found again in many stored texts at once."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from knowledge.store.varints import Numbers

Flags = NDArray[np.bool_]


class Triples:
    """The distinct triples of some typed texts, the ends of each marked by a blank."""

    def __init__(self, typed: Sequence[str]) -> None:
        codes, owners = _codes(typed)
        self._codes, place = np.unique(codes, return_inverse=True)
        self._has = np.zeros((len(typed), len(self._codes)), dtype=bool)
        self._has[owners, place] = True

    def sizes(self) -> Numbers:
        """How many each typed text has."""
        found: Numbers = self._has.sum(axis=1)
        return found

    def in_each(self, stored: Sequence[str]) -> Flags:
        """For each stored text (row) whether it has each of the triples."""
        has = np.zeros((len(stored), len(self._codes)), dtype=bool)
        if len(self._codes):
            codes, owners = _codes(stored)
            places = np.minimum(np.searchsorted(self._codes, codes), len(self._codes) - 1)
            met = np.flatnonzero(self._codes[places] == codes)
            has[owners[met], places[met]] = True
        return has

    def common(self, stored: Sequence[str]) -> Numbers:
        """How many triples each typed text (row) shares with each stored one (column)."""
        owners, places = np.nonzero(self.in_each(stored))
        found = np.zeros((len(self._has), len(stored)), dtype=np.int64)
        for row, has in zip(found, self._has, strict=True):
            row += np.bincount(owners[has[places]], minlength=len(stored))
        return found


def _codes(texts: Sequence[str]) -> tuple[Numbers, Numbers]:
    """Each triple of each text as a number, and whose it is; none runs from one text into the next."""
    whole = f" {'  '.join(texts)} " if texts else ""
    letters = np.frombuffer(whole.encode("utf-32-le"), dtype=np.uint32).astype(np.int64)
    owners = np.repeat(np.arange(len(texts)), np.fromiter(map(len, texts), np.int64) + 2)
    codes = letters[:-2] << 42 | letters[1:-1] << 21 | letters[2:]
    inside = owners[:-2] == owners[2:]
    return codes[inside], owners[:-2][inside]
