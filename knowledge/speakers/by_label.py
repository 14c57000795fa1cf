"""The label of a turn that names an office ("Prosecutor: ...") -> who holds it, else whoever goes by it."""

from __future__ import annotations

from knowledge.grammar.talk import TURN
from knowledge.speakers.case import Case, Resolution, head
from knowledge.speakers.mentions import mentions
from knowledge.speakers.titles import holder_of, later_holder_of

_NAMED, _AS_WRITTEN = 0.85, 0.85


def by_label(case: Case) -> Resolution | None:
    """Who is named with the office of the label, before it or behind; never who spoke in the turn before."""
    if (
        case.quote.rule != TURN
        or not case.mentioned
        or mentions(case.parsed, case.first, case.past)
    ):
        return None
    last = head(case)[1] - 1
    if "role" not in case.classes(last):
        return None
    words = case.words
    holder = holder_of(case, last) or later_holder_of(case, last)
    if holder:
        return Resolution(holder, confidence=_NAMED, why=f"holds the office of the label «{words}»")
    return Resolution(words=words, confidence=_AS_WRITTEN, why="the label as it stands", human=True)
