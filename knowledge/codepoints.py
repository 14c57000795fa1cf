"""Many texts -> arrays of their letters, in which words are found all at once, where `WORD` finds them."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from knowledge.language import JOINERS, fold

Codes = NDArray[np.uint32]
Numbers = NDArray[np.int64]
_AT_ONCE = 1 << 16
"""Letters looked at together: so many stay in the processor's nearer memory."""
_GAP = "\n"
_ALL, _USUAL = 0x110000, 0x10000
_WELL_KNOWN = 0x1100
"""Letters below it, and the signs of `_SIGNS`, fold by themselves, whatever stands beside them."""
_SIGNS = range(0x2000, 0x3000)


class Letters(NamedTuple):
    """Some of the texts, a gap after each: text i, counted from `first`, begins at `edges[i]`."""

    first: int
    codes: Codes
    edges: Numbers


class Words(NamedTuple):
    """Where words begin and end, and which text each is in; `inside`: for each letter whether it is in a word."""

    starts: Numbers
    ends: Numbers
    text: Numbers
    inside: NDArray[np.bool_]


def letters_of(texts: Sequence[str]) -> Iterator[Letters]:
    """All texts, some at a time."""
    lengths = np.fromiter(map(len, texts), np.int64, len(texts)) + 1
    edges = np.concatenate([[0], np.cumsum(lengths)])
    first = 0
    while first < len(texts):
        last = max(
            first + 1, int(np.searchsorted(edges, edges[first] + _AT_ONCE, side="right")) - 1
        )
        joined = _GAP.join([*texts[first:last], ""])
        codes = np.frombuffer(joined.encode("utf-32-le"), dtype="<u4")
        yield Letters(first, codes, edges[first : last + 1] - edges[first])
        first = last


def words_in(letters: Letters) -> Words:
    """The words, in order."""
    inside = _inside(letters.codes)
    changes = np.flatnonzero(inside[1:] != inside[:-1]) + 1
    if len(inside) and inside[0]:
        changes = np.concatenate([[0], changes])
    starts, ends = changes[::2], changes[1::2]
    counts = np.diff(np.searchsorted(starts, letters.edges))
    return Words(starts, ends, np.repeat(np.arange(len(counts)), counts), inside)


def _inside(codes: Codes) -> NDArray[np.bool_]:
    """Whether each letter is one of a word; the last one never is, it is a gap."""
    kinds = _kinds(_ALL if codes.max(initial=0) >= _USUAL else _USUAL)[codes]
    inside: NDArray[np.bool_] = kinds == _LETTER
    joins = np.flatnonzero(kinds == _JOINER)
    joins = joins[joins > 0]
    inside[joins] = (kinds[joins - 1] == _LETTER) & (kinds[joins + 1] == _LETTER)
    return inside


_LETTER, _JOINER = 1, 2


@cache
def _kinds(count: int) -> NDArray[np.uint8]:
    kinds = np.fromiter(map(str.isalnum, map(chr, range(count))), np.uint8, count)
    for joiner in map(ord, JOINERS):
        kinds[joiner] = kinds[joiner] or _JOINER
    return kinds


def folded(letters: Letters) -> tuple[Codes, list[int]]:
    """What each letter folds to, and the texts (as counted there) in which one is not to be folded by itself."""
    table = _folds()
    codes = table[np.minimum(letters.codes, len(table) - 1)]
    odd = np.flatnonzero(codes == 0)
    return codes, np.unique(np.searchsorted(letters.edges, odd, side="right") - 1).tolist()


@cache
def _folds() -> Codes:
    """What a letter folds to; 0 for those that become several, that depend on what stands beside them, or
    that part words before and not after, or the other way round."""
    kinds = _kinds(_USUAL)
    table = np.zeros(_SIGNS.stop + 1, dtype=np.uint32)
    for code in (*range(1, _WELL_KNOWN), *_SIGNS):
        letter = chr(code)
        to = fold(letter)
        marks = unicodedata.category(letter).startswith("M")
        if len(to) == 1 and not marks and kinds[code] == kinds[ord(to)]:
            table[code] = ord(to)
    return table
