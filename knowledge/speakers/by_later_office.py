"""The mayor, where the text names him only further on -> its only mayor: "the mayor Tom Harlow".

For languages in which an office alone is one man's; where an article says so, see `by_later_name`.
"""

from __future__ import annotations

from knowledge.speakers.asking import Source, asked_of
from knowledge.speakers.case import Case, Resolution, fits
from knowledge.speakers.elsewhere import is_of_elsewhere
from knowledge.speakers.offices import office_holder
from knowledge.speakers.person import Person
from knowledge.speakers.wording import headword

_OF_MANY = frozenset({"many", "general", "unnamed", "kin", "again", "crowd", "adjrole"})
"""Classes of words that anybody may be called by."""
_NAMED_LATER = 0.7


@asked_of(Source.MENTION, "role")
def by_later_office(case: Case) -> Resolution | None:
    """The only one in the article, or of those named before, who holds the office; nobody else may have spoken yet.

    Before an office that does not tell of what it is nobody else may be named, either.
    """
    head = _office(case)
    if head is None or case.parsed.tags[case.past] == ":":
        return None
    spoke = [found.person for _, found in case.before[:1]]
    if any(found.person is not spoke[0] for _, found in case.before):
        return None
    before = [one for one in case.people.recent(case.first) if one.is_human]
    others = [*spoke, *before] if case.past - head == 1 else spoke
    if any(other is not others[0] for other in others):
        return None  # Before all names are looked through, which takes long where many are told of.
    lexicon, office = case.parsed.lexicon, case.parsed.printed(head, case.past)
    named = dict.fromkeys(person for _, person in case.people.mentioned if person.is_human)
    holders = [person for person in named if office_holder(lexicon, office, [person])]
    if len(before) == 1 and before[0] in holders:
        holders = before
    if len(holders) > 1 and _is_soon_named(case, *holders):
        holders = holders[:1]
    if len(holders) != 1 or not fits(holders[0], case.gender) or is_of_elsewhere(case, holders[0]):
        return None
    within = case.first <= holders[0].tokens[0] < case.past  # "The mayor's aide" names the mayor.
    if within or (others and others[0] is not holders[0]):
        return None
    return Resolution(holders[0], confidence=_NAMED_LATER, why=f"«{office}», named further on")


def _office(case: Case) -> int | None:
    """The token of the word for the office, with which the mention begins, if it is nobody's in particular."""
    alone = case.past - case.first == 1
    head = case.first if alone else headword(case.parsed, case.first, case.past)
    if head is None or (head > case.first and not alone):
        return None
    held = case.classes(head)
    return head if "role" in held and not held & _OF_MANY else None


def _is_soon_named(case: Case, first: Person, second: Person, *_: Person) -> bool:
    """Whether the first of them is named right behind, long before the others."""
    near, far = first.tokens[0] - case.past, second.tokens[0] - case.past
    return 0 <= near <= _SOON < far


_SOON = 60
"""Tokens of the next sentence or two."""
