"""A question that was copied from a post -> the claim in it: without links, accounts, trailing tags and cries.

What posts put before and behind a claim stands in `question.cries` of each language: "breaking", "is this real".
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from functools import cache

from knowledge.language import languages
from knowledge.question.tokens import Token, phrases, tokens

_LINK = re.compile(r"(?:https?://|www\.)\S+|\b(?:t\.me|t\.co|bit\.ly|youtu\.be)/\S+", re.IGNORECASE)
_ACCOUNT = re.compile(r"(?:\bRT\s+|\bvia\s+)@\w+:?|(?<!\S)@\w+:", re.IGNORECASE)
_LAST_TAGS = re.compile(r"(?:\s*(?:#|(?<!\S)@)\w+)+[\s.!?…]*$")
_LAST_DATE = re.compile(r"[\s(]+\d{1,4}[./-]\d{1,2}[./-]\d{1,4}[\s)]*$")
"""When it was posted; only behind a link or an account, else it may be the question's own."""
_MARK = re.compile(r"(?<!\w)[#@](?=\w)")
_HUMP = re.compile(r"(?<=[^\W\d_A-ZА-ЯЁ])(?=[A-ZА-ЯЁӘҒҚҢӨҰҮҺІ])")
_TAG = re.compile(r"#\w+")
Cry = tuple[str, ...]
"""The keys of its words."""
FEWEST_WORDS = 2
"""Words that are left of a post at least; one of fewer is taken as it stands."""


def claim_of(text: str) -> str:
    """The post without what is no part of its claim; the text as it is if nothing else would be left."""
    bare = _ACCOUNT.sub(" ", _LINK.sub(" ", text))
    bare = _LAST_DATE.sub("", bare) if bare != text else bare
    bare = _enough(_LAST_TAGS.sub("", bare)) or bare
    bare = _MARK.sub("", _TAG.sub(lambda tag: _HUMP.sub(" ", tag.group()), bare))
    return _enough(_without_cries(bare)) or _enough(bare) or text


def _enough(text: str) -> str:
    return text if len(tokens(text)) >= FEWEST_WORDS else ""


def _without_cries(text: str) -> str:
    """The text between the cries that it begins and ends with."""
    words = tokens(text)
    first, last = 0, len(words)
    while length := _cry(words[first:last], text, _openings()):
        first += length
    while length := _cry(words[first:last][::-1], text, _endings()):
        last -= length
    if first >= last:
        return ""
    end = words[last].start if last < len(words) else len(text)
    return text[words[first].start if first else 0 : end].rstrip("([ ")


def _cry(words: Sequence[Token], text: str, cries: Mapping[str, Sequence[Cry]]) -> int:
    """How many of the words are a cry with which they begin, or from behind end; 0 if they do not."""
    found = tuple(token.key for token in words)
    for cry in cries.get(found[0], ()) if found else ():
        size = len(cry)
        if found[:size] == cry and (size > 1 or _apart(words[:2], text)):
            return size
    return 0


def _apart(words: Sequence[Token], text: str) -> bool:
    """Whether the first word stands for itself: in capitals or behind a mark. "Watch prices" is no cry."""
    one, other = sorted((words[0], words[-1]), key=lambda token: token.start)
    capitals = words[0].text.isupper() and not words[-1].text.isupper()
    return capitals or bool(text[one.end : other.start].strip())


@cache
def _openings() -> Mapping[str, Sequence[Cry]]:
    return _by_first({cry for code in languages() for cry in phrases("question.cries", code)})


@cache
def _endings() -> Mapping[str, Sequence[Cry]]:
    return _by_first({cry[::-1] for cries in _openings().values() for cry in cries})


def _by_first(cries: Collection[Cry]) -> Mapping[str, Sequence[Cry]]:
    """First key -> cries, the longest first."""
    found: dict[str, list[Cry]] = {}
    for cry in sorted(cries, key=lambda cry: (-len(cry), cry)):
        found.setdefault(cry[0], []).append(cry)
    return found
