"""The driver laughed. "Never." The words are those of whom the sentence before them is about, or of whom it asks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from knowledge.grammar.patterns import part
from knowledge.speakers.as_written import as_written
from knowledge.speakers.asking import Source, asked_of
from knowledge.speakers.by_kin import by_kin
from knowledge.speakers.by_latter import by_latter
from knowledge.speakers.by_name import by_name
from knowledge.speakers.by_pronoun import by_pronoun
from knowledge.speakers.by_role import by_role
from knowledge.speakers.by_trait import by_trait
from knowledge.speakers.case import Case, Resolution, Rule, printed_before, sentences_back
from knowledge.speakers.doubts import DOUBT

_SURE = 0.75
_RULES: Sequence[Rule] = (
    by_latter,
    by_pronoun,
    by_kin,
    by_trait,
    by_name,
    by_role,
    as_written,
)


@asked_of(Source.NOTHING, part="before_words")
def by_subject_before(case: Case) -> Resolution | None:
    """Who acts in the sentence before without a name, or is asked in it (`speech.parts.before_words`)."""
    pattern = part(case.parsed.lexicon.language.code, "before_words")
    if case.mentioned or pattern is None or "citing" in case.cue_classes:
        return None
    sentences = sentences_back(case, 2)
    if len(sentences) < 2 or printed_before(case) in ("", "\n"):
        return None
    match = pattern.match(case.parsed.tags, *sentences[1])
    if match is None:
        return None
    first, past = match.span(match.lastgroup or 0)
    whose = replace(case, first=first, past=past)
    found = next(filter(None, (rule(whose) for rule in _RULES)), None)
    if found is None or found.confidence <= DOUBT:
        return None
    return replace(found, confidence=min(found.confidence, _SURE), why="the sentence before")
