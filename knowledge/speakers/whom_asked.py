"""A sentence in which somebody asks -> whom, where the language tells it by a case: "тілші бапкерден сұрады".

For languages whose file says where that stands (`speech.parts.asked_whom`).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from knowledge.grammar.patterns import part
from knowledge.speakers.as_written import as_written
from knowledge.speakers.by_last_word import by_body
from knowledge.speakers.by_name import by_name
from knowledge.speakers.by_role import by_role
from knowledge.speakers.case import Case, Resolution, Rule
from knowledge.speakers.doubts import DOUBT

_RULES: Sequence[Rule] = (by_name, by_role, by_body, as_written)
_SURE, _ASKED = 0.75, "who was asked"


def whom_asked(case: Case, first: int, past: int) -> Resolution | None:
    """Whom the sentence asks; none where it asks nobody, or nobody is found for the words."""
    pattern = part(case.parsed.lexicon.language.code, "asked_whom")
    match = pattern.search(case.parsed.tags, first, past) if pattern else None
    if match is None:
        return None
    start, end = match.span(match.lastgroup or 0)
    whose = replace(case, first=start, past=end)
    found = next(filter(None, (rule(whose) for rule in _RULES)), None)
    if found and found.words and "body" in case.classes(end - 1):
        return replace(found, confidence=_SURE, why=_ASKED)
    if found is None or found.confidence <= DOUBT:
        return None
    return replace(found, confidence=min(found.confidence, _SURE), why=_ASKED)
