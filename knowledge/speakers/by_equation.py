"""A mention to which its own sentence gives a name -> him: "The winner is Tom Harlow, who", "Tom Harlow, a vet, who".

For languages whose file tells how a name stands beside it (`speech.parts.is_named`, `named_before`).
"""

from __future__ import annotations

from knowledge.grammar.patterns import part
from knowledge.speakers.asking import Source, asked_of
from knowledge.speakers.case import Case, Resolution
from knowledge.speakers.person import Person

_SURE = 0.85
_LONGEST = 6
"""Words of a name with what joins them."""


@asked_of(Source.MENTION)
def by_equation(case: Case) -> Resolution | None:
    """Who is named behind a verb that makes him and the mention one, or before a comma as what the mention tells."""
    if not case.mentioned or case.people.between(case.first, case.past):
        return None
    person = _behind(case) or _before(case)
    if person is None or not person.may_be_human:
        return None
    return Resolution(person, confidence=_SURE, why="named in its own sentence")


def _behind(case: Case) -> Person | None:
    """The name behind "is"."""
    pattern = part(case.parsed.lexicon.language.code, "is_named")
    match = pattern.match(case.parsed.tags, case.past) if pattern else None
    return case.people.mentioned_at(match.start("source")) if match else None


def _before(case: Case) -> Person | None:
    """The name that ends before the comma of the mention."""
    pattern = part(case.parsed.lexicon.language.code, "named_before")
    if pattern is None or not pattern.match(case.parsed.tags, case.first - 1):
        return None
    named = case.people.between(max(case.sentence[0], case.first - _LONGEST), case.first)
    return named[-1][1] if named and named[-1][1] is _ending(case, named[-1][0]) else None


def _ending(case: Case, token: int) -> Person | None:
    """Who is named there, if his name is all that stands before the comma."""
    words = [case.parsed.word(place) for place in range(token, case.first - 1)]
    return case.people.named(words) if words and all(word[:1].isupper() for word in words) else None
