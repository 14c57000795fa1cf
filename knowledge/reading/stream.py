"""JSON lines -> articles as they are read, some lines at a time, each lot parsed at a distance."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import count

from knowledge.errors import BadLine, SourceRefused, SourceUnreadable
from knowledge.model import Article
from knowledge.reading import apart

LONGEST_LINE_BYTES = 15_000_000
"""An article of two million characters, each written as \\uXXXX, and its title."""
_LOT_BYTES = 1_000_000
"""So much is parsed at once: large enough that the process costs little, small enough to go on."""
_SHOWN_FAULTS = 5
"""Faults that the last word names; the others are only counted."""


def iter_jsonl(lines: Iterable[bytes], *, name: str = "the lines") -> Iterator[Article]:
    """The articles of JSON lines, one after the other; empty lines are passed over.

    A line that cannot be taken does not stop those after it.

    :raises BadLine: after the last line, if some were refused, with their numbers and why.
    """
    faults: list[str] = []
    taken = 0
    for first, lot in _lots(lines, name):
        found = apart.parse(lot, form="lines", name=name, options={"first": str(first)})
        taken += len(found.articles)
        faults += found.faults
        yield from found.articles
    if faults:
        refused, shown = (
            len(faults),
            "; ".join(fault.rstrip(".") for fault in faults[:_SHOWN_FAULTS]),
        )
        more = f"; and {refused - _SHOWN_FAULTS} more" if refused > _SHOWN_FAULTS else ""
        error = BadLine(
            f"{name}: {refused} of {refused + taken} lines were refused: {shown}{more}.",
            name=name,
            refused=refused,
        )
        error.faults = tuple(faults)
        raise error
    if not taken:
        raise SourceUnreadable(f"{name} has no text in it.", name=name, why="no_text")


def _lots(lines: Iterable[bytes], name: str) -> Iterator[tuple[int, bytes]]:
    """Whole lines that are parsed together, after the number of the first one."""
    lot, first, numbers = bytearray(), 1, count(1)
    for number, line in zip(numbers, lines, strict=False):
        if len(line) > LONGEST_LINE_BYTES:
            raise SourceRefused(
                f"{name} has a line over {LONGEST_LINE_BYTES // 1_000_000} MB (line {number}): split it.",
                name=name,
                line=number,
            )
        lot += line if line.endswith(b"\n") else line + b"\n"
        if len(lot) >= _LOT_BYTES:
            yield first, bytes(lot)
            lot, first = bytearray(), number + 1
    if lot:
        yield first, bytes(lot)
