"""Paragraphs in, which of them are turns of a conversation out: `NAME: words`, `Q: words`, `Name (laughs): words`.

A label counts when it stands before a colon at the start of at least two paragraphs, or when at least
two paragraphs open with such labels in capitals; so an ordinary sentence with a colon is no turn.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from knowledge.model import Span

_LABEL = re.compile(
    r"(?P<label>[^\W\d_][\w.’'-]*(?:,? [\w.’'-]+){0,5}?)(?:\s*[(\[][^)\]\n]{1,40}[)\]])?\s?:\s+(?=\S)"
)
_LEAST_TURNS = 2
_SAID_SHARE = 0.5
"""Of the words behind a label, how many must be sentences."""
_ENDS = ".!?…»”\"')]*"


@dataclass(frozen=True, slots=True)
class Turn:
    """Who speaks, as the label says, and what."""

    label: Span
    words: Span


def turns(text: str, paragraphs: Iterable[Span]) -> Mapping[int, Turn]:
    """The turns by where their paragraphs start; empty for a text that is no conversation."""
    found = {
        paragraph.start: Turn(
            Span(match.start("label"), match.end("label")), Span(match.end(), paragraph.end)
        )
        for paragraph in paragraphs
        if (match := _LABEL.match(text, paragraph.start, paragraph.end))
    }
    labels = Counter(turn.label.of(text) for turn in found.values())
    spoken = Counter(turn.label.of(text) for turn in found.values() if _is_said(text, turn))
    labels = Counter({name: n for name, n in labels.items() if spoken[name] >= _SAID_SHARE * n})
    capitals = sum(count for label, count in labels.items() if _in_capitals(label))
    return {
        start: turn
        for start, turn in found.items()
        if _counts(turn.label.of(text), labels, capitals)
    }


def _is_said(text: str, turn: Turn) -> bool:
    """Whether the words end as a sentence does; those of a table or a card ("Rating: 7") do not."""
    return text[turn.words.end - 1] in _ENDS


def _counts(label: str, labels: Mapping[str, int], capitals: int) -> bool:
    if _in_capitals(label) and capitals >= _LEAST_TURNS:
        return True
    named = all(word[0].isupper() for word in label.split())
    return named and labels[label] >= _LEAST_TURNS and len(labels) > 1


def _in_capitals(label: str) -> bool:
    """Whether the last word, the name, is written in capitals throughout."""
    return label.split()[-1].isupper()
