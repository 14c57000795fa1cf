"""An answer without a label, behind a question that has one -> who answers in the briefing, and asks nothing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from knowledge.grammar.parsed import Parsed
from knowledge.grammar.talk import ANSWER, TURN, labelled_turns
from knowledge.language import WORD, fold
from knowledge.model import Quote
from knowledge.speakers.case import Case, Resolution
from knowledge.speakers.mentions import tokens_in

_SURE = 0.85


def by_briefing(case: Case) -> Resolution | None:
    """Who answered last, in a turn with a label that never asks or in one without."""
    if case.quote.rule != ANSWER or not _is_turn(case):
        return None
    asking = _asking(case.parsed)
    for quote, found in reversed(case.before):
        if (not found.person and not found.words) or has_signed(case.parsed, quote):
            continue
        if quote.rule == ANSWER:
            return found
        label = quote.source.of(case.parsed.text) if quote.rule == TURN and quote.source else ""
        if label and _name(label) not in asking:
            return replace(found, confidence=min(found.confidence, _SURE), why="answers here")
    return None


def has_signed(parsed: Parsed, quote: Quote) -> bool:
    """Whether who says it is named behind the words, as the readers are whom another one answers."""
    piece = parsed.speech.get(tokens_in(parsed, quote.content)[0])
    return piece is not None and piece.signed is not None


def signs(parsed: Parsed, token: int) -> bool:
    """Whether the name stands behind words as that of who says them, and not of who answers."""
    place = parsed.starts[token]
    return any(
        piece.signed and piece.signed.start <= place < piece.signed.end
        for piece in parsed.speech.values()
    )


def _is_turn(case: Case) -> bool:
    """Whether it is a turn of a talk, and no label of an answer stands before it."""
    token = tokens_in(case.parsed, case.quote.content)[0]
    piece = case.parsed.speech.get(token)
    return piece is not None and piece.turn and case.parsed.tags[token - 1 : token] != ":"


@lru_cache(maxsize=4)
def _asking(parsed: Parsed) -> frozenset[str]:
    """The last names in labels of those who ask, and the words for who leads the talk."""
    return frozenset(_askers(parsed))


def _askers(parsed: Parsed) -> Iterator[str]:
    hosts = parsed.lexicon.language.words("speech.words.host_label")
    for start, token in labelled_turns(parsed):
        name = _name(parsed.printed(start, token - 1).partition(",")[0])
        if "asks" in parsed.classes[token] or name in hosts:
            yield name


def _name(label: str) -> str:
    words = WORD.findall(fold(label))
    return words[-1] if words else ""
