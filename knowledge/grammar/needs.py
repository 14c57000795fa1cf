"""A pattern over tokens in, what a sentence must hold for it to fit out: sets of which it has one token each.

So most rules are passed over without being tried. Read are only patterns as `patterns` makes them: tokens
stand in sets or are marks, and only marks are escaped.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

_CUE = re.compile(r"\(\?P<cue\d?>")
_CONTENT = re.compile(r"\(\?P<content\d?>")
"""A rule that has such groups finds nothing without one of them."""
_BEGINS = re.compile(r"(?:\[(?P<set>[^\]^]+)\]|(?P<mark>[:,;—]))(?![?*{])")
"""A set of tokens or a mark, and one that cannot be left out."""
_CLOSING = {"[": "]", "{": "}"}
_RANGE = re.compile(r"(.)-(.)")


def needs(pattern: str) -> Sequence[frozenset[str]]:
    """The sets; few of them if little is sure."""
    found = filter(None, (_starts(pattern, group) for group in (_CUE, _CONTENT)))
    return tuple(dict.fromkeys([*found, *_outside_groups(pattern)]))


def _starts(pattern: str, groups: re.Pattern[str]) -> frozenset[str]:
    """The tokens with which the groups begin; none if some alternative begins otherwise."""
    every: frozenset[str] = frozenset()
    for group in groups.finditer(pattern):
        for alternative in _alternatives(pattern, group.end()):
            begins = _BEGINS.match(alternative)
            if not begins:
                return frozenset()
            every |= _tokens(begins)
    return every


def _alternatives(pattern: str, start: int) -> Iterator[str]:
    """The alternatives of the group whose inside begins there."""
    place = start
    while pattern[place] != ")":
        if pattern[place] == "|":
            yield pattern[start:place]
            start = place + 1
        place = _past(pattern, place)
    yield pattern[start:place]


def _outside_groups(pattern: str) -> Iterator[frozenset[str]]:
    """The sets and marks that stand in no group; none of a pattern of several alternatives."""
    place, found = 0, []
    while place < len(pattern):
        if pattern[place] == "|":
            return
        if begins := _BEGINS.match(pattern, place):
            found.append(_tokens(begins))
        place = _past(pattern, place)
    yield from found


def _past(pattern: str, place: int) -> int:
    """Where the group, the set, the number of times or the single character ends that begins there."""
    if pattern[place] == "\\":
        return place + 2
    if pattern[place] in _CLOSING:
        return pattern.index(_CLOSING[pattern[place]], place) + 1
    if pattern[place] != "(":
        return place + 1
    place += 1
    while pattern[place] != ")":
        place = _past(pattern, place)
    return place + 1


def _tokens(begins: re.Match[str]) -> frozenset[str]:
    """The tokens of a set such as `a-cx`, or the mark; no token of the lists is a hyphen."""
    if begins["mark"]:
        return frozenset(begins["mark"])
    return frozenset(_RANGE.sub(_between, begins["set"].replace(r"\n", "\n")))


def _between(found: re.Match[str]) -> str:
    return "".join(map(chr, range(ord(found[1]), ord(found[2]) + 1)))
