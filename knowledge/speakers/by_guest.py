"""An interview with several guests -> whose an answer is that does not say it.

Whom the question calls by name answers it: "Tom, were you silent as well?" A new dash right behind his answer is
another guest, who cuts in; a question that calls nobody is for him again whom the headline names.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from knowledge.grammar.talk import ANSWER
from knowledge.sentences import sentences
from knowledge.speakers.by_turn import called_in
from knowledge.speakers.case import Basis, Case, Resolution
from knowledge.speakers.mentions import tokens_in
from knowledge.speakers.person import Person

HEADLINE = "named in the headline"
_CALLED, _OTHER = "called by name in the question", "the other guest"
_SURE, _CUTS_IN = 0.85, 0.7


def by_guest(case: Case) -> Resolution | None:
    """Who is called by name in the question before an answer, else in the last one that calls anybody."""
    if case.quote.rule != ANSWER or not case.quote.group:
        return None
    question = case.parsed.text[case.quote.group - 1 : case.quote.content.start].strip(" \n—–-")
    for person in _called_in(case, question):
        if person.is_human:
            return Resolution(person, confidence=_SURE, why=_CALLED)
    answers = [found for quote, found in reversed(case.before) if quote.rule == ANSWER]
    called = next((found for found in answers if found.why == _CALLED), None)
    if not question and answers and (other := _other(case, answers)):
        return other
    if called and _is_dashed(case) and any(found.why == HEADLINE for found in answers):
        return None
    return called


def _called_in(case: Case, question: str) -> Iterator[Person]:
    """Whom the question calls by name at its ends, else at those of one of its sentences."""
    yield from called_in(case.people, question)
    for sentence in sentences(question, case.parsed.lexicon.language.code):
        yield from called_in(case.people, sentence.of(question))


def _is_dashed(case: Case) -> bool:
    piece = case.parsed.speech.get(tokens_in(case.parsed, case.quote.content)[0])
    return piece is not None and piece.dashed


def _other(case: Case, answers: list[Resolution]) -> Resolution | None:
    """Who else answers in this interview, where a dash opens words right behind an answer."""
    last = answers[0].person
    others = [
        found for found in answers if found.person and last and found.person.name != last.name
    ]
    if not others or not _is_dashed(case):
        return None
    return replace(others[0], confidence=_CUTS_IN, why=_OTHER, basis=Basis.OTHER)
