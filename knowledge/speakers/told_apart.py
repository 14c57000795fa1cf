"""A word for anybody that a clause tells from all others: "the man who found them" is nobody who is named before."""

from __future__ import annotations

from knowledge.speakers.case import Case

_CLAUSE = 9
"""Words of such a clause at most."""
_ENDS = frozenset(".,:;—\n")


def told_apart(case: Case, last: int) -> str:
    """The mention with the clause behind it; empty if there is none, or the word is not one for anybody."""
    tags, behind = case.parsed.tags, last + 1
    if case.past != behind or "anybody" not in case.classes(last):
        return ""
    if behind >= len(tags) or "who" not in case.classes(behind):
        return ""
    past = next((i for i in range(behind, len(tags)) if tags[i] in _ENDS), len(tags))
    return case.parsed.printed(case.first, past) if past - behind <= _CLAUSE else ""
