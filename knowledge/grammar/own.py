"""Words in, whether they are said as one speaks of himself or to others out; of lists and news hardly any are."""

from __future__ import annotations

from collections.abc import Sequence

from knowledge.grammar.lexicon import Lexicon
from knowledge.language import WORD

FIRST_PERSON = frozenset({"first_person"})
OWN = FIRST_PERSON | {"addressed"}
"""Classes of words with which one speaks of himself or to others."""
_OPENING = '«“„"'
_LEADS = (":", "?")
_TOLD_SHARE = 0.25
"""Of what several people think."""


def share_of_own(words: Sequence[str], lexicon: Lexicon) -> float:
    """Of paragraphs, how many are said so; 0 of none."""
    own = sum(speaks_of_himself(paragraph, lexicon) for paragraph in words)
    return own / len(words) if words else 0.0


def is_thought(words: Sequence[str], before: str, lexicon: Lexicon) -> bool:
    """Whether paragraphs are what people think: a question or a colon leads to them, or enough is said so."""
    return before.rstrip().endswith(_LEADS) or share_of_own(words, lexicon) >= _TOLD_SHARE


def speaks_of_himself(words: str, lexicon: Lexicon) -> bool:
    """Whether it says "I" or "you", asks or cries out, or is in quotation marks."""
    if words[:1] in _OPENING or "?" in words or "!" in words:
        return True
    return any(lexicon.entry(word).classes & OWN for word in WORD.findall(words))
