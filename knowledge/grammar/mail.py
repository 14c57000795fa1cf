"""Paragraphs in, the letters to a paper out that it prints one below the other, each over the name of who sent it.

"Tom Reed, Mill End" stands in a line or two below the words, in brackets at their end, or behind a dash. What the
editors add ("From the editor: ...") is nobody's letter.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from knowledge.grammar.heads import Heads
from knowledge.grammar.letter import as_turns
from knowledge.grammar.own import OWN
from knowledge.grammar.signed import BRACKETS
from knowledge.grammar.told import Telling
from knowledge.grammar.turn import NO_WORDS, Turn, behind_dash
from knowledge.model import Span

_LONGEST_LINE, _LONGEST_NOTE = 90, 60
"""Characters of a line that signs, and of what the editors say before a letter."""
_LEAST_WORDS = 60
_MOST_LINES = 2
"""Lines below a letter: who sent it, and from where."""
_LONGEST = 12
"""Paragraphs of a letter to a paper."""


@dataclass(frozen=True, slots=True)
class Mail:
    """A text; `letters`: words in small letters that tell of letters, `editors`: with which the editors begin."""

    heads: Heads
    telling: Telling
    letters: Collection[str]
    editors: Collection[str]

    def turns(self, paragraphs: Sequence[Span]) -> Mapping[int, Turn]:
        """The paragraphs of each letter by where they start; none where the text holds no such letter."""
        found: dict[int, Turn] = {}
        words: list[Span] = []
        number = 0
        while number < len(paragraphs):
            one = paragraphs[number]
            inside = BRACKETS.search(self._text, max(one.start, one.end - _LONGEST_LINE), one.end)
            signature = self._signature(Span(*inside.span("who"))) if inside else None
            if inside and signature:
                found |= self._letter([*words, Span(one.start, inside.start())], signature)
                words = []
            elif words and (signature := self._signature(one)):
                found |= self._letter(words, signature)
                words = []
                number += self._lines_more(paragraphs, number)
            elif self._is_editors(one, first=not found) or self._is_line(one):
                words = []
            else:
                words.append(one)
            number += 1
        return found

    @property
    def _text(self) -> str:
        return self.heads.text

    def _letter(self, words: Sequence[Span], signature: Span) -> Mapping[int, Turn]:
        """The turns of a letter, if somebody writes there of himself or to others and nobody tells of others."""
        while words and len(words[0]) < _LEAST_WORDS and not self.telling.is_own(words[0], OWN):
            words = words[1:]
        own = any(self.telling.is_own(one, OWN) for one in words)
        quoted = any(self._text[one.start] in NO_WORDS for one in words)
        if not own or quoted or len(words) > _LONGEST:
            return {}
        return dict(as_turns(words, signature))

    def _signature(self, line: Span) -> Span | None:
        """Who signs in the line: a person named in full, or with an initial."""
        line = behind_dash(self._text, line)
        if self._text.endswith(".", line.start, line.end):
            line = Span(line.start, line.end - 1)
        if not len(line) or not self._is_line(line):
            return None
        comma = self._text.find(",", line.start, line.end)
        name = Span(line.start, comma) if comma > 0 else line
        label = self.heads.of(line, line) or self.heads.of(name, name)
        return label.span if label and label.personal and not label.known else None

    def _lines_more(self, paragraphs: Sequence[Span], number: int) -> int:
        """How many lines right below the name tell where who signs lives."""
        below = paragraphs[number + 1 : number + _MOST_LINES]
        line = paragraphs[number]
        near = [
            one
            for one in below
            if self._is_line(one) and self._text.count("\n", line.end, one.start) == 1
        ]
        return len(near)

    def _is_line(self, paragraph: Span) -> bool:
        return len(paragraph) <= _LONGEST_LINE and self.heads.is_line(paragraph)

    def _is_editors(self, paragraph: Span, *, first: bool) -> bool:
        """Whether the editors speak in it: they say so, or tell of letters before the first one."""
        words = paragraph.of(self._text).casefold()
        if words.lstrip("(").startswith(tuple(self.editors)):
            return True
        tells = any(word in words for word in self.letters)
        return first and tells and len(paragraph) < _LONGEST_NOTE * 2
