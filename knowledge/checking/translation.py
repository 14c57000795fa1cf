"""An alleged quotation in one language + passages in others -> the one it may be a translation of.

Names and figures cross languages; words do not.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from knowledge.checking.alleged import Alleged
from knowledge.checking.figures import figures
from knowledge.checking.lexicon import cross_script, lexicon
from knowledge.checking.names import names
from knowledge.checking.words import Words, words_of
from knowledge.model import Article, Span, Statement

LEAST_ANCHORS, LEAST_SHARE = 3, 0.6
"""As many names and figures agree at least, and as large a share of all: less agrees in other news of the day."""
LONGEST_RATIO = 3.0
"""One language may need more words than another, but not thrice as many."""

Found = tuple[Statement | Span, Article]


@dataclass(frozen=True, slots=True)
class _Anchors:
    names: frozenset[str]
    figures: frozenset[str]
    words: int


def translation_of(alleged: Alleged, candidates: Iterable[Found]) -> Found | None:
    """The passage in another language with the most names and figures of the alleged words, if there are enough."""
    asked = _anchors(alleged.words, alleged.language)
    if len(asked.names) + len(asked.figures) < LEAST_ANCHORS:
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
    met = sum(_near(name, stored.names) for name in asked.names) + len(
        asked.figures & stored.figures
    )
    all_asked = len(asked.names) + len(asked.figures)
    all_stored = len(stored.names) + len(stored.figures)
    share = 2 * met / (all_asked + all_stored)
    return share if met >= LEAST_ANCHORS and share >= LEAST_SHARE else 0.0


def _near(name: str, others: Iterable[str]) -> bool:
    """Whether a name stands among others in some spelling, with some ending."""
    return any(_common(name, other) for other in others)


def _common(one: str, other: str) -> bool:
    size = min(len(one), len(other))
    if size <= 3:
        return one == other
    agree = next((place for place in range(size) if one[place] != other[place]), size)
    return agree >= max(3, 0.7 * size)
