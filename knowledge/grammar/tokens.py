"""A stretch of text in, its tokens out: what each word, mark and number is, and where it stands."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from knowledge.grammar.lexicon import NONE, PUNCTUATION, Classes, Lexicon
from knowledge.grammar.phrases import LONGEST
from knowledge.language import fold
from knowledge.model import Span
from knowledge.sentences import ends_sentence

_TOKEN = re.compile(
    r"(?P<word>(?:[^\W\d_]\.){2,}(?!\w)|\d+(?:[.,:]\d+)*(?:[-‑]?[^\W_]+)*"
    r"|[^\W_]+(?:(?!['’]s\b)[-'’ʼ‑&][^\W_]+|\.[a-zа-яё\d]+)*)"
    r"|(?P<possessive>['’]s\b|(?<=s)['’](?=\s))|(?P<stop>[.!?…]+)|(?P<comma>,)|(?P<colon>:)"
    r"|(?P<semicolon>;)|(?P<dash>[—–−]|--?(?=\s))|(?P<left>[(\[])|(?P<right>[)\]])|(?P<other>\S)"
)
_PROPER = frozenset({"man", "woman"})
"""Classes of words that are names; a word of any other class may open a sentence as a common word."""
_SPACES = 3
"""Characters of space that may follow the last stop before a quotation."""
_SHORTEST_NAME, _LONGEST_CASE = 4, 5
"""Letters of a name, and of a case ending, by which a name in another case is known again."""
_NEXT_WORD = re.compile(r"[ \u00a0]([^\W_]+(?:[-'’ʼ‑][^\W_]+)*)")


@dataclass(slots=True)
class Tokens:
    """The tokens read so far; each list has one entry for each of them."""

    text: str
    lexicon: Lexicon
    starts: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)
    shapes: list[tuple[str, Classes]] = field(default_factory=list)
    folded: list[str] = field(default_factory=list)
    tags: list[str] = field(default_factory=list)
    firsts: list[int] = field(default_factory=list)
    """The words with a capital that may be there only because they open a sentence."""
    names: set[str] = field(default_factory=set)
    """The words with a capital that is there for the word."""
    opens: bool = True
    """Whether the next word opens a sentence."""

    def add(self, shape: str, classes: Classes, start: int, end: int, folded: str = "") -> None:
        """Take one more token of this shape and these classes."""
        self.starts.append(start)
        self.ends.append(end)
        self.shapes.append((shape, classes))
        self.folded.append(folded)
        self.tags.append(PUNCTUATION.get(shape) or self.lexicon.character(shape, classes))

    def words(self, span: Span) -> None:
        """Take the tokens of a stretch that holds no quotation."""
        place = span.start
        for match in _TOKEN.finditer(self.text, span.start, span.end):
            start = match.start()
            if start < place:  # Inside a phrase that is one token already.
                continue
            kind = match.lastgroup or "other"
            if kind == "word":
                place = self._word(match, start, span.end)
            elif kind == "stop":
                self._stop(start, match.end(), span.end)
            else:
                self.add(kind, NONE, start, match.end())
                self.opens = self.opens and kind not in ("comma", "possessive")

    def _stop(self, start: int, end: int, span_end: int) -> None:
        code = self.lexicon.language.code
        last = end + _SPACES >= span_end and not self.text[end:span_end].strip()
        if last or (self.text[end].isspace() and ends_sentence(self.text, start, end, code)):
            self.add("stop", NONE, start, end)
            self.opens = True

    def _word(self, match: re.Match[str], start: int, span_end: int) -> int:
        """Add the word, or the phrase that it begins; returns where to read on."""
        end = match.end()
        folded, classes, begins_phrase, shape = self.lexicon.entry(match.group())
        if begins_phrase:
            end, phrase_classes = self._phrase(match, span_end)
            classes = phrase_classes or classes
        if shape == "first":
            if self.opens:
                self.firsts.append(len(self.starts))
            else:
                shape = "cap"
        if shape == "cap":
            self.names.add(folded)
        self.starts.append(start)
        self.ends.append(end)
        self.shapes.append((shape, classes))
        self.folded.append(folded)
        self.tags.append(self.lexicon.character(shape, classes))
        self.opens = False
        return end

    def _phrase(self, match: re.Match[str], span_end: int) -> tuple[int, Classes]:
        words, ends, place = [fold(match.group())], [match.end()], match.end()
        while len(words) < LONGEST:
            following = _NEXT_WORD.match(self.text, place, span_end)
            if not following:
                break
            words.append(fold(following.group(1)))
            place = following.end()
            ends.append(place)
        count, classes = self.lexicon.phrase(words)
        return (ends[count - 1], classes) if count else (match.end(), NONE)

    def kinds(self) -> str:
        """The characters of all tokens, now that the names are known."""
        for i in self.firsts:
            if self._is_name(i):
                self.tags[i] = self.lexicon.character("cap", self.shapes[i][1])
        return "".join(self.tags)

    def _is_name(self, i: int) -> bool:
        """Whether a capital that opens a sentence is there for the name, not for the sentence."""
        proper = _PROPER | self.lexicon.cases
        held = self.shapes[i][1]
        if not held <= proper:
            return False
        shape, classes = self.shapes[i + 1] if i + 1 < len(self.shapes) else ("", NONE)
        common = bool(held & self.lexicon.common)
        followed = (shape == "cap" and classes <= proper and not common) or bool(
            classes & self.lexicon.cues
        )
        if followed or held & _PROPER or self.folded[i] in self.names:
            return True
        word = self.folded[i]
        shortest = max(_SHORTEST_NAME, len(word) - _LONGEST_CASE)
        return bool(self.shapes[i][1] & self.lexicon.cases) and any(
            word[:length] in self.names for length in range(len(word) - 1, shortest - 1, -1)
        )
