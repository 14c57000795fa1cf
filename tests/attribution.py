"""Statements expected and found in a text -> how many agree, in their words and in their speaker.

Passages are compared by their words, without the marks, dashes, stops and the "that" around them;
neighbours of one speaker and kind with no word between them count as one (a quotation of several
paragraphs). Pairs are made best first, each passage in one pair at most, by one of three measures:
`exact` the same words, `overlap` 0.8 of the words of both together, `loose` also a sentence around
the clause: 0.8 of the expected words, and at most 2.5 times as long and 6 words more.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, fields

from knowledge.model import Kind, Span, Statement
from tests.golden import Expected
from tests.same_name import names_match

OVERLAP = 0.8
LONGER, LONGER_BY = 2.5, 6
FRAGMENT = 4  # words from which a quoted part must be found for the whole to count as found

WORD = re.compile(r"\w+(?:[-'’ʼ]\w+)*")
AROUND = " \t\r\n\u00a0«»“”„\"'‘’‹›—–-−,;:.…"
THAT = re.compile(r"(?:that|о том,? что|что|как)\b[\s,]*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Passage:
    """A statement as its words: from word `first` to before word `last`."""

    first: int
    last: int
    kind: Kind
    names: tuple[str, ...]
    optional: bool = False
    fragments: tuple[Span, ...] = ()

    @property
    def direct(self) -> bool:
        return self.kind is Kind.DIRECT

    @property
    def length(self) -> int:
        return self.last - self.first

    def common(self, other: Passage) -> int:
        """How many words the two share."""
        return max(0, min(self.last, other.last) - max(self.first, other.first))


@dataclass(slots=True)
class Tally:
    """Counts: found of the expected, right of the predicted, and the same with the speaker."""

    expected: int = 0
    found: int = 0
    found_with_speaker: int = 0
    predicted: int = 0
    right: int = 0
    predicted_for_speaker: int = 0
    right_with_speaker: int = 0

    def __add__(self, other: Tally) -> Tally:
        return Tally(*(getattr(self, f.name) + getattr(other, f.name) for f in fields(Tally)))

    @property
    def precision(self) -> float:
        return share(self.right, self.predicted)

    @property
    def f1(self) -> float:
        return harmonic(self.precision, share(self.found, self.expected))

    @property
    def speaker(self) -> float:
        return share(self.found_with_speaker, self.found)

    @property
    def joint_f1(self) -> float:
        return harmonic(
            share(self.right_with_speaker, self.predicted_for_speaker),
            share(self.found_with_speaker, self.expected),
        )


def share(part: int, whole: int) -> float:
    """`part` of `whole`, 0 of nothing."""
    return part / whole if whole else 0.0


def harmonic(precision: float, recall: float) -> float:
    """F1."""
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


Measure = Callable[[Passage, Passage], bool]


def overlap(a: Passage, b: Passage) -> float:
    """Shared words of the words of both together, 0-1."""
    return share(a.common(b), max(a.last, b.last) - min(a.first, b.first))


def exact(expected: Passage, found: Passage) -> bool:
    """The same words."""
    return (expected.first, expected.last) == (found.first, found.last)


def near(expected: Passage, found: Passage) -> bool:
    """Nearly the same words."""
    return overlap(expected, found) >= OVERLAP


def loose(expected: Passage, found: Passage) -> bool:
    """Nearly the same words, or a sentence around them."""
    covered = expected.common(found) >= OVERLAP * expected.length
    return near(expected, found) or (
        covered and found.length <= LONGER * expected.length + LONGER_BY
    )


def words_of(text: str) -> list[Span]:
    """The words of a text."""
    return [Span(*match.span()) for match in WORD.finditer(text)]


class Reading:
    """A text with the statements expected and found in it, and which of them belong together."""

    def __init__(
        self,
        text: str,
        expected: Iterable[Expected],
        found: Iterable[Statement],
        measure: Measure,
    ) -> None:
        self.text = text
        self._words = words_of(text)
        self.expected = self._joined(
            self._passage(item.span, item.kind, item.names, item.optional, item.fragments)
            for item in sorted(expected, key=lambda item: item.span)
        )
        self.found = self._joined(
            self._passage(item.content, item.kind, (item.speaker.name,) if item.speaker else ())
            for item in sorted(found, key=lambda item: item.content)
        )
        self.pairs = pairs(self.expected, self.found, measure)
        self.parts = self._parts(exact if measure is exact else near)

    def words(self, passage: Passage) -> str:
        """The words of a passage as they stand in the text."""
        return self.text[self._words[passage.first].start : self._words[passage.last - 1].end]

    def at(self, span: Span) -> Passage | None:
        """The passage of a span, none if it holds no word."""
        return self._passage(span, Kind.DIRECT, ())

    def _passage(
        self,
        span: Span,
        kind: Kind,
        names: tuple[str, ...],
        optional: bool = False,
        fragments: tuple[Span, ...] = (),
    ) -> Passage | None:
        start, end = trimmed(self.text, span)
        first = bisect_left(self._words, start, key=lambda word: word.start)
        last = bisect_left(self._words, end, key=lambda word: word.start)
        if first and self._words[first - 1].end > start:
            first -= 1
        if first >= last:
            return None
        return Passage(first, last, kind, names, optional, fragments)

    @staticmethod
    def _joined(passages: Iterable[Passage | None]) -> list[Passage]:
        joined: list[Passage] = []
        for new in passages:
            if not new:
                continue
            old = joined[-1] if joined else None
            if old and _continues(old, new):
                joined[-1] = Passage(
                    old.first,
                    new.last,
                    old.kind,
                    old.names,
                    old.optional,
                    old.fragments + new.fragments,
                )
            else:
                joined.append(new)
        return joined

    def _parts(self, measure: Measure) -> dict[int, list[tuple[Passage, int | None]]]:
        """Quoted parts of each expected passage, each with the left-over found one it equals."""
        owners, fragments = [], []
        for number, passage in enumerate(self.expected):
            for fragment in filter(None, map(self.at, passage.fragments)):
                owners.append(number)
                fragments.append(fragment)
        paired = set(self.pairs.values())
        left = [number for number in range(len(self.found)) if number not in paired]
        hits = pairs(fragments, [self.found[number] for number in left], measure)
        parts: dict[int, list[tuple[Passage, int | None]]] = {}
        for number, (owner, fragment) in enumerate(zip(owners, fragments, strict=True)):
            hit = left[hits[number]] if number in hits else None
            parts.setdefault(owner, []).append((fragment, hit))
        return parts

    def answer_to(self, number: int) -> Passage | None:
        """The found passage that stands for an expected one, itself or its long quoted parts."""
        if number in self.pairs:
            return self.found[self.pairs[number]]
        if self.expected[number].kind is not Kind.MIXED:
            return None
        long = [hit for part, hit in self.parts.get(number, []) if part.length >= FRAGMENT]
        if long and None not in long:
            return self.found[min(hit for hit in long if hit is not None)]
        return None

    def reason_of(self, number: int) -> tuple[Passage | None, bool]:
        """The expected passage behind a found one, and whether it is only a part of it."""
        for owner, found in self.pairs.items():
            if found == number:
                return self.expected[owner], False
        for owner, parts in self.parts.items():
            if number in [hit for _, hit in parts]:
                return self.expected[owner], True
        return None, False


def _continues(old: Passage, new: Passage) -> bool:
    return (
        old.last == new.first
        and (old.kind, old.optional) == (new.kind, new.optional)
        and [n.casefold() for n in old.names] == [n.casefold() for n in new.names]
    )


def trimmed(text: str, span: Span) -> tuple[int, int]:
    """A span without the marks, stops and "that" around its words."""
    start, end = span.start, span.end
    while start < end and text[start] in AROUND:
        start += 1
    while end > start and text[end - 1] in AROUND:
        end -= 1
    that = THAT.match(text, start, end)
    return (that.end() if that and that.end() < end else start), end


def pairs(
    expected: Sequence[Passage], found: Sequence[Passage], measure: Measure
) -> dict[int, int]:
    """Number of each paired expected passage -> number of its found one; best pairs first."""
    candidates = sorted(
        (-overlap(a, b), i, j)
        for i, a in enumerate(expected)
        for j, b in enumerate(found)
        if a.common(b) and measure(a, b)
    )
    paired: dict[int, int] = {}
    taken: set[int] = set()
    for _, i, j in candidates:
        if i not in paired and j not in taken:
            paired[i] = j
            taken.add(j)
    return paired


def same_speaker(expected: Passage, found: Passage) -> bool:
    """Whether the found speaker is the expected one."""
    return bool(found.names) and names_match(found.names[0], expected.names)


def tally(reading: Reading, *, direct: bool) -> Tally:
    """The counts of the direct or of the other statements of a text."""
    counts = Tally()
    for number, passage in enumerate(reading.expected):
        if passage.optional or passage.direct is not direct:
            continue
        answer = reading.answer_to(number)
        counts.expected += 1
        counts.found += answer is not None
        counts.found_with_speaker += answer is not None and same_speaker(passage, answer)
    for number, passage in enumerate(reading.found):
        if passage.direct is not direct:
            continue
        reason, is_part = reading.reason_of(number)
        skipped = bool(reason and reason.optional)
        counts.predicted += not skipped or is_part
        counts.right += reason is not None and (not skipped or is_part)
        counts.predicted_for_speaker += not skipped
        counts.right_with_speaker += (
            reason is not None and not skipped and same_speaker(reason, passage)
        )
    return counts
