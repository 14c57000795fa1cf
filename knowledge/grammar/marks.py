"""Text in, its outermost quotations out: marks of all kinds paired in one pass.

A quotation never runs over the end of its paragraph; one without a closing mark ends there and says so.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from knowledge.model import Span

_MARK = re.compile(r"[«»“”„‟\"‹›‘’]|''|``|(?<![^\s(\[—–-])'(?=\w)|(?<=[\w.,!?…])'(?!\w)")
_OPENING = {"«": "»", "“": "”", "„": "“", "‟": "”", '"': '"', "''": "''", "``": "''", "‹": "›",
            "‘": "’", "'": "'"}  # fmt: skip
_SAME = {"”": "“", "“": "”"}
"""Marks that pages mix up: “so“ and ”so” close what either of them opened."""
_BEFORE_OPENING = " \t\r\n\u00a0\u202f([{—–-/:,;…."
_INNER_ONLY = {"‹"}


@dataclass(frozen=True, slots=True)
class Quotation:
    """One outermost quotation: `span` with its marks, `inner` without them."""

    span: Span
    inner: Span
    closed: bool = True


def quotations(text: str, paragraph: Span) -> Iterator[Quotation]:
    """The outermost quotations of one paragraph, in order."""
    open_marks: list[tuple[str, int, int]] = []
    last_close: tuple[int, int] | None = None
    for match in _MARK.finditer(text, paragraph.start, paragraph.end):
        mark, start, end = match.group(), match.start(), match.end()
        if _opens(text, mark, start, end, open_marks):
            open_marks.append((mark, start, end))
        elif depth := _closes(mark, open_marks):
            opened = open_marks[-depth]
            del open_marks[-depth:]
            last_close = (start, end)
            if not open_marks:
                yield Quotation(Span(opened[1], end), Span(opened[2], start))
                last_close = None
    if open_marks:
        yield from _unclosed(open_marks[0], last_close, paragraph, text)


def _unclosed(
    opened: tuple[str, int, int], last_close: tuple[int, int] | None, paragraph: Span, text: str
) -> Iterator[Quotation]:
    """One mark may close two («the firm «Rose»): then the last one does; else the paragraph's end."""
    mark, start, inner = opened
    if mark in ("'", "‘"):
        return
    if last_close:
        yield Quotation(Span(start, last_close[1]), Span(inner, last_close[0]))
    else:
        end = start + len(text[start : paragraph.end].rstrip())
        yield Quotation(Span(start, end), Span(inner, end), closed=False)


def _opens(
    text: str, mark: str, start: int, end: int, open_marks: list[tuple[str, int, int]]
) -> bool:
    if mark in "»›’" or (mark not in _OPENING and mark != "”"):
        return False
    before = text[start - 1] if start else " "
    after = text[end] if end < len(text) else " "
    looks_opening = before in _BEFORE_OPENING and not after.isspace()
    if mark == "«":
        return True
    if mark in "'‘":
        return looks_opening and not open_marks
    if mark in ('"', "''"):
        return looks_opening and not (
            open_marks and open_marks[-1][0] == mark and not before.isspace()
        )
    if mark in "“”":
        inside = any(opened in "„“”‟" for opened, _, _ in open_marks[-2:])
        return (looks_opening and (mark == "“" or not inside)) or (
            mark == "“" and not inside and not after.isspace()
        )
    return looks_opening or mark in "„‟``"


def _closes(mark: str, open_marks: list[tuple[str, int, int]]) -> int:
    """How many open quotations this mark ends, counted from the innermost; 0 if it closes none."""
    for depth, (opened, _, _) in enumerate(reversed(open_marks[-3:]), 1):
        closing = _OPENING.get(opened, "”")
        if mark in (closing, _SAME.get(closing)) or (opened in "„”" and mark in "“”"):
            return depth
    return 0
