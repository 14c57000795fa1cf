"""A word for somebody who is named nowhere -> whether it cannot mean whoever was spoken of last.

"The driver told her" is not she; who sits in judgement is set apart from those whom a court hears.
"""

from __future__ import annotations

from knowledge.speakers.case import Case, Resolution
from knowledge.speakers.mentions import tokens_in
from knowledge.speakers.person import Person

_ENDS = ".,:;—"


def is_set_apart(case: Case, last: int, spoke: Resolution) -> bool:
    """Whether the mention, with the word `last` at its head, is somebody else than the person who spoke."""
    if spoke.person is None:
        return False
    if is_told_to_him(case) or _is_told_by_name(case, spoke.person):
        return True
    return "bench" in case.classes(last) and not spoke.person.roles


def _is_told_by_name(case: Case, person: Person) -> bool:
    """Whether he hears it by his name in a case between the verb and the mention: "сказал Якову брат"."""
    if case.quote.cue is None:
        return False
    between = case.people.between(tokens_in(case.parsed, case.quote.cue)[1], case.first)
    return any(named is person and token in case.people.oblique for token, named in between)


def is_told_to_him(case: Case) -> bool:
    """Whether a pronoun beside the verb says that the last named hears it."""
    return hearer(case) is not None


def hearer(case: Case) -> int | None:
    """The pronoun beside the verb, or right behind the mention, that says who hears it; None without one."""
    if case.quote.cue is None:
        return None
    first, past = tokens_in(case.parsed, case.quote.cue)
    return next((token for token in (case.past, first - 1, past) if _hears(case, token)), None)


def _hears(case: Case, token: int) -> bool:
    """Whether the word is a pronoun for who hears it, and not whose something is: "told her he", "told her class"."""
    if not 0 <= token < len(case.parsed.tags) - 1 or "to_him" not in case.classes(token):
        return False
    if "related" not in case.classes(token):
        return True
    return "func" in case.classes(token + 1) or case.parsed.tags[token + 1] in _ENDS
