"""Text of the archive or of people -> text that is shown whole, and safely; pure."""

from __future__ import annotations

import re
import unicodedata

from bot.page import clip, units

_UNSEEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f"  # controls
    "\u200b\u200e\u200f\u061c\u2060-\u2064\ufeff"  # of no width
    "\u202a-\u202e\u2066-\u2069"  # turn the direction of what follows
    "\ud800-\udfff\ufff9-\ufffb\U000e0000-\U000e007f]"  # half pairs, annotations, tags
)
_SENTENCE_END = re.compile(r"[.!?…。؟][\"'»”’)\]]*(?=\s)")
_SPACE = re.compile(r"\s+(?=\S)")
LEAST_PART = 0.4
"""A part ends at a sentence only if it is filled to this share: else many parts would be short."""


def plain(text: str) -> str:
    """The text in one line, without what cannot be seen: for names, titles and people's words.

    >>> plain("a\\u202eb \\n c")
    'ab c'
    """
    return " ".join(_UNSEEN.sub("", text.replace("\n", " ").replace("\t", " ")).split())


def visible(text: str) -> str:
    """The text with its lines, without what cannot be seen."""
    return _UNSEEN.sub("", text).strip()


def parts(text: str, limit: int) -> tuple[str, ...]:
    """The whole text in parts of at most `limit` units, cut after a sentence, else at a space.

    >>> parts("One. Two three.", 10)
    ('One.', 'Two three.')
    """
    found = []
    rest = text.strip()
    while units(rest) > limit:
        end = _cut(rest, _fitting(rest, limit))
        found.append(rest[:end].rstrip())
        rest = rest[end:].lstrip()
    return (*found, rest) if rest or not found else tuple(found)


def short(text: str, limit: int) -> str:
    """The beginning of a text: whole sentences if that leaves enough, else cut at a word; "…" tells."""
    if units(text) <= limit:
        return text
    first = parts(text, limit - 2)[0]
    return f"{first} …" if _SENTENCE_END.search(first[-3:] + " ") else clip(text, limit)


def _fitting(text: str, limit: int) -> int:
    """How many characters from the start have at most `limit` units."""
    head = text[:limit].encode("utf-16-le", "surrogatepass")[: 2 * limit]
    return len(head.decode("utf-16-le", "ignore"))


def _cut(text: str, most: int) -> int:
    """Where the first part ends, at most at `most`."""
    for pattern, least in ((_SENTENCE_END, LEAST_PART * most), (_SPACE, 1)):
        ends = [match.end() for match in pattern.finditer(text, 0, most + 1)]
        fitting = [end for end in ends if least <= end <= most]
        if fitting:
            return fitting[-1]
    end = most
    while end > 1 and _belongs_to_previous(text[end]):
        end -= 1
    return end if end > 1 else most


def _belongs_to_previous(char: str) -> bool:
    return bool(unicodedata.combining(char)) or char in "\u200d\ufe0f"
