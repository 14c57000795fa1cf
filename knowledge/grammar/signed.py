"""Paragraphs in, the words of several people out where who says them stands behind: "— Tom Reed, 34, baker".

Or `Tom Reed, baker` in a line below words in quotation marks, or "(Tom Reed, baker)" at their end.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise

from knowledge.grammar.heads import Heads
from knowledge.grammar.labels import Label
from knowledge.grammar.own import is_thought
from knowledge.grammar.turn import NO_WORDS, Turn
from knowledge.model import Span

_LEAST = 3
"""People who sign."""
_FARTHEST = 5
"""Paragraphs from one signature to the next."""
_DASH = re.compile(r"[—–-]\s*(?=[^\W_])")
_BRACKETS = re.compile(r"\s*\((?P<who>[^()\n]{5,80})\)\.?$")
_LONGEST_BRACKETS = 84
_OPENING = frozenset('«“„"—–')


def signed(text: str, paragraphs: Sequence[Span], heads: Heads) -> Mapping[int, Turn]:
    """The words of each, and the signatures; empty where fewer than three people sign."""
    if sum(_may_sign(text, paragraph, heads) for paragraph in paragraphs) < _LEAST:
        return {}
    for read in (_behind_dash, _in_brackets, _alone):
        names = {n: label for n, p in enumerate(paragraphs) if (label := read(text, p, heads))}
        numbers = sorted(names)
        if len({label.key for label in names.values()}) < _LEAST or not _are_apart(numbers):
            continue
        if not numbers[0] and read is not _in_brackets:  # No words stand before it.
            continue
        if read is _alone and not _are_below(text, paragraphs, numbers):
            continue
        found = _turns(text, paragraphs, names)
        words = [turn.words.of(text) for turn in found.values() if len(turn.words)]
        if is_thought(words, text[: min(found)], heads.lexicon):
            return found
    return {}


def _may_sign(text: str, paragraph: Span, heads: Heads) -> bool:
    """Whether it ends in a bracket or is a line: the cheap test, which most texts fail."""
    return (
        text[paragraph.end - 1] == ")" or text[paragraph.end - 2] == ")" or heads.is_line(paragraph)
    )


def _are_apart(numbers: Sequence[int]) -> bool:
    """Whether words stand between each signature and the next, and not too many."""
    return all(1 <= b - a <= _FARTHEST for a, b in pairwise(numbers))


def _behind_dash(text: str, paragraph: Span, heads: Heads) -> Label | None:
    if text[paragraph.start] not in "—–-" or not heads.is_line(paragraph):
        return None
    dash = _DASH.match(text, paragraph.start, paragraph.end)
    return _person(heads, Span(dash.end(), paragraph.end)) if dash else None


def _alone(text: str, paragraph: Span, heads: Heads) -> Label | None:
    """A line of its own."""
    if not heads.is_line(paragraph) or text[paragraph.start] in NO_WORDS:
        return None
    return _person(heads, paragraph)


def _are_below(text: str, paragraphs: Sequence[Span], numbers: Sequence[int]) -> bool:
    """Whether the words, in marks or behind dashes, stand over the lines, and not below."""
    behind = numbers[-1] + 1
    return all(text[paragraphs[n - 1].start] in _OPENING for n in numbers if n) and (
        behind == len(paragraphs) or text[paragraphs[behind].start] not in _OPENING
    )


def _in_brackets(text: str, paragraph: Span, heads: Heads) -> Label | None:
    match = _brackets(text, paragraph)
    return _person(heads, Span(*match.span("who"))) if match else None


def _brackets(text: str, paragraph: Span) -> re.Match[str] | None:
    """The brackets that end the paragraph."""
    first = max(paragraph.start + 1, paragraph.end - _LONGEST_BRACKETS)
    ends = text[paragraph.end - 1] in ")."
    return _BRACKETS.search(text, first, paragraph.end) if ends else None


def _person(heads: Heads, span: Span) -> Label | None:
    label = heads.of(span, Span(span.start, span.end))
    return label if label and label.personal and not label.known else None


def _turns(text: str, paragraphs: Sequence[Span], names: Mapping[int, Label]) -> dict[int, Turn]:
    found: dict[int, Turn] = {}
    past = -1
    for number, label in sorted(names.items()):
        inside = label.span.end <= paragraphs[number].end and _words_before(
            text, paragraphs[number], label
        )
        last = number if inside else number - 1
        first = past + 1 if past >= 0 else _first(text, paragraphs, last)
        for place in range(first, last + 1):
            words = inside if inside and place == last else paragraphs[place]
            dash = _DASH.match(text, words.start, words.end)
            words = Span(dash.end(), words.end) if dash else words
            found[paragraphs[place].start] = Turn(None, words, signed=label.span, answers=True)
        if not inside:
            found[paragraphs[number].start] = Turn(
                label.span, Span(paragraphs[number].end, paragraphs[number].end)
            )
        past = number
    return found


def _words_before(text: str, paragraph: Span, label: Label) -> Span | None:
    """The words before a name in brackets."""
    match = _brackets(text, paragraph)
    named = match and match.start("who") <= label.span.start
    return Span(paragraph.start, match.start()) if match and named else None


def _first(text: str, paragraphs: Sequence[Span], last: int) -> int:
    """The first paragraph of the first one's words: those before it that open as it does, with a mark or a dash."""
    mark = text[paragraphs[last].start]
    first = last
    while mark in _OPENING and first and text[paragraphs[first - 1].start] == mark:
        first -= 1
    return first
