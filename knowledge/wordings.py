"""Two prints of a statement -> whether the second is the first in slightly other words."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from rapidfuzz import fuzz

from knowledge.language import fold, words

LEAST_ALIKE = 80.0
"""rapidfuzz ratio of the words from which one is the other reworded: one word in five may differ."""
MAYBE_ALIKE = 75.0
"""The same of their keys, a little lower: the parts of a hyphenated word have one each."""
FEWEST_WORDS = 6
"""Shorter statements that nearly agree may be any two that begin alike."""


def is_rewording(one: str, other: str) -> bool:
    """Whether nearly all words agree, and all figures: two rates of exchange are two statements.

    >>> is_rewording("The old pumps will be replaced by 2031.", "The pumps will be replaced by 2031.")
    True
    >>> is_rewording("The old pumps will be replaced by 2031.", "The old pumps will be replaced by 2032.")
    False
    """
    first, second = _words(one), _words(other)
    if first == second or min(len(first), len(second)) < FEWEST_WORDS:
        return False
    return _figures(first) == _figures(second) and fuzz.ratio(first, second) >= LEAST_ALIKE


def may_be_rewording(keys: Sequence[str], others: Sequence[str]) -> bool:
    """A quick sieve before `is_rewording`, by the keys of the words: of a word with hyphens there are several."""
    return fuzz.ratio(keys, others) >= MAYBE_ALIKE


@lru_cache(maxsize=500)
def _words(text: str) -> tuple[str, ...]:
    """Remembered: each answer to a question is compared with all before it."""
    return tuple(fold(span.of(text)) for span in words(text))


@lru_cache(maxsize=500)
def _figures(among: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(sorted(word for word in among if any(map(str.isdigit, word))))
