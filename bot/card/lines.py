"""Words and a box -> lines, and the largest size in which they fit; the words stay as they are."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bot.card.fonts import Face, width
from bot.page import units
from bot.passages import parts

LEADING = 1.4
"""From line to line, in sizes."""
PARAGRAPH = 0.45
"""Between paragraphs besides, in sizes."""
SIZES = (112, 96, 84, 76, 70, 64, 58, 54, 50, 46, 43, 40, 37, 34, 32)
"""Points, the largest that fits is taken; a telephone shows 32 as large as its own letters."""
AIRY, AIRY_SHARE = 70, 0.8
"""Large words leave some of the room free around them."""
PAGE_UNITS = 2000
"""More than a page takes in the smallest size."""
BALANCED_LINES = 12
"""Up to so many lines are made alike in length: no last line of one word."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line, and whether a paragraph begins with it (but for the first)."""

    words: str
    begins: bool = False


@dataclass(frozen=True, slots=True)
class Block:
    """Lines in a size."""

    lines: tuple[Line, ...]
    size: int

    @property
    def height(self) -> float:
        """From the top of the first line to the foot of the last."""
        gaps = sum(line.begins for line in self.lines)
        return self.size * (LEADING * len(self.lines) + PARAGRAPH * gaps)


def wrapped(face: Face, size: int, text: str, room: float) -> tuple[Line, ...]:
    """The text in lines that are at most `room` wide."""
    lines: list[Line] = []
    for paragraph in filter(None, (item.strip() for item in text.split("\n"))):
        begins, line = bool(lines), ""
        for word in paragraph.split(" "):
            longer = f"{line} {word}" if line else word
            if width(face, size, word) <= room and _wide(face, size, longer) <= room:
                line = longer
                continue
            *whole, rest = _broken(face, size, word, room)
            for full in (line, *whole):
                if full:
                    lines.append(Line(full, begins))
                    begins = False
            line = rest
        lines.append(Line(line, begins))
    return tuple(lines)


def _wide(face: Face, size: int, line: str) -> float:
    """A line's width, word by word: each is measured once."""
    words = line.split(" ")
    space = width(face, size, " ")
    return sum(width(face, size, word) for word in words) + space * (len(words) - 1)


def _broken(face: Face, size: int, word: str, room: float) -> list[str]:
    """A word in pieces that fit; most words in one."""
    pieces = [""]
    for char in word if width(face, size, word) > room else ():
        if pieces[-1] and width(face, size, pieces[-1] + char) > room:
            pieces.append("")
        pieces[-1] += char
    return pieces if pieces != [""] else [word]


def block(face: Face, text: str, box: tuple[float, float]) -> Block | None:
    """The text in the largest size that fits the box, its lines of like length; None if none does."""
    room, height = box
    fitting: Block | None = None
    low, high = 0, len(SIZES)
    while low < high:
        # The smallest first: of a text that fits in no size, no other is tried.
        middle = (low + high) // 2 if fitting else high - 1
        made = Block(wrapped(face, SIZES[middle], text, room), SIZES[middle])
        if made.height <= height * (AIRY_SHARE if made.size >= AIRY else 1):
            fitting, high = made, middle
        elif fitting:
            low = middle + 1
        else:
            return None
    return _balanced(face, fitting, text, room) if fitting else None


def _balanced(face: Face, made: Block, text: str, room: float) -> Block:
    count = len(made.lines)
    if not 1 < count <= BALANCED_LINES:
        return made
    low, high = room / 2, room
    while high - low > 4:
        middle = (low + high) / 2
        if len(wrapped(face, made.size, text, middle)) > count:
            low = middle
        else:
            high = middle
    return Block(wrapped(face, made.size, text, high), made.size)


@dataclass(frozen=True, slots=True)
class Pages:
    """The words of one picture or several, in one size; `cut`: the last does not hold the end."""

    blocks: tuple[Block, ...]
    cut: bool = False


def pages(face: Face, text: str, box: tuple[float, float], *, most: int) -> Pages:
    """The text whole on as few pages as it needs, parted at sentence ends; beyond `most` it is cut."""
    length = units(text)
    for count in range(1, most + 1) if length < most * PAGE_UNITS else ():
        if found := _in_parts(face, _even_parts(text, count), box):
            return Pages(found)
    limit = min(length // most, PAGE_UNITS)
    head = text[: (most + 1) * limit]
    while True:
        if found := _in_parts(face, parts(head, limit)[:most], box):
            return Pages(found, cut=True)
        limit = limit * 9 // 10


def _even_parts(text: str, count: int) -> tuple[str, ...]:
    """The text in at most so many parts, as even as its sentences allow."""
    least = -(-units(text) // count)
    for tenths in range(10, 20):
        if len(found := parts(text, least * tenths // 10)) <= count:
            return found
    return (text,)


def _in_parts(
    face: Face, texts: Sequence[str], box: tuple[float, float]
) -> tuple[Block, ...] | None:
    """Each part in the same size; None if one does not fit."""
    blocks = [block(face, text, box) for text in texts]
    if not all(blocks):
        return None
    size = min(item.size for item in blocks if item)
    return tuple(Block(wrapped(face, size, text, box[0]), size) for text in texts)
