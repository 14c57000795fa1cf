"""Paragraphs in, the letters that an article prints among its own out: from a greeting or a heading to who signs.

"Dear Mayor, ..." below a line that speaks of a letter, or what stands below "This is her answer:"; then "Yours
sincerely," and names, or a line that tells who wrote it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from knowledge.grammar.heads import Heads
from knowledge.grammar.own import OWN
from knowledge.grammar.told import Telling
from knowledge.grammar.turn import NO_WORDS, Turn
from knowledge.language import WORD
from knowledge.model import Span

_ABOVE = 3
"""Paragraphs over a greeting of which one speaks of a letter."""
_LONGEST_GREETING, _LONGEST_CLOSING = 70, 45
_LONGEST_SIGNED = 140
"""Characters of those with which a letter ends and of who signs it, in one line."""
_LONGEST = 40
"""Paragraphs of a letter."""
_OWN, _OWN_SHARE = OWN | {"ours"}, 0.3
_GREETED = re.compile(r"[^.!?,:\n]{3,70}[!,:]")
_WHO = frozenset({"role", "body", "crowd"})
_STOPS = ",.!:—–- "
"""What is printed behind such words, and between a name and what somebody is."""


@dataclass(frozen=True, slots=True)
class Post:
    """Beginnings of words for what is sent, of its first words and of those over names; its last words in full."""

    sent: tuple[str, ...] = ()
    greetings: tuple[str, ...] = ()
    signing: tuple[str, ...] = ()
    closings: tuple[str, ...] = ()


NO_POST = Post()


@dataclass(frozen=True, slots=True)
class Letters:
    """A text, and the words of its language by which a letter is known."""

    heads: Heads
    telling: Telling
    title: str
    post: Post

    def turns(self, paragraphs: Sequence[Span]) -> Mapping[int, Turn]:
        """The paragraphs of each letter that is signed, by where they start."""
        found: dict[int, Turn] = {}
        if not self._speaks_of(self._text):
            return found
        past = 0
        for number in range(1, len(paragraphs)):
            if number < past or not self._opens(paragraphs, number):
                continue
            words, signature, behind = self._letter(paragraphs, number)
            if signature is not None and self._is_own(words):
                found |= dict(as_turns(words, signature))
                past = behind
        return found

    @property
    def _text(self) -> str:
        return self.heads.text

    def _speaks_of(self, words: str) -> bool:
        words = words.casefold()
        return any(word in words for word in self.post.sent)

    def _opens(self, paragraphs: Sequence[Span], number: int) -> bool:
        """Whether a letter begins there: it greets, or the paragraph before says that it follows."""
        above = paragraphs[max(0, number - _ABOVE) : number]
        lead = above[-1].of(self._text)
        if (lead.endswith(":") or self.heads.is_line(above[-1])) and self._speaks_of(lead):
            return True
        if not self._greets(paragraphs[number]):
            return False
        return self._speaks_of(" ".join([self.title, *(one.of(self._text) for one in above)]))

    def _greets(self, paragraph: Span) -> bool:
        words = paragraph.of(self._text)[:_LONGEST_GREETING]
        return words.casefold().startswith(self.post.greetings) and bool(_GREETED.match(words))

    def _letter(
        self, paragraphs: Sequence[Span], number: int
    ) -> tuple[Sequence[Span], Span | None, int]:
        """Its words, who signs it, and the number of the paragraph behind; nobody where none does."""
        words: list[Span] = []
        following = paragraphs[number : number + _LONGEST]
        for place, one in enumerate(following, number):
            if self._closes(one):
                return words, *self._signature(paragraphs, place + 1)
            if closed := self._closed(one):
                before, who = closed
                return words + [before] * bool(len(before)), who, place + 1
            if not words and self._greets(one):
                words.append(one)
            elif self._is_line(one):
                signature, past = self._signature(paragraphs, place)
                if signature is not None and words:
                    return words, signature, past
                if words:
                    break
            else:
                words.append(one)
        return words, None, number

    def _closes(self, paragraph: Span) -> bool:
        """Whether it is no more than the words with which a letter ends, or those over the names."""
        if len(paragraph) > _LONGEST_CLOSING:
            return False
        words = paragraph.of(self._text).casefold().strip(_STOPS)
        return words in self.post.closings or words.startswith(self.post.signing)

    def _closed(self, paragraph: Span) -> tuple[Span, Span] | None:
        """The words before those with which a letter ends, and who signs it behind them in the same paragraph."""
        first = max(paragraph.start, paragraph.end - _LONGEST_SIGNED)
        closing = _closing(self.post.closings, self.post.signing)
        match = closing.search(self._text, first, paragraph.end)
        signature = match and self._who(Span(*match.span("who")))
        if match is None or signature is None:
            return None
        return Span(paragraph.start, max(paragraph.start, match.start("stop"))), signature

    def _signature(self, paragraphs: Sequence[Span], number: int) -> tuple[Span | None, int]:
        """Who signs in the line there: a person, a body or several; an empty span if more lines name more of them."""
        past = number
        while past < len(paragraphs) and self._is_line(paragraphs[past]):
            past += 1
        if past == number:
            return None, number
        labels = [self.heads.of(line, line) for line in paragraphs[number:past]]
        if sum(label is not None and label.personal for label in labels) > 1:
            return Span(paragraphs[number].start, paragraphs[number].start), past
        return self._who(paragraphs[number]), past

    def _who(self, line: Span) -> Span | None:
        """Whom the line names: a person, or all of it where it tells what somebody is; an empty span for a list."""
        if ";" in line.of(self._text):
            return Span(line.start, line.start)
        line = Span(line.start, line.start + len(line.of(self._text).rstrip(_STOPS)))
        label = self.heads.of(line, line)
        if label and (label.personal or label.role):
            return label.span
        words = WORD.findall(line.of(self._text))
        held = (self.telling.lexicon.entry(word).classes for word in words)
        return line if any(classes & _WHO for classes in held) else None

    def _is_line(self, paragraph: Span) -> bool:
        if self._text[paragraph.start] in NO_WORDS:
            return False
        leads = self._text[paragraph.end - 1] == "," and len(paragraph) < _LONGEST_CLOSING
        return leads or self.heads.is_line(paragraph)

    def _is_own(self, words: Sequence[Span]) -> bool:
        """Whether enough of the paragraphs are said as one speaks of himself or to others."""
        own = sum(self.telling.is_own(one, _OWN) for one in words)
        return bool(words) and own >= max(1, _OWN_SHARE * len(words))


@cache
def _closing(closings: tuple[str, ...], signing: tuple[str, ...]) -> re.Pattern[str]:
    """The words with which a letter ends, behind a sentence or alone, and what stands behind them."""
    last, over = ("|".join(map(re.escape, words)) or "(?!)" for words in (closings, signing))
    return re.compile(
        rf"(?:(?<=\n)|(?P<stop>(?<=[.!?…])\s))\s*(?i:(?:{last})\b,?|(?:{over})\w*:)\s+(?:[—–-]\s+)?"
        r"(?P<who>[^\W\d_][^!?\n]{2,120}?)\.?$"
    )


def as_turns(words: Sequence[Span], signature: Span) -> Iterator[tuple[int, Turn]]:
    last = words[-1]
    for one in words:
        turn = Turn(None, one, goes_on=one is not last, answers=one is words[0], signed=signature)
        yield one.start, turn
