"""Text as it came -> text as it is stored: one form of a letter, one line end, nothing unseen."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

_LINE_END = re.compile("\r\n|[\r\v\f\x85\u2028\u2029]")
_UNSEEN = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f"  # controls; tab and line ends are dealt with before
    "\u202a-\u202e\u2066-\u2069"  # marks that turn the direction of writing: a disguise
    "\ud800-\udfff\ufeff]"  # halves of a pair, byte order marks
)
_MOST_MARKS = 30
"""Marks kept on one letter, as in Unicode's stream-safe format: sorting takes quadratic time."""


def clean(text: str) -> str:
    """The text in NFC with LF line ends, without controls and marks of direction.

    Tabs become spaces. Nothing else is changed, so what a reader sees stays what was printed.

    >>> clean("A\\r\\nB\\x00\\tC")
    'A\\nB C'
    """
    text = _UNSEEN.sub("", _LINE_END.sub("\n", text).replace("\t", " "))
    return text if text.isascii() else unicodedata.normalize("NFC", _piles().sub(r"\1", text))


@cache
def _piles() -> re.Pattern[str]:
    """More combining marks on a letter than any language has."""
    marks = "".join(char for char in map(chr, range(0x300, 0x1F000)) if unicodedata.combining(char))
    return re.compile(f"([{marks}]{{{_MOST_MARKS}}})[{marks}]+")
