""" "It found that ...": the report of which the sentence before tells, where nobody has spoken since."""

from __future__ import annotations

from dataclasses import replace

from knowledge.grammar.patterns import part
from knowledge.speakers.by_document import by_document
from knowledge.speakers.by_mention import as_written
from knowledge.speakers.case import Case, Resolution, sentences_back, who_spoke

_FARTHEST = 3
_SURE = 0.7


def by_it(case: Case) -> Resolution | None:
    """What the sentence before calls a report (`speech.parts.some_document`); "it" may open one in between."""
    if case.past - case.first != 1 or "neuter" not in case.classes(case.first):
        return None
    pattern = part(case.parsed.lexicon.language.code, "some_document")
    if pattern is None:
        return None
    for first, past in sentences_back(case, _FARTHEST):
        here = first <= case.first < past
        if who_spoke(case, first, past):
            return None
        named = list(pattern.finditer(case.parsed.tags, first, min(past, case.first)))
        if named:
            start, end = named[-1].span("source")
            mention = replace(case, first=start, past=end)
            found = by_document(mention) or as_written(mention)
            return found and replace(found, confidence=min(found.confidence, _SURE))
        if not here and "neuter" not in case.classes(first):
            return None
    return None
