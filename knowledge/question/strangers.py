"""The words of a question -> those that name somebody of whom nothing is stored, for sure or by their place."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from enum import Enum, auto
from itertools import takewhile

from knowledge.question.asking import Asked
from knowledge.question.names import has_ending
from knowledge.question.naming import Named
from knowledge.question.speaking import LONGEST_NAME, Known
from knowledge.question.tokens import Token, distinct

SURE_ENDING = 3
"""Letters of a case ending that are seldom the end of a name: nobody who opens a sentence as its subject has one."""
_INITIALS = re.compile(r"(?:[^\W\d_]\.\s?){0,2}")


class First(Enum):
    """What the words with which a question begins may be."""

    SPEAKER = auto()
    """Who spoke."""
    SUBJECT = auto()
    """Whom a sentence is about."""
    MATTER = auto()
    """Sentences of its language begin with their matter."""
    ANYTHING = auto()
    """It asks."""


def nobody(question: Asked, who: Named | None) -> tuple[str, ...]:
    """The words that stand where a speaker is named, written as names are, if nobody stored is called so."""
    if not question.framed or not question.marked or who:
        return ()
    return tuple(token.word for token in question.subject if token.capital)


def unheard(
    question: Asked, who: Named | None, first: Sequence[Token], known: Known, *, may_be: First
) -> tuple[str, ...]:
    """The words that are stored nowhere, and may name who spoke.

    They stand in small letters where a speaker is named, or end a name, its `first` capitals, of a
    sentence that may begin with its matter.
    """
    names = [t for t in first[-1:] if may_be is First.MATTER and not has_ending(t.key, SURE_ENDING)]
    if question.marked and not who and len(question.subject) <= LONGEST_NAME:
        names = [token for token in question.subject if not token.capital]
    stored = known.words(token.key for token in names) if names else ()
    return distinct(token for token in names if token.key not in stored)


def capitals(matter: Sequence[Token], text: str, named: Collection[Token]) -> Sequence[Token]:
    """The words written as names with which a question begins; the last alone if others are some of the `named`."""
    first = list(takewhile(lambda token: token.capital, matter))
    if not first or not _INITIALS.fullmatch(text[: first[0].start]) or first[-1] in named:
        return ()
    return first[-1:] if set(first) & set(named) else first


def opening(first: Sequence[Token], known: Known, *, may_be: First, alone: bool) -> tuple[str, ...]:
    """Those of the `first` capitals that name who spoke, or whom a sentence is about.

    `alone`: whether nothing follows. A single word of a sentence that is stored may be any word.
    """
    if may_be in (First.MATTER, First.ANYTHING):
        return ()
    plain = may_be is First.SUBJECT and (alone or len(first) < 2)
    stored = known.words(token.key for token in first) if plain else ()
    return distinct(t for t in first if t.key not in stored and not has_ending(t.key, SURE_ENDING))
