"""The chief executive, where the text tells nobody's office so -> of whom it speaks without one.

For languages that list the offices that one man holds and no other (`speech.words.office`).
"""

from __future__ import annotations

from knowledge.speakers.asking import Source, asked_of
from knowledge.speakers.case import Case, Resolution, fits, gender_called, head
from knowledge.speakers.titles import holder_of, later_holder_of

_ONE, _ONE_OF_SEVERAL = 0.7, 0.5
_AGAIN = 2
"""Mentions of somebody of whom a text speaks."""


@asked_of(Source.MENTION, "office")
def by_free_office(case: Case) -> Resolution | None:
    """Who is named again and again, and of whom the text does not say what he is; a guess if there are several."""
    first, past = head(case) if case.mentioned else (0, 0)
    held = case.classes(past - 1) if past else frozenset()
    if "office" not in held or "definite" not in case.classes(first) or past != case.past:
        return None
    if holder_of(case, past - 1) or later_holder_of(case, past - 1):
        return None
    recent = [person for person in case.people.recent(case.first) if person.is_human]
    gender = gender_called(held)
    free = [
        one for one in recent if not one.roles and len(one.tokens) >= _AGAIN and fits(one, gender)
    ]
    if not free or not recent[0].roles:  # Who was named last may be what the mention says.
        return None
    sure = _ONE if len(free) == 1 else _ONE_OF_SEVERAL
    most = max(free, key=lambda one: len(one.tokens))
    return Resolution(most, confidence=sure, why=f"«{case.words}», and has no other office")
