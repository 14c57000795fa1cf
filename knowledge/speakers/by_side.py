"""The prosecutor, counsel for the defence -> who holds that office; nobody of another side in court.

The witness -> who is examined. For languages that list the offices of the sides, see `court`.
"""

from __future__ import annotations

from knowledge.speakers.antecedents import last_spoken_of
from knowledge.speakers.asking import Source, asked_of
from knowledge.speakers.case import Case, Resolution, fits, head
from knowledge.speakers.court import OF_THE_STATE, SIDES, examined, sides_of
from knowledge.speakers.titles import holder_of, later_holder_of

_LONGEST = 3
"""Words of a mention that tells no more than the office ("the defence lawyer")."""
_HOLDER, _AS_WRITTEN = 0.85, 0.67


@asked_of(Source.MENTION, "witness")
def by_witness(case: Case) -> Resolution | None:
    """ "The witness", and no more: who is examined, where that is told by name."""
    if case.past - case.first != 1 or "witness" not in case.classes(case.first):
        return None
    person = examined(case.parsed, case.people, case.first)
    if person is None or not fits(person, case.gender_with(case.first)):
        return None
    return Resolution(person, confidence=_HOLDER, why=f"«{case.words}», who is examined")


@asked_of(Source.MENTION, *SIDES)
def by_side(case: Case) -> Resolution | None:
    """The one of that side where one of another side spoke last, else the words as they are written."""
    if not 0 < case.past - case.first <= _LONGEST:
        return None
    side = case.classes(head(case)[1] - 1) & SIDES
    if not side or head(case)[1] != case.past or _tells_whose(case):
        return None
    gender = case.gender_with(case.past - 1)
    last = last_spoken_of(case, gender)
    if last is None or last.person is None:
        return None
    his = {one for sides in sides_of(case.parsed, last.person) for one in sides}
    other_office = bool(last.person.roles) and side <= OF_THE_STATE
    if his & side or not (his or other_office):
        return None
    before = case.people.recent(case.first)
    for person in dict.fromkeys((*before, *(later for _, later in case.people.mentioned))):
        if person.is_human and fits(person, gender) and side in sides_of(case.parsed, person):
            return Resolution(person, confidence=_HOLDER, why=f"«{case.words}», of that side")
    if holder_of(case, case.past - 1) or later_holder_of(case, case.past - 1):
        return None
    return Resolution(
        words=case.words, confidence=_AS_WRITTEN, why="of another side than who spoke", human=True
    )


def _tells_whose(case: Case) -> bool:
    """Whether a name or a word of possession tells one lawyer from another: "Quill's lawyer", "his lawyer"."""
    tokens = range(max(0, case.first - 1), case.past)
    return any("own" in case.classes(token) for token in tokens) or any(
        case.parsed.word(token)[:1].isupper() for token in range(case.first + 1, case.past)
    )
