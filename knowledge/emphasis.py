"""A text that stresses words with signs, as in **bold** -> the text without the signs, and the way back.

Articles are pasted from chats and editors with the signs of Markdown left in. Whoever reads for statements should
not meet them, yet what is stored are offsets of the text as it came.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, replace

from knowledge.model import Span, Statement

_DASHES = str.maketrans({"―": "—", "‒": "–", "⸺": "—"})
"""Bars that some desks print for a dash; each is one character, as what takes its place."""
_LOOKED_FOR = "*_#―‒⸺"
_SIGNS = (
    re.compile(r"(?<![\w*])(\*\*)(?=[^\s*])[^\n]{1,2000}?(?<=[^\s*])(\*\*)(?![\w*])"),
    re.compile(r"(?<![\w_])(__)(?=[^\s_])[^\n]{1,2000}?(?<=[^\s_])(__)(?![\w_])"),
    re.compile(r"(?<![\w*])(\*)(?=[^\s*])[^*\n]{1,2000}(?<=[^\s*])(\*)(?![\w*])"),
    re.compile(r"(?<![\w_])(_)(?=[^\s_])[^_\n]{1,2000}(?<=[^\s_])(_)(?![\w_])"),
    re.compile(r"^(#{1,6} +)(?=\S)", re.MULTILINE),
)


_BOLD_LINE = re.compile(r"^\*\*(?=[^\s*])[^*\n]{1,300}[.!?…][»”\"]?\*\*[ \t]*$", re.MULTILINE)
_LEAST, _LEAST_ASKING = 3, 2
"""Paragraphs in bold of an interview, and those of them that end in a question mark."""


@dataclass(frozen=True, slots=True)
class Bare:
    """A text without signs; its runs of kept text begin at `kept`, in the whole text at `before`."""

    text: str
    kept: tuple[int, ...]
    before: tuple[int, ...]

    def back(self, found: Statement, whole: str) -> Statement:
        """The statement of the bare text as one of the whole text; signs within it stay in its words."""
        span = self._span(found.span)
        source = self._span(found.source_span) if found.source_span else None
        content = self._span(found.content)
        return replace(found, text=span.of(whole), span=span, content=content, source_span=source)

    def _span(self, span: Span) -> Span:
        start = self._offset(span.start)
        return Span(start, self._offset(span.end - 1) + 1)

    def _offset(self, offset: int) -> int:
        run = bisect_right(self.kept, offset) - 1
        return self.before[run] + offset - self.kept[run]


def _questions(text: str) -> frozenset[int]:
    """Where the paragraphs in bold start that are an interview's questions: their signs tell them from the answers."""
    if text.count("**") < 2 * _LEAST:
        return frozenset()
    lines = list(_BOLD_LINE.finditer(text))
    asking = sum("?" in match.group()[-5:] for match in lines)
    if len(lines) < _LEAST or asking < _LEAST_ASKING:
        return frozenset()
    return frozenset(match.start() for match in lines)


def bare(text: str) -> Bare | None:
    """The text without the signs that stress words in it, but for an interview's questions; None if there are none.

    A dash that is printed otherwise becomes one as well.

    >>> bare("**Who pays?** The *council*.").text
    'Who pays? The council.'
    >>> bare("What the f**k, 2 * 3 * 4") is None
    True
    """
    if not any(sign in text for sign in _LOOKED_FOR):
        return None
    printed, text = text, text.translate(_DASHES)
    kept_ones = _questions(text)
    signs = sorted(
        match.span(group)
        for pattern in _SIGNS
        for match in pattern.finditer(text)
        if match.start() not in kept_ones
        for group in range(1, pattern.groups + 1)
    )
    if not signs and text == printed:
        return None
    pieces: list[str] = []
    kept: list[int] = []
    before: list[int] = []
    done = length = 0
    for start, end in [*signs, (len(text), len(text))]:
        if start > done:
            kept.append(length)
            before.append(done)
            pieces.append(text[done:start])
            length += start - done
        done = max(done, end)
    return Bare("".join(pieces), tuple(kept), tuple(before))
