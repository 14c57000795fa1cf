"""A pattern over tokens in, what a sentence must hold for it to fit out: sets of which it has one token each.

So most rules are passed over without being tried. Read are only patterns as `patterns` makes them: tokens
stand in sets or are marks, and only marks are escaped.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache

Tokens = frozenset[str]

CUE = re.compile(r"\(\?P<cue\d?>")
_CONTENT = re.compile(r"\(\?P<content\d?>")
"""A rule that has such groups finds nothing without one of them."""
_BEGINS = re.compile(r"(?:\[(?P<set>[^\]^]+)\]|(?P<mark>[:,;—]))(?![?*{])")
"""A set of tokens or a mark, and one that cannot be left out."""
_GROUP = re.compile(r"\((?:\?(?:P<\w+>|(?P<without><?!)|(?P<beside><?=)|[:>]))?")
_TIMES = re.compile(r"(?P<optional>[?*]|\{0?,\d*\})?(?:\+|\{[\d,]+\})?[?+]?")
_RANGE = re.compile(r"(.)-(.)")


def needs(pattern: str) -> Sequence[Tokens]:
    """The sets; few of them if little is sure."""
    begun = filter(None, (cue_of(pattern), _starts(pattern, _CONTENT)))
    found = dict.fromkeys([*begun, *_alternatives(pattern)])
    return tuple(one for one in found if not any(other < one for other in found))


def in_turn(pattern: str) -> Sequence[Tokens]:
    """The sets of which what fits it has one token each, one behind the other: not what only stands beside."""
    return _alternatives(pattern, beside=False)


def cue_of(pattern: str) -> Tokens:
    """The tokens of which one is the cue; none if that is not sure."""
    return _starts(pattern, CUE)


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
            place = bounds(pattern, place)[1]


def _alternatives(pattern: str, *, beside: bool = True) -> Sequence[Tokens]:
    """What the alternatives need, `beside` them as well: of several, one set of each together."""
    needed: list[list[Tokens]] = [[]]
    place = 0
    while place < len(pattern):
        if pattern[place] == "|":
            needed.append([])
            place += 1
        else:
            end, past, optional = bounds(pattern, place)
            if not optional:
                needed[-1] += _item(pattern[place:end], beside)
            place = past
    if len(needed) == 1:
        return needed[0]
    return [frozenset().union(*(min(sets, key=len) for sets in needed))] if all(needed) else []


def bounds(pattern: str, place: int) -> tuple[int, int, bool]:
    """Where the group, set or mark ends that begins there, and its number of times, which may be none."""
    first = pattern[place]
    if first == "(":
        end = _closings(pattern)[place]
    elif first == "[":
        end = pattern.index("]", place) + 1
    else:
        end = place + (2 if first == "\\" else 1)
    times = _TIMES.match(pattern, end)
    assert times is not None
    return end, times.end(), times["optional"] is not None


def _item(item: str, beside: bool) -> Sequence[Tokens]:
    """What the group, the set or the mark needs."""
    if item[0] == "(":
        return _group(item, beside) if len(item) > _LONG else _group.__wrapped__(item, beside)
    if item[0] == "[":
        return () if item[1] == "^" else (_set(item[1:-1]),)
    mark = item.removeprefix("\\")
    return (frozenset(mark),) if mark in _MARKS else ()


_LONG = 400
"""Letters of a group that is read once for all rules that have it."""


@lru_cache(maxsize=256)
def _group(group: str, beside: bool) -> Sequence[Tokens]:
    opening = _GROUP.match(group)
    assert opening is not None
    if opening["without"] or (opening["beside"] and not beside):
        return ()
    return _alternatives(group[opening.end() : -1], beside=beside)


@lru_cache(maxsize=16)  # A group in a group in a pattern.
def _closings(pattern: str) -> Mapping[int, int]:
    """For the place of each bracket that opens a group the one behind its end."""
    opened: list[int] = []
    found: dict[int, int] = {}
    for bracket in _BRACKET.finditer(pattern):
        end = bracket.end()
        if bracket[1] == "(":
            opened.append(end - 1)
        elif opened:
            found[opened.pop()] = end
    return found


_BRACKET = re.compile(r"(?:[^()\[\\]|\\.|\[[^\]]+\])*([()])")
"""The next bracket of a group behind what holds none."""
_MARKS = frozenset(":,;—()'*")


@cache  # The patterns of a language share most of their sets.
def _set(tokens: str) -> Tokens:
    """The tokens of a set such as `a-cx`, or the mark; no token of the lists is a hyphen."""
    return frozenset(_RANGE.sub(_between, tokens.replace(r"\n", "\n")))


def _between(found: re.Match[str]) -> str:
    return "".join(map(chr, range(ord(found[1]), ord(found[2]) + 1)))
