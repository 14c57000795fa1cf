"""The bare word for an office -> the one person of the text who may hold it, though it does not say who does."""

from __future__ import annotations

from collections.abc import Sequence

from knowledge.speakers.case import Case
from knowledge.speakers.mentions import FULL_NAME
from knowledge.speakers.person import Person

_MARKS = ",.:;!?«»“”\"'"
"""What may stand at a word of a title."""
_OPENING = 2
"""Sentences with which a text opens."""


def known_to_all(case: Case) -> Person | None:
    """Whom the first sentence names first and in full, as one does a head of state, if nothing tells his office."""
    humans = (item for item in case.people.mentioned if item[1].is_human)
    token, person = next(humans, (0, None))
    opening = case.parsed.sentences[0][1] if case.parsed.sentences else 0
    known = person is not None and not person.roles and len(person.name) >= FULL_NAME
    return person if known and token < min(opening, case.place) else None


def only_one(case: Case) -> Person | None:
    """The one person whom the text has named so far, if it opens with him and tells no office of his."""
    named = [person for person in case.people.recent(case.place) if person.is_human]
    opening = case.parsed.sentences[min(_OPENING, len(case.parsed.sentences)) - 1][1]
    alone = len(named) == 1 and not named[0].roles and named[0].tokens[0] < opening
    return named[0] if alone else None


def only_without_office(case: Case) -> Person | None:
    """The one person of the article of whom it never says what he is, as one does not of the president."""
    humans = dict.fromkeys(person for _, person in case.people.mentioned if person.is_human)
    free = [person for person in humans if not person.roles]
    again = len(free) == 1 and len(free[0].tokens) > 1 and len(free[0].name) >= FULL_NAME
    return free[0] if again else None


def meant_by_title(case: Case) -> Person | None:
    """Whom alone the title names of those who have no office, else who alone is named again and again without one.

    Of several it is who spoke before; if nobody is surely human, it may be one whom the text knows by a single name.
    """
    free = [one for one in _everybody(case) if one.is_human and not one.roles]
    entry, title = case.parsed.lexicon.entry, case.article.title
    office = any("role" in entry(word).classes for word in title.split())
    titled = [one for one in free if one.name[-1] in title and not office]
    again = [one for one in free if len(one.tokens) > 1 and len(one.name) >= FULL_NAME]
    if titled:
        return _only(case, titled)
    single = [] if office else _by_single_names(case)
    heard = [one for one in single if _has_spoken(case, one)]
    return _only(case, heard if len(heard) == 1 else again or single)


def _by_single_names(case: Case) -> list[Person]:
    """Those in the title by a single name, which may be a person's."""
    words = {word.strip(_MARKS) for word in case.article.title.split()}
    return [
        one
        for one in _everybody(case)
        if one.may_be_human and not (one.foreign or one.roles) and words.issuperset(one.name)
    ]


def _only(case: Case, found: Sequence[Person]) -> Person | None:
    """The one of them, or the one of several who spoke before."""
    spoke = [one for one in found if _has_spoken(case, one)]
    return next(iter(found if len(found) == 1 else spoke if len(spoke) == 1 else ()), None)


def _has_spoken(case: Case, person: Person) -> bool:
    """Whether he was heard lately."""
    return any(heard.person is person for _, heard in case.before)


def _everybody(case: Case) -> list[Person]:
    """All whom the text names, in order."""
    return list(dict.fromkeys(person for _, person in case.people.mentioned))
