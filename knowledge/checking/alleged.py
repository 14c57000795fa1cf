"""What somebody pastes -> the words that it puts in a mouth, apart from the marks of an honest quoter.

Three things are not alleged to have been said: words in square brackets, dots for what was left out, and
the "said Tolgarin" that was copied along.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, replace
from functools import cached_property

from knowledge.checking.alignment import CONTENT, FUNCTION
from knowledge.checking.lexicon import cross_script, lexicon
from knowledge.checking.marks import quoted
from knowledge.checking.words import Words, words_of
from knowledge.language import detect, languages
from knowledge.model import Span

LONGEST_ALLEGED = 20_000
"""Characters that are looked at: five messages of the longest kind; more is a document, no quotation."""
LONGEST_FRAME_WORDS = 12
"""Words around a quotation that may be "said the deputy head of the district, Tolgarin"; more is a text of its own."""
LONGEST_TAIL_WORDS = 6
"""The same without quotation marks: "said Ermek Tolgarin on Monday"."""
MOSTLY = 0.6
"""Share of the words that stands in quotation marks if the rest is only about them."""
SHORT_QUERY, LONGEST_QUERY = 3, 16
"""Words by which places are sought: with fewer of content the small ones count too; more only cost time."""
_DOTS = re.compile(r"[\[(<]\s*(?:…|\.{2,})\s*[\])>]|…|\.{3,}")
_BRACKETS = re.compile(r"\[([^\[\]\n]{1,200})\]")
_SIC = re.compile(r"[\[(]\s*sic!?\s*[\])]", re.IGNORECASE)
_LAST_BREAK = re.compile(r"[,;.!?»”\"]?\s*(?:[-–—]\s|,\s)(?=[^,–—]*$)")
_POINTS = re.compile(r"""[:—–-]\s*[«“„"']|[»”“"']\s*[,.]?\s*[—–(-]""")


@dataclass(frozen=True)
class Alleged:
    """Words as they were alleged, and what is known of their place in the quotation."""

    words: Words
    bracketed: frozenset[int]
    """Words that the quoter marks as his own."""
    frame: frozenset[int]
    """Words that may tell who speaks; they count only where the stored text has them too."""
    omissions: frozenset[int]
    """Places between words (0 is before the first) where the quoter says that something is left out."""
    is_tag: bool
    """Whether the frame, outside quotation marks, has a verb of saying, or a colon or dash at the marks."""
    language: str
    speaker: str = ""
    """Who is said to have said it."""
    named: str = ""
    """Who is named in the words around the quotation."""

    @cached_property
    def weights(self) -> list[int]:
        """What each word is worth where it agrees."""
        plain = lexicon(self.language).function
        return [
            FUNCTION if cross_script(key) in plain or (len(key) == 1 and key.isalpha()) else CONTENT
            for key in self.words.keys
        ]

    def query(self, start: int, end: int) -> str:
        """The words by which the places of the words `start` to `end` are sought.

        Those with content, of a long text some from everywhere.
        """
        said = [place for place in self.said if start <= place < end]
        places = [place for place in said if self.weights[place] == CONTENT]
        chosen = places if len(places) >= SHORT_QUERY else said
        step = max(1, len(chosen) / LONGEST_QUERY)
        spread = (chosen[int(number * step)] for number in range(min(len(chosen), LONGEST_QUERY)))
        return " ".join(self.words.written(place) for place in spread)

    def without_frame(self) -> Alleged | None:
        """The quotation alone, if there are words around it and none inside; who is named there stays known."""
        said = [place for place in range(len(self.words)) if place not in self.frame]
        if not self.frame or not said or len(said) <= said[-1] - said[0]:
            return None
        text = self.words.said(said[0], said[-1] + 1)
        bare = understand(text, speaker=self.speaker)
        return replace(bare, frame=frozenset(), named=self.named, language=self.language)

    @cached_property
    def said(self) -> tuple[int, ...]:
        """The words that are alleged to have been said."""
        own = [
            place for place in range(len(self.words)) if place not in self.bracketed | self.frame
        ]
        return tuple(own or range(len(self.words)))

    @cached_property
    def content(self) -> int:
        """How many words with content are alleged to have been said."""
        return sum(self.weights[place] == CONTENT for place in self.said)


def understand(text: str, *, speaker: str = "") -> Alleged:
    """What is alleged, and of whom: of `speaker`, or of whom the text itself names around the quotation."""
    clean = _SIC.sub(" ", unicodedata.normalize("NFC", text[:LONGEST_ALLEGED]))
    words = words_of(clean)
    around = _around(words)
    frame = around or _tail(words)
    omissions = {_before(words, match.start()) for match in _DOTS.finditer(clean)}
    return Alleged(
        words=words,
        bracketed=_inside(words, [Span(*match.span(1)) for match in _BRACKETS.finditer(clean)]),
        frame=frame,
        is_tag=_says(words, around) or bool(around and _POINTS.search(clean)),
        omissions=frozenset(omissions),
        language=detect(clean).code,
        speaker=speaker.strip(),
        named=_named(words, frame),
    )


def _before(words: Words, offset: int) -> int:
    """How many words stand before a place in the text."""
    return sum(span.end <= offset for span in words.spans)


def _inside(words: Words, spans: list[Span]) -> frozenset[int]:
    return frozenset(
        place
        for place, word in enumerate(words.spans)
        if any(span.contains(word) for span in spans)
    )


def _around(words: Words) -> frozenset[int]:
    """The words around the quotation marks, if these hold nearly all."""
    inside = _inside(words, quoted(words.text))
    outside = len(words) - len(inside)
    is_quoted = outside <= LONGEST_FRAME_WORDS and len(inside) >= MOSTLY * len(words)
    return frozenset(range(len(words))) - inside if is_quoted else frozenset()


def _tail(words: Words) -> frozenset[int]:
    """The words after the last comma or dash, if they hold a verb of saying."""
    last_break = _LAST_BREAK.search(words.text)
    start = _before(words, last_break.start()) if last_break else 0
    size = len(words) - start
    is_frame = 0 < size <= LONGEST_TAIL_WORDS and size < len(words) / 2
    tail = frozenset(range(start, len(words)))
    return tail if is_frame and _says(words, tail) else frozenset()


def _says(words: Words, places: frozenset[int]) -> bool:
    """Whether a verb of saying is among the words at some places."""
    return any(cross_script(words.keys[place]) in _verbs() for place in places)


def _verbs() -> frozenset[str]:
    return frozenset().union(*(lexicon(code).saying for code in languages()))


def _named(words: Words, frame: frozenset[int]) -> str:
    """The words around a quotation but those of saying, if a name is among them."""
    named = [place for place in sorted(frame) if cross_script(words.keys[place]) not in _verbs()]
    written = [words.written(place) for place in named]
    return " ".join(written) if any(word[0].isupper() for word in written) else ""
