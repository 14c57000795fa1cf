"""Phrases of the lists in, the longest one that a run of words begins with out.

A phrase is a tuple of words; one that ends in `*` is a beginning, and any word may go on from it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

LONGEST = 6
"""Words of a phrase at most."""


class Found(NamedTuple):
    """How many words are a phrase, its classes, and whether its last word may have an ending."""

    length: int
    classes: frozenset[str]
    bent: bool = False


NOTHING = Found(0, frozenset())


@dataclass(slots=True)
class _Node:
    """The phrases that have some first words in common: those that end here, and how the others go on."""

    bent: bool = False
    names: set[str] = field(default_factory=set)
    whole: dict[str, _Node] = field(default_factory=dict)
    begun: dict[str, _Node] = field(default_factory=dict)
    lengths: dict[str, list[int]] = field(default_factory=dict)
    """How long the beginnings are, under their first letter."""

    def at(self, word: str) -> _Node:
        """The phrases that go on with this word of a list."""
        if not word.endswith("*"):
            return self.whole.setdefault(word, _Node())
        beginning = word[:-1]
        lengths = self.lengths.setdefault(beginning[:1], [])
        if len(beginning) not in lengths:
            lengths.append(len(beginning))
        return self.begun.setdefault(beginning, _Node(bent=True))

    def after(self, word: str) -> Iterator[_Node]:
        """The phrases that may go on with this word of a text."""
        if word in self.whole:
            yield self.whole[word]
        for length in self.lengths.get(word[:1], ()):
            if word[:length] in self.begun:
                yield self.begun[word[:length]]
        if "" in self.begun:  # A lone `*` is any word.
            yield self.begun[""]

    def all(self) -> Iterator[_Node]:
        """This node and all under it."""
        yield self
        for node in (*self.whole.values(), *self.begun.values()):
            yield from node.all()


class Phrases:
    """The phrases of one language."""

    def __init__(self) -> None:
        self._root = _Node()

    def enter(self, words: Sequence[str], names: Iterable[str]) -> None:
        """Remember a phrase and its classes."""
        node = self._root
        for word in words:
            node = node.at(word)
        node.names.update(names)

    def begin_with(self, word: str) -> bool:
        """Whether a phrase may begin with the word."""
        return any(True for _ in self._root.after(word))

    def longest(self, words: Iterable[str]) -> Found:
        """The longest phrase at the start of these words; the classes of all that are as long.

        The words are asked for one by one, and no farther than phrases go on.
        """
        nodes, best = [self._root], NOTHING
        for length, word in enumerate(words, 1):
            nodes = [following for node in nodes for following in node.after(word)]
            ended = [node for node in nodes if node.names]
            if ended:
                classes = frozenset[str]().union(*(node.names for node in ended))
                best = Found(length, classes, any(node.bent for node in ended))
            if not nodes or length == LONGEST:
                break
        return best

    def combinations(self) -> tuple[set[frozenset[str]], set[frozenset[str]]]:
        """The classes of phrases that have one form, and of those whose last word has endings."""
        ends = [node for node in self._root.all() if node.names]
        closed = {frozenset(node.names) for node in ends if not node.bent}
        return closed, {frozenset(node.names) for node in ends if node.bent}
