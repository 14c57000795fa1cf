"""Who holds an office but is named only once -> whom the text is about, where that word may mean him sooner."""

from __future__ import annotations

from knowledge.speakers.case import Case, fits
from knowledge.speakers.mentions import Gender
from knowledge.speakers.person import Person

_AGAIN = 3
"""Mentions of somebody of whom a text speaks."""


def sooner_meant(case: Case, holder: Person, gender: Gender = Gender.UNKNOWN) -> Person | None:
    """Whom the title names and the text again and again, without an office, where the holder never spoke."""
    if len(holder.tokens) > 1 or any(found.person is holder for _, found in case.before):
        return None
    title = case.article.title
    told = (
        person
        for person in case.people.recent(case.place)
        if person.is_human and not person.roles and person.name[-1] in title
    )
    heroes = (one for one in told if len(one.tokens) >= _AGAIN and fits(one, gender))
    return next(heroes, None)
