"""Whom a text need not explain: the person with whose bare name it opens, as it does of a head of state."""

from __future__ import annotations

from knowledge.speakers.case import Case
from knowledge.speakers.person import Person

_FULL_NAME = 2


def known_to_all(case: Case) -> Person | None:
    """The first human being of the article, if its first sentence names him in full and nothing tells his office."""
    humans = (item for item in case.people.mentioned if item[1].is_human)
    token, person = next(humans, (0, None))
    opening = case.parsed.sentences[0][1] if case.parsed.sentences else 0
    known = person is not None and not person.roles and len(person.name) >= _FULL_NAME
    return person if known and token < min(opening, case.place) else None
