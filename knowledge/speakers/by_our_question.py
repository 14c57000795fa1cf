"""The writer turns to somebody: "We asked the mayor about it." -> whose the words behind are.

For languages that list how a writer says so (`speech.words.we_ask`).
"""

from __future__ import annotations

from dataclasses import replace

from knowledge.speakers.antecedents import last_spoken_of
from knowledge.speakers.case import Case, Resolution, named_between, sentences_back
from knowledge.speakers.mentions import Gender
from knowledge.speakers.person import Person
from knowledge.speakers.titles import holder_of

_ASKED, _SPOKEN_OF = 0.8, 0.75
"""Who is named as the one asked, and whom the text spoke of before it asked him."""


def by_our_question(case: Case) -> Resolution | None:
    """Whom the writer asks in the sentence before, where the words are nobody's or "his"."""
    alone = case.past - case.first == 1 and "someone" in case.classes(case.first)
    if (case.mentioned and not alone) or len(sentences := sentences_back(case, 2)) < 2:
        return None
    first, past = sentences[1]
    asked = next((t for t in range(first, past) if "we_ask" in case.classes(t)), None)
    if asked is None or past > case.place:
        return None
    named = {person for person, _ in named_between(case, first, past) if person.is_human}
    named |= _held(case, first, past) if not named else set()
    if len(named) == 1:
        return Resolution(named.pop(), confidence=_ASKED, why="asked in the sentence before")
    found = (
        None if named else last_spoken_of(replace(case, first=asked, past=asked), Gender.UNKNOWN)
    )
    return found and replace(found, confidence=min(found.confidence, _SPOKEN_OF))


def _held(case: Case, first: int, past: int) -> set[Person]:
    """Whose the offices of the sentence are."""
    tokens = (token for token in range(first, past) if "role" in case.classes(token))
    held = (holder_of(replace(case, first=token, past=token + 1), token) for token in tokens)
    return {person for person in held if person}
