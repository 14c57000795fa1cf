"""Paragraphs in, the labels that open them out, whatever mark parts them from the words.

`Name: Words`, `Name — Words`, `Name, mayor. Words`, `Q) Words`, and `Name, 34, baker` in a line over the words.
A label names somebody (all its words have capitals, or initials stand among them), tells an office, is one of the
words for a question, an answer or a voice; or it is the same few words again and again before what asks.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from knowledge.grammar.labels import CLOCK, NUMBERED, Label
from knowledge.grammar.naming import Naming
from knowledge.grammar.told import opens_with_name
from knowledge.grammar.turn import does_ask
from knowledge.model import Span
from knowledge.sentences import CAPITAL, is_abbreviation

Under = tuple[Sequence[Span], Mapping[int, Label]]
"""Paragraphs, and the labels before one mark by where theirs start."""
COLON, LINE, STOP, DASH, BRACKET = MARKS = ("colon", "line", "stop", "dash", "bracket")
_MARK = {
    COLON: re.compile(r":\s+(?:[—–-]\s+)?"),
    STOP: re.compile(r"\.(?:\s*\([^()\n]{1,60}\)\.?)?\s+(?:[—–-]\s+)?"),
    DASH: re.compile(r"\s[—–-]\s+"),
    BRACKET: re.compile(r"\)\s+"),
}
_SIGNS = {COLON: ":", STOP: ".", DASH: "—–-", BRACKET: ")"}
"""One of which each of these marks has."""
_LONGEST, _LONGEST_LINE, _LONGEST_AGAIN, _LONGEST_KNOWN = 110, 90, 40, 24
"""Characters of a label with what somebody is, in a line of its own, of one known by coming back, and of "Q)"."""
_MOST_SPACES = 16
"""Spaces in a label."""
_LEAST_ASKED, _ASKED = 3, 0.7
_BEFORE = re.compile(
    rf"(?:[•·▪●■►*]\s*|\d{{1,2}}[.)]\s+)?(?:[(\[]?{CLOCK}[)\]]?\s*(?:[—–-]\s+)?)?"
    rf"(?:{NUMBERED})?(?=[^\W_]|«)"
)
_SURNAME = re.compile(rf"{CAPITAL}[\w’'-]+(?:\s[—–-]\s|:\s)")
_DASH_FIRST = re.compile(r"[—–-]\s+")


@dataclass(frozen=True, slots=True)
class Heads(Naming):
    """Where in the paragraphs of a text what may be a label stands."""

    def under(self, mark: str, paragraphs: Sequence[Span]) -> Under:
        """The paragraphs, and the labels before such a mark by where their paragraphs start."""
        if mark == LINE:
            return self._lines(paragraphs)
        marked = self._marked(mark, paragraphs)
        found = {p.start: label for p in marked if (label := self._before(mark, p))}
        if mark == COLON:
            found = dict(self.labels.all_of(self.text, paragraphs)) | found
        if mark in (COLON, DASH):
            found |= self._again(mark, [p for p in marked if p.start not in found])
        return paragraphs, dict(sorted(found.items()))

    def _marked(self, mark: str, paragraphs: Sequence[Span]) -> Sequence[Span]:
        """Those with a sign of the mark near enough: the cheap test, which most of them fail."""
        find, signs = self.text.find, filter(self.text.__contains__, _SIGNS[mark])
        return [
            p for sign in signs for p in paragraphs if find(sign, p.start, p.start + _LONGEST) >= 0
        ]

    def _before(self, mark: str, paragraph: Span) -> Label | None:
        """The label before the mark; before the last of several stops where initials stand in it."""
        longest = _LONGEST_KNOWN if mark == BRACKET else _LONGEST
        past = min(paragraph.end, paragraph.start + longest)
        first = _MARK[mark].search(self.text, paragraph.start, past)
        before = _BEFORE.match(self.text, paragraph.start, past) if first else None
        if before is None:
            return None
        best = None
        for match in _MARK[mark].finditer(self.text, before.end(), past):
            span = Span(before.end(), match.start() + (mark == STOP))
            if self.text.count(" ", span.start, span.end) > _MOST_SPACES:
                break
            if mark == STOP and self._is_cut(span):
                continue
            label = self.of(span, Span(match.end(), paragraph.end))
            best = label or best
            if mark != STOP or (label and not _ends_in_initial(label.span.of(self.text))):
                break
        if best is None or (mark == BRACKET and not best.known) or not self._begins(best.words):
            return None
        if mark == STOP and best.known and _SURNAME.match(self.text, best.words.start):
            return None  # "Q. Reed — Words": an initial.
        told = mark == DASH and opens_with_name(self.text, best.words, self.lexicon)
        return None if told else best

    def _is_cut(self, span: Span) -> bool:
        """Whether the stop is that of an abbreviation, and what it belongs to follows: "And Mr."."""
        *_, last = span.of(self.text).rstrip(".* ").split()
        return len(last) > 1 and is_abbreviation(last, self.lexicon.language.code)

    def _again(self, mark: str, paragraphs: Sequence[Span]) -> dict[int, Label]:
        """The same few words before the mark, which are no name, where nearly all that stands behind them asks."""
        heads = {p.start: head for p in paragraphs if (head := self._first(mark, p))}
        if len(heads) < _LEAST_ASKED:
            return {}
        often = self._often((head.key, does_ask(self.text, head.words)) for head in heads.values())
        return {start: head for start, head in heads.items() if head.key in often}

    def _often(self, printed: Iterable[tuple[str, bool]]) -> Collection[str]:
        """What is printed several times, and nearly always asks."""
        counted, asked = Counter[str](), Counter[str]()
        for words, asks in printed:
            counted[words] += 1
            asked[words] += asks
        return {w for w, n in counted.items() if n >= _LEAST_ASKED and asked[w] >= _ASKED * n}

    def _first(self, mark: str, paragraph: Span) -> Label | None:
        past = min(paragraph.end, paragraph.start + _LONGEST_AGAIN)
        match = _MARK[mark].search(self.text, paragraph.start, past)
        if match is None or not self.text[paragraph.start].isupper():
            return None
        span, words = Span(paragraph.start, match.start()), Span(match.end(), paragraph.end)
        if not len(words) or not self._begins(words):
            return None
        return Label(span, words, span.of(self.text), known=False, role=True)

    def _lines(self, paragraphs: Sequence[Span]) -> tuple[Sequence[Span], Mapping[int, Label]]:
        """The labels in lines of their own, and the paragraphs, each such line in one with that below."""
        found: dict[int, Label] = {}
        alone = [self.is_line(paragraph) for paragraph in paragraphs]
        if not any(alone):
            return paragraphs, found
        merged: list[Span] = []
        over = [
            (line.of(self.text), does_ask(self.text, below))
            for (line, below), is_line in zip(pairwise(paragraphs), alone, strict=False)
            if is_line
        ]
        often = self._often(over)
        waiting = iter(enumerate(paragraphs))
        for number, paragraph in waiting:
            below = paragraphs[number + 1 : number + 2]
            if (
                alone[number]
                and below
                and not (alone[number + 1] or self._signs(paragraphs, number))
            ):
                label = self._over(paragraph, below[0], often)
                if label:
                    next(waiting)
                    found[paragraph.start] = label
                    paragraph = Span(paragraph.start, label.words.end)
            merged.append(paragraph)
        return merged, found

    def _signs(self, paragraphs: Sequence[Span], number: int) -> bool:
        """Whether the line stands right below what is before it, and apart from what follows: who signs a letter."""
        if not number:
            return False
        above, line, below = paragraphs[number - 1 : number + 2]
        apart = self.text.count("\n", line.end, below.start)
        return self.text.count("\n", above.end, line.start) < apart

    def _over(self, line: Span, below: Span, often: Collection[str]) -> Label | None:
        """The line as the label of what stands below."""
        before = _BEFORE.match(self.text, line.start, line.end)
        dash = _DASH_FIRST.match(self.text, below.start, below.end)
        words = Span(dash.end() if dash else below.start, below.end)
        if before is None or not len(words) or not self._begins(words):
            return None
        again = line.of(self.text) in often
        named = self.of(Span(before.end(), line.end), words)
        return named or (
            Label(line, words, line.of(self.text), known=False, role=True) if again else None
        )

    def is_line(self, paragraph: Span) -> bool:
        """Whether the paragraph is as short as a label, and no sentence."""
        if paragraph.end - paragraph.start > _LONGEST_LINE:
            return False
        last = self.text[paragraph.end - 1]
        if last == "." and self.labels.opens_with_verb(paragraph.of(self.text)):
            return True
        if last == ".":  # Of an initial.
            return self.text[paragraph.end - 3 : paragraph.end - 2] in (" ", ".")
        return last.isalnum() or last in ":)]*"

    def _begins(self, words: Span) -> bool:
        """Whether words begin there as a sentence does."""
        first = words.of(self.text)[:2]
        return not first[0].islower() and first[0] not in ",;:)*([" and first[1:] not in (".", ",")


def _ends_in_initial(label: str) -> bool:
    """Whether it may go on behind its last stop."""
    last = label.split()[-1].rstrip(".")
    return len(last) == 1 and last.isalpha()
