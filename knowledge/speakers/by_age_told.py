"""The child, the girl -> whom the text has just named with an age: "Жеті жасар Томирис ... – деді қыз."

For languages that list the words for an age (`speech.words.aged`) and for a child (`child`).
"""

from __future__ import annotations

from knowledge.speakers.asking import Source, asked_of
from knowledge.speakers.case import Case, Resolution, sentences_back
from knowledge.speakers.person import Person

_SENTENCES = 3
_NEAR = 3
"""Tokens between the age and the name behind it."""
_CHILD = 0.8


@asked_of(Source.WORD, "child")
def by_age_told(case: Case) -> Resolution | None:
    """Who alone is named behind an age in the last sentences, where the mention is but a word for a child."""
    if case.past - case.first != 1 or "child" not in case.classes(case.first):
        return None
    aged = {
        person
        for first, past in sentences_back(case, _SENTENCES)
        for person in _aged(case, first, past)
    }
    if len(aged) != 1:
        return None
    return Resolution(aged.pop(), confidence=_CHILD, why="a child, named with an age before")


def _aged(case: Case, first: int, past: int) -> list[Person]:
    """Who is named right behind an age there."""
    places = [
        token for token in range(first, min(past, case.first)) if "aged" in case.classes(token)
    ]
    behind = (case.people.between(token, min(past, token + 1 + _NEAR)) for token in places)
    return [named[0][1] for named in behind if named and named[0][1].may_be_human]
