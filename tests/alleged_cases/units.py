"""Articles -> the sentences of which alleged quotations are made, and their words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from knowledge.model import Article, Kind, Span, Speaker, Statement
from knowledge.sentences import sentences

TOKEN = re.compile(r"[^\W\d_]+(?:['’ʼ][^\W\d_]+)*|\d+(?:[ \u00a0\u202f.,]\d{3}(?!\d))*(?:[.,]\d+)?")
LEAST_WORDS, MOST_WORDS = 8, 45
LEAST_CONTENT = 7
"""Words of more than three letters in a sentence that is long enough to be told from others."""


@dataclass(frozen=True)
class Unit:
    """A sentence that stands in the archive; `place` is its number in the article."""

    article: Article
    span: Span
    statement: Statement | None = None
    place: int = 0

    @property
    def text(self) -> str:
        return self.span.of(self.article.text)

    @property
    def tokens(self) -> list[Span]:
        return [Span(m.start(), m.end()) for m in TOKEN.finditer(self.text)]

    @property
    def speaker(self) -> Speaker | None:
        return self.statement.speaker if self.statement else None

    @property
    def is_direct(self) -> bool:
        return self.statement is not None and self.statement.kind is Kind.DIRECT

    def word(self, place: int) -> str:
        return self.tokens[place].of(self.text)


def same(word: str) -> str:
    """A word without what marks and case make of it."""
    return re.sub(r"['’ʼ]", "'", word.casefold().replace("ё", "е")).replace("ı", "i")


def words(text: str) -> tuple[str, ...]:
    """The words of a text, each as `same` has it."""
    return tuple(same(m.group()) for m in TOKEN.finditer(text))


def units(article: Article, passages: Sequence[Statement | Span]) -> Iterator[Unit]:
    """The sentences of an article that are fit to be changed: neither short nor endless, no headline."""
    number = 0
    for passage in passages:
        said = passage if isinstance(passage, Statement) else None
        span = passage.content if isinstance(passage, Statement) else passage
        for sentence in sentences(span.of(article.text), article.language):
            number += 1
            whole = Span(span.start + sentence.start, span.start + sentence.end)
            unit = Unit(article, _bare(article.text, whole), said, number)
            if _is_fit(unit):
                yield unit


def _bare(text: str, span: Span) -> Span:
    """Without the marks around it."""
    start, end = span.start, span.end
    while start < end and not text[start].isalnum():
        start += 1
    while end > start and not (text[end - 1].isalnum() or text[end - 1] in ".!?%)"):
        end -= 1
    return Span(start, end)


def _is_fit(unit: Unit) -> bool:
    found = words(unit.text)
    return (
        found != words(unit.article.title)
        and LEAST_WORDS <= len(found) <= MOST_WORDS
        and sum(len(word) > 3 for word in found) >= LEAST_CONTENT
        and "\n" not in unit.text
    )


def rewritten(unit: Unit, new: dict[int, str]) -> str:
    """The sentence with the words at these places written otherwise, no double space left."""
    parts, done = [], 0
    for place, span in enumerate(unit.tokens):
        if place in new:
            parts += [unit.text[done : span.start], new[place]]
            done = span.end
    return re.sub(r"\s+", " ", "".join(parts) + unit.text[done:]).strip()
