"""Alleged words + the stretch of an article that they follow -> the whole sentences meant, and what differs."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
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
    keys = alleged.words.keys[start:end]

    def compared(left: int, right: int, blocks: Blocks) -> Comparison:
        runs = _runs(blocks, start, end, left, right)
        kept = (run for run in runs if run.equal or not _says_nothing(run, alleged, ground))
        return Comparison(ground, left, right, tuple(kept))

    best = min(
        (
            compared(left, right, _fewest_words(ground.words.keys[left:right], keys))
            for left, right in _windows(ground, first, last)
        ),
        key=lambda found: (_cost(found.runs), found.last - found.first),
    )
    readable = _longest_runs(ground.words.keys[best.first : best.last], keys)
    return min(
        (best, compared(best.first, best.last, readable)),
        key=lambda found: (_cost(found.runs), len(found.runs)),
    )


def _windows(ground: Ground, first: int, last: int) -> Iterator[tuple[int, int]]:
    """Whole sentences around the words, also with one more on either side, or without a stray word's."""
    begins, ends = ground.bounds(first, last)
    left, right = bisect_right(begins, first) - 1, bisect_left(ends, last)
    lefts = [place for place in begins[max(0, left - 1) : left + 2] if place - first < STRAY_WORDS]
    rights = [place for place in ends[max(0, right - 1) : right + 2] if last - place < STRAY_WORDS]
    yield from ((begin, end) for begin, end in product(lefts, rights) if begin < end)


Blocks = list[tuple[int, int, int]]
"""Where the words agree: the first stored one, the first alleged one, how many."""


def _fewest_words(stored: Sequence[str], keys: Sequence[str]) -> Blocks:
    """The blocks that leave the fewest words over; equal ends first, so that a part stays in one piece."""
    at_end = _common(stored[::-1], keys[::-1])
    at_start = _common(stored, keys)
    if at_start >= at_end:
        at_end = min(at_end, len(keys) - at_start, len(stored) - at_start)
    else:
        at_start = min(at_start, len(keys) - at_end, len(stored) - at_end)
    inner = Indel.opcodes(
        stored[at_start : len(stored) - at_end], keys[at_start : len(keys) - at_end]
    )
    return [
        (0, 0, at_start),
        *(
            (at_start + step.src_start, at_start + step.dest_start, step.src_end - step.src_start)
            for step in inner
            if step.tag == "equal"
        ),
        (len(stored) - at_end, len(keys) - at_end, at_end),
    ]


def _common(one: Sequence[str], other: Sequence[str]) -> int:
    return next(
        (place for place, (a, b) in enumerate(zip(one, other, strict=False)) if a != b),
        min(len(one), len(other)),
    )


def _longest_runs(stored: Sequence[str], keys: Sequence[str]) -> Blocks:
    """The blocks found by taking the longest run first (Ratcliff and Obershelp): few and easy to read."""
    matcher = SequenceMatcher(None, stored, keys, autojunk=False)
    return [(block.a, block.b, block.size) for block in matcher.get_matching_blocks()]


def _runs(blocks: Blocks, start: int, end: int, first: int, last: int) -> Iterator[Run]:
    """The blocks and what lies between them; neighbours as one."""
    here, there = start, first
    run: Run | None = None
    for stored, alleged, size in [*blocks, (last - first, end - start, 0)]:
        if here < start + alleged or there < first + stored:
            if run:
                yield run
            run = None
            yield Run(False, here, start + alleged, there, first + stored)
        here, there = start + alleged + size, first + stored + size
        if size:
            begin = run or Run(True, start + alleged, here, first + stored, there)
            run = Run(True, begin.start, here, begin.first, there)
    if run:
        yield run


def _says_nothing(run: Run, alleged: Alleged, ground: Ground) -> bool:
    """Whether only "said Tolgarin" was left out, or put around as a whole."""
    cut_off = {run.start - 1, run.end} & alleged.frame if run.end > run.start else set()
    return (
        not cut_off
        and all(place in ground.between for place in range(run.first, run.last))
        and all(place in alleged.frame for place in range(run.start, run.end))
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
