"""A turn of a conversation, and what is asked of each whatever its label looks like."""

from __future__ import annotations

import re
from dataclasses import dataclass

from knowledge.model import Span

ASKS = re.compile(r"\?[»”\"*_)]*$")
"""The end of a paragraph that asks."""
NO_WORDS = "([—–-•*"
"""What opens a remark ("(Applause.)") or something else that nobody says in his turn."""
_DASH = re.compile(r"[—–-]\s*(?=[^\W_])")
_ENDS = ".!?…»”\"')]*"
_REMARK = re.compile(r"\s*[(\[][^()\[\]\n]+[)\]]\s*$")
_LONGEST_REMARK = 80
_NEAR_END = 6


@dataclass(frozen=True, slots=True)
class Turn:
    """Who speaks, as the label says, and what."""

    label: Span | None
    """None if the turn goes on with the one before."""
    words: Span
    goes_on: bool = False
    """Whether the next paragraph belongs to the same turn."""
    answers: bool = False
    """Whether it is another turn, though nothing labels it: that of who answers."""
    signed: Span | None = None
    """Who speaks, where that stands behind the words; empty where a line for each of many does."""


def label_of(text: str, turn: Turn) -> str:
    """What the label says; empty if the turn goes on with the one before."""
    return turn.label.of(text) if turn.label else ""


def behind_dash(text: str, words: Span) -> Span:
    """The words without the dash that opens them."""
    dash = _DASH.match(text, words.start, words.end)
    return Span(dash.end(), words.end) if dash else words


def without_remark(text: str, words: Span) -> Span:
    """The turn without a remark of the editors at its end: "(Applause.)"."""
    remark = _REMARK.search(text, max(words.start, words.end - _LONGEST_REMARK), words.end)
    return Span(words.start, remark.start()) if remark and remark.start() > words.start else words


def does_ask(text: str, words: Span) -> bool:
    """Whether they end in a question mark."""
    return ASKS.search(text, max(words.start, words.end - _NEAR_END), words.end) is not None


def is_said(text: str, turn: Turn) -> bool:
    """Whether the words end as a sentence does; those of a table or a card ("Rating: 7") do not."""
    return text[turn.words.end - 1] in _ENDS
