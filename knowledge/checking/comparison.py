"""Alleged words + the stretch of an article that they follow -> the whole sentences meant, and what differs."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import product

from rapidfuzz.distance import Indel

from knowledge.checking.alleged import Alleged
from knowledge.checking.ground import Ground
from knowledge.model import Difference

EDGE = 0.1
"""What a stored word before the first or after the last that agrees costs, against 1 for other differences.

So three words of a long sentence are rather a part of it than three words put in after the one before.
"""
STRAY_WORDS = 4
"""Fewer words of a further sentence may agree by chance."""


@dataclass(frozen=True, slots=True)
class Run:
    """Alleged words `start` to `end` and stored words `first` to `last`: the same, or one in place of the other."""

    equal: bool
    start: int
    end: int
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Comparison:
    """A stretch of alleged words, the stored words `first` to `last` that they are compared with, and the runs."""

    ground: Ground
    first: int
    last: int
    runs: tuple[Run, ...]

    @property
    def changes(self) -> tuple[Run, ...]:
        """The runs that differ."""
        return tuple(run for run in self.runs if not run.equal)

    @property
    def agreeing(self) -> list[tuple[int, int]]:
        """The pairs of alleged and stored words that agree."""
        return [
            pair
            for run in self.runs
            if run.equal
            for pair in zip(range(run.start, run.end), range(run.first, run.last), strict=True)
        ]


def compare(
    alleged: Alleged, start: int, end: int, ground: Ground, first: int, last: int
) -> Comparison:
    """The alleged words `start` to `end` against the sentences around the stored words `first` to `last`."""
    return min(
        (
            Comparison(ground, left, right, _runs(alleged, start, end, ground, left, right))
            for left, right in _windows(ground.cuts, first, last)
        ),
        key=lambda found: (_cost(found.runs), found.last - found.first),
    )


def _windows(cuts: Sequence[int], first: int, last: int) -> Iterator[tuple[int, int]]:
    """Whole sentences around the words, also with one more on either side, or without a stray word's."""
    left, right = bisect_right(cuts, first) - 1, bisect_left(cuts, last)
    begins = [left - 1, left, *([left + 1] if cuts[left + 1] - first < STRAY_WORDS else [])]
    ends = [right + 1, right, *([right - 1] if last - cuts[right - 1] < STRAY_WORDS else [])]
    for begin, end in product(begins, ends):
        if 0 <= begin < end < len(cuts):
            yield cuts[begin], cuts[end]


def _runs(
    alleged: Alleged, start: int, end: int, ground: Ground, first: int, last: int
) -> tuple[Run, ...]:
    keys = alleged.words.keys[start:end]
    stored = ground.words.keys[first:last]
    runs: list[Run] = []
    for step in Indel.opcodes(stored, keys):
        run = Run(
            step.tag == "equal",
            start + step.dest_start,
            start + step.dest_end,
            first + step.src_start,
            first + step.src_end,
        )
        if runs and not run.equal and not runs[-1].equal:
            before = runs.pop()
            run = Run(False, before.start, run.end, before.first, run.last)
        runs.append(run)
    return tuple(run for run in runs if run.equal or not _says_nothing(run, alleged, ground))


def _says_nothing(run: Run, alleged: Alleged, ground: Ground) -> bool:
    """Whether only "said Tolgarin" was left out, or put around."""
    return all(place in ground.between for place in range(run.first, run.last)) and all(
        place in alleged.frame for place in range(run.start, run.end)
    )


def _cost(runs: Sequence[Run]) -> float:
    cost = 0.0
    for number, run in enumerate(runs):
        if not run.equal:
            edge = number in (0, len(runs) - 1) and len(runs) > 1
            cost += (run.end - run.start) + (run.last - run.first) * (EDGE if edge else 1)
    return cost


def differences(alleged: Alleged, runs: Sequence[Run], ground: Ground) -> Iterator[Difference]:
    """The runs in words: as stored where they are the same or left out, as alleged where they are put in."""
    for run in runs:
        stored = ground.words.said(run.first, run.last)
        if run.equal:
            yield Difference("equal", stored)
            continue
        if stored:
            yield Difference("delete", stored)
        if put_in := alleged.words.said(run.start, run.end):
            yield Difference("insert", put_in)
