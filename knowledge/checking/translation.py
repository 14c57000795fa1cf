"""An alleged quotation in one language + passages in others -> the one it may be a translation of.

Names and figures cross languages; words do not.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from knowledge.checking.alleged import Alleged
from knowledge.checking.figures import figures
from knowledge.checking.lexicon import cross_script, lexicon
from knowledge.checking.names import names
from knowledge.checking.words import Words, words_of
from knowledge.model import Article, Span, Statement

LEAST_ANCHORS, LEAST_SHARE = 4, 0.6
FEW_ANCHORS, FEW_SHARE = 3, 0.8
"""So many names and figures agree at least, and as large a share of all of both; of fewer a larger share.

Measured on 600 sentences of three languages and their translations (NTREX): half of those with three names
or figures are recognised, and in about one of a hundred another story of the same people is taken for it.
"""
LONGEST_RATIO = 2.5
"""One language may need more words than another, but not so many times."""
LEAST_CONSONANTS, MOST_MORE = 3, 2
"""Consonants in which two spellings of a name agree, and how many more an ending may add."""

Found = tuple[Statement | Span, Article]


@dataclass(frozen=True, slots=True)
class _Anchors:
    names: frozenset[str]
    figures: frozenset[str]
    words: int


def translation_of(alleged: Alleged, candidates: Iterable[Found]) -> Found | None:
    """The passage in another language with the most names and figures of the alleged words, if there are enough."""
    asked = _anchors(alleged.words, alleged.language)
    if len(asked.names) + len(asked.figures) < FEW_ANCHORS:
        return None
    best: tuple[float, Found] | None = None
    for passage, article in candidates:
        if article.language == alleged.language:
            continue
        span = passage if isinstance(passage, Span) else passage.span
        share = _share(asked, _anchors(words_of(span.of(article.text)), article.language))
        if share and (best is None or share > best[0]):
            best = share, (passage, article)
    return best[1] if best else None


def _anchors(words: Words, language: str) -> _Anchors:
    known = lexicon(language)
    opening = [0] if words.keys else []
    named = {cross_script(words.keys[place]) for place in names(words, opening, known)}
    counted = figures(words.keys, 0, len(words.keys), known).numbers
    return _Anchors(frozenset(named), frozenset(counted), len(words))


def _share(asked: _Anchors, stored: _Anchors) -> float:
    """The share of the names and figures of both that agree, 0 if they are too few."""
    if not stored.words or not 1 / LONGEST_RATIO <= asked.words / stored.words <= LONGEST_RATIO:
        return 0.0
    counted = len(asked.figures & stored.figures)
    if len(asked.figures) - counted > counted:
        return 0.0
    met = sum(_near(name, stored.names) for name in asked.names) + counted
    everything = len(asked.names) + len(asked.figures) + len(stored.names) + len(stored.figures)
    share = 2 * met / everything
    enough = (met >= LEAST_ANCHORS and share >= LEAST_SHARE) or (
        met >= FEW_ANCHORS and share >= FEW_SHARE
    )
    return share if enough else 0.0


def _near(name: str, others: Iterable[str]) -> bool:
    """Whether a name stands among others in some spelling, with some ending."""
    return any(_begin_alike(name, other) or _sound_alike(name, other) for other in others)


def _begin_alike(one: str, other: str) -> bool:
    size = min(len(one), len(other))
    if size <= 3:
        return one == other
    agree = next((place for place in range(size) if one[place] != other[place]), size)
    return agree >= max(3, 0.7 * size)


def _sound_alike(one: str, other: str) -> bool:
    """Whether the consonants are the same but for an ending: Christine, Кристину."""
    left, right = _consonants(one), _consonants(other)
    size = min(len(left), len(right))
    return (
        size >= LEAST_CONSONANTS
        and left[:size] == right[:size]
        and abs(len(left) - len(right)) <= MOST_MORE
    )


_CLASSES = str.maketrans("pfwgqcxhzt", "bvvkkkkksd")


@lru_cache(maxsize=10_000)
def _consonants(name: str) -> str:
    """The consonants of a name, those that scripts confuse as one; a vowel only where it begins with one.

    >>> _consonants("hristin"), _consonants("kristinu")
    ('krsdn', 'krsdn')
    """
    hushed = re.sub("[szctd]h|ts|j", "s", name)
    bare = re.sub("[aeiouy]", "", hushed)
    first = "a" if hushed[:1] in tuple("aeiouy") else ""
    return re.sub(r"(.)\1+", r"\1", first + bare.translate(_CLASSES))
