"""The latter -> who of two or more is named last in the sentence before."""

from __future__ import annotations

from knowledge.speakers.asking import Source, asked_of
from knowledge.speakers.case import Case, Resolution, sentences_back
from knowledge.speakers.person import Person

_SURE, _ALONE = 0.8, 0.68
_BACK = 2


@asked_of(Source.WORD, "last_named")
def by_latter(case: Case) -> Resolution | None:
    """The human being named last before the mention, the surer where a sentence names another beside him."""
    if case.past - case.first != 1 or "last_named" not in case.classes(case.first):
        return None
    alone: list[Person] = []
    for first, past in sentences_back(case, _BACK):
        named = case.people.between(first, min(past, case.first))
        humans = list(dict.fromkeys(person for _, person in named if person.may_be_human))
        if len(humans) > 1 or (humans and _beside_pronoun(case, first)):
            return Resolution(humans[-1], confidence=_SURE, why="the latter of those named")
        alone = alone or humans
    if alone:
        return Resolution(
            alone[-1], confidence=_ALONE, why="the latter, whom the text has just named"
        )
    return Resolution(why="the latter of nobody who is named")


def _beside_pronoun(case: Case, first: int) -> bool:
    """Whether a pronoun for the one opens the sentence that names the other: "She and Tom Harlow came"."""
    return bool(case.classes(first) & {"masculine", "feminine"}) and "coordinating" in case.classes(
        first + 1
    )
