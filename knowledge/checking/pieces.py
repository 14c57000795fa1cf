"""Alleged words + articles -> the pieces of those articles that the words are made of, in the order alleged."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise
from typing import TypeGuard

from knowledge.checking.alignment import Stretch, Texts
from knowledge.checking.alleged import Alleged
from knowledge.checking.comparison import Comparison, Run, compare
from knowledge.checking.ground import Ground, Passage, Voice
from knowledge.checking.people import Likeness, likeness
from knowledge.checking.words import Words, find, words_of
from knowledge.model import Article, Span, Statement

GAP_WORDS = 6
"""More stored words than this left out without a sign make two pieces of what is put together as one."""
OMITTED_WORDS = 60
"""As many may be left out where dots say so: two or three sentences of the same article."""
PIECE_WORDS, PIECE_SCORE, PIECE_DENSITY = 4, 26, 0.75
"""A second piece agrees in four words, two of them with content, and holds few others: less is chance."""
FURTHER_SEEKS = 2
"""Searches beyond the first, for the words that the articles found by it do not have."""
MOST_PLACES = 12
"""Places of the same words that are compared closely; the others are only counted."""

Passages = Callable[[Article], Sequence[Passage]]
Seek = Callable[[str], Sequence[tuple[Statement | Span, Article]]]


@dataclass(frozen=True, slots=True)
class Piece:
    """Some of the alleged words, and the place in an article that they follow."""

    comparison: Comparison
    articles: tuple[Article, ...]
    """Those in which the agreeing words stand, this one first."""

    @property
    def ground(self) -> Ground:
        """The article as a check sees it."""
        return self.comparison.ground

    @property
    def voice(self) -> Voice:
        """Whose words they are: the weakest proof that more than a stray word has, the frame left out."""
        voices = [self.ground.voices[place] for _, place in self.comparison.agreeing]
        told = [voice for voice in voices if voice is not Voice.FRAME] or voices
        ranked = sorted(told) or [Voice.TOLD]
        return ranked[-2] if len(ranked) > 3 else ranked[-1]

    @property
    def passage(self) -> Passage:
        """The passage that holds most of the agreeing words."""
        counts: dict[int, int] = {}
        by_id: dict[int, Passage] = {}
        for _, place in self.comparison.agreeing:
            if passage := self.ground.passage_at(place):
                by_id[passage[0]] = passage
                counts[passage[0]] = counts.get(passage[0], 0) + 1
        if not counts:
            return self.ground.passages[0]
        return by_id[max(counts, key=lambda number: counts[number])]

    @property
    def statement(self) -> Statement | None:
        """The statement that holds most of the agreeing words."""
        passage = self.passage[1]
        return passage if isinstance(passage, Statement) else None


class Library:
    """The articles in which an alleged quotation is sought."""

    def __init__(self, alleged: Alleged, seek: Seek, passages: Passages) -> None:
        """`seek`: words -> the passages with most of them, best first; `passages`: all of an article."""
        self._alleged = alleged
        self._seek = seek
        self._passages = passages
        self._articles: list[Article] = []
        self._words: list[Words] = []
        self._grounds: dict[int, Ground] = {}
        self._seeks = FURTHER_SEEKS
        self._texts = self._texts_of(0, len(alleged.words))

    def _texts_of(self, start: int, end: int) -> Texts:
        """The words of the articles known so far, and of those that the words `start` to `end` lead to."""
        known = {article.id for article in self._articles}
        found = {article.id: article for _, article in self._seek(self._alleged.query(start, end))}
        fresh = [article for number, article in found.items() if number not in known]
        self._articles += fresh
        self._words += [words_of(article.text) for article in fresh]
        keys = [words.keys for words in self._words]
        return Texts(self._alleged.words.keys, self._alleged.weights, keys)

    def ground(self, text: int) -> Ground:
        """One article with its passages, read when it is needed."""
        if text not in self._grounds:
            article = self._articles[text]
            self._grounds[text] = Ground(article, self._words[text], self._passages(article))
        return self._grounds[text]

    def pieces(self) -> list[Piece]:
        """The pieces in the order alleged; none if no word agrees."""
        size = len(self._alleged.words)
        main = self._texts.best(0, size)
        if main is None:
            return []
        stretches = [*self._further(0, main.start), main, *self._further(main.end, size)]
        return self._placed(
            [part for group in self._joined(stretches) for part in self._parted(group)]
        )

    def _placed(self, groups: Sequence[Stretch]) -> list[Piece]:
        """The groups in their places; the words between two belong to the one before."""
        starts = [0, *(group.start for group in groups[1:]), len(self._alleged.words)]
        return [
            self._piece(replace(group, start=start, end=end))
            for group, (start, end) in zip(groups, pairwise(starts), strict=True)
        ]

    def _parted(self, group: Stretch) -> Iterator[Stretch]:
        """A stretch that leaves out whole sentences without saying so as two."""
        ground = self.ground(group.text)
        found = compare(self._alleged, group.start, group.end, ground, group.first, group.last)
        pairs = found.agreeing
        for run in found.changes:
            left = [pair for pair in pairs if pair[0] < run.start]
            right = [pair for pair in pairs if pair[0] >= run.end]
            if (
                self._leaves_out(run, ground)
                and self._is_mouthful(left)
                and self._is_mouthful(right)
            ):
                yield replace(group, end=run.start, last=left[-1][1] + 1)
                rest = replace(group, start=run.end, first=right[0][1], last=right[-1][1] + 1)
                yield from self._parted(rest)
                return
        yield group

    def _is_mouthful(self, pairs: Sequence[tuple[int, int]]) -> bool:
        weight = sum(self._alleged.weights[place] for place, _ in pairs)
        return len(pairs) >= PIECE_WORDS and weight >= PIECE_SCORE

    def _leaves_out(self, run: Run, ground: Ground) -> bool:
        lost = [place for place in range(run.first, run.last) if place not in ground.between]
        most = self._most_left_out(run.start, run.end)
        return len(lost) > most and any(run.first <= cut <= run.last for cut in ground.cuts)

    def _most_left_out(self, start: int, end: int) -> int:
        openly = any(place in self._alleged.omissions for place in range(start, end + 1))
        return OMITTED_WORDS if openly else GAP_WORDS

    def _further(self, start: int, end: int) -> Iterator[Stretch]:
        """What of the words `start` to `end` stands somewhere too, word for word or nearly."""
        found = self._another(start, end)
        if found:
            yield from self._further(start, found.start)
            yield found
            yield from self._further(found.end, end)

    def _another(self, start: int, end: int) -> Stretch | None:
        """The best further piece in the words `start` to `end`, sought once more if the articles known have none."""
        if sum(self._alleged.weights[start:end]) < PIECE_SCORE or end - start < PIECE_WORDS:
            return None
        found = self._texts.best(start, end)
        if not self._is_piece(found) and self._seeks:
            self._seeks -= 1
            self._texts = self._texts_of(start, end)
            found = self._texts.best(start, end)
        return found if self._is_piece(found) else None

    def _is_piece(self, found: Stretch | None) -> TypeGuard[Stretch]:
        if found is None:
            return False
        weight = sum(self._alleged.weights[found.start : found.end])
        return (
            found.end - found.start >= PIECE_WORDS
            and found.score >= PIECE_SCORE
            and found.score >= PIECE_DENSITY * weight
        )

    def _joined(self, stretches: Sequence[Stretch]) -> Iterator[Stretch]:
        """Stretches that follow each other closely in one text as one."""
        group = stretches[0]
        for following in stretches[1:]:
            joined = self._join(group, following)
            if joined is None:
                yield group
                group = following
            else:
                group = joined
        yield group

    def _join(self, one: Stretch, other: Stretch) -> Stretch | None:
        most = self._most_left_out(one.end, other.start)
        for left in self._places(one):
            for right in self._places(other):
                if left.text == right.text and right.first - left.last >= 0:
                    between = self.ground(left.text).between
                    gap = sum(place not in between for place in range(left.last, right.first))
                    if gap <= most:
                        return replace(
                            left, end=right.end, last=right.last, score=one.score + other.score
                        )
        return None

    def _places(self, found: Stretch) -> list[Stretch]:
        """Every place where just these stored words stand, the one found first."""
        wanted = self._words[found.text].keys[found.first : found.last]
        others = [
            replace(found, text=text, first=first, last=first + len(wanted))
            for text, words in enumerate(self._words)
            for first in find(words.keys, wanted)
            if (text, first) != (found.text, found.first)
        ]
        return [found, *others]

    def _piece(self, found: Stretch) -> Piece:
        """The best of all places of these words: the alleged speaker's, then the surest, then the first printed."""
        places = self._places(found)
        pieces = [
            Piece(
                compare(
                    self._alleged, found.start, found.end, self.ground(p.text), p.first, p.last
                ),
                (),
            )
            for p in places[:MOST_PLACES]
        ]
        best = min(pieces, key=self._preference)
        articles = {id(self._articles[place.text]): self._articles[place.text] for place in places}
        others = [article for article in articles.values() if article is not best.ground.article]
        return replace(best, articles=(best.ground.article, *others))

    def _preference(self, piece: Piece) -> tuple[bool, int, int, bool, date]:
        statement = piece.statement
        speaker = statement.speaker if statement else None
        wanted = self._alleged.speaker or self._alleged.named
        return (
            bool(wanted) and likeness(wanted, speaker) is not Likeness.SAME,
            piece.voice,
            sum(run.end - run.start + run.last - run.first for run in piece.comparison.changes),
            speaker is None,
            piece.ground.article.published or date.max,
        )
