"""He, behind a question that a sentence puts to somebody: "A pupil asked Harlow what he reads. "Letters," he answered."

For languages that say which verbs ask (`speech.words.inquiring`) and which answer (`answering`).
"""

from __future__ import annotations

from knowledge.speakers.case import Case, Resolution, fits, sentences_back
from knowledge.speakers.gendered import gender_of
from knowledge.speakers.offices import office_holder
from knowledge.speakers.person import Person

_SURE = 0.8
_BEHIND = 7
"""Tokens behind the verb within which it is told who was asked."""


def by_asked(case: Case) -> Resolution | None:
    """Whom the sentence before asks, where a pronoun answers."""
    if case.past - case.first != 1 or "answering" not in case.cue_classes:
        return None
    gender = gender_of(case.classes(case.first))
    for first, past in sentences_back(case, 2)[1:] if gender else ():
        for token in range(first, past):
            if "inquiring" in case.classes(token):
                asked = _asked(case, token + 1, min(past, token + 1 + _BEHIND))
                if asked and fits(asked, gender):
                    return Resolution(asked, confidence=_SURE, why="who was asked")
    return None


def _asked(case: Case, first: int, past: int) -> Person | None:
    """Who is named right behind the verb in another case than the nominative, by name or by office."""
    for token in range(first, past):
        if case.parsed.tags[token] in ",:.—":
            return None
        held = case.classes(token)
        if (person := dict(case.people.between(token, token + 1)).get(token)) is not None:
            return person if token in case.people.oblique else None
        if "role" in held and "nom" not in held and "many" not in held:
            recent = case.people.recent(case.first)
            return office_holder(case.parsed.lexicon, case.parsed.word(token), recent)
    return None
