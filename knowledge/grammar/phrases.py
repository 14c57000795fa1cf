"""Phrases of the lists in, the longest one that a run of words begins with out.

A phrase is a tuple of words; one that ends in `*` is a beginning, and any word may go on from it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

LONGEST = 6
"""Words of a phrase at most."""


class Found(NamedTuple):
    """How many words are a phrase, its classes, and its last word if that may have an ending."""

    length: int
    classes: frozenset[str]
    bent: str = ""


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

    def after(self, word: str) -> list[_Node]:
        """The phrases that may go on with this word of a text."""
        found = [self.whole[word]] if word in self.whole else []
        if self.begun:
            for length in self.lengths.get(word[:1], ()):
                if word[:length] in self.begun:
                    found.append(self.begun[word[:length]])
            if "" in self.begun:  # A lone `*` is any word.
                found.append(self.begun[""])
        return found

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
        return bool(self._root.after(word))

    def longest(
        self, first: str, following: Callable[[], str | None], respell: Callable[[str], str]
    ) -> Found:
        """The longest phrase that begins with the first word; the classes of all that are as long.

        The words `following` are asked for one by one, and no farther than phrases go on.
        """
        nodes, best = self._root.after(first), NOTHING
        for length in range(1, LONGEST + 1):
            ended = [node for node in nodes if node.names]
            if ended:
                classes = frozenset[str]().union(*(node.names for node in ended))
                best = Found(length, classes, first if any(node.bent for node in ended) else "")
            if not nodes or length == LONGEST or (word := following()) is None:
                break
            first = respell(word)
            nodes = (
                nodes[0].after(first)
                if len(nodes) == 1
                else [other for node in nodes for other in node.after(first)]
            )
        return best

    def combinations(self) -> tuple[set[frozenset[str]], set[frozenset[str]]]:
        """The classes of phrases that have one form, and of those whose last word has endings."""
        ends = [node for node in self._root.all() if node.names]
        closed = {frozenset(node.names) for node in ends if not node.bent}
        return closed, {frozenset(node.names) for node in ends if node.bent}
