"""The official, the athlete, the woman behind the words of somebody else -> who of those spoken of is of that kind.

For languages whose file tells which offices a word may mean (`people.kinds`), and which words mean nobody who
speaks for an office (`people.private`, `people.officials`).
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from functools import cache

from knowledge.grammar.lexicon import Lexicon, lexicon
from knowledge.language import fold
from knowledge.speakers.case import Case, Resolution, fits
from knowledge.speakers.mentions import Gender
from knowledge.speakers.person import Person

_SURE, _GUESS = 0.7, 0.55
_BACK = 60
"""Mentions among which one of the kind is sought."""


def of_the_kind(case: Case, head: int, gender: Gender, last: Person) -> Resolution | None:
    """Who was spoken of before, if he is of the kind that the word at `head` tells and who spoke last is not."""
    known = case.parsed.lexicon
    word = known.lemma(fold(case.parsed.word(head)))
    kinds, private, officials = _lists(known.language.code)
    if word in kinds and last.roles and not _has(known, last, kinds[word]):
        found = _last(case, gender, last, lambda one: _has(known, one, kinds[word]))
        return Resolution(found, confidence=_SURE, why=f"the last «{word}»") if found else None
    if word in private and _has(known, last, officials):
        found = _last(case, gender, last, lambda one: not _has(known, one, officials))
        return Resolution(found, confidence=_GUESS, why="speaks for no office") if found else None
    return None


def _last(case: Case, gender: Gender, last: Person, fit: Callable[[Person], bool]) -> Person | None:
    """Who fits of those spoken of last."""
    recent = case.people.recent(case.first, limit=_BACK)
    others = (one for one in recent if one is not last and one.is_human and fits(one, gender))
    return next(filter(fit, others), None)


def _has(known: Lexicon, person: Person, heads: Collection[str]) -> bool:
    """Whether one of the words heads an office of the person."""
    return any(
        known.lemma(fold(word.strip("«»,"))) in heads
        for role in person.roles
        for word in role.split()
    )


@cache
def _lists(code: str) -> tuple[dict[str, frozenset[str]], frozenset[str], frozenset[str]]:
    """The first forms of the words for each kind, of those that tell of nobody's office, and of offices."""
    language = lexicon(code).language
    kinds = {
        word: frozenset(heads.split("|"))
        for words, heads in language.pairs("people.kinds").items()
        for word in words.split("|")
    }
    private, officials = language.words("people.private"), language.words("people.officials")
    return kinds, frozenset(private), frozenset(officials)
