"""The end of a paragraph in, whether a sentence is torn there: “It froze”, and in the next line: said Ann Reed.

Pages set a quotation apart in a paragraph of its own, and who said it in the next one, which begins small.
"""

from __future__ import annotations

import re

from knowledge.grammar.frames import Frames
from knowledge.model import Span

_OPENS, _CLOSES = frozenset("«“„\"”‘'"), frozenset("»”\"“'’")
_GOES_ON = re.compile(r"\s*\n\s*(?P<dash>[—–-]{1,2}\s+)?(?=[^\W\d_])")


def end_mark(text: str, paragraph: Span, frames: Frames) -> str:
    """Which mark ends the paragraph: its own, a comma where a sentence is torn, none where that is printed."""
    if not _is_torn(text, paragraph, frames):
        return "paragraph"
    return "" if text.endswith(",", paragraph.start, paragraph.end) else "comma"


def _is_torn(text: str, paragraph: Span, frames: Frames) -> bool:
    """Whether the paragraph is a quotation, and the author's words follow it in the next one."""
    if not len(paragraph) or text[paragraph.start] not in _OPENS:
        return False
    if text[paragraph.start : paragraph.end].rstrip(" ,")[-1] not in _CLOSES:
        return False
    goes_on = _GOES_ON.match(text, paragraph.end)
    if goes_on is None or not text[goes_on.end()].islower():
        return False
    end = text.find("\n", goes_on.end())
    past = end if end >= 0 else len(text)
    return any(frames.begins(goes_on.end(), past, dash=dash) for dash in (True, False))
