"""Beginnings or endings of words in, the classes of the longest one that a word has out."""

from __future__ import annotations

from collections.abc import Iterable


class Affixes:
    """Affixes by their length, the longest first, under the letters at the edge of the word."""

    def __init__(self, *, ending: bool) -> None:
        self._ending = ending
        self.longest = self._longest_ending if ending else self._longest_beginning
        """The classes of the longest affix that a word has; an ending leaves a letter before it."""
        self._names: dict[str, frozenset[str]] = {}
        self._lengths: dict[str, list[int]] = {}

    def enter(self, affix: str, names: Iterable[str]) -> None:
        """Remember an affix and its classes."""
        self._names[affix] = self._names.get(affix, _NONE) | frozenset(names)
        if len(affix) < _EDGE:
            return
        lengths = self._lengths.setdefault(affix[-_EDGE:] if self._ending else affix[:_EDGE], [])
        if len(affix) not in lengths:
            lengths.append(len(affix))
            lengths.sort(reverse=True)

    def _longest_ending(self, word: str) -> frozenset[str]:
        names, most = self._names, len(word) - 1
        for length in self._lengths.get(word[-_EDGE:], ()):
            if length <= most and word[-length:] in names:
                return names[word[-length:]]
        short = names.get(word[-2:]) if most > 1 else None
        return short or (names.get(word[-1:], _NONE) if most else _NONE)

    def _longest_beginning(self, word: str) -> frozenset[str]:
        names = self._names
        for length in self._lengths.get(word[:_EDGE], ()):
            if word[:length] in names:
                return names[word[:length]]
        return names.get(word[:2]) or names.get(word[:1], _NONE)

    def combinations(self) -> set[frozenset[str]]:
        """The classes of all affixes."""
        return set(self._names.values())


_NONE: frozenset[str] = frozenset()
_EDGE = 3
"""Letters by which affixes are looked up; few words have an affix with the same ones and not that affix."""
