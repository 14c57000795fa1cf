"""A judgment or a ruling -> the court whose it is."""

from __future__ import annotations

from knowledge.speakers.by_other_name import full_name
from knowledge.speakers.case import Case, Resolution, sentences_back
from knowledge.speakers.wording import named

_FARTHEST = 1500
"""Tokens in which the court of a judgment is sought; about three pages."""
_NEAR = 3
"""Sentences in which that of a ruling is."""
_SURE = 0.75


def court_of(case: Case, head: int) -> Resolution | None:
    """The court that was named last before its judgment; before a ruling, which others make as well, just before."""
    held = case.classes(head)
    if not held & {"court_document", "ruling"}:
        return None
    near = sentences_back(case, _NEAR)[-1][0]
    earliest = near if "ruling" in held else max(0, case.first - _FARTHEST)
    for token in range(case.first - 1, earliest - 1, -1):
        if "court" in case.classes(token) and "many" not in case.classes(token):
            words = named(case.parsed, *full_name(case, token))
            return Resolution(words=words, confidence=_SURE, why="the court whose ruling it is")
    return None
