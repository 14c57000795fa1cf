"""A pattern over tokens in, what of it must fit from its cue on out.

What says who speaks stands before the verb in many rules, and takes long to read. Of those with the option
`verb_first` it is asked first whether something fits the rest behind some verb: mostly nothing does.
"""

from __future__ import annotations

from collections.abc import Sequence

from knowledge.grammar.needs import CUE, bounds


def tail(pattern: str) -> str:
    """The pattern from its cue on; empty if what fits it has none in some cases."""
    return "".join(_from_cue(pattern))


def _from_cue(pattern: str) -> Sequence[str]:
    """Its items from the one that begins with the cue, or that holds it in one of several ways."""
    found = _items(pattern)
    for number, item in enumerate(found):
        if CUE.search(item) and item.endswith(")"):
            inside = item[len("(?:") : -1] if item.startswith("(?:") else ""
            return [*(_from_cue(inside) or [item]), *found[number + 1 :]]
    return ()


def _items(pattern: str) -> Sequence[str]:
    """The groups, sets and marks that follow each other, each with its number of times; none of several ways."""
    found, place = [], 0
    while place < len(pattern):
        if pattern[place] == "|":
            return ()
        start, place = place, bounds(pattern, place)[1]
        found.append(pattern[start:place])
    return found
