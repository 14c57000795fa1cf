"""Beginnings or endings of words in, the classes of the longest one that a word has out."""

from __future__ import annotations

from collections.abc import Iterable


class Affixes:
    """Affixes by their length, the longest first, under the two letters at the edge of the word."""

    def __init__(self, *, ending: bool) -> None:
        self._ending = ending
        self._names: dict[str, frozenset[str]] = {}
        self._lengths: dict[str, list[int]] = {}

    def enter(self, affix: str, names: Iterable[str]) -> None:
        """Remember an affix and its classes."""
        self._names[affix] = self._names.get(affix, _NONE) | frozenset(names)
        lengths = self._lengths.setdefault(affix[-2:] if self._ending else affix[:2], [])
        if len(affix) not in lengths:
            lengths.append(len(affix))
            lengths.sort(reverse=True)

    def longest(self, word: str) -> frozenset[str]:
        """The classes of the longest affix that the word has; an ending leaves a letter before it."""
        names = self._names
        if self._ending:
            most = len(word) - 1
            for length in self._lengths.get(word[-2:], ()):
                if length <= most and word[-length:] in names:
                    return names[word[-length:]]
            return names.get(word[-1:], _NONE) if most else _NONE
        for length in self._lengths.get(word[:2], ()):
            if word[:length] in names:
                return names[word[:length]]
        return names.get(word[:1], _NONE)

    def combinations(self) -> set[frozenset[str]]:
        """The classes of all affixes."""
        return set(self._names.values())


_NONE: frozenset[str] = frozenset()
