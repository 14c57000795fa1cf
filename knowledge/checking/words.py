"""A text -> its words as a check compares them: one key a word, whatever its marks, case or form of Unicode."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

from knowledge.language import fold
from knowledge.model import Span

_UNSEEN = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
"""Soft hyphens and spaces without width: nobody sees them, pages are full of them."""
_LETTERS = rf"[^\W\d_]+(?:[\u0300-\u036f{_UNSEEN}]+[^\W\d_]*)*"
_WORD = re.compile(
    rf"{_LETTERS}(?:['’ʼ‘`´]{_LETTERS})*"
    r"|(?<![\w.])\d{1,2}[./]\d{1,2}[./](?:\d{4}|\d{2})(?![\w.]?\d)"
    r"|(?<!\d)\d{4}-\d{2}-\d{2}(?!\d)"
    r"|(?:(?<![^\s(«“„\"])[-−](?=\d))?(?:\d{1,3}(?:[ \u00a0\u202f.,]\d{3}(?!\d))+|\d+)(?:[.,]\d+)?"
    r"|[%‰$€£¥₸₽₴№]"
)
"""Letters, a date in figures, a number with its sign, groups and decimals, or a sign that is read as a word.

Hyphens part words: "near-border" is "near border".
"""
_GROUPS = re.compile(r"[ \u00a0\u202f.,](?=\d{3}(?!\d))")


@dataclass(frozen=True)
class Words:
    """A text and a key for each of its words; where each stands is read only when it is asked for."""

    text: str
    keys: tuple[str, ...]

    def __len__(self) -> int:
        return len(self.keys)

    @cached_property
    def spans(self) -> tuple[Span, ...]:
        """Where each word stands."""
        return tuple(Span(*match.span()) for match in _WORD.finditer(self.text))

    def said(self, start: int, end: int) -> str:
        """The text from word `start` to before word `end`, as it is written; empty for none."""
        return self.text[self.spans[start].start : self.spans[end - 1].end] if start < end else ""

    def written(self, place: int) -> str:
        """The word at `place` with its own letters."""
        return self.spans[place].of(self.text)


def words_of(text: str) -> Words:
    """All words of a text."""
    return Words(text, tuple(map(key, _WORD.findall(text))))


@lru_cache(maxsize=100_000)
def key(word: str) -> str:
    """What two writings of one word share: "1 000" and "1,000", "Ёлка" and "елка".

    The dotless ı of Kazakh is an i: in large letters both are I.

    >>> key("1 000,5") == key("1,000.5") == "1000.5"
    True
    """
    if word[-1].isdigit():
        return _GROUPS.sub("", word).replace(",", ".").replace("−", "-")
    folded = fold(word).replace("ı", "i")
    if not folded.isalpha():
        folded = "".join(c for c in folded if not unicodedata.combining(c) and c not in _UNSEEN)
    return folded


def find(keys: Sequence[str], wanted: Sequence[str]) -> Iterator[int]:
    """Where the words `wanted` stand in a row in `keys`."""
    target, size = tuple(wanted), len(wanted)
    place = -1
    while size:
        try:
            place = keys.index(target[0], place + 1)
        except ValueError:
            return
        if tuple(keys[place : place + size]) == target:
            yield place
