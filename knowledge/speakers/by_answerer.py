"""Tom asked whether it was safe. The minister said it was: who asks is not whom the text calls so behind it."""

from __future__ import annotations

from dataclasses import replace

from knowledge.speakers.asking import Source, asked_of
from knowledge.speakers.case import Case, Resolution, head, sentences_back
from knowledge.speakers.mentions import tokens_in
from knowledge.speakers.titles import holder_of

_SURE = 0.65


@asked_of(Source.MENTION, "role")
def by_answerer(case: Case) -> Resolution | None:
    """Who spoke last before the question of the sentence before, if an office of nobody's answers it."""
    if not case.mentioned or not case.before or not _is_asked(case):
        return None
    first, past = head(case)
    if not {"definite", "role"} <= case.classes(first) | case.classes(past - 1):
        return None
    asker = case.before[-1][1]
    if asker.person is None or holder_of(case, past - 1):
        return None
    for _, found in reversed(case.before):
        if found.person and found.person is not asker.person and found.person.is_human:
            sure = min(found.confidence, _SURE)
            return replace(found, confidence=sure, why=f"«{case.words}», who was asked")
    return None


def _is_asked(case: Case) -> bool:
    """Whether the sentence before is somebody's question, and no more."""
    quote, _ = case.before[-1]
    before = sentences_back(case, 2)[1:]
    if quote.cue is None or not before:
        return False
    first, past = tokens_in(case.parsed, quote.cue)
    within = before[0][0] <= first < before[0][1]
    return within and any("inquiring" in case.classes(token) for token in range(first, past))
