"""Paragraphs in, readers' questions and what is answered below out: each question is signed by who asks.

`Is it safe? (Ann Reed, Mill Lane)`, `Is it safe?` over a line `Ann Reed`, or `"Is it safe?" — Ann Reed`; below
stands the answer, alone or under who gives it. A question is one paragraph, the first one all that stands above it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from knowledge.grammar.heads import Heads
from knowledge.grammar.labels import Label
from knowledge.grammar.own import FIRST_PERSON
from knowledge.grammar.signed import named_inside, person, tail, words_before
from knowledge.grammar.told import Telling
from knowledge.grammar.turn import NO_WORDS, Turn, behind_dash, does_ask, is_said
from knowledge.model import Span
from knowledge.sentences import CAPITAL

_LEAST, _LEAST_UNLABELLED = 2, 3
"""Questions that are signed, and those where no label tells who answers."""
_ANSWERED, _ASK = 0.8, 0.6
"""Shares of the questions: with an answer below, and those that ask or have an answer with a label."""
_NAME = re.compile(
    rf"{CAPITAL}(?:[^.!?:;()]|(?<=\b[^\W\d_])\.|(?<=\b[^\W\d_]{2})\.|(?<=\b[^\W\d_]{3})\.)*"
)
"""What may be somebody's name and no sentence."""
_LONGEST_FIRST = 4
"""Paragraphs of the first question at most."""


@dataclass(frozen=True, slots=True)
class _Question:
    """The paragraphs first..last of a question, its words in the last one, who signs, and where the answer begins."""

    first: int
    last: int
    words: Span
    signed: Span
    answer: int


@dataclass(frozen=True, slots=True)
class Exchange:
    """A text; `labels`: what may tell who answers, by where its paragraph starts; `lines`: names alone in a line."""

    heads: Heads
    telling: Telling
    labels: Mapping[int, Label]
    lines: Mapping[int, Label] = field(default_factory=dict)

    def turns(self, paragraphs: Sequence[Span]) -> Mapping[int, Turn]:
        """The questions and the answers by where their paragraphs start; empty for a text that has none such."""
        text = self.heads.text
        asked = list(self._questions(paragraphs))
        if len({one.signed.of(text) for one in asked}) < _LEAST:
            return {}
        following = [one.first for one in asked[1:]] + [len(paragraphs)]
        answered = [
            one
            for one, first in zip(asked, following, strict=True)
            if one.answer < first and self._is_answer(paragraphs[one.answer])
        ]
        labelled = sum(self._has_label(paragraphs, one.answer) for one in answered)
        ask = sum(does_ask(text, one.words) for one in answered)
        least = _LEAST if labelled >= _LEAST else _LEAST_UNLABELLED
        if len(answered) < max(least, _ANSWERED * len(asked)):
            return {}
        if max(labelled, ask) < _ASK * len(answered):
            return {}
        return self._as_turns(paragraphs, answered)

    def _questions(self, paragraphs: Sequence[Span]) -> Iterator[_Question]:
        """Those that are signed, none of them told by the writer."""
        text, taken = self.heads.text, -1
        for number, paragraph in enumerate(paragraphs):
            label = self._inside(paragraphs, number)
            words = words_before(text, paragraph, label) if label else None
            last = number
            if words is None and number > taken + 1:
                label, last = self._below(paragraphs, number), number - 1
                words = paragraphs[last] if label else None
            if label is None or words is None or not len(words):
                continue
            first = last if taken >= 0 else self._first(paragraphs, last)
            yield _Question(first, last, words, label.span, number + 1)
            taken = number

    def _inside(self, paragraphs: Sequence[Span], number: int) -> Label | None:
        """Who signs in the paragraph of the words: somebody by any name, where who answers stands below."""
        text, paragraph = self.heads.text, paragraphs[number]
        label = named_inside(text, paragraph, self.heads)
        match = None if label or paragraph.start in self.labels else tail(text, paragraph)
        if match is None or not _NAME.fullmatch(text, *match.span("who")):
            return label
        name = Span(*match.span("who"))
        asks = does_ask(text, Span(paragraph.start, match.start()))
        remark = text[paragraph.end - 1] in ")." and "," not in name.of(text)
        if remark or not (asks or self._has_label(paragraphs, number + 1)):
            return None
        return Label(name, name, name.of(text), known=False)

    def _below(self, paragraphs: Sequence[Span], number: int) -> Label | None:
        """Who signs in a line of his own right below the words; in bold, or over who answers, apart from them."""
        text, line, above = self.heads.text, paragraphs[number], paragraphs[number - 1]
        if not self.heads.is_line(line) or text[line.end - 1] == ":" or line.start in self.labels:
            return None
        name = _bare(text, behind_dash(text, line))
        apart = name == line and text.count("\n", above.end, line.start) > 1
        answered = self._has_label(paragraphs, number + 1)
        labelled = answered and paragraphs[number + 1].start in self.labels
        if apart and (not labelled or name.of(text).isupper()):
            return None
        if above.start in self.labels or not is_said(text, Turn(None, above)):
            return None
        label = person(self.heads, name)
        if label is None and answered and _NAME.fullmatch(text, name.start, name.end):
            return Label(name, name, name.of(text), known=False)  # "Name withheld".
        if label is None or label.known or (text[line.start] == "*" and self._is_introduced(label)):
            return None
        return label

    def _is_introduced(self, label: Label) -> bool:
        """Whether the name stands above as well, as that of who answers does."""
        return self.heads.text.find(label.key, 0, label.span.start) >= 0

    def _has_label(self, paragraphs: Sequence[Span], number: int) -> bool:
        if number >= len(paragraphs):
            return False
        start = paragraphs[number].start
        return start in self.labels or start in self.lines

    def _first(self, paragraphs: Sequence[Span], last: int) -> int:
        """The first paragraph of the first question: below a heading, a colon or what the editors say."""
        first = last
        while first > 0 and last - first < _LONGEST_FIRST - 1:
            above = paragraphs[first - 1]
            if self.heads.is_line(above) or not is_said(self.heads.text, Turn(None, above)):
                break
            if not self.telling.is_own(above, FIRST_PERSON) or first == 1:
                break
            first -= 1
        return first

    @property
    def _answerers(self) -> str:
        """The labels of those who answer."""
        return " ".join(label.span.of(self.heads.text) for label in self.labels.values())

    def _is_answer(self, paragraph: Span) -> bool:
        """Whether it has a label, or is a paragraph in which the writer does not tell."""
        if paragraph.start in self.labels or paragraph.start in self.lines:
            return True
        text = self.heads.text
        start = behind_dash(text, paragraph).start
        return (
            not self.heads.is_line(paragraph)
            and text[start] not in NO_WORDS
            and is_said(text, Turn(None, paragraph))
            and not self.telling.is_told(paragraph)
        )

    def _as_turns(
        self, paragraphs: Sequence[Span], asked: Sequence[_Question]
    ) -> Mapping[int, Turn]:
        found: dict[int, Turn] = {}
        ends = [one.first for one in asked[1:]] + [len(paragraphs)]
        for question, end in zip(asked, ends, strict=True):
            for number in range(question.first, question.last + 1):
                words = question.words if number == question.last else paragraphs[number]
                found[paragraphs[number].start] = Turn(
                    None, behind_dash(self.heads.text, words), signed=question.signed, answers=True
                )
            below = paragraphs[question.answer - 1]
            if question.answer - 1 > question.last:
                found[below.start] = Turn(question.signed, Span(below.end, below.end))
            final = question is asked[-1]
            editors = (
                final and paragraphs[end - 1].start not in self.labels
            )  # The last one is theirs.
            past = max(end - editors, question.answer + 1)
            found |= self._answer(paragraphs[question.answer : past], final=final)
        return found

    def _answer(self, paragraphs: Sequence[Span], *, final: bool) -> dict[int, Turn]:
        """The paragraphs of an answer, of another one's with a label; the last one goes on while it says "I"."""
        found: dict[int, Turn] = {}
        past, ended = -1, False
        for number, paragraph in enumerate(paragraphs):
            if paragraph.start < past:
                continue
            label = self.labels.get(paragraph.start)
            if label is None and not number:
                label = self.lines.get(paragraph.start)
            if label:
                ended = False
                found[paragraph.start] = Turn(label.span, behind_dash(self.heads.text, label.words))
                past = label.words.end
            elif not found:
                found[paragraph.start] = Turn(
                    None, behind_dash(self.heads.text, paragraph), answers=True
                )
            elif ended or self._ends(paragraph, final=final):
                ended = True  # Somebody may answer what the writer tells of.
            else:
                found[paragraph.start] = Turn(None, behind_dash(self.heads.text, paragraph))
        return found

    def _ends(self, paragraph: Span, *, final: bool) -> bool:
        """Whether the answer ends above the paragraph: a heading, the writer's, or none of "mine" behind the last."""
        telling = self.telling
        if self.heads.text[paragraph.start - 2 : paragraph.start - 1] != "\n":
            return False  # The next line of the same paragraph.
        return (
            self.heads.is_line(paragraph)
            or telling.is_told(paragraph)
            or telling.reports(paragraph)
            or telling.names(paragraph, self._answerers)
            or (final and not telling.is_own(paragraph, FIRST_PERSON))
        )


def _bare(text: str, line: Span) -> Span:
    """The line without the marks of bold print or italics."""
    words = line.of(text)
    inner = words.strip("*_")
    start = line.start + words.find(inner)
    return Span(start, start + len(inner))
