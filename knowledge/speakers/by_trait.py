"""The 41-year-old woman, the resident of Kelm -> who is so old or lives there, as the text told where it named him.

For languages that list the words for one who is from a place (`speech.words.native`) and for an age (`aged`).
"""

from __future__ import annotations

from collections.abc import Iterator

from knowledge.language import fold
from knowledge.speakers.case import Case, Resolution, fits, head, sentence_of
from knowledge.speakers.person import Person
from knowledge.speakers.titles import same_words

_SO_OLD, _FROM_THERE = 0.82, 0.72
_MENTIONS = 4
"""Mentions of somebody, the first ones, where the text may tell how old he is and where he lives."""


def by_trait(case: Case) -> Resolution | None:
    """The only one of whom a sentence that names him says what the mention does."""
    if not case.mentioned or not (trait := _trait(case)):
        return None
    gender = case.gender_with(head(case)[1] - 1)
    found = [
        person
        for person in case.people.recent(case.first)
        if person.is_human and fits(person, gender) and _is_told(case, person, trait)
    ]
    if len(found) != 1:
        return None
    sure = _SO_OLD if trait.isdecimal() else _FROM_THERE
    return Resolution(found[0], confidence=sure, why=f"told of with «{trait}»")


def _trait(case: Case) -> str:
    """The figure before an age, else the place before the word for who is from there; empty without both."""
    first, past = head(case)
    tokens = range(first, past)
    aged = next((token for token in tokens if "aged" in case.classes(token)), first)
    if aged > first:
        figure = case.parsed.word(aged - 1)
        return figure if figure.isdecimal() and aged < past - 1 else ""
    if "native" not in case.classes(past - 1):
        return ""
    places = (case.parsed.word(token) for token in tokens[:-1])
    return next((fold(place) for place in places if place[:1].isupper()), "")


def _is_told(case: Case, person: Person, trait: str) -> bool:
    """Whether a sentence in which nobody else is named says so of the person."""
    language = case.parsed.lexicon.language
    return any(
        word == trait or same_words(trait, word, language)
        for word in map(fold, _words_about(case, person))
    )


def _words_about(case: Case, person: Person) -> Iterator[str]:
    """The words of the sentences that name him and nobody else, and of the short one behind."""
    for token in [token for token in person.tokens if token < case.first][:_MENTIONS]:
        first, past = sentence_of(case.parsed, token)
        if {one for _, one in case.people.between(first, past) if one.is_human} == {person}:
            behind = sentence_of(case.parsed, min(past, case.first))[1]
            end = behind if behind - past < _SHORT and behind <= case.first else past
            yield from (
                case.parsed.word(i) for i in range(first, end) if i not in case.parsed.speech
            )


_SHORT = 12
"""Tokens of a sentence that tells more of whom the one before names: "He was born in Kelm."."""
