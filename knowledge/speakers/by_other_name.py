"""A body under another name, "the defence department" for the Ministry of Defence -> the one named before.

For languages that say which bodies go by several names (`people.bodies`: `a|b`, each a head and what stands with it).
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from knowledge.grammar.lexicon import lexicon
from knowledge.grammar.patterns import part
from knowledge.language import fold
from knowledge.speakers.asking import Source, asked_of
from knowledge.speakers.case import Case, Resolution
from knowledge.speakers.wording import headword, named

_FARTHEST = 1500
"""Tokens in which it is sought; about three pages."""
_STEM = 5
"""Letters by which an attribute is known in another case or number."""
_LONGEST = 2
"""Words of the other name; a longer one says more of what body it is."""
_SURE = 0.75


@asked_of(Source.MENTION, "body", part="headword")
def by_other_name(case: Case) -> Resolution | None:
    """The body of the same group that was named last."""
    groups = _groups(case.parsed.lexicon.language.code)
    head = headword(case.parsed, case.first, case.past) if groups and case.mentioned else None
    if head is None or "body" not in case.classes(head) or case.past - case.first > _LONGEST:
        return None
    word = case.parsed.lexicon.lemma(fold(case.parsed.word(head)))
    groups = [group for group in groups if any(name[0] == word for name in group)]
    asked = [group for group in groups if any(_is_here(case, head, name) for name in group)]
    for token in range(case.first - 1, max(-1, case.first - _FARTHEST), -1) if asked else ():
        if "body" in case.classes(token) and "many" not in case.classes(token):
            others = (name for group in asked for name in group)
            if any(_is_here(case, token, name) for name in others):
                words = named(case.parsed, *full_name(case, token))
                return Resolution(words=words, confidence=_SURE, why="named otherwise before")
    return None


def _is_here(case: Case, token: int, name: Sequence[str]) -> bool:
    """Whether the body at the token is called so: its word, and the attribute before or behind it."""
    words = case.parsed
    head, *attribute = name
    if words.lexicon.lemma(fold(words.word(token))) != head:
        return False
    near = [fold(words.word(i))[:_STEM] for i in (token - 1, token + 1) if 0 <= i < len(words.tags)]
    return all(word[:_STEM] in near for word in attribute)


def full_name(case: Case, token: int) -> tuple[int, int]:
    """The tokens of the full name of the body there (`speech.parts.body_name`), or only its own."""
    pattern = part(case.parsed.lexicon.language.code, "body_name")
    if pattern is None:
        return token, token + 1
    for first in range(max(0, token - 2), token + 1):
        match = pattern.match(case.parsed.tags, first, case.first)
        if match and match.start() <= token < match.end():
            return match.span()
    return token, token + 1


@cache
def _groups(code: str) -> Sequence[Sequence[Sequence[str]]]:
    """The groups of names, each its head first."""
    groups = lexicon(code).language.words("people.bodies")
    return [[fold(name).split() for name in group.split("|")] for group in groups]
