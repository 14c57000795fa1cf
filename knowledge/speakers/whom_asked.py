"""A sentence in which somebody asks -> whom, where the language tells it by a case: "тілші бапкерден сұрады".

For languages whose file says where that stands (`speech.parts.asked_whom`).
"""

from __future__ import annotations

from dataclasses import replace

from knowledge.grammar.patterns import part
from knowledge.speakers.by_own_words import by_own_words
from knowledge.speakers.case import Case, Resolution
from knowledge.speakers.doubts import DOUBT

_SURE, _ASKED = 0.75, "who was asked"


def whom_asked(case: Case, first: int, past: int) -> Resolution | None:
    """Whom the sentence asks; none where it asks nobody, or nobody is found for the words."""
    pattern = part(case.parsed.lexicon.language.code, "asked_whom")
    match = pattern.search(case.parsed.tags, first, past) if pattern else None
    if match is None:
        return None
    start, end = match.span(match.lastgroup or 0)
    found = by_own_words(replace(case, first=start, past=end))
    if found and found.words and "body" in case.classes(end - 1):
        return replace(found, confidence=_SURE, why=_ASKED)
    if found is None or found.confidence <= DOUBT:
        return None
    return replace(found, confidence=min(found.confidence, _SURE), why=_ASKED)
