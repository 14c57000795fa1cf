"""What kind of thing a question asks for, and a passage -> whether the passage has one that is not in the question."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping

from knowledge.search.keys import stems_of

_NUMBER = re.compile(r"\d+")
_INSIDE = re.compile(r"(?<=[^\W_])[^\w.!?…]+(?:[«“\"„(])?([^\W\d_][\w’'-]*)")
"""A word that follows another one, with no end of a sentence between."""


def fits(wants: str, text: str, asked: Collection[str]) -> float:
    """1 if the text has what is wanted besides the words `asked` (keys), 0 if not; 0 if nothing is known of it."""
    has = _KINDS.get(wants)
    return float(bool(has and has(text, asked)))


def _number(text: str, asked: Collection[str]) -> bool:
    return any(number not in asked for number in _NUMBER.findall(text))


def _name(text: str, asked: Collection[str]) -> bool:
    words = (word for word in _INSIDE.findall(text) if word[0].isupper())
    return any(not {k for pair in stems_of(word, "") for k in pair} & set(asked) for word in words)


_KINDS: Mapping[str, Callable[[str, Collection[str]], bool]] = {"number": _number, "name": _name}
