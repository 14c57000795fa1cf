"""Who is named in a sentence -> whom a pronoun behind may mean: "his solicitor, Tom Harlow" is not "he"."""

from __future__ import annotations

from knowledge.speakers.case import Case, named_between
from knowledge.speakers.person import Person

_GENDERED = frozenset({"masculine", "feminine"})
_DESCRIPTION = 4
"""Words between "his" and the name behind it."""


def named_beside(case: Case, first: int, past: int) -> list[tuple[Person, bool]]:
    """Who is named there and whether he acts, without whom a "his" of the pronoun's own gender tells of."""
    everybody = named_between(case, first, past)
    if past == case.place and "someone" in case.classes(case.first):
        return _but_objects(case, first, everybody)
    gender = case.classes(case.first) & _GENDERED if past == case.place else frozenset()
    if not gender or not everybody:
        return everybody
    named = case.people.between(first, past)
    owned = [
        person
        for token, person in named
        if _is_owned(case, token, first, gender) or _is_adjunct(case, token, first)
    ]
    return [item for item in everybody if item[0] not in owned]


def _but_objects(
    case: Case, first: int, named: list[tuple[Person, bool]]
) -> list[tuple[Person, bool]]:
    """Without those to whom he does something: who is told in a case in the clause of the pronoun is not he."""
    if any(tag in _BREAKS or tag in _STOPS for tag in case.parsed.tags[first : case.place]):
        return named
    return [item for item in named if item[1]]


def _is_adjunct(case: Case, token: int, first: int) -> bool:
    """Whether he is named behind a preposition in the clause of the pronoun: "in a letter to Ms Quill she added"."""
    if any(tag in _BREAKS for tag in case.parsed.tags[token : case.place]):
        return False
    for place in range(token - 1, max(first, token - _TITLE) - 1, -1):
        held = case.classes(place)
        if "prep" in held:
            return True
        if not held & _OF_NAME:
            return False
    return False


_BREAKS, _STOPS = ",:;—()", ".\n"
_TITLE = 3
"""Words before a name, the preposition among them: "to the mayor Tom Harlow"."""
_OF_NAME = frozenset({"role", "adj", "adjgen", "oblique", "honorific", "title"})


def _is_owned(case: Case, token: int, first: int, gender: frozenset[str]) -> bool:
    """Whether "his" and what somebody is stand right before his name, with or without a comma."""
    before = token - (token > first and case.parsed.tags[token - 1] == ",")
    for place in range(before - 1, max(first, before - 1 - _DESCRIPTION) - 1, -1):
        held = case.classes(place)
        if "related" in held:
            return not held.isdisjoint(gender) and place + 1 < token
        if not case.parsed.word(place)[:1].islower() and "role" not in held:
            return False
    return False
