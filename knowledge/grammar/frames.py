"""A place in a text, whether author's words begin there: "..., — he said. — ..."."""

from __future__ import annotations

import re

from knowledge.grammar.chunks import chunks
from knowledge.grammar.lexicon import Lexicon
from knowledge.grammar.needs import opening
from knowledge.grammar.patterns import part
from knowledge.grammar.tokens import Tokens
from knowledge.model import Span
from knowledge.sentences import CAPITAL

_LONGEST_FRAME_OPENING, _LONGEST_AUTHORS_SENTENCE = 80, 300
"""Characters in which author's words, and a sentence of them, show that they are such."""
_BEHIND_MARK = re.compile(r"(?:[,.]|(?P<asks>[!?…]))[»”\"]?\s*[—–−-]{1,2}\s*$")
_TOLD = re.compile(
    r"(?P<lead>[^\W\d_][^.!?…:«»“”„\"\n]*):\s*[«“\"„][^«»“”\"„\n]*[»”\"]\s*,?\s*[—–−-]{1,2}\s*$"
)
_LED_TO = re.compile(r":\s*[«“\"„]")
_BEHIND_CITED = re.compile(r"[»”\"]\s*,?\s*[—–−-]{1,2}\s*$")
_LONGEST_TOLD = 300
"""A quotation behind a colon and the words that lead to it, right before the author's words or who told it."""
_BRACKETED = re.compile(
    r"(?P<words>(?:[^.!?…:«»“”„\n—–-]|(?<=\w)[-–](?=\w)|\.(?!\s)|«[^«»\n]*»|„[^„“\n]*“)+)"
    rf"\.\s+[—–-]{{1,2}}\s+(?={CAPITAL}|[«“„…])"
)
"""One sentence up to its full stop, and a dash behind it that leads to another."""
_WORD = re.compile(r"[^\W\d_]+")
_LONGEST_BRACKETED = 200
_DASH_AND_MARK = 6
"""Characters in which a dash before the author's words and the mark before that are looked for."""


class Frames:
    """Knows the author's words of one text."""

    def __init__(self, text: str, lexicon: Lexicon) -> None:
        self._text, self._lexicon = text, lexicon

    def begins(self, start: int, end: int, *, dash: bool) -> bool:
        """Whether author's words begin here: the language's `frame` (`comma_frame`) fits the next tokens."""
        code = self._lexicon.language.code
        frame = (None if dash else part(code, "comma_frame")) or part(code, "frame")
        behind = _BEHIND_MARK.search(self._text, max(0, start - _DASH_AND_MARK), start)
        if dash and not behind and self._joins(start):
            return False  # "She ran — and found the door shut": no mark stands before the dash.
        name = "" if not (dash and behind) else "asked_frame" if behind["asks"] else "marked_frame"
        begins = self._fits(start, end, frame, part(code, name)) or (
            bool(dash and behind) and self._is_bracketed(start, end)
        )
        return begins and not (
            dash and (self._is_of_told(start) or self._tells_of_told(start, end))
        )

    def _joins(self, start: int) -> bool:
        """Whether the first word only joins what follows to what was said."""
        word = _WORD.match(self._text, start)
        return word is not None and "coordinating" in self._lexicon.entry(word.group()).classes

    def _is_bracketed(self, start: int, end: int) -> bool:
        """Whether a sentence that begins small ends in a stop and a dash, behind which somebody goes on to speak.

        A dash behind a full stop leads to speech or to the author's words: if not to these, they stand before it.
        """
        if not self._text[start].islower():
            return False
        bracketed = _BRACKETED.match(self._text, start, min(end, start + _LONGEST_BRACKETED))
        return bracketed is not None and not self.begins(bracketed.end(), end, dash=True)

    def _is_of_told(self, start: int) -> bool:
        """Whether the words behind a quotation end the sentence that leads to it (`speech.parts.unended`)."""
        return self._led_by(start, "unended")

    def _tells_of_told(self, start: int, end: int) -> bool:
        """Whether the words behind a quotation are the speaker's own: of a habit (`speech.parts.told_frame`),
        or the only verb of the sentence that leads to it (`bare_frame`, `verbless`): "Тек: «Жүр», — деді."."""
        code = self._lexicon.language.code
        told, bare = part(code, "told_frame"), part(code, "bare_frame")
        if not told or not _BEHIND_CITED.search(self._text, max(0, start - _DASH_AND_MARK), start):
            return False
        return self._fits(start, end, told) or (
            self._fits(start, end, bare) and self._led_by(start, "verbless")
        )

    def _led_by(self, start: int, name: str) -> bool:
        """Whether this part of the language fits the words that lead to a quotation right before."""
        lead = part(self._lexicon.language.code, name)
        window = max(0, start - _LONGEST_TOLD), start
        if not lead or not _LED_TO.search(self._text, *window):  # The cheap test.
            return False
        told = _TOLD.search(self._text, *window)
        if not told:
            return False
        probe = Tokens(self._text, self._lexicon, opens=False)
        probe.words(Span(*told.span("lead")))
        return lead.search(probe.kinds()) is not None

    def begins_unopened(self, start: int, end: int, *, dash: bool) -> bool:
        """The same where no dash opened the speech: `unopened_frame`, which an agency's tag does not fit."""
        code = self._lexicon.language.code
        return self._fits(start, end, part(code, "unopened_frame") or part(code, "frame"))

    def is_authors(self, start: int, end: int) -> bool:
        """Whether the sentence says itself whose words it gives (`speech.parts.authors_sentence`)."""
        whole = part(self._lexicon.language.code, "authors_sentence")
        return self._fits(start, end, whole, longest=_LONGEST_AUTHORS_SENTENCE)

    def _may_begin(self, frame: re.Pattern[str], start: int, end: int) -> bool:
        """Whether the first word there is one with which the frame begins, if both are known at once."""
        wanted = opening(frame.pattern)
        if not wanted:
            return wanted is None
        words = self._text[start : min(end, start + _LONGEST_FRAME_OPENING)].split(maxsplit=1)
        chunk = chunks(self._lexicon)(words[0]) if words else None
        return chunk is None or not chunk.is_sure or chunk.tag in wanted

    def _fits(
        self,
        start: int,
        end: int,
        *frames: re.Pattern[str] | None,
        longest: int = _LONGEST_FRAME_OPENING,
    ) -> bool:
        """Whether one of the frames fits the tokens from there on, in as many characters as `longest`."""
        wanted = [frame for frame in frames if frame and self._may_begin(frame, start, end)]
        if not wanted:
            return False
        probe = Tokens(self._text, self._lexicon, opens=False)
        probe.words(Span(start, min(end, start + longest)))
        kinds = probe.kinds()
        return any(frame.match(kinds) for frame in wanted)
