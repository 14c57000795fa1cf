"""An article and its passages -> for each word: where a sentence begins, and whose word it is."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum
from functools import cached_property
from itertools import pairwise

from knowledge.checking.marks import quoted
from knowledge.checking.words import Words
from knowledge.language import fold
from knowledge.model import Article, Kind, Span, Statement
from knowledge.sentences import sentences

LEAST_QUOTED_WORDS = 2
"""A single word in quotation marks is mostly a name or a doubt."""

Passage = tuple[int, Statement | Span]


class Voice(IntEnum):
    """Whose word it is; the lower, the better a proof that somebody said it."""

    OWN = 0
    """Stored as somebody's own."""
    QUOTED = 1
    """In quotation marks, but nobody's statement was found there."""
    REPORTED = 2
    """Somebody's, in the words of the article."""
    TOLD = 3
    """The article's."""
    FRAME = 4
    """Of "said Tolgarin" and the like, between or around what was said."""
    HEADLINE = 5


@dataclass(frozen=True)
class Ground:
    """One article as a check sees it."""

    article: Article
    words: Words
    passages: Sequence[Passage]

    @cached_property
    def _quoted(self) -> list[Span]:
        found = [self.places(span) for span in quoted(self.article.text)]
        return [span for span in found if len(span) >= LEAST_QUOTED_WORDS]

    @cached_property
    def _sentence_ends(self) -> list[int]:
        """Places between words where a sentence, or a passage without a speaker, begins or ends."""
        found = [*sentences(self.article.text, self.article.language)]
        found += [passage for _, passage in self.passages if isinstance(passage, Span)]
        edges = {0, len(self.words)}
        for span in map(self.places, found):
            edges |= {span.start, span.end}
        return sorted(edges)

    @cached_property
    def _direct(self) -> list[Span]:
        """What somebody said, word for word."""
        return [self.places(said.content) for said in self._said if said.kind is Kind.DIRECT]

    @cached_property
    def _parts(self) -> list[Span]:
        """What is a part of a sentence, such as the quoted words in it."""
        clauses = [self.places(said.content) for said in self._said if said.kind is not Kind.DIRECT]
        # Inside direct speech marks are around the name of a newspaper, or what somebody else said.
        quoted = [
            span for span in self._quoted if not any(other.contains(span) for other in self._direct)
        ]
        return clauses + quoted

    @property
    def _said(self) -> list[Statement]:
        return [passage for _, passage in self.passages if isinstance(passage, Statement)]

    @cached_property
    def cuts(self) -> frozenset[int]:
        """Places between words where anything begins or ends."""
        edges = set(self._sentence_ends)
        for span in self._direct + self._parts:
            edges |= {span.start, span.end}
        return frozenset(edges)

    def bounds(self, first: int, last: int) -> tuple[list[int], list[int]]:
        """Where what the words `first` to `last` belong to may begin, and where it may end, in order.

        That is at sentences; also at the ends of direct speech that one of the outer words is in; and at
        the ends of a part of a sentence that holds them all.
        """
        whole = [part for part in self._parts if part.contains(Span(first, last))]
        begins = [span.start for span in self._direct if span.start <= first < span.end]
        ends = [span.end for span in self._direct if span.start < last <= span.end]
        return (
            sorted({*self._sentence_ends, *begins, *(part.start for part in whole)}),
            sorted({*self._sentence_ends, *ends, *(part.end for part in whole)}),
        )

    def places(self, span: Span) -> Span:
        """The words that begin inside a stretch of the text."""
        starts = self._word_starts
        return Span(bisect_left(starts, span.start), bisect_left(starts, span.end))

    @cached_property
    def _word_starts(self) -> list[int]:
        return [span.start for span in self.words.spans]

    @cached_property
    def _owners(self) -> list[int]:
        """For each word the place in `passages` of the passage it belongs to, else -1."""
        owners = [-1] * len(self.words)
        by_size = sorted(enumerate(self.passages), key=lambda item: -len(_shown(item[1][1])))
        for number, (_, passage) in by_size:
            span = self.places(_shown(passage))
            owners[span.start : span.end] = [number] * len(span)
        for number, (_, passage) in by_size:
            if isinstance(passage, Statement):
                span = self.places(passage.content)
                owners[span.start : span.end] = [number] * len(span)
        return owners

    def passage_at(self, place: int) -> Passage | None:
        """The passage of a word."""
        number = self._owners[place]
        return self.passages[number] if number >= 0 else None

    def owner(self, place: int) -> Statement | None:
        """The statement that a word belongs to."""
        found = self.passage_at(place)
        return found[1] if found and isinstance(found[1], Statement) else None

    @cached_property
    def voices(self) -> list[Voice]:
        """For each word whose it is."""
        inside = {place for span in self._quoted for place in range(span.start, span.end)}
        headline = self._headline
        return [
            Voice.HEADLINE if place in headline else self._voice(place, quoted=place in inside)
            for place in range(len(self.words))
        ]

    def _voice(self, place: int, *, quoted: bool) -> Voice:
        found = self.passage_at(place)
        if found is None:
            return Voice.FRAME
        passage = found[1]
        if isinstance(passage, Span):
            return Voice.QUOTED if quoted else Voice.TOLD
        if not passage.content.contains(self.words.spans[place]):
            return Voice.FRAME
        if passage.kind is Kind.DIRECT or (passage.kind is Kind.MIXED and quoted):
            return Voice.OWN
        return Voice.REPORTED

    @cached_property
    def _headline(self) -> range:
        """The words of the headline, where the text opens with it."""
        line = self.article.text.lstrip().partition("\n")[0].strip()
        if self.article.title and fold(line) == fold(self.article.title.strip()):
            start = len(self.article.text) - len(self.article.text.lstrip())
            span = self.places(Span(start, start + len(line)))
            return range(span.start, span.end)
        return range(0)

    @cached_property
    def between(self) -> frozenset[int]:
        """Words that only interrupt somebody: between two statements of his that follow each other."""
        return frozenset(
            place for span in self._interruptions() for place in range(span.start, span.end)
        )

    def _interruptions(self) -> Iterator[Span]:
        for (_, one), (_, other) in pairwise(self.passages):
            if not (isinstance(one, Statement) and isinstance(other, Statement)):
                continue
            line_ends = "\n" in self.article.text[one.content.end : other.content.start]
            if _goes_on(one, other, new_line=line_ends):
                yield self.places(Span(one.content.end, max(one.content.end, other.content.start)))


def _shown(passage: Statement | Span) -> Span:
    return passage if isinstance(passage, Span) else passage.span


def _goes_on(one: Statement, other: Statement, *, new_line: bool) -> bool:
    """Whether the same person goes on: he is named for both, or nobody else is and the line is the same."""
    if one.kind is not Kind.DIRECT or other.kind is not Kind.DIRECT:
        return False
    if one.speaker and other.speaker:
        return one.speaker.key == other.speaker.key
    return not new_line or bool(one.group and one.group == other.group)
