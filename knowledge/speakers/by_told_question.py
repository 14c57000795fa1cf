"""Tom asked Joe what he thought. "Nothing," he said. -> Joe: the one asked answers, where the pronoun may be either."""

from __future__ import annotations

from knowledge.model import Kind
from knowledge.speakers.case import Case, Resolution, fits, sentences_back
from knowledge.speakers.gendered import gender_of
from knowledge.speakers.mentions import tokens_in

_SURE = 0.8


def by_told_question(case: Case) -> Resolution | None:
    """Who alone is named behind the verb of the question that is told in the sentence before."""
    gender = gender_of(case.classes(case.first)) if case.past - case.first == 1 else None
    if not gender or not case.before or case.quote.kind is not Kind.DIRECT:
        return None
    quote, asker = case.before[-1]
    sentences = sentences_back(case, 2)[1:]
    if not sentences or quote.cue is None or quote.kind is not Kind.INDIRECT or not asker.person:
        return None
    first, past = tokens_in(case.parsed, quote.cue)
    within = sentences[0][0] <= first < sentences[0][1]
    if not within or all("inquiring" not in case.classes(token) for token in range(first, past)):
        return None
    behind = case.people.between(past, tokens_in(case.parsed, quote.content)[0])
    asked = {person for _, person in behind if person.is_human and fits(person, gender)}
    if len(asked) != 1 or asker.person in asked:
        return None
    return Resolution(asked.pop(), confidence=_SURE, why="asked in the sentence before")
