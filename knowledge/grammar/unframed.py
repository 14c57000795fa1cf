"""Paragraphs behind a dash that says not whose the words are in, how many of them go on with the speech out.

The last of them says whose it is, as in "– We came. / Nobody was there. / We went home, – said Tom."
"""

from __future__ import annotations

from collections.abc import Sequence

from knowledge.grammar.frames import Frames
from knowledge.grammar.insertions import SENTENCE_END
from knowledge.grammar.pieces import framed, opens_with_dash
from knowledge.grammar.told import Telling
from knowledge.model import Span


def until_frame(text: str, lines: Sequence[Span], frames: Frames, telling: Telling) -> int:
    """How many paragraphs go on until one says whose the speech is; 0 if none does, or the writer tells before."""
    for number, line in enumerate(lines, 1):
        if opens_with_dash(text, line):
            return 0
        if spoken := framed(text, line, frames.begins_unopened, frames.is_authors):
            return number if spoken[0].speech else 0
        if telling.quotes(line) or _holds_authors(text, line, frames):
            return 0
    return 0


def _holds_authors(text: str, line: Span, frames: Frames) -> bool:
    """Whether one of its sentences says itself whose words it gives."""
    starts = [
        line.start,
        *(stop.end() for stop in SENTENCE_END.finditer(text, line.start, line.end)),
    ]
    return any(
        frames.is_authors(start, end)
        for start, end in zip(starts, [*starts[1:], line.end], strict=True)
        if start < end
    )
