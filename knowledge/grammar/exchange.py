"""Paragraphs in, readers' questions and what is answered below out: each question is signed by who asks.

`Is it safe? (Ann Reed, Mill Lane)`, `Is it safe?` over a line `Ann Reed`, or `"Is it safe?" — Ann Reed`; below
stands the answer, alone or under who gives it. A question is one paragraph, the first one all that stands above it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from knowledge.grammar.heads import Heads
from knowledge.grammar.labels import Label
from knowledge.grammar.own import FIRST_PERSON
from knowledge.grammar.signed import named_inside, person, somebody_inside, words_before
from knowledge.grammar.told import Telling
from knowledge.grammar.turn import NO_WORDS, Turn, behind_dash, does_ask, is_said
from knowledge.model import Span

_LEAST, _LEAST_UNLABELLED = 2, 3
"""Questions that are signed, and those where no label tells who answers."""
_ANSWERED, _ASK = 0.8, 0.6
"""Shares of the questions: with an answer below, and those that ask or have an answer with a label."""
_LONGEST_NAME = 24
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
    """A text; `labels`: what may tell who answers, by where its paragraph starts."""

    heads: Heads
    telling: Telling
    labels: Mapping[int, Label]

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
        labelled = sum(paragraphs[one.answer].start in self.labels for one in answered)
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
            label = named_inside(text, paragraph, self.heads)
            if label is None and self._has_label(paragraphs, number + 1):
                label = somebody_inside(text, paragraph)
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

    def _below(self, paragraphs: Sequence[Span], number: int) -> Label | None:
        """Who signs in a line of his own right below the words."""
        text, line, above = self.heads.text, paragraphs[number], paragraphs[number - 1]
        if not self.heads.is_line(line) or text[line.end - 1] == ":" or line.start in self.labels:
            return None
        name = behind_dash(text, line)
        if name == line and text.count("\n", above.end, line.start) > 1:
            return None
        if above.start in self.labels or not is_said(text, Turn(None, above)):
            return None
        label = person(self.heads, name)
        if label is None and self._has_label(paragraphs, number + 1):
            return Label(name, name, name.of(text), known=False)  # "Name withheld".
        return label if label and not label.known else None

    def _has_label(self, paragraphs: Sequence[Span], number: int) -> bool:
        return number < len(paragraphs) and paragraphs[number].start in self.labels

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

    def _is_answer(self, paragraph: Span) -> bool:
        """Whether it has a label, or is a paragraph in which the writer does not tell."""
        if paragraph.start in self.labels:
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
            past = max(end - final, question.answer + 1)  # The last paragraph is the editors'.
            found |= self._answer(paragraphs[question.answer : past], final=final)
        return found

    def _answer(self, paragraphs: Sequence[Span], *, final: bool) -> dict[int, Turn]:
        """The paragraphs of an answer, of another one's with a label; the last one goes on while it says "I"."""
        found: dict[int, Turn] = {}
        past = -1
        for paragraph in paragraphs:
            if paragraph.start < past:
                continue
            label = self.labels.get(paragraph.start)
            if label:
                found[paragraph.start] = Turn(label.span, behind_dash(self.heads.text, label.words))
                past = label.words.end
            elif not found:
                found[paragraph.start] = Turn(
                    None, behind_dash(self.heads.text, paragraph), answers=True
                )
            elif self._ends(paragraph, final=final):
                break
            else:
                found[paragraph.start] = Turn(None, behind_dash(self.heads.text, paragraph))
        return found

    def _ends(self, paragraph: Span, *, final: bool) -> bool:
        """Whether the answer ends above the paragraph: a heading, the writer's, or none of "mine" behind the last."""
        telling = self.telling
        return (
            self.heads.is_line(paragraph)
            or telling.is_told(paragraph)
            or telling.reports(paragraph)
            or (final and not telling.is_own(paragraph, FIRST_PERSON))
            or (final and telling.is_told(paragraph, self._who_answer()))
        )

    def _who_answer(self) -> str:
        """The names of those who answer: of them the writer tells."""
        return " ".join({label.key for label in self.labels.values() if not label.known})


def who_answer(
    text: str, under: Sequence[tuple[Sequence[Span], Mapping[int, Label]]]
) -> Mapping[int, Label]:
    """Of the labels before colons, in their paragraph or in a line over it, those that may tell who answers.

    A surname does where it has come behind a first name, or more than once as a label; one that comes
    back over what is no sentence is the head of a card's line: "Rating: 7".
    """
    often = Counter(
        label.key
        for _, labels in under
        for label in labels.values()
        if is_said(text, Turn(label.span, label.words))
    )
    return {
        start: label
        for _, labels in under
        for start, label in labels.items()
        if (
            label.known
            or label.personal
            or label.role
            or often[label.key] > 1
            or _is_named(text, label)
        )
        and ":" in text[start : label.words.start]
    }


def _is_named(text: str, label: Label) -> bool:
    """Whether the name has come before with a first name before it: "Tom Reed ... Reed: words"."""
    past = label.span.start
    while (past := text.rfind(f" {label.key}", 0, past)) > 0:
        words = text[max(0, past - _LONGEST_NAME) : past].split()
        if words and words[-1][0].isupper() and words[-1].isalpha():
            return True
    return False
