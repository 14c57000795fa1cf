"""Whether he or she may be who was found: by what is known of a person, else by the words for somebody."""

from __future__ import annotations

from knowledge.grammar.lexicon import NONE, Classes
from knowledge.speakers.case import Case, Resolution, fits, gender_called
from knowledge.speakers.mentions import Gender, gender_in


def may_be(case: Case, found: Resolution, gender: Gender) -> bool:
    """Whether nothing speaks against his or her gender: of the person, or of the words that describe one."""
    if found.person:
        return fits(found.person, gender)
    words = case.parsed.lexicon
    if not gender:
        return True
    if not words.cases:
        return gender_in(words, found.words) in (gender, Gender.UNKNOWN)
    return ("she" in _called(case, found)) is (gender is Gender.WOMAN)


def is_surely(case: Case, found: Resolution, gender: Gender) -> bool:
    """Whether what is known of the person, or the words, tell just this gender."""
    if found.person:
        return found.person.gender == gender
    words = case.parsed.lexicon
    if words.cases:
        return gender_called(_called(case, found)) == gender
    return gender_in(words, found.words) == gender


def _called(case: Case, found: Resolution) -> Classes:
    """The classes of the first of the words that says what somebody is: "the son of a waitress" is a son."""
    entries = map(case.parsed.lexicon.entry, found.words.split())
    return next((entry.classes for entry in entries if entry.classes & _TELLS), NONE)


_TELLS = frozenset({"role", "she", "he"})


def gender_of(held: Classes) -> Gender:
    """The gender of a pronoun of these classes."""
    if "masculine" in held:
        return Gender.MAN
    return Gender.WOMAN if "feminine" in held else Gender.UNKNOWN
