"""A quotation that its paragraph does not close in, how far it reaches out: paragraphs behind it, and its closing mark.

Straight marks look alike on both sides: one before a word and behind a space opens, and each that closes ends the
innermost that is open. So one person's words hold another's: "They say "we will pay. / We promise." They forgot."
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from knowledge.grammar.marks import closing_mark, goes_on
from knowledge.model import Span

_STRAIGHT = '"'
_DOUBLE = re.compile('["“”]')
_MARK_OPENS = re.compile(r".(?<![^\s(\[—–-].)(?=[^\s\"])")
"""Whether the mark there is an opening one."""
_LEADS = (",", ":")


@dataclass(frozen=True, slots=True)
class Reach:
    """How many paragraphs a quotation goes on for, and the mark in the last of them that closes it."""

    paragraphs: int = 0
    mark: Span | None = None


def reach(text: str, opening: int, following: Sequence[Span]) -> Reach:
    """How far the quotation reaches whose mark stands at `opening`; nowhere if it is not closed soon."""
    found = nested(text, opening, following)
    if found.paragraphs:
        return found
    mark = text[opening : opening + 1]
    number = goes_on(text, following, mark)
    return Reach(number, closing_mark(text, following[number - 1], mark) if number else None)


def nested(text: str, opening: int, following: Sequence[Span]) -> Reach:
    """The same where the marks are straight and as many close as open, the ones inside it counted."""
    if not following or text[opening : opening + 1] != _STRAIGHT:
        return Reach()
    depth = _left_open(text, Span(opening, following[0].start), 0)[0]
    for number, paragraph in enumerate(following, 1):
        if depth < 1 or text[paragraph.start] == _STRAIGHT:
            break  # Each paragraph is opened anew.
        depth, place = _left_open(text, paragraph, depth)
        if place >= 0:
            return Reach(number, Span(place, place + 1))
    return Reach()


def left_open(text: str, words: Span) -> bool:
    """Whether more of the double quotations in the words are opened than closed."""
    return _left_open(text, words, 0)[0] > 0


def _left_open(text: str, words: Span, depth: int) -> tuple[int, int]:
    """How many quotations are open behind the words, and where the last one was closed (-1 if it was not)."""
    opened = -1
    for mark in _DOUBLE.finditer(text, words.start, words.end):
        place = mark.start()
        opens = _MARK_OPENS.match(text, place)
        depth, opened = (depth + 1, place) if opens else (depth - 1, opened)
        if depth < 1:
            return depth, -1 if _is_doubled(text, opened, place) else place
    return depth, -1


def _is_doubled(text: str, opened: int, place: int) -> bool:
    """Whether the mark may be one printed twice, behind what a comma or colon leads to: Tom Hale said, "Go.""."""
    lead = text[max(0, opened - 2) : max(0, opened)].rstrip()[-1:]
    return text[place - 1] == _STRAIGHT and lead in _LEADS
