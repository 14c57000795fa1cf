"""Labels in, those out that may tell who answers readers: before a colon, as initials, in a line or in a sentence.

`Ann Reed:`, `A. R. Yes.` of an Ann Reed named above, or `Answered by the mayor, Ann Reed.` over the words.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from knowledge.grammar.heads import Heads, Under
from knowledge.grammar.labels import Label
from knowledge.grammar.turn import Turn, is_said
from knowledge.language import WORD
from knowledge.model import Span

_INITIALS = re.compile(r"(?P<label>[^\W\d_]\.\s?[^\W\d_]\.):?\s+(?=[^\W_]|[«“„\"])")
_LONGEST_LINE, _LONGEST_NAME = 110, 24
_LEAST = 2
"""Answers of one who is told by initials."""


def who_answer(
    heads: Heads, paragraphs: Sequence[Span], under: Sequence[Under]
) -> dict[int, Label]:
    """The labels by where their paragraphs start, but for names that only stand in a line."""
    often = Counter(label.key for _, labels in under for label in labels.values())
    found = {
        start: label
        for _, labels in under
        for start, label in labels.items()
        if ":" in heads.text[start : label.words.start]
        and is_said(heads.text, Turn(None, label.words))
        and (
            label.known
            or label.personal
            or label.role
            or often[label.key] > 1
            or _is_named(heads.text, label)
        )
    }
    found |= _initials(heads.text, paragraphs)
    return found | dict(_sentences(heads, paragraphs))


def _is_named(text: str, label: Label) -> bool:
    """Whether the name has come before with a first name before it: "Tom Reed ... Reed: words"."""
    past = label.span.start
    while (past := text.rfind(f" {label.key}", 0, past)) > 0:
        words = text[max(0, past - _LONGEST_NAME) : past].split()
        if words and words[-1][0].isupper() and words[-1].isalpha():
            return True
    return False


def _initials(text: str, paragraphs: Sequence[Span]) -> dict[int, Label]:
    """The initials that open several paragraphs, of somebody named in full before."""
    opened = [(p, match) for p in paragraphs if (match := _INITIALS.match(text, p.start, p.end))]
    often = Counter(_letters(match["label"]) for _, match in opened)
    found: dict[int, Label] = {}
    named = _names(text[: opened[0][0].start]) if opened else set()
    for paragraph, match in opened:
        key = _letters(match["label"])
        if often[key] >= _LEAST and key in named:
            words = Span(match.end(), paragraph.end)
            span = Span(*match.span("label"))
            found[paragraph.start] = Label(span, words, key, known=False, personal=True)
    return found


def _letters(initials: str) -> str:
    return "".join(filter(str.isalpha, initials))


def _names(text: str) -> set[str]:
    """The initials of all names in full."""
    return {a[0] + b[0] for a, b in pairwise(WORD.findall(text)) if a.istitle() and b.istitle()}


def _sentences(heads: Heads, paragraphs: Sequence[Span]) -> Iterator[tuple[int, Label]]:
    """The short paragraphs, over words, that do nothing but say who answers."""
    text = heads.text
    for paragraph, below in pairwise(paragraphs):
        if len(paragraph) > _LONGEST_LINE or text[paragraph.end - 1] not in ".:":
            continue
        line = Span(paragraph.start, paragraph.end - 1)
        if text.find(". ", line.start, line.end) >= 0 or not heads.labels.without_verb(text, line):
            continue
        label = heads.of(line, below)
        if label and label.personal:
            yield paragraph.start, label
