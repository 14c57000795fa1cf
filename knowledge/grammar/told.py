"""A paragraph between the turns of a conversation in, whether the writer tells in it again out.

It says whose words it gives (`speech.parts.writer_tells`), and names who answers just then; or it says nowhere "I", and
names somebody of whom the writer told before, or begins with what he is. What stands in marks counts for nothing.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from itertools import pairwise

from knowledge.grammar.lexicon import NONE, Lexicon
from knowledge.grammar.marks import quotations
from knowledge.grammar.own import OWN
from knowledge.grammar.patterns import part
from knowledge.grammar.tokens import Tokens
from knowledge.model import Span
from knowledge.sentences import CAPITAL

_NAMED = re.compile(rf"(?<=[^.!?…(\[\s] ){CAPITAL}[^\W\d_]{{3,}}")
"""A word with a capital that opens no sentence."""
_TAG = re.compile(rf"(?:(?<=[,!?…].)|\s*,|\s*(?=[—–-]))\s*(?:[—–-]\s+)?(?!{CAPITAL})[^\W\d_]")
"""What may tell behind a quotation whose it is: ", — said", "”, said", ",” she"."""
_WORD = re.compile(r"[^\W\d_]{4,}")
_WHEN_AND_WHERE = frozenset({"time", "weekday", "place"})
_STEM = 5
"""Letters by which a name is known again in another case."""
GIVEN = frozenset({"man", "woman", "personal_name"})
"""Classes of given names, and of the names of a language that does not part those of men and women."""
_SHORT = 16
"""Tokens of a paragraph that tells what somebody does between two questions."""
_FIRST_WORDS = 60
"""Characters in which the first words of a paragraph stand."""


@dataclass(slots=True)
class Telling:
    """Knows the writer's paragraphs of one text from those that go on with somebody's answer."""

    text: str
    lexicon: Lexicon
    _named: set[str] = field(default_factory=set)
    _words: set[str] = field(default_factory=set)
    """Of what was told before: the beginnings of names, and of all words."""

    def tell(self, told: Span) -> None:
        """Take what the writer told."""
        words = told.of(self.text)
        self._named |= _stems(_NAMED, words)
        self._words |= _stems(_WORD, words)

    def is_told(self, paragraph: Span, speaker: str = "") -> bool:
        """Whether it is the writer's; `speaker`: the name of who answers."""
        told = part(self.lexicon.language.code, "writer_tells")
        if told is None:
            return False
        tokens = self._outside_marks(paragraph)
        kinds = tokens.kinds()
        framed = part(self.lexicon.language.code, "writer_frames")
        if framed and framed.search(kinds):
            return True
        if not told.search(kinds):
            return False
        names, answering = set(self._names(tokens)), _stems(_WORD, speaker)
        if names & answering:
            return True
        if _is_own(tokens):
            return False
        asked = part(self.lexicon.language.code, "asked_by_paper")
        if asked and asked.search(kinds):
            return True
        return bool(names & self._named - answering) or self._is_known(tokens)

    def acts(self, paragraph: Span) -> bool:
        """Whether a short one opens with somebody of whom was told, and says nowhere "I": "The master pours tea."."""
        tokens = self._outside_marks(paragraph)
        if not 1 < len(tokens.classes) <= _SHORT or _is_own(tokens):
            return False
        first = _stems(_WORD, self.text[tokens.starts[0] : tokens.ends[0]])
        return bool(first & self._named) or self._is_known(tokens)

    def opens_with(self, paragraph: Span, names: Collection[str]) -> bool:
        """Whether it begins with one of the names, in whatever letters, and tells of words, but nothing of "me"."""
        told = part(self.lexicon.language.code, "writer_tells")
        first = _WORD.match(self.text, paragraph.start, paragraph.end)
        opening = first and first.group().casefold()
        if told is None or not any(opening == name.casefold() for name in names):
            return False
        tokens = self._outside_marks(paragraph)
        return not _is_own(tokens) and told.search(tokens.kinds()) is not None

    def reports(self, paragraph: Span) -> bool:
        """Whether it says what somebody says whom it names or quotes, and nothing of "me" or "you" outside of marks."""
        told = part(self.lexicon.language.code, "writer_tells")
        tokens = self._outside_marks(paragraph)
        if told is None or _is_own(tokens) or not told.search(tokens.kinds()):
            return False
        outside = " ".join(self.text[a:b] for a, b in zip(tokens.starts, tokens.ends, strict=True))
        named = (self.lexicon.entry(name).classes for name in _NAMED.findall(outside))
        return not all(held & _WHEN_AND_WHERE for held in named) or any(
            quotations(self.text, paragraph)
        )

    def names(self, paragraph: Span, speaker: str) -> bool:
        """Whether one of the names of who answers stands in it outside of marks."""
        return bool(set(self._names(self._outside_marks(paragraph))) & _stems(_WORD, speaker))

    def quotes(self, paragraph: Span) -> bool:
        """Whether words in marks stand in it, and behind them, outside of marks, what tells of words."""
        if not any(
            _TAG.match(self.text, quotation.span.end, paragraph.end)
            for quotation in quotations(self.text, paragraph)
        ):
            return False
        told = part(self.lexicon.language.code, "writer_tells")
        return told is not None and bool(told.search(self._outside_marks(paragraph).kinds()))

    def is_own(self, paragraph: Span, classes: frozenset[str] = OWN) -> bool:
        """Whether it says "I" or "you" outside of marks, or has words of these classes there."""
        return any(held & classes for held in self._outside_marks(paragraph).classes)

    def _outside_marks(self, paragraph: Span) -> Tokens:
        """The tokens of the paragraph, with one that says nothing for each quotation."""
        tokens = Tokens(self.text, self.lexicon)
        start = paragraph.start
        for quotation in quotations(self.text, paragraph):
            tokens.words(Span(start, quotation.span.start))
            start = quotation.span.end
            tokens.add(NONE, self.lexicon.character("quote", NONE), quotation.span.start, start)
        tokens.words(Span(start, paragraph.end))
        return tokens

    def _names(self, tokens: Tokens) -> Iterator[str]:
        for start, end in zip(tokens.starts, tokens.ends, strict=True):
            if self.text[start].isupper():
                yield from _stems(_WORD, self.text[start:end])

    def _is_known(self, tokens: Tokens) -> bool:
        """Whether it begins with what somebody is of whom was told: "The master smiled"."""
        first = _stems(_WORD, self.text[tokens.starts[0] : tokens.ends[0]])
        return "role" in tokens.classes[0] and bool(first & self._words)


def _is_own(tokens: Tokens) -> bool:
    return any(held & OWN for held in tokens.classes)


def _stems(words: re.Pattern[str], text: str) -> set[str]:
    return {match.group().casefold()[:_STEM] for match in words.finditer(text)}


def opens_with_name(text: str, paragraph: Span, lexicon: Lexicon) -> bool:
    """Whether the whole name of somebody stands in its first words, as where one tells of him."""
    end = min(paragraph.end, paragraph.start + _FIRST_WORDS)
    return bool(full_names(" ".join(text[paragraph.start : end].split()[:4]), lexicon))


def full_names(words: str, lexicon: Lexicon) -> list[str]:
    """The family names in it that stand behind given names."""
    return [
        second
        for first, second in pairwise(words.split())
        if first[0].isupper()
        and second[0].isupper()
        and len(second) > 2
        and bool(lexicon.entry(first).classes & GIVEN)
    ]
