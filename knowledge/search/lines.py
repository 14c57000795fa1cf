"""Words of many texts laid out one text after the other -> the best likeness in each text, for all at once."""

from __future__ import annotations

from copy import copy

import numpy as np
from numpy.typing import NDArray

from knowledge.store.varints import Numbers

Matrix = NDArray[np.float64]


class Lines:
    """Texts as columns of a matrix whose rows are typed words and whose cells say how like the two are.

    Each text is followed by columns of nothing, its gap, so that words of two texts never stand near.
    """

    def __init__(self, matrix: Matrix, columns: Numbers, sizes: Numbers, gaps: Numbers) -> None:
        """`columns`: those of the words of all texts, `sizes[i]` of the text i, `gaps[i]` of nothing behind it."""
        nothing = matrix.shape[1]
        ends = np.cumsum(sizes + gaps)
        self._sizes, self._starts = sizes, ends - sizes - gaps
        self._columns = np.full(ends[-1] if len(ends) else 0, nothing, dtype=np.intp)
        before = np.cumsum(gaps) - gaps
        self._columns[np.arange(len(columns)) + np.repeat(before, sizes)] = columns
        self._nothing = nothing
        self.cells = self._of(matrix)

    def _of(self, matrix: Matrix) -> Matrix:
        padded = np.zeros((len(matrix), self._nothing + 1))
        padded[:, :-1] = matrix
        return padded.take(self._columns, axis=1)

    def part(self, first: int, last: int) -> Lines:
        """Some of the texts, without the one of the number `last`."""
        start, end = np.append(self._starts, len(self._columns))[[first, last]]
        some = copy(self)
        some._sizes, some._starts = self._sizes[first:last], self._starts[first:last] - start
        some._columns, some.cells = self._columns[start:end], self.cells[:, start:end]
        return some

    def best(self, matrix: Matrix | None = None) -> Matrix:
        """For each typed word (row) and text (column) the likeness of the best word, also of another matrix."""
        return self._most(self.cells if matrix is None else self._of(matrix))

    def _most(self, cells: Matrix) -> Matrix:
        found: Matrix = np.maximum.reduceat(cells, self._starts, axis=-1)
        return found

    def together(self, shares: Matrix, within: int) -> Matrix:
        """For each text the share of neighbouring typed words whose likes stand within so many words."""
        here, there = self.cells[:-1], self.cells[1:]
        near = np.zeros_like(here)
        for gap in range(1, within + 1):
            first = near[:, :-gap]
            np.maximum(first, np.minimum(here[:, gap:], there[:, :-gap]), out=first)
            np.maximum(first, np.minimum(here[:, :-gap], there[:, gap:]), out=first)
        found: Matrix = np.minimum(shares[:-1], shares[1:]) @ self._most(near)
        return found

    def close(self, shares: Matrix, within: int, besides: Matrix | None = None) -> Matrix:
        """For each text the most that is met by so many words in a row, and by what is met `besides` in it."""
        cells = self.cells
        if besides is not None and besides.any():
            lengths = np.diff(self._starts, append=len(self._columns))
            cells = np.maximum(cells, np.repeat(besides, lengths, axis=1))
        met = shares @ _windows(cells, within)
        met[self._columns[: len(met)] == self._nothing] = (
            0  # these begin behind a text and reach into the next
        )
        return self._most(met)

    def share_over(self, least: float) -> Matrix:
        """For each text the share of its words that are at least so like a typed one."""
        like = (self.cells.max(axis=0) > least).astype(float)
        found: Matrix = np.add.reduceat(like, self._starts) / np.maximum(self._sizes, 1)
        return found


def _windows(cells: Matrix, size: int) -> Matrix:
    """The most in each window of so many columns: of two windows half as wide, which may overlap."""
    width = 1
    while 2 * width <= size:
        cells = np.maximum(cells[:, :-width], cells[:, width:])
        width *= 2
    rest = size - width
    return np.maximum(cells[:, :-rest], cells[:, rest:]) if rest else cells
