""" "In it is also said that ...": a pronoun for something written -> whose words those are.

For languages whose words have cases: there such a pronoun is the same as that of a man or a woman.
"""

from __future__ import annotations

from dataclasses import replace

from knowledge.speakers.by_description import by_description
from knowledge.speakers.case import Case, Resolution, sentences_back, who_spoke

_FARTHEST = 3
_SURE = 0.75


def by_written_it(case: Case) -> Resolution | None:
    """Whose words stand, or whose document is named, in one of the sentences before."""
    if case.past - case.first != 1 or "reading" not in case.cue_classes:
        return None
    if not case.classes(case.first) & {"masculine", "feminine", "plural", "there"}:
        return None
    if not case.parsed.lexicon.language.keys("people.cases"):
        return None
    for first, past in sentences_back(case, _FARTHEST)[1:]:
        for found in who_spoke(case, first, past):
            return replace(found, confidence=min(found.confidence, _SURE))
        for token in range(past - 1, first - 1, -1):
            if "document" in case.classes(token):
                return by_description(replace(case, first=token, past=token + 1))
    return None
