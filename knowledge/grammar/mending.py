"""Quotations of a paragraph in, the same with a mark put right that the page has lost.

A closing mark is lost where another opens behind words of the author ("A, he said, "B."), an opening one
where a mark closes what began with the paragraph (A," he said.). None is where one closes words inside a quotation
with which the next paragraph goes on ("They call us "thieves" and worse.). One opening mark may stand for two, where
a quotation opens with a name in marks («Rose» is built», he said).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import islice, zip_longest

from knowledge.grammar.marks import LONGEST_RUN, Quotation, quotations
from knowledge.grammar.reach import left_open, nested
from knowledge.model import Span
from knowledge.sentences import paragraphs

BeginsWords = Callable[[int, int], bool]
"""Whether the author's words that frame a quotation may begin at `start` and end by `end`."""

_DOUBLE, _STOPS = '"“', ".!?…"
_OPENS_AGAIN = re.compile(r"[\"“](?<=[,.:]\s.)(?=\w)")
_CLOSES = re.compile(r"[\"”](?<=[\w,.!?…].)(?!\w)")
"""A pattern that begins with what it looks for is found in a fraction of the time."""
_CLOSES_FIRST = re.compile(r"[\"”“](?<=[\w,.!?…].)(?!\w)[\s,]*(?:[—–−-]\s*)?")
"""The first mark of a paragraph that closes, which “ does on many pages, and the dash behind it."""
_COMMA = re.compile(r"[,.!?]\s+")
_LONGEST_FRAME = 80
"""Characters of the author's words between two parts of one utterance."""


def mended(
    text: str, paragraph: Span, found: Sequence[Quotation], begins: BeginsWords
) -> list[Quotation]:
    """The quotations of the paragraph, each with both its marks where the words around show which is lost."""
    first = found[0].span.start if found else paragraph.end
    lost = _CLOSES_FIRST.search(text, paragraph.start, first)
    if lost and begins(lost.end(), paragraph.end):
        inner = Span(paragraph.start, lost.start())
        return [Quotation(Span(inner.start, inner.end + 1), inner), *found]
    whole: list[Quotation] = []
    for quotation in found:
        parts = _parted(text, paragraph, quotation, begins)
        if parts:
            return [*whole, *parts]
        whole.append(quotation)
    if whole and whole[-1].closed and whole[-1].span.end < paragraph.end:
        whole[-1] = _to_the_end(text, paragraph, whole[-1], begins)
    return whole


def opened_by_name(
    text: str, paragraph: Span, found: Sequence[Quotation], begins: BeginsWords
) -> list[Quotation]:
    """The quotations, one that opens its sentence with a name up to the lone mark before the author's words."""
    begun: int | None = None
    for number, (last, after) in enumerate(zip_longest(found, found[1:])):
        if text[paragraph.start : last.span.start].rstrip()[-1:] in _BEFORE_SENTENCE:
            begun = number
        end = min(after.span.start + _MARGIN, paragraph.end) if after else paragraph.end
        lone = _LONE.search(text, last.span.end, end)
        if lone and begun is not None and begins(lone.end(), paragraph.end):
            opening = found[begun]
            inner = Span(opening.inner.start, lone.start())
            whole = Quotation(Span(opening.span.start, lone.start() + 1), inner)
            rest = quotations(text, Span(lone.end(), paragraph.end))
            return [*found[:begun], whole, *rest]
    return list(found)


_LONE = re.compile(r"[\"”»](?<=[\w.!?…].)\s*,?\s+[—–-]{1,2}\s+(?=\w)")
"""A closing mark, and the dash that leads to the author's words."""
_MARGIN = 8
"""Characters of such a mark and dash: the mark may look like one that opens."""
_BEFORE_SENTENCE = ("", ".", "!", "?", "…", ":")


def _to_the_end(text: str, paragraph: Span, quotation: Quotation, begins: BeginsWords) -> Quotation:
    """The last quotation up to the end of its paragraph, if its mark closes one inside it and it goes on behind."""
    start, end = quotation.span.start, quotation.span.end
    while text[end].isspace():
        end += 1
    goes_on = text[end].isalpha() and text[paragraph.end - 1] in _STOPS
    if not goes_on or not left_open(text, quotation.span) or begins(end, paragraph.end):
        return quotation
    following = _following(text, paragraph)
    anew = bool(following) and text[following[0].start] == text[start]
    if not anew and not nested(text, start, following).paragraphs:
        return quotation
    inner = Span(quotation.inner.start, paragraph.end)
    return Quotation(Span(start, paragraph.end), inner, closed=False)


def _parted(
    text: str, paragraph: Span, quotation: Quotation, begins: BeginsWords
) -> list[Quotation]:
    """The part before the lost mark, and what the marks behind it enclose; nothing if none is lost."""
    again = _OPENS_AGAIN.search(text, quotation.inner.start, quotation.inner.end)
    marked = text[quotation.span.start] in _DOUBLE
    if not marked or again is None or _is_balanced(text, quotation):
        return []
    earliest = max(quotation.inner.start + 1, again.start() - _LONGEST_FRAME)
    for comma in _COMMA.finditer(text, earliest, again.start()):
        if begins(comma.end(), again.start()) and not _closes_later(text, paragraph, quotation):
            inner = Span(quotation.inner.start, comma.start() + 1)
            part = Quotation(Span(quotation.span.start, inner.end), inner)
            return [part, *quotations(text, Span(again.start(), paragraph.end))]
    return []


def _closes_later(text: str, paragraph: Span, quotation: Quotation) -> bool:
    """Whether the paragraphs behind it close both it and what opens in it: then no mark is lost."""
    return nested(text, quotation.span.start, _following(text, paragraph)).paragraphs > 0


def _following(text: str, paragraph: Span) -> list[Span]:
    return list(islice(paragraphs(text, paragraph.end), LONGEST_RUN))


def _is_balanced(text: str, quotation: Quotation) -> bool:
    """Whether as many marks open in it as close."""
    words = quotation.span
    opening = len(_OPENS_AGAIN.findall(text, words.start + 1, words.end)) + 1
    return opening == len(_CLOSES.findall(text, words.start, words.end))
