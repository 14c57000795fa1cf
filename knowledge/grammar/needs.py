"""A pattern over tokens in, what a sentence must hold for it to fit out: sets of which it has one token each.

So most rules are passed over without being tried. Read are only patterns as `patterns` makes them: tokens
stand in sets or are marks, and only marks are escaped.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

Tokens = frozenset[str]

_CUE = re.compile(r"\(\?P<cue\d?>")
_CONTENT = re.compile(r"\(\?P<content\d?>")
"""A rule that has such groups finds nothing without one of them."""
_BEGINS = re.compile(r"(?:\[(?P<set>[^\]^]+)\]|(?P<mark>[:,;—]))(?![?*{])")
"""A set of tokens or a mark, and one that cannot be left out."""
_GROUP = re.compile(r"\((?:\?(?:P<\w+>|(?P<without><?!)|<?=|[:>]))?")
_TIMES = re.compile(r"(?P<optional>[?*]|\{0?,\d*\})?(?:\+|\{[\d,]+\})?[?+]?")
_RANGE = re.compile(r"(.)-(.)")


def needs(pattern: str) -> Sequence[Tokens]:
    """The sets; few of them if little is sure."""
    begun = filter(None, (cue_of(pattern), _starts(pattern, _CONTENT)))
    found = dict.fromkeys([*begun, *_alternatives(pattern, 0)[0]])
    return tuple(one for one in found if not any(other < one for other in found))


def cue_of(pattern: str) -> Tokens:
    """The tokens of which one is the cue; none if that is not sure."""
    return _starts(pattern, _CUE)


@cache
def opening(pattern: str) -> Tokens | None:
    """The tokens of which what fits the pattern has one first; None if that is not sure."""
    if pattern == _NEVER:
        return frozenset()
    return _starts_with(pattern + ")", [0]) or None


_NEVER = "(?!)"


def _starts(pattern: str, groups: re.Pattern[str]) -> Tokens:
    """The tokens with which the groups begin; none if some alternative begins otherwise."""
    return _starts_with(pattern, [group.end() for group in groups.finditer(pattern)])


def _starts_with(pattern: str, places: Sequence[int]) -> Tokens:
    """The same for what begins at the places, each up to the bracket that closes it."""
    every: Tokens = frozenset()
    for place in places:
        for start in _starts_of_alternatives(pattern, place):
            begins = _BEGINS.match(pattern, start)
            if not begins:
                return frozenset()
            every |= _set(begins["set"] or begins["mark"])
    return every


def _starts_of_alternatives(pattern: str, place: int) -> Iterator[int]:
    """Where the alternatives of the group begin whose inside begins there."""
    yield place
    while pattern[place] != ")":
        if pattern[place] == "|":
            yield place + 1
            place += 1
        else:
            _, place = _item(pattern, place)


def _alternatives(pattern: str, place: int) -> tuple[Sequence[Tokens], int]:
    """What the alternatives need that begin there, and where they end: of several, one set of each together."""
    needed: list[list[Tokens]] = [[]]
    while place < len(pattern) and pattern[place] != ")":
        if pattern[place] == "|":
            needed.append([])
            place += 1
        else:
            sets, place = _item(pattern, place)
            needed[-1] += sets
    if len(needed) == 1:
        return needed[0], place
    return [frozenset().union(*(min(sets, key=len) for sets in needed))] if all(
        needed
    ) else [], place


def _item(pattern: str, place: int) -> tuple[Sequence[Tokens], int]:
    """What the group, the set or the mark needs that begins there, and where it ends with its number of times."""
    sets: Sequence[Tokens] = ()
    first = pattern[place]
    if first == "(":
        opening = _GROUP.match(pattern, place)
        assert opening is not None
        sets, end = _alternatives(pattern, opening.end())
        sets, place = () if opening["without"] else sets, end + 1
    elif first == "[":
        end = pattern.index("]", place)
        sets = () if pattern[place + 1] == "^" else (_set(pattern[place + 1 : end]),)
        place = end + 1
    else:
        sets = (frozenset(first),) if first in _MARKS else ()
        place += 2 if first == "\\" else 1
    times = _TIMES.match(pattern, place)
    assert times is not None
    return () if times["optional"] else sets, times.end()


_MARKS = ":,;—"


@cache  # The patterns of a language share most of their sets.
def _set(tokens: str) -> Tokens:
    """The tokens of a set such as `a-cx`, or the mark; no token of the lists is a hyphen."""
    return frozenset(_RANGE.sub(_between, tokens.replace(r"\n", "\n")))


def _between(found: re.Match[str]) -> str:
    return "".join(map(chr, range(ord(found[1]), ord(found[2]) + 1)))
