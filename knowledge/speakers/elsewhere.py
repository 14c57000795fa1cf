"""A mention of an office with a country or a town in it -> whether a person who may hold it is of another."""

from __future__ import annotations

from functools import cache

from knowledge.grammar.lexicon import lexicon
from knowledge.grammar.parsed import Parsed
from knowledge.language import fold
from knowledge.speakers.case import Case
from knowledge.speakers.person import Person

_OF_BODIES = frozenset({"body", "agency", "foreign", "adj", "adjgen", "oblique", "role"})
_STEM = 4
"""Letters by which a place is known again in another case."""


def is_of_elsewhere(case: Case, person: Person | None, *, owners: bool = False) -> bool:
    """Whether the mention names a country or town that no role of the person does ("the head of Kelmaria")."""
    tokens = range(case.first, case.past)
    places = {stem for token in tokens if (stem := land_at(case.parsed, token))}
    if owners:  # He is no holder of the office, only spoken of.
        places |= _owners(case)
    roles = fold(" ".join(person.roles)) if person else ""
    return bool(places) and not any(place in roles for place in places)


def land_at(parsed: Parsed, token: int) -> str:
    """The letters that a country's or town's name there shares with its attribute ("Kelmarian"); else empty."""
    held, stem = parsed.classes[token], fold(parsed.word(token))[:_STEM]
    named = "place" in held or ("adj" in held and stem in _lands(parsed.lexicon.language.code))
    return stem if named else ""


def _owners(case: Case) -> set[str]:
    """Beginnings of the names behind the head that are neither a body's nor foreign ("the mayor of Kelm")."""
    tokens = range(case.first + 1, case.past)
    return {
        fold(case.parsed.word(token))[:_STEM]
        for token in tokens
        if case.parsed.word(token)[:1].isupper() and not case.classes(token) & _OF_BODIES
    }


@cache
def _lands(code: str) -> frozenset[str]:
    """The beginnings of the names of countries and towns, which their attributes share ("Kelmarian")."""
    return frozenset(word[:_STEM] for word in lexicon(code).words_of("place"))
