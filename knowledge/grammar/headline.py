"""The first lines of a text, whether one is its headline, which is nobody's words."""

from __future__ import annotations

import re
from collections.abc import Sequence

from knowledge.model import Span

_LONGEST_HEADLINE, _LEAST_LINES, _MARKS = 150, 3, 4
_ENDS_SENTENCE = re.compile(r"[.!?…:;,][\s»”\"'’)]*$")


def opens_text(text: str, lines: Sequence[Span]) -> bool:
    """Whether the first line of a text without a title is one: short, no stop at its end, an empty line behind."""
    if len(lines) < _LEAST_LINES or len(lines[0]) > _LONGEST_HEADLINE:
        return False
    between = text[lines[0].end : lines[1].start]
    return not _ENDS_SENTENCE.search(text[: lines[0].end][-_MARKS:]) and between.count("\n") > 1


def bare(line: str) -> str:
    """Letters and digits only, so that a headline is known with other marks."""
    return "".join(filter(str.isalnum, line[:400])).casefold()


def is_again(headline: str, line: str) -> bool:
    """Whether the line is the bare headline; the first letter tells of most that they are not."""
    first = next(filter(str.isalnum, line), "")
    return headline.startswith(first.casefold()) and bare(line) == headline
