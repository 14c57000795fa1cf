"""The word of respect behind a name, alone -> who was named with it: "Күләш апай", then "апай"."""

from __future__ import annotations

from collections.abc import Iterator

from knowledge.language import fold
from knowledge.speakers.asking import Source, asked_of
from knowledge.speakers.case import Case, Resolution
from knowledge.speakers.person import Person

_CALLED = 0.75
_STEM = 3
"""Letters of the word that all its cases share."""
_LONGEST_NAME = 3


@asked_of(Source.MENTION, "honorific", "elder")
def by_honorific(case: Case) -> Resolution | None:
    """Who was last named with the word behind the name, if it is one that stands there (`speech.words.honorific`)."""
    if case.past - case.first != 1 or not case.classes(case.first) & {"honorific", "elder"}:
        return None
    called = max(_called(case), key=lambda item: item[0], default=None)
    word = case.parsed.word(case.first)
    return called and Resolution(called[1], confidence=_CALLED, why=f"named with «{word}»")


def _called(case: Case) -> Iterator[tuple[int, Person]]:
    """Where each person was last named so before the mention."""
    word = fold(case.parsed.word(case.first))[:_STEM]
    for person in case.people.recent(case.place):
        for token in reversed([token for token in person.tokens if token < case.first - 1]):
            if (behind := _behind_name(case, token)) and fold(behind).startswith(word):
                yield token, person
                break


def _behind_name(case: Case, token: int) -> str:
    """The first small word behind the name that begins there."""
    for place in range(token + 1, min(token + 1 + _LONGEST_NAME, case.first)):
        word = case.parsed.word(place)
        if not word[:1].isupper():
            return word if case.classes(place) & {"honorific", "elder"} else ""
    return ""
