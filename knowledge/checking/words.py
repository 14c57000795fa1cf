"""A text -> its words as a check compares them: one key a word, whatever its marks, case or form of Unicode."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from knowledge.language import fold
from knowledge.model import Span

_UNSEEN = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
"""Soft hyphens and spaces without width: nobody sees them, pages are full of them."""
_LETTER = rf"(?:[^\W\d_][\u0300-\u036f{_UNSEEN}]*)"
_WORD = re.compile(
    r"(?<![\w.])\d{1,2}[./]\d{1,2}[./](?:\d{4}|\d{2})(?![\w.]?\d)"
    r"|(?<!\d)\d{4}-\d{2}-\d{2}(?!\d)"
    r"|(?:(?<![^\s(«“„\"])[-−](?=\d))?(?:\d{1,3}(?:[ \u00a0\u202f.,]\d{3}(?!\d))+|\d+)(?:[.,]\d+)?"
    rf"|{_LETTER}+(?:['’ʼ‘`´]{_LETTER}+)*"
    r"|[%‰$€£¥₸₽₴№]"
)
"""A date in figures, a number with its sign, groups and decimals, letters, or a sign that is read as a word.

Hyphens part words: "near-border" is "near border".
"""
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

    def written(self, place: int) -> str:
        """The word at `place` with its own letters."""
        return self.spans[place].of(self.text)


def words_of(text: str) -> Words:
    """All words of a text."""
    spans = tuple(Span(match.start(), match.end()) for match in _WORD.finditer(text))
    return Words(text, spans, tuple(key(span.of(text)) for span in spans))


@lru_cache(maxsize=100_000)
def key(word: str) -> str:
    """What two writings of one word share: "1 000" and "1,000", "Ёлка" and "елка".

    >>> key("1 000,5") == key("1,000.5") == "1000.5"
    True
    """
    if word[-1].isdigit():
        return _GROUPS.sub("", word).replace(",", ".").replace("−", "-")
    folded = fold(word)
    if not folded.isalpha():
        folded = "".join(c for c in folded if not unicodedata.combining(c) and c not in _UNSEEN)
    return folded


def find(keys: Sequence[str], wanted: Sequence[str]) -> list[int]:
    """Where the words `wanted` stand in a row in `keys`."""
    if not wanted:
        return []
    first, size = wanted[0], len(wanted)
    target = tuple(wanted)
    return [
        place
        for place, word in enumerate(keys)
        if word == first and tuple(keys[place : place + size]) == target
    ]
