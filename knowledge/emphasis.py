"""A text that stresses words with signs, as in **bold** -> the text without the signs, and the way back.

Articles are pasted from chats and editors with the signs of Markdown left in. Whoever reads for statements should
not meet them, yet what is stored are offsets of the text as it came.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, replace

from knowledge.model import Span, Statement

_SIGNS = (
    re.compile(r"(?<![\w*])(\*\*)(?=[^\s*])[^\n]{1,2000}?(?<=[^\s*])(\*\*)(?![\w*])"),
    re.compile(r"(?<![\w_])(__)(?=[^\s_])[^\n]{1,2000}?(?<=[^\s_])(__)(?![\w_])"),
    re.compile(r"(?<![\w*])(\*)(?=[^\s*])[^*\n]{1,2000}(?<=[^\s*])(\*)(?![\w*])"),
    re.compile(r"(?<![\w_])(_)(?=[^\s_])[^_\n]{1,2000}(?<=[^\s_])(_)(?![\w_])"),
    re.compile(r"^(#{1,6} +)(?=\S)", re.MULTILINE),
)


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


def bare(text: str) -> Bare | None:
    """The text without the signs that stress words in it; None if there are none.

    >>> bare("**Who pays?** The *council*.").text
    'Who pays? The council.'
    >>> bare("What the f**k, 2 * 3 * 4") is None
    True
    """
    if not any(sign in text for sign in "*_#"):
        return None
    signs = sorted(
        match.span(group)
        for pattern in _SIGNS
        for match in pattern.finditer(text)
        for group in range(1, pattern.groups + 1)
    )
    if not signs:
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
