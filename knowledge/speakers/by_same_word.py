""" "The old man" again -> who was called by that word when he spoke before.

For words by which a text calls who holds no office (`by_role`).
"""

from __future__ import annotations

from dataclasses import replace

from knowledge.language import fold
from knowledge.speakers.case import Case, Resolution
from knowledge.speakers.mentions import tokens_in

_CALLED_SO = 0.75
_LONGEST_ENDING = 3
"""Letters by which the word in a case is longer."""


def by_same_word(case: Case) -> Resolution | None:
    """The person who was called by the same single word before, as no other was since."""
    if case.past - case.first != 1:
        return None
    word = fold(case.parsed.word(case.first))
    for quote, found in reversed(case.before):
        first, past = tokens_in(case.parsed, quote.source) if quote.source else (0, 0)
        if found.person and past - first == 1 and _is_same(word, fold(case.parsed.word(first))):
            return replace(
                found, confidence=min(found.confidence, _CALLED_SO), why="called so before"
            )
    return None


def _is_same(one: str, other: str) -> bool:
    """Whether one of the words is the other, with an ending at most."""
    short, long = sorted((one, other), key=len)
    return long.startswith(short) and len(long) - len(short) <= _LONGEST_ENDING
