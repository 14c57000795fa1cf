"""There -> the body that the sentence before says was asked: "We wrote to the council. There they said"."""

from __future__ import annotations

from knowledge.grammar.patterns import part
from knowledge.speakers.asking import Source, asked_of
from knowledge.speakers.case import Case, Resolution, sentences_back
from knowledge.speakers.wording import named

_THERE = 0.75
_SENTENCES = 2


@asked_of(Source.WORD, "over_there", part="where")
def by_there(case: Case) -> Resolution | None:
    """The body that stands last behind a preposition in this sentence or the one before (`speech.parts.where`)."""
    if case.past - case.first != 1 or "over_there" not in case.classes(case.first):
        return None
    pattern = part(case.parsed.lexicon.language.code, "where")
    if pattern is None:
        return None
    for first, past in sentences_back(case, _SENTENCES):
        matches = list(pattern.finditer(case.parsed.tags, first, min(past, case.first)))
        if matches:
            words = named(case.parsed, *matches[-1].span("source"))
            return Resolution(words=words, confidence=_THERE, why="the body asked before")
    return None
