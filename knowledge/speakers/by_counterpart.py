""" "His colleague answered": the other one of two -> who that is.

For languages that list words for such a one (`speech.words.peer`) and those for whose he is (`own`).
"""

from __future__ import annotations

from dataclasses import replace

from knowledge.speakers.antecedents import last_spoken_of
from knowledge.speakers.asking import Source, asked_of
from knowledge.speakers.case import Case, Resolution, fits, sentences_back
from knowledge.speakers.gendered import gender_of
from knowledge.speakers.wording import headword

_FARTHEST = 12
"""Sentences in which the other one is sought."""
_ONLY, _NEAREST = 0.75, 0.5


@asked_of(Source.MENTION, "peer", part="headword")
def by_counterpart(case: Case) -> Resolution | None:
    """Somebody whom the text named lately, and not the one whose colleague he is."""
    head = headword(case.parsed, case.first, case.past) if case.mentioned else None
    if head is None or "peer" not in case.classes(head) or case.past - head > 1:
        return None
    owner = next((t for t in range(max(0, case.first - 1), head) if "own" in case.classes(t)), None)
    if owner is None:
        return None
    whose = replace(case, first=owner, past=owner + 1)
    he = last_spoken_of(whose, gender_of(case.classes(owner)))
    earliest = sentences_back(case, _FARTHEST)[-1][0]
    gender = case.gender_with(head)
    others = [
        person
        for person in case.people.recent(case.first)
        if person.is_human
        and fits(person, gender)
        and person is not (he and he.person)
        and any(earliest <= token < case.first for token in person.tokens)
    ]
    if not others or he is None:
        return None
    sure = _ONLY if len(others) == 1 else _NEAREST
    return Resolution(others[0], confidence=sure, why="the other one of two")
