"""What speaks for a passage -> its place among the others, and how sure it is that it answers the question."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import astuple
from operator import mul

import numpy as np
from numpy.typing import NDArray

from knowledge.search.evidence import Evidence
from knowledge.search.lines import Matrix

Floats = NDArray[np.float64]

ANSWER_FROM = 50.0
"""The score from which a question is answered."""
BM25 = 14.0
PLACE = astuple(Evidence(
    met=3.0, alike=1.0, around=1.0, headline=10.0, topic=8.0, together=3.0, letters=5.0, surest=4.0,
    close=6.0, fits=2.0, titled=5.0, unnamed=-3.0, strange=0.0,
))  # fmt: skip
"""What each kind of evidence weighs beside BM25 when passages are put in order; all on the scale of shares.

Set by coordinate search for the share of questions whose first passage is right, over encyclopedia and
examination questions in three languages and their variants, on a plateau: neighbouring weights do as well."""
BM25_CERTAIN = 11.0
CERTAIN = astuple(Evidence(
    met=0.0, alike=0.3, around=11.2, headline=6.3, topic=0.0, together=3.4, letters=0.0, surest=0.0,
    close=3.0, fits=0.0, titled=0.0, unnamed=-4.4, strange=-6.0,
))  # fmt: skip
LONE, MOST_LONE = -7.0, 0.6
"""One word is met by chance more easily than many: the share of the rarest, as far as it counts against."""
BEHIND = -0.5
"""For each step of place behind the first: what stands around a passage may say that the first is the answer."""
LEVEL = -2.9
"""A logistic regression of whether there is an answer, each set weighing the same, checked on the halves that
were left out. What only compares passages with each other (letters) tells nothing of that and is left out."""


def places(found: Matrix, weights: Floats) -> Floats:
    """Where passages stand among each other, higher is better.

    `found`: their evidence, a column for each; `weights`: the share of each by BM25, 0 to about 1.
    """
    return BM25 * weights + _sum(PLACE, found)


def score(found: Sequence[float], weight: float, lone: float, behind: float = 0.0) -> float:
    """How sure it is that a passage with this evidence answers the question: 0-100, comparable across questions.

    `lone`: the share of the question's rarity that its rarest word has; `behind`: how far the first is ahead.
    """
    level = LEVEL + BM25_CERTAIN * weight + sum(map(mul, CERTAIN, found))
    level += LONE * min(lone, MOST_LONE) + BEHIND * behind
    return 100 / (1 + math.exp(-max(-30.0, min(30.0, level))))


def _sum(weights: Sequence[float], values: Floats) -> Floats:
    """Added in order: equal passages stand equal, to the last digit."""
    found: Floats = sum(map(mul, weights, values))
    return found
