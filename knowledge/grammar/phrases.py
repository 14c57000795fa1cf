"""Phrases of the lists in, the longest one that a run of words begins with out.

A phrase is a tuple of words; one that ends in `*` is a beginning, and any word may go on from it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

Words = tuple[str, ...]
LONGEST = 6
"""Words of a phrase at most."""


class Found(NamedTuple):
    """How many words are a phrase, its classes, and whether its last word may have an ending."""

    length: int
    classes: frozenset[str]
    bent: bool = False


NOTHING = Found(0, frozenset())


class Phrases:
    """The phrases of one language: those of whole words are looked up, the others tried in turn."""

    def __init__(self) -> None:
        self._whole: dict[Words, set[str]] = {}
        self._firsts: set[str] = set()
        self._open: dict[str, dict[Words, set[str]]] = {}
        self._longest_start = 0

    def enter(self, words: Words, names: set[str]) -> None:
        """Remember a phrase and its classes."""
        if any(word.endswith("*") for word in words):
            start = words[0].rstrip("*")
            self._open.setdefault(start, {}).setdefault(words, set()).update(names)
            self._longest_start = max(self._longest_start, len(start))
        else:
            self._whole.setdefault(words, set()).update(names)
            self._firsts.add(words[0])

    def begin_with(self, word: str) -> bool:
        """Whether a phrase may begin with the word."""
        return word in self._firsts or any(self._starts(word))

    def _starts(self, word: str) -> Iterator[str]:
        for length in range(min(len(word), self._longest_start), 0, -1):
            if word[:length] in self._open:
                yield word[:length]

    def longest(self, words: Sequence[str]) -> Found:
        """The longest phrase at the start of these words; the classes of all that are as long."""
        best = self._longest_whole(words)
        for start in self._starts(words[0]):
            for phrase, names in self._open[start].items():
                length = len(phrase)
                if best.length <= length <= len(words) and all(map(_fits, phrase, words)):
                    same = best.classes if best.length == length else frozenset()
                    bent = phrase[-1].endswith("*") or (bool(same) and best.bent)
                    best = Found(length, same | names, bent)
        return best

    def _longest_whole(self, words: Sequence[str]) -> Found:
        if words[0] in self._firsts:
            for length in range(min(len(words), LONGEST), 1, -1):
                names = self._whole.get(tuple(words[:length]))
                if names:
                    return Found(length, frozenset(names))
        return NOTHING

    def combinations(self) -> tuple[set[frozenset[str]], set[frozenset[str]]]:
        """The classes of phrases that have one form, and of those whose last word has endings."""
        closed = {frozenset(names) for names in self._whole.values()}
        bent: set[frozenset[str]] = set()
        for phrases in self._open.values():
            for words, names in phrases.items():
                (bent if words[-1].endswith("*") else closed).add(frozenset(names))
        return closed, bent


def _fits(pattern: str, word: str) -> bool:
    return word.startswith(pattern[:-1]) if pattern.endswith("*") else word == pattern
