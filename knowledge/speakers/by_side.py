"""The prosecutor, counsel for the defence -> who holds that office; nobody of another side in court.

For languages that list the offices of the sides (`speech.words.prosecution`, `defence`, `plaintiff`, `defendant`,
`bench`).
"""

from __future__ import annotations

from knowledge.speakers.antecedents import last_spoken_of
from knowledge.speakers.asking import Source, asked_of
from knowledge.speakers.case import Case, Resolution, fits, head
from knowledge.speakers.person import Person
from knowledge.speakers.titles import holder_of, later_holder_of

_SIDES = frozenset({"prosecution", "defence", "plaintiff", "defendant", "bench"})
_OF_THE_STATE = frozenset({"prosecution", "bench"})
"""Sides of which nobody is whom a text calls by any other office."""
_LONGEST = 3
"""Words of a mention that tells no more than the office ("the defence lawyer")."""
_HOLDER, _AS_WRITTEN = 0.85, 0.67


@asked_of(Source.MENTION, *_SIDES)
def by_side(case: Case) -> Resolution | None:
    """The one of that side where one of another side spoke last, else the words as they are written."""
    if not 0 < case.past - case.first <= _LONGEST:
        return None
    side = case.classes(head(case)[1] - 1) & _SIDES
    if not side or head(case)[1] != case.past or _tells_whose(case):
        return None
    gender = case.gender_with(case.past - 1)
    last = last_spoken_of(case, gender)
    if last is None or last.person is None:
        return None
    his = {one for sides in _sides_of(case, last.person) for one in sides}
    other_office = bool(last.person.roles) and side <= _OF_THE_STATE
    if his & side or not (his or other_office):
        return None
    before = case.people.recent(case.first)
    for person in dict.fromkeys((*before, *(later for _, later in case.people.mentioned))):
        if person.is_human and fits(person, gender) and side in _sides_of(case, person):
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


def _sides_of(case: Case, person: Person) -> list[frozenset[str]]:
    """Of each of his offices the sides that it names: a lawyer of the plaintiff is not the lawyer."""
    entry = case.parsed.lexicon.entry
    roles = ([entry(word).classes & _SIDES for word in role.split()] for role in person.roles)
    before = (token - 1 for token in person.tokens if token)
    called = (case.classes(token) for token in before if _in_nominative(case, token))
    return [
        *(frozenset[str]().union(*held) for held in roles),
        *(held & _SIDES for held in called),
    ]


def _in_nominative(case: Case, token: int) -> bool:
    """Whether the word and the name behind it are: in another case it may be the lawyer of him who is named."""
    return "nom" in case.classes(token) and "nom" in case.classes(token + 1)
