"""Signs and words -> whether and how wide the fonts that come with the program draw them."""

from __future__ import annotations

import io
import unicodedata
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, lru_cache
from importlib import resources

from PIL import Image, ImageDraw, ImageFont

ABSENT = "□"
"""Stands in the picture for a sign that no font here has."""
ALIKE = {"\u2011": "-", "\u00ad": "", "\t": " ", "\u2028": "\n", "\u2029": "\n"}
"""Signs that look like others; the picture shows no difference."""
_NO_SIGN = "\U0010ffff"
_TRIED_POINTS = 48
WORDS_MEASURED = 20_000


class Face(StrEnum):
    """The files in `bot/fonts`."""

    WORDS = "Literata-Regular"
    TEXT = "NotoSans-Regular"
    BOLD = "NotoSans-Bold"


@dataclass(frozen=True, slots=True)
class Drawable:
    """A text as a face can draw it."""

    text: str
    lacks_letters: bool = False
    """Some letters cannot be drawn: without them the words would be others."""
    lacks_signs: bool = False
    """Some other signs, such as emoji, cannot; `ABSENT` stands for them."""


def drawable(face: Face, text: str) -> Drawable:
    """The text with what the face lacks marked; signs that are missing in a row share one mark."""
    made: list[str] = []
    letters = signs = False
    for char in "".join(ALIKE.get(char, char) for char in unicodedata.normalize("NFC", text)):
        kind = unicodedata.category(char)
        if made[-1:] == [ABSENT] and (kind == "Cf" or kind[0] == "M"):
            continue  # joins or colours the sign before it
        if char == "\n" or _has(face, char):
            made.append(char)
        elif all(_has(face, part) for part in unicodedata.normalize("NFD", char)):
            made.append(unicodedata.normalize("NFD", char))
        elif kind != "Cf":
            letters, signs = letters or kind[0] in "LMN", True
            if made[-1:] != [ABSENT]:
                made.append(ABSENT)
    return Drawable("".join(made), letters, signs)


@cache
def font(face: Face, size: int) -> ImageFont.FreeTypeFont:
    """The face in a size of so many points."""
    return ImageFont.truetype(io.BytesIO(_file(face)), size)


@cache
def _file(face: Face) -> bytes:
    return (resources.files("bot") / "fonts" / f"{face}.ttf").read_bytes()


@lru_cache(WORDS_MEASURED)
def width(face: Face, size: int, words: str) -> float:
    """How wide words are, in points."""
    return font(face, size).getlength(words)


@lru_cache(WORDS_MEASURED)
def _has(face: Face, char: str) -> bool:
    """Whether the face draws something else than the box for what it lacks."""
    return char.isspace() or _shape(face, char) != _shape(face, _NO_SIGN)


@lru_cache(16)
def _shape(face: Face, char: str) -> bytes:
    room = Image.new("L", (2 * _TRIED_POINTS, 2 * _TRIED_POINTS))
    ImageDraw.Draw(room).text((_TRIED_POINTS // 2, 0), char, 255, font(face, _TRIED_POINTS))
    return room.tobytes()
