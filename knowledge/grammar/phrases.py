"""Phrases of the lists in, those that a run of words may be out, word by word.

A phrase is a tuple of words; one that ends in `*` is a beginning, and any word may go on from it.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass, field

LONGEST = 6
"""Words of a phrase at most."""


@dataclass(slots=True, eq=False)
class Node:
    """The phrases that have some first words in common: those that end here, and how the others go on."""

    bent: bool = False
    """Whether the last word may have any ending."""
    names: set[str] = field(default_factory=set)
    whole: dict[str, Node] = field(default_factory=dict)
    begun: dict[str, Node] = field(default_factory=dict)
    lengths: dict[str, list[int]] = field(default_factory=dict)
    """How long the beginnings are, under their first letter."""

    def at(self, word: str) -> Node:
        """The phrases that go on with this word of a list."""
        if not word.endswith("*"):
            if word not in self.whole:  # Tens of thousands ask; a node for each would cost more.
                self.whole[word] = Node()
            return self.whole[word]
        beginning = word[:-1]
        lengths = self.lengths.setdefault(beginning[:1], [])
        if len(beginning) not in lengths:
            lengths.append(len(beginning))
        return self.begun.setdefault(beginning, Node(bent=True))

    def after(self, word: str) -> Begun:
        """The phrases that may go on with this word of a text."""
        found = [self.whole[word]] if word in self.whole else []
        begun = self.begun
        if begun:
            for length in self.lengths.get(word[:1], ()):
                if word[:length] in begun:
                    found.append(begun[word[:length]])
            if "" in begun:  # A lone `*` is any word.
                found.append(begun[""])
        return found or _NOTHING

    def all(self) -> Iterator[Node]:
        """This node and all under it."""
        yield self
        for node in (*self.whole.values(), *self.begun.values()):
            yield from node.all()


_NOTHING: Sequence[Node] = ()
Begun = Sequence[Node]
"""Phrases whose first words stand in a text."""


class _Nexts:
    """The words that phrases go on with of which some has a beginning there, and so any word that has it."""

    def __init__(self, begun: Begun) -> None:
        self._begun = begun

    def __contains__(self, word: object) -> bool:
        return any(node.after(str(word)) for node in self._begun)


def nexts(begun: Begun) -> Container[str]:
    """The words that some of the phrases go on with; asked for each word of a text, so mostly a plain table."""
    if not begun:
        return ()
    if len(begun) > 1 or begun[0].begun:
        return _Nexts(begun)
    return begun[0].whole


class Phrases:
    """The phrases of one language."""

    def __init__(self) -> None:
        self._root = Node()

    def enter(self, words: Sequence[str], names: Iterable[str]) -> None:
        """Remember a phrase and its classes."""
        node = self._root
        for word in words:
            node = node.at(word)
        node.names.update(names)

    def begun(self, word: str) -> Begun:
        """The phrases that may begin with the word."""
        return self._root.after(word)

    def combinations(self) -> tuple[set[frozenset[str]], set[frozenset[str]]]:
        """The classes of phrases that have one form, and of those whose last word has endings."""
        ends = [node for node in self._root.all() if node.names]
        closed = {frozenset(node.names) for node in ends if not node.bent}
        return closed, {frozenset(node.names) for node in ends if node.bent}
