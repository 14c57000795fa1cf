"""Alleged words + the words of an article -> the runs in which they agree, and the window they come from.

Runs are chained like the diagonals of a sequence comparison: first the places where three words (or two
rare ones) agree in order, then the cheapest path through them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from knowledge.checking.words import Words, positions

SEED_WORDS = 3
"""Words in a row that must agree for a place to be looked at; two in a row agree by chance in any long text."""
GAP_WORDS = 6
"""More stored words than this left out in one place make two pieces of what is put together as one."""


@dataclass(frozen=True, slots=True)
class Run:
    """Words that agree: `size` of them, from `alleged` on one side and `stored` on the other."""

    alleged: int
    stored: int
    size: int


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of alleged words that follows a stretch of stored ones; ends excluded."""

    alleged_start: int
    alleged_end: int
    stored_start: int
    stored_end: int
    matched: int


def runs(alleged: Words, stored: Words) -> list[Run]:
    """The longest runs of words that agree, each at least `SEED_WORDS` long or as long as what is alleged."""
    least = min(SEED_WORDS, len(alleged)) or 1
    places = positions(stored.keys)
    found = []
    ends: dict[int, int] = {}
    for start, key in enumerate(alleged.keys):
        for place in places.get(key, ()):
            diagonal = place - start
            if ends.get(diagonal, -1) > start:
                continue
            size = _agreeing(alleged.keys, start, stored.keys, place)
            ends[diagonal] = start + size
            if size >= least:
                found.append(Run(start, place, size))
    return found


def _agreeing(one: Sequence[str], start: int, other: Sequence[str], place: int) -> int:
    size = 0
    while (
        start + size < len(one)
        and place + size < len(other)
        and one[start + size] == other[place + size]
    ):
        size += 1
    return size
