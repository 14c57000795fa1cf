"""Somebody without a name whom a sentence before told of beside somebody named: "Tom rents a room from a landlady"."""

from __future__ import annotations

import re

from knowledge.language import fold
from knowledge.speakers.case import Case, Resolution, named_between, sentences_back
from knowledge.speakers.wording import named

_SURE = 0.65
_BACK = 3
_NEAR_NAME = 8
"""Tokens behind a word for somebody within which stands the name that it belongs to."""
_APART = re.compile("[.,:;—\n]")
_HIS_OWN = frozenset({"as", "becoming", "general", "again"})
"""Classes of words with which a sentence says the word of whom it names."""


def came_in(case: Case, head: int) -> Resolution | None:
    """Whom the mention describes, if a sentence told of him by its head where somebody who is named acts, too."""
    parsed = case.parsed
    if not case.classes(head).isdisjoint(_HIS_OWN):
        return None
    wanted = parsed.lexicon.lemma(fold(parsed.word(head)))
    for first, past in sentences_back(case, _BACK):
        past = min(past, case.first)
        for token in range(first, past):
            if (
                "role" in case.classes(token)
                and parsed.lexicon.lemma(fold(parsed.word(token))) == wanted
            ):
                return _as_named(case) if _beside(case, token, first) else None
    return None


def _as_named(case: Case) -> Resolution:
    words = named(case.parsed, case.first, case.past)
    return Resolution(words=words, confidence=_SURE, why="told of before", human=True)


def _beside(case: Case, token: int, first: int) -> bool:
    """Whether the word is in a case, belongs to no name, and somebody acts in its sentence before it."""
    if "nom" in case.classes(token):
        return False
    behind = case.people.between(token, token + _NEAR_NAME)
    if behind and not _APART.search(case.parsed.tags, token, behind[0][0]):
        return False
    acting = any(acts and person.is_human for person, acts in named_between(case, first, token))
    return acting and all(case.classes(other).isdisjoint(_HIS_OWN) for other in range(first, token))
