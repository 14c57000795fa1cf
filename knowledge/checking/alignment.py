"""Alleged words + the words of several texts -> the stretches of those texts that they follow best.

A local alignment (Smith and Waterman, 1981) of words without substitutions: a word agrees or it is a gap on
one side. All texts lie one behind the other in one row of numbers, so that numpy does a row in one go.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise, repeat

import numpy as np
from numpy.typing import NDArray

CONTENT, FUNCTION, GAP = 10, 3, 4
"""What a word that agrees is worth, one without content, and what a word that one side lacks costs.

So two words put in are worth bridging for one content word beyond them, not for one "the".
"""
BETWEEN_TEXTS = 10_000
"""Words that would lie between two texts: more than any score could bridge."""
LARGEST_TABLE = 30_000_000
"""Cells of the table of scores, four bytes each; words beyond that are not looked at."""

Row = NDArray[np.int32]


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words `start` to `end` of what is alleged follow words `first` to `last` of a text; ends excluded."""

    text: int
    start: int
    end: int
    first: int
    last: int
    score: int


class Texts:
    """The words of several texts, made ready to be compared with what is alleged."""

    def __init__(
        self, alleged: Sequence[str], weights: Sequence[int], texts: Sequence[Sequence[str]]
    ) -> None:
        """`weights`: what each alleged word is worth where it agrees."""
        self._ids = {key: number for number, key in enumerate(dict.fromkeys(alleged))}
        self._alleged = [self._ids[key] for key in alleged]
        self._weights = list(weights)
        self._starts: list[int] = [0]
        stored: list[int] = []
        for keys in texts:
            # A word between two texts agrees with none: no run of words leads from one into the other.
            stored.extend(map(self._ids.get, keys, repeat(-1)))
            stored.append(-1)
            self._starts.append(len(stored))
            if len(alleged) * len(stored) > LARGEST_TABLE:
                break
        self._stored: Row = np.array(stored, dtype=np.int32)
        self._ends: Row = np.array(self._starts[1:], dtype=np.int32) - 1
        self._places: Row = np.arange(len(stored), dtype=np.int32)
        for number, (start, end) in enumerate(pairwise(self._starts)):
            self._places[start:end] += number * BETWEEN_TEXTS

    def best(self, start: int, end: int) -> Stretch | None:
        """The stretch that the alleged words `start` to before `end` follow best; None if no word agrees."""
        if not len(self._stored) or start >= end:
            return None
        table = self._table(start, end)
        row, column = divmod(int(table.argmax()), len(self._stored))
        score = int(table[row, column])
        if not score:
            return None
        first_row, first_column = self._back(table, start, row, column)
        text = int(np.searchsorted(self._starts, column, side="right")) - 1
        begin = self._starts[text]
        return Stretch(
            text,
            start + first_row,
            start + row + 1,
            first_column - begin,
            column + 1 - begin,
            score,
        )

    def _table(self, start: int, end: int) -> Row:
        """Row by row the best score of an alignment that ends in this alleged and this stored word."""
        table = np.zeros((end - start, len(self._stored)), dtype=np.int32)
        fall = GAP * self._places
        above = np.zeros(len(self._stored) + 1, dtype=np.int32)
        for row in range(start, end):
            agree = np.where(self._stored == self._alleged[row], above[:-1] + self._weights[row], 0)
            best = np.maximum(agree, above[1:] - GAP)
            np.maximum(best, 0, out=best)
            # A gap in the alleged words: the best score further left, less what the words between cost.
            best = np.maximum.accumulate(best + fall) - fall
            best[self._ends] = 0
            table[row - start] = best
            above[1:] = best
        return table

    def _back(self, table: Row, start: int, row: int, column: int) -> tuple[int, int]:
        """From the last pair of words that agree to the first."""
        first = row, column
        while row >= 0 and column >= 0 and table[row, column]:
            score = int(table[row, column])
            before = int(table[row - 1, column - 1]) if row and column else 0
            alleged = start + row
            if (
                self._stored[column] == self._alleged[alleged]
                and score == before + self._weights[alleged]
            ):
                first = row, column
                row, column = row - 1, column - 1
            elif row and score == int(table[row - 1, column]) - GAP:
                row -= 1
            else:
                column -= 1
        return first
