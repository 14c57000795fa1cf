"""A quotation without a frame that ends a column, before the note on who wrote it -> whose column it is.

"«... So how can I not hope?»", and in the last paragraph "Ann Reed, a fellow of the Kelm Institute, is the author of":
the note names somebody for the first time, with what she is, and nobody speaks in it.
"""

from __future__ import annotations

from functools import lru_cache

from knowledge.grammar.parsed import Parsed
from knowledge.model import Kind
from knowledge.speakers.asking import Source, asked_of
from knowledge.speakers.by_turn import adjacent
from knowledge.speakers.by_what_follows import end_of_utterance
from knowledge.speakers.case import Basis, Case, Resolution, printed_before
from knowledge.speakers.people import People
from knowledge.speakers.person import Person

_WROTE_IT = 0.8
_FULL = 2
"""Words of a whole name."""
_NEAR = 8
"""Tokens behind the name in which the note says what somebody is."""
_WHAT = frozenset({"role", "det"})
_SPEAKING = frozenset({"saying", "thinking", "reading", "urging"})


@asked_of(Source.NOTHING)
def by_column(case: Case) -> Resolution | None:
    """Who is told of in the note below, where the writer says "I" outside of quotations."""
    if case.mentioned or case.quote.cue or case.quote.kind is not Kind.DIRECT:
        return None
    if printed_before(case) != "\n":
        return None
    if case.before and case.before[-1][0].kind is Kind.DIRECT and adjacent(case):
        return None  # It goes on with who spoke just before.
    first = case.parsed.paragraph_starts[-1]
    if not end_of_utterance(case) <= first <= end_of_utterance(case) + 1:
        return None
    writer = _noted(case.parsed, case.people)
    if writer is None or not _says_i(case.parsed, case.place):
        return None
    return Resolution(writer, confidence=_WROTE_IT, why="whose column it is", basis=Basis.AUTHOR)


@lru_cache(maxsize=4)
def _noted(parsed: Parsed, people: People) -> Person | None:
    """Who is named first in the last paragraph, which opens with that name and tells what he is."""
    first = parsed.paragraph_starts[-1]
    person = people.mentioned_at(first)
    if person is None or len(person.name) < _FULL or person.tokens[0] < first:
        return None
    comma = first + len(person.name)
    behind = [parsed.classes[token] for token in range(comma, min(comma + _NEAR, len(parsed.tags)))]
    spoken = any(
        parsed.classes[token] & _SPEAKING
        for token in range(first, len(parsed.tags))
        if token not in parsed.speech
    )
    is_told = parsed.tags[comma : comma + 1] == "," and any(held & _WHAT for held in behind)
    return person if is_told and not spoken else None


def _says_i(parsed: Parsed, past: int) -> bool:
    """Whether the writer says "I" or "we" before, outside of what he quotes."""
    return any(
        "first_person" in parsed.classes[token]
        for token in range(past)
        if token not in parsed.speech
    )
