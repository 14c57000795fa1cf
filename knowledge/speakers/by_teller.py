"""Paragraphs in marks, and nobody named beside them -> the only one of whom the writer tells: all are his words."""

from __future__ import annotations

from functools import lru_cache

from knowledge.grammar.parsed import Parsed
from knowledge.model import Kind
from knowledge.speakers.asking import Source, asked_of
from knowledge.speakers.case import Case, Resolution
from knowledge.speakers.mentions import tokens_in
from knowledge.speakers.people import People
from knowledge.speakers.person import Person

_SURE = 0.7
_LEAST = 3
"""Paragraphs that are nothing but a quotation."""


@asked_of(Source.NOTHING)
def by_teller(case: Case) -> Resolution | None:
    """The only one whom the text names outside of marks, where at least three paragraphs are a quotation each."""
    if case.mentioned or case.quote.kind is not Kind.DIRECT:
        return None
    token = tokens_in(case.parsed, case.quote.content)[0]
    whole = _whole_paragraphs(case.parsed)
    if token not in whole or len(whole) < _LEAST:
        return None
    only = _only(case.parsed, case.people)
    return (
        Resolution(only, confidence=_SURE, why="the only one of whom the text tells")
        if only
        else None
    )


@lru_cache(maxsize=4)
def _whole_paragraphs(parsed: Parsed) -> frozenset[int]:
    """The quotations beside which nothing stands in their paragraph."""
    return frozenset(
        token
        for token in parsed.quotations
        if parsed.tags[token - 1 : token] in ("", "\n")
        and parsed.tags[token + 1 : token + 2] in ("", "\n")
    )


@lru_cache(maxsize=4)
def _only(parsed: Parsed, people: People) -> Person | None:
    """Who alone is named where nobody speaks."""
    named = {person for token, person in people.mentioned if person.is_human}
    return named.pop() if len(named) == 1 else None
