"""He, she, or an office that says no more than they do -> the person spoken of last."""

from __future__ import annotations

from knowledge.grammar.lexicon import Classes
from knowledge.speakers.case import (
    Case,
    Resolution,
    fits,
    named_between,
    sentences_back,
    who_spoke,
)
from knowledge.speakers.mentions import Gender

_NEAR = {0: 0.9, 1: 0.88, 2: 0.8, 3: 0.7}
"""How often a pronoun is who spoke or was named first so many sentences before."""
_FARTHER = 0.6
_FARTHEST = 8
_SINGULAR = frozenset({"masculine", "feminine", "someone"})
_OTHER = frozenset({"plural", "neuter", "narrator"})


def by_pronoun(case: Case) -> Resolution | None:
    """A pronoun is who spoke last nearby, else whom the text named last, of fitting gender."""
    if case.past - case.first != 1:
        return None
    held = case.classes(case.first)
    if held & _SINGULAR:
        found = last_spoken_of(case, _gender_of(held)) or Resolution(
            why="a pronoun, and nobody fits"
        )
        if found.person and held & {"masculine", "feminine"} and found.confidence > _FARTHER:
            found.person.gender = found.person.gender or _gender_of(held)
        return found
    if held & _OTHER:
        return Resolution(why="a pronoun that is nobody's in particular")
    return None


def _gender_of(held: Classes) -> Gender:
    if "masculine" in held:
        return Gender.MAN
    return Gender.WOMAN if "feminine" in held else Gender.UNKNOWN


def last_spoken_of(case: Case, gender: Gender) -> Resolution | None:
    """Sentence by sentence backwards: who spoke in it, else who is named in it."""
    perhaps: Resolution | None = None
    for back, (first, past) in enumerate(sentences_back(case, _FARTHEST)):
        spoke = who_spoke(case, first, past)
        for person in (*spoke, *named_between(case, first, min(past, case.place))):
            if not (person.is_human or person in spoke) or not fits(person, gender):
                continue
            why = f"pronoun, {'spoke' if spoke else 'named'} {back} sentences before"
            found = Resolution(person, confidence=_NEAR.get(back, _FARTHER), why=why)
            if not gender or person.gender == gender:
                return found
            perhaps = perhaps or found
        if perhaps and back:  # One sentence more was looked at for a sure man or woman.
            return perhaps
    return perhaps
