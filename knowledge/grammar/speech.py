"""Tokens, and the quotations among them, each of which is one: what its last mark and its words tell of it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from knowledge.grammar.lexicon import GIVEN
from knowledge.grammar.marks import quotations
from knowledge.grammar.pieces import Piece
from knowledge.grammar.tokens import Tokens
from knowledge.model import Span
from knowledge.sentences import CAPITAL

_LONGEST_NICKNAME = 3
_NAME_BEHIND = re.compile(rf"\s{CAPITAL}\w")
_LONGEST_TITLE_WORDS = 8
_SHORT_QUOTATION = 2
_WORD_BEHIND = re.compile(r"\s([^\W\d_a-zа-я]\w+|[А-Я]\b)")
"""A word that does not begin with a small letter; of Latin letters one alone may be I or an initial."""
_LAST_MARK = re.compile(r"[.,!?…:;]+[\s»”\"'’]*$")


@dataclass(slots=True)
class Speech(Tokens):
    """The tokens read so far; `speech` has the quotation that a token is."""

    speech: dict[int, Piece] = field(default_factory=dict)

    def authors_words(self, span: Span, paragraph_end: int) -> None:
        """Words outside of speech; the marks of a name stand in them where other speech is cut: the firm «Rose»."""
        start = span.start
        for quotation in quotations(self.text, span):
            if quotation.closed and len(quotation.inner):
                self.words(Span(start, quotation.span.start))
                whole, inner = quotation.span, quotation.inner
                piece = Piece(whole, inner, speech=True, utterance=whole.start + 1)
                self.quotation(piece, paragraph_end)
                start = whole.end
        self.words(Span(start, span.end))

    def is_nickname(self, piece: Piece) -> bool:
        """Whether the words in marks stand between a first name and what may be a family name: Tom “Red” Harlow."""
        inner, start = piece.inner.of(self.text), piece.span.start
        return (
            bool(self.ends)
            and not GIVEN.isdisjoint(self.classes[-1])
            and self.ends[-1] + 1 == start
            and len(inner[:80].split()) <= _LONGEST_NICKNAME
            and not _LAST_MARK.search(inner)
            and _NAME_BEHIND.match(self.text, piece.span.end) is not None
        )

    def quotation(self, piece: Piece, paragraph_end: int) -> None:
        """Take a quotation as one token, with what its words tell, and the stop within its marks."""
        inner = piece.inner.of(self.text)
        mark = _LAST_MARK.search(inner[-6:])
        last = mark.group()[0] if mark else ""
        traits = {
            "ends_comma": last == ",",
            "ends_stop": last in (".", "…"),
            "asks": last in ("!", "?"),
            "short": len(inner[:80].split()) <= _SHORT_QUOTATION,
            "capital": inner[:1].isupper(),
            "dashed": piece.dashed,
            "titled": self._is_titled(inner),
        }
        self.speech[len(self.starts)] = piece
        held = frozenset(name for name, on in traits.items() if on)
        self.add(held, self.lexicon.character("quote", held), piece.span.start, piece.span.end)
        self.opens = False
        if (last == "." and self._closes_sentence(piece.span.end, paragraph_end)) or (
            last in ("!", "?") and self._opens_another(piece.span.end, paragraph_end)
        ):
            self.mark("stop", piece.span.end, piece.span.end)
            self.opens = True

    def _is_titled(self, inner: str) -> bool:
        """A few words, all with a capital but the small ones ("Tales of the Sea")."""
        words = inner[: _LONGEST_TITLE_WORDS * 20].split()
        return 2 <= len(words) <= _LONGEST_TITLE_WORDS and all(
            word[0].isupper() or "func" in self.lexicon.entry(word).classes or not word[0].isalpha()
            for word in words
        )

    def _closes_sentence(self, place: int, paragraph_end: int) -> bool:
        rest = self.text[place : min(place + 3, paragraph_end)].lstrip()
        return bool(rest) and (rest[0].isupper() or rest[0] in '«“"„')

    def _opens_another(self, place: int, paragraph_end: int) -> bool:
        """Whether a small word with a capital follows, as in no frame: "Who?" The hall was silent."""
        word = _WORD_BEHIND.match(self.text, place, paragraph_end)
        if word is None:
            return False
        dashes = self.lexicon.language.words("speech.dashes")
        return bool(dashes) or "func" in self.lexicon.entry(word.group(1)).classes
