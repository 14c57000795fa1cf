""" "Her husband" where two are named under one family name, "Ann and Tom Harlow" -> the other one of the two.

A language's file tells which kin may be meant (`speech.words.pairing`) and how two are named (`speech.parts.pair`).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from knowledge.grammar.patterns import part
from knowledge.speakers.antecedents import last_spoken_of
from knowledge.speakers.asking import Source, asked_of
from knowledge.speakers.case import Case, Resolution, fits, gender_called, head
from knowledge.speakers.gendered import gender_of
from knowledge.speakers.person import Person

_KNOWN, _ALONE = 0.85, 0.75
"""How sure the other one is where the text tells whose husband it is, and where it names but one pair."""


@asked_of(Source.MENTION, "pairing")
def by_couple(case: Case) -> Resolution | None:
    """The other one of the pair whose one is "she", else of the only pair whose other one may be called so."""
    last = head(case)[1] - 1 if case.mentioned else -1
    if (
        last < 0
        or "pairing" not in case.classes(last)
        or case.people.between(case.first, case.past)
    ):
        return None
    pairs = list(dict.fromkeys(_pairs(case)))
    gender = gender_called(case.classes(last))
    owner = _owner(case, last) if pairs else None
    others = {two for one, two in pairs if one is owner and fits(two, gender)}
    if len(others) == 1:
        return Resolution(others.pop(), confidence=_KNOWN, why="the other one of the two")
    told = [two for _, two in pairs if gender and two.gender is gender]
    if owner is None and len(pairs) == 2 and len(told) == 1:
        return Resolution(told[0], confidence=_ALONE, why="the other one of the only two")
    return None


def _pairs(case: Case) -> Iterator[tuple[Person, Person]]:
    """Who is named together under one family name before the mention, each as the one and as the other."""
    pattern = part(case.parsed.lexicon.language.code, "pair")
    for match in pattern.finditer(case.parsed.tags, 0, case.first) if pattern else ():
        named = [person for _, person in case.people.between(*match.span())]
        if len(named) == 2 and named[0] is not named[1]:
            yield named[0], named[1]
            yield named[1], named[0]


def _owner(case: Case, last: int) -> Person | None:
    """Whose kin it is: whom "her" before the word means."""
    for token in range(case.first, last):
        if "related" in case.classes(token) and (gender := gender_of(case.classes(token))):
            found = last_spoken_of(replace(case, first=token, past=token + 1), gender)
            return found.person if found else None
    return None
