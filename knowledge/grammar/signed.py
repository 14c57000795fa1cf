"""Paragraphs in, the words of several people out where who says them stands behind: "— Tom Reed, 34, baker".

Or `Tom Reed, baker` in a line below, or "(Tom Reed, baker)" at their end. A line below is told from one over the words
by marks, by blank lines, or by the end of the text, where no words follow it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from knowledge.grammar.heads import Heads
from knowledge.grammar.labels import Label
from knowledge.grammar.own import FIRST_PERSON, is_thought
from knowledge.grammar.told import Telling
from knowledge.grammar.turn import NO_WORDS, Turn, behind_dash
from knowledge.model import Span
from knowledge.sentences import CAPITAL

_LEAST, _LEAST_OF_LETTERS = 3, 2
"""People who sign."""
_FARTHEST = 5
"""Paragraphs from one signature to the next."""
_TWO = 2
"""Paragraphs from a name to the next where each has signed one."""
_LONGEST_PLACE = 4
"""Words that tell where somebody lives."""
_LEAST_WORDS = 60
"""Characters of a paragraph that is more than a heading, a greeting or a question."""
BRACKETS = re.compile(r"\s*\((?P<who>[^()\n]{3,80})\)\.?$")
_BEHIND_MARK = re.compile(
    r"(?:(?<=[»”\"])\s*|(?<=[.!?…])\s+)[—–-]\s*"
    rf"(?P<who>(?={CAPITAL})[^()\n—–«»“”\"!?]{{3,80}})$"
)
"""Behind a closing mark, or the end of a sentence, and a dash."""
_LONGEST_BEHIND = 84
"""Characters of a name behind the words in their paragraph, with the marks around it."""
_OPENING = frozenset('«“„"—–')
_DASHES = re.compile("[—–-]")


def signed(
    text: str,
    paragraphs: Sequence[Span],
    heads: Heads,
    telling: Telling,
    *,
    letters: bool = False,
) -> Mapping[int, Turn]:
    """The words of each, and the signatures; empty where fewer than three people sign, or two if `letters` follow."""
    least = _LEAST_OF_LETTERS if letters else _LEAST
    for read in (_behind_dash, named_inside, _alone):
        names = {n: label for n, p in enumerate(paragraphs) if (label := read(text, p, heads))}
        numbers = sorted(names)
        if len({label.key for label in names.values()}) < least:
            continue
        if not (letters or read is named_inside or _are_apart(numbers)):
            continue
        if not numbers[0] and read is not named_inside:  # No words stand before it.
            continue
        below = read is not _alone or _are_below(text, paragraphs, numbers)
        if not below and not (letters and _closes(paragraphs, numbers, telling)):
            continue
        found = _Signed(text, paragraphs, heads, telling).turns(names)
        words = [turn.words.of(text) for turn in found.values() if len(turn.words)]
        if is_thought(words, text[: min(found)], heads.lexicon):
            return found
    return {}


def may_sign(text: str, paragraph: Span, heads: Heads) -> bool:
    """Whether it ends in a bracket or is a line: the cheap test, which most texts fail."""
    return (
        text.endswith((")", ")."), paragraph.start, paragraph.end)
        or heads.is_line(paragraph)
        or tail(text, paragraph) is not None
    )


def _are_apart(numbers: Sequence[int]) -> bool:
    """Whether words stand between each signature and the next, and not too many."""
    return all(1 <= b - a <= _FARTHEST for a, b in pairwise(numbers))


def _behind_dash(text: str, paragraph: Span, heads: Heads) -> Label | None:
    if text[paragraph.start] not in "—–-" or not heads.is_line(paragraph):
        return None
    name = behind_dash(text, paragraph)
    return person(heads, name) if name != paragraph else None


def _alone(text: str, paragraph: Span, heads: Heads) -> Label | None:
    """A line of its own."""
    if not heads.is_line(paragraph) or text[paragraph.start] in NO_WORDS:
        return None
    return person(heads, paragraph)


def _are_below(text: str, paragraphs: Sequence[Span], numbers: Sequence[int]) -> bool:
    """Whether the words stand over the lines, and not below."""
    behind = paragraphs[numbers[-1] + 1 : numbers[-1] + 2]
    if all(text[paragraphs[n - 1].start] in _OPENING for n in numbers):
        return not behind or text[behind[0].start] not in _OPENING
    apart = [
        text.count("\n", paragraphs[n - 1].end, paragraphs[n].start)
        < text.count("\n", paragraphs[n].end, paragraphs[n + 1].start)
        for n in numbers
        if n + 1 < len(paragraphs)
    ]
    return all(apart) or not behind


def _closes(paragraphs: Sequence[Span], numbers: Sequence[int], telling: Telling) -> bool:
    """Whether a paragraph of words stands over the first line, behind what the editors say."""
    above = paragraphs[numbers[0] - 1]
    own = len(above) >= _LEAST_WORDS and telling.is_own(above, FIRST_PERSON)
    return own and numbers[0] > 1


def named_inside(text: str, paragraph: Span, heads: Heads) -> Label | None:
    """In the paragraph of the words, whose mark tells that they are some: there a calling is enough."""
    match = tail(text, paragraph)
    if match is None:
        return None
    span = Span(*match.span("who"))
    label = person(heads, span)
    if label or text[paragraph.start] not in _OPENING:
        return label
    first = text[span.start : span.end].partition(",")[0].rstrip(".")
    called = Span(span.start, span.start + len(first))
    label = heads.of(called, called)
    return label if label and (label.personal or label.role) and not label.known else None


def tail(text: str, paragraph: Span) -> re.Match[str] | None:
    """What may name somebody at its end: in brackets, or behind a closing mark and a dash."""
    first = max(paragraph.start + 1, paragraph.end - _LONGEST_BEHIND)
    if text.endswith((")", ")."), first, paragraph.end):
        return BRACKETS.search(text, first, paragraph.end)
    if not _ends_in_name(text, paragraph) or not _DASHES.search(text, first, paragraph.end):
        return None
    return _BEHIND_MARK.search(text, first, paragraph.end)


def _ends_in_name(text: str, paragraph: Span) -> bool:
    """Whether it ends as no sentence does, but as a name may: in a letter, or an initial."""
    if text[paragraph.end - 1] == ".":
        return text[paragraph.end - 3 : paragraph.end - 2] == " "
    return text[paragraph.end - 1].isalnum()


def person(heads: Heads, span: Span) -> Label | None:
    label = heads.of(span, span) or _from_a_place(heads, span)
    return label if label and label.personal and not label.known else None


def _from_a_place(heads: Heads, span: Span) -> Label | None:
    """The label before the only comma, if no more than where he lives stands behind: "A. Reed, village of Mill End"."""
    name, comma, place = span.of(heads.text).partition(", ")
    words = place.split()
    if not comma or "," in place or len(words) > _LONGEST_PLACE:
        return None
    named = Span(span.start, span.start + len(name))
    return heads.of(named, named) if any(word[0].isupper() for word in words) else None


@dataclass(frozen=True, slots=True)
class _Signed:
    """A text of which it is known where somebody signs."""

    text: str
    paragraphs: Sequence[Span]
    heads: Heads
    telling: Telling

    def turns(self, names: Mapping[int, Label]) -> dict[int, Turn]:
        """The words over each signature, and the signatures."""
        found: dict[int, Turn] = {}
        past = -1
        by_one = all(b - a == _TWO for a, b in pairwise(sorted(names)))
        for number, label in sorted(names.items()):
            inside = label.span.end <= self.paragraphs[number].end and words_before(
                self.text, self.paragraphs[number], label
            )
            last = number if inside else number - 1
            marked = inside and self.text[inside.start] in _OPENING
            lone = marked or (by_one and not inside)
            first = last if lone else self._first(past + 1, last, alike=past < 0)
            for place in range(first, last + 1):
                words = inside if inside and place == last else self.paragraphs[place]
                words = behind_dash(self.text, words)
                turn = Turn(None, words, signed=label.span, answers=True)
                found[self.paragraphs[place].start] = turn
            if not inside:
                end = self.paragraphs[number].end
                found[self.paragraphs[number].start] = Turn(label.span, Span(end, end))
            past = number
        return found

    def _first(self, least: int, last: int, *, alike: bool) -> int:
        """The first paragraph of the words: below a heading or the writer's; `alike`: with marks as the last has."""
        mark = self.text[self.paragraphs[last].start]
        first = last
        while first > least:
            above = self.paragraphs[first - 1]
            if self._is_apart(above) or (alike and not self._goes_up(mark, above)):
                break
            first -= 1
        return first

    def _is_apart(self, above: Span) -> bool:
        if self.heads.is_line(above) or self.text[above.end - 1] in ":,!?":
            return len(above) < _LEAST_WORDS or self.text[above.end - 1] == ":"
        return self.telling.is_told(above) or self.telling.reports(above)

    def _goes_up(self, mark: str, above: Span) -> bool:
        """Whether the paragraph belongs to the first one's words: it opens with the same mark, or says "I" as well."""
        if mark in _OPENING:
            return self.text[above.start] == mark
        return len(above) >= _LEAST_WORDS and self.telling.is_own(above, FIRST_PERSON)


def words_before(text: str, paragraph: Span, label: Label) -> Span | None:
    """The words before a name in their paragraph."""
    match = tail(text, paragraph)
    named = match and match.start("who") <= label.span.start
    return Span(paragraph.start, match.start()) if match and named else None
