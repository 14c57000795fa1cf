"""A word in Latin letters in, the same without accents out: the lists of first names have none."""

from __future__ import annotations

import re
import unicodedata

_WHOLE = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ı": "i", "ß": "ss", "æ": "ae", "œ": "oe", "þ": "th", "ð": "d"}
)
"""Letters that are no other letter with a mark on it."""
_OTHER_SCRIPT = re.compile("[\u0370-\u1dff]")
"""A letter between those of the Latin script and those that it has for few languages."""


def without_accents(folded: str) -> str:
    """The word with plain letters; in other scripts as it is.

    >>> without_accents("zoë"), without_accents("łukasz"), without_accents("май")
    ('zoe', 'lukasz', 'май')
    """
    if _OTHER_SCRIPT.search(folded):
        return folded
    apart = unicodedata.normalize("NFD", folded.translate(_WHOLE))
    plain = "".join(letter for letter in apart if not unicodedata.combining(letter))
    return plain if plain.isascii() else folded
