"""A paragraph in, how it is printed apart from others out: in capitals, with a number or a dash."""

from __future__ import annotations

import re
from collections.abc import Iterable

from knowledge.model import Span

_OPENING = re.compile(r"(?P<number>\d{1,2}[.)]\s)?(?P<dash>[—–-]\s)?(?P<mark>[«“„\"])?")
_LEAST_LETTERS = 4
"""Letters of a paragraph in capitals."""
_SHORTEST_PULLED = 15
_AROUND = ' «»“”„".…'


def look(text: str, paragraph: Span) -> str:
    """What opens it before its first word, and whether it is in capitals; empty if it looks as most do."""
    match = _OPENING.match(text, paragraph.start, paragraph.end)
    assert match is not None
    letters = [letter for letter in paragraph.of(text) if letter.isalpha()]
    capitals = len(letters) >= _LEAST_LETTERS and all(map(str.isupper, letters))
    shown = ("1" if match["number"] else "") + ("A" if capitals else "")
    shown += "—" if match["dash"] else ""
    return shown + ("«" if shown and match["mark"] else "")


def common_look(text: str, paragraphs: Iterable[Span]) -> str:
    """How all of them are printed; empty if not all alike, or as most are."""
    looks = {look(text, paragraph) for paragraph in paragraphs}
    return looks.pop() if len(looks) == 1 else ""


def is_pulled(text: str, paragraph: Span) -> bool:
    """Whether it is words in marks that stand in the text once more, as desks pull them out of it."""
    if text[paragraph.start] not in _AROUND:
        return False
    words = paragraph.of(text).strip(_AROUND)
    return len(words) >= _SHORTEST_PULLED and text.count(words) > 1
