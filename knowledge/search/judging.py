"""What speaks for a passage -> its place among the others, and how sure it is that it answers the question."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import astuple, dataclass

from knowledge.search.evidence import Evidence

ANSWER_FROM = 50.0
"""The score from which a question is answered."""


@dataclass(frozen=True, slots=True)
class Doubt:
    """What speaks against there being an answer at all, as shares of what was asked (0-1)."""

    unknown: float
    """By words of which nothing like them is stored."""
    unmet: float
    """By words that the best passage has only in a form unlike the one typed, or not."""
    names: float
    """By words written as names that the best passage and what stands around it lack."""
    words: float
    """One word is met by chance more easily than many: 1 / their number."""

    def values(self) -> tuple[float, ...]:
        """The numbers in the order of the fields."""
        return astuple(self)


BM25 = 10.0
PLACE = Evidence(3.0, 1.0, 1.0, 10.0, 8.0, 3.0, 8.0, 4.0, 4.0, 1.0, 4.0, 0.0).values()
"""What each kind of evidence weighs beside BM25 when passages are put in order; all on the scale of shares.

Set by coordinate search for the share of questions whose first passage is right, over encyclopedia
questions in three languages and their variants, and checked on the thirds that were left out."""
CERTAIN = Evidence(0.9, 0.3, 2.0, 0.0, 0.0, 3.9, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0).values()
BM25_CERTAIN = 2.1
DOUBTFUL = Doubt(-0.45, -2.9, -2.05, -1.85).values()
LEVEL = 0.35
"""A logistic regression of whether there is an answer, each language and set weighing the same. What only
compares passages with each other (letters, headline) tells nothing of that and is left out."""


def place(found: Evidence, weight: float) -> float:
    """Where a passage stands among the others, higher is better. `weight`: its share by BM25, 0 to about 1."""
    return BM25 * weight + _sum(PLACE, found.values())


def score(found: Evidence, doubt: Doubt, weight: float) -> float:
    """How sure it is that this passage answers the question: 0-100, comparable across questions."""
    level = (
        LEVEL
        + BM25_CERTAIN * weight
        + _sum(CERTAIN, found.values())
        + _sum(DOUBTFUL, doubt.values())
    )
    return 100 / (1 + math.exp(-max(-30.0, min(30.0, level))))


def _sum(weights: Sequence[float], values: Sequence[float]) -> float:
    return sum(weight * value for weight, value in zip(weights, values, strict=True))
