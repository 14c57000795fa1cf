"""What stands between two spaces of a text in, the token that it is out, with the mark behind it if it has one.

A text has the same chunks again and again, so each is read once and remembered: most are tokens as they
stand, and only a few need to be looked at with what stands around them.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from functools import cache

from knowledge.grammar.entries import Entry
from knowledge.grammar.lexicon import NONE, PUNCTUATION, Lexicon

TOKEN = re.compile(
    r"(?P<word>(?:[^\W\d_]\.){2,}(?!\w)|\d+(?:[.,:]\d+)*(?:[-‑]?[^\W_]+)*"
    r"|[^\W_]+(?:(?!['’]s\b)[-'’ʼ‑&_][^\W_]+|\.[a-zа-яё\d]+)*)"
    r"|(?P<possessive>['’]s\b|(?<=s)['’](?=\s))|(?P<stop>[.!?…]+)|(?P<comma>,)|(?P<colon>:)"
    r"|(?P<semicolon>;)|(?P<dash>[—–−]|--?(?=\s)|(?<=[\s,.!?…»”\"])-(?=[^\W\d_]))|(?P<left>[(\[])|(?P<right>[)\]])|(?P<other>\S)"
)
_BEHIND = re.compile(
    r"(?P<stop>[.!?…]+)|(?P<comma>,)|(?P<colon>:)|(?P<semicolon>;)|(?P<possessive>['’]s)"
)
"""What mostly stands behind a word."""
_MARKS = {
    **dict.fromkeys(".!?…", PUNCTUATION["stop"]),
    **{PUNCTUATION[kind]: PUNCTUATION[kind] for kind in ("comma", "colon", "semicolon")},
}
"""What stands alone behind most of them, each with its character."""
_FIRST_WORD = re.compile(r"[^\W_]+(?:[-'’ʼ‑][^\W_]+)*")
_REMEMBERED = 50_000
"""Bounds memory under hostile text."""


Chunk = Entry
"""A word with the mark behind it; of no letters where it is something else, which has to be looked at: there and
for a number `listed` is the word with which the chunk begins."""


def _no_word(listed: str) -> Chunk:
    return Chunk(0, False, NONE, "", (), listed, "", (), "", "")


NOTHING = _no_word("")


class _Chunks(dict[str, Chunk]):
    """The chunks that were met; each is read when it is first asked for."""

    def __init__(self, words: Lexicon) -> None:
        super().__init__()
        self._words = words

    def __missing__(self, printed: str) -> Chunk:
        found = self._read(printed)
        if len(self) < _REMEMBERED:
            self[printed] = found
        return found

    def _read(self, printed: str) -> Chunk:
        if printed.isalpha():
            return self._words.entry(printed)
        mark = _MARKS.get(printed[-1])
        if mark and printed[:-1].isalpha():
            return self._words.entry(printed[:-1]).before(mark)
        return self._other(printed)

    def _other(self, printed: str) -> Chunk:
        """A chunk that may be of other signs than letters and a mark."""
        first = _FIRST_WORD.match(printed)
        listed = self._words.entry(first.group()).listed if first else ""
        token = TOKEN.match(f"{printed} ")
        behind = printed[token.end() :] if token else ""
        mark = _BEHIND.fullmatch(behind)
        if token is None or token.lastgroup != "word" or (behind and not mark):
            return _no_word(listed)
        entry = self._words.entry(token.group())
        found = entry.before(PUNCTUATION[mark.lastgroup or ""]) if mark else entry
        return found if found.listed == listed else replace(found, listed=listed)


@cache
def chunks(words: Lexicon) -> Callable[[str], Chunk]:
    """The reader of the chunks of a language."""
    return _Chunks(words).__getitem__
