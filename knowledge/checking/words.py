"""A text -> its words as a check compares them: one word has one key, whatever its marks, case or Unicode form."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from knowledge.language import fold
from knowledge.model import Span

_PART = re.compile(
    r"\d+(?:[ \u00a0\u202f.,]\d{3}(?!\d))*(?:[.,]\d+)?|[^\W\d_]+(?:['’ʼ‘`][^\W\d_]+)*"
)
"""A number with its groups and decimals, or letters. Hyphens part words: "near-border" is "near border"."""
_GROUPS = re.compile(r"[ \u00a0\u202f.,](?=\d{3}(?!\d))")


@dataclass(frozen=True, slots=True)
class Words:
    """A text, the spans of its words, and a key for each."""

    text: str
    spans: tuple[Span, ...]
    keys: tuple[str, ...]

    def __len__(self) -> int:
        return len(self.keys)

    def said(self, start: int, end: int) -> str:
        """The text from word `start` to before word `end`, as it is written; empty for none."""
        return self.text[self.spans[start].start : self.spans[end - 1].end] if start < end else ""

    def span(self, start: int, end: int) -> Span:
        """Where the words from `start` to before `end` stand."""
        return Span(self.spans[start].start, self.spans[end - 1].end)


def words_of(text: str) -> Words:
    """All words of a text."""
    spans = tuple(Span(match.start(), match.end()) for match in _PART.finditer(text))
    return Words(text, spans, tuple(_key(span.of(text)) for span in spans))


def _key(word: str) -> str:
    return _GROUPS.sub("", word).replace(",", ".") if word[0].isdigit() else fold(word)


def positions(keys: Sequence[str]) -> dict[str, list[int]]:
    """Where each word stands."""
    found: dict[str, list[int]] = {}
    for place, key in enumerate(keys):
        found.setdefault(key, []).append(place)
    return found
