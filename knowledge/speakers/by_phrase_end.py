"""A mention that only opens a phrase -> who is named where the phrase ends: "Harlow's director Tom Mint"."""

from __future__ import annotations

from knowledge.grammar.patterns import part
from knowledge.speakers.asking import Source, asked_of
from knowledge.speakers.case import Case, Resolution
from knowledge.speakers.mentions import mentions


@asked_of(Source.MENTION, part="at_phrase_end")
def by_phrase_end(case: Case) -> Resolution | None:
    """Where a language ends a phrase with its head (`speech.parts.at_phrase_end`), whom the words before it tell of."""
    pattern = part(case.parsed.lexicon.language.code, "at_phrase_end")
    name = part(case.parsed.lexicon.language.code, "name")
    if pattern is None or name is None or not case.mentioned:
        return None
    if not name.match(case.parsed.tags, case.past - 1):
        return None
    match = pattern.match(case.parsed.tags, case.past)
    if match is None:
        return None
    named = list(mentions(case.parsed, *match.span("name")))
    person = case.people.named(named[-1].words) if named else None
    if person is None or not person.may_be_human:
        return None
    why = f"named «{' '.join(named[-1].words)}» where the phrase ends"
    return Resolution(person, confidence=0.85, why=why)
