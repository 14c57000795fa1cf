"""The 41-year-old -> who the text says is 41."""

from __future__ import annotations

import re
from bisect import bisect_right

from knowledge.speakers.case import Case, Resolution, sentence_of
from knowledge.speakers.person import Person

_SURE = 0.85
_NEAR = 6
"""Tokens between a name and the age of whose it is."""
_NUMBER = re.compile(r"\d{1,3}(?!\d)")


def by_age(case: Case) -> Resolution | None:
    """Of whom alone the text told this age before, if it is not of whom it spoke last."""
    aged = (token for token in range(case.first, case.past) if "aged" in case.classes(token))
    token = next(aged, None)
    age = _NUMBER.match(case.parsed.word(token)) if token is not None else None
    if age is None:
        return None
    named = {person for person in _of_age(case, age[0]) if person.is_human}
    if len(named) != 1:
        return None
    return Resolution(named.pop(), confidence=_SURE, why=f"named with the age «{age[0]}»")


def _of_age(case: Case, age: str) -> list[Person]:
    """Who is named near each place before the mention where this number stands, alone or as "41-year-old"."""
    text = case.parsed.text[: case.parsed.starts[case.first]]
    found = []
    for match in re.finditer(rf"(?<![\w.,:]){age}(?![\d%:]|[.,]\d)", text):
        token = bisect_right(case.parsed.starts, match.start()) - 1
        first, past = sentence_of(case.parsed, token)
        before = case.people.between(max(first, token - _NEAR), token)
        behind = case.people.between(token, min(past, token + _NEAR))
        if near := [*before[-1:], *behind[:1]][:1]:
            found.append(near[0][1])
    return found
