"""The mayor, where the text names him only further on -> its only mayor: "the mayor Tom Harlow".

For languages in which an office alone is one man's; where an article says so, see `by_later_name`.
"""

from __future__ import annotations

from knowledge.speakers.asking import Source, asked_of
from knowledge.speakers.case import Case, Resolution, fits
from knowledge.speakers.offices import office_holder

_OF_MANY = frozenset({"many", "general", "unnamed", "kin", "again", "crowd", "adjrole"})
"""Classes of words that anybody may be called by."""
_NAMED_LATER = 0.7


@asked_of(Source.WORD, "role")
def by_later_office(case: Case) -> Resolution | None:
    """The only one in the article who holds the office that is all of the mention, where nobody is named before."""
    if case.past - case.first != 1 or case.before or case.parsed.tags[case.past] == ":":
        return None
    if any(person.is_human for person in case.people.recent(case.first)):
        return None
    held = case.classes(case.first)
    if "role" not in held or held & _OF_MANY:
        return None
    lexicon, office = case.parsed.lexicon, case.words
    named = dict.fromkeys(person for _, person in case.people.mentioned if person.is_human)
    holders = [person for person in named if office_holder(lexicon, office, [person])]
    if len(holders) != 1 or not fits(holders[0], case.gender):
        return None
    return Resolution(holders[0], confidence=_NAMED_LATER, why=f"«{office}», named further on")
