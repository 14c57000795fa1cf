"""What the lists know of a word as it is printed, and of a mark behind it."""

from __future__ import annotations

import re
from collections.abc import Callable, Container
from dataclasses import dataclass

from knowledge.grammar.phrases import Begun
from knowledge.sentences import CAPITAL

_INITIAL = re.compile(CAPITAL)
_PLAIN = frozenset({"lower", "num"})
_REMEMBERED = 100_000
"""Words that are remembered: bounds memory under hostile text; a language has fewer common ones."""


@dataclass(slots=True, eq=False)  # Not frozen, as it is made too often; nobody changes it.
class Entry:
    """A word of so many letters, its classes, and the character of its token.

    `plain`: what stands beside it changes nothing, unless it begins a phrase, as it may before one of the words
    `nexts`: one of the phrases `begun`. `mark`: the character of the mark that stands behind it. `listed` is the
    folded word in the script of the lists. `shape` is one of SHAPES; `first` for a capital that might be there only
    because it opens a sentence: `inside` is its character where none opens.
    """

    letters: int
    plain: bool
    classes: frozenset[str]
    tag: str
    nexts: Container[str]
    listed: str
    folded: str
    begun: Begun
    shape: str
    inside: str
    mark: str = ""

    @property
    def is_sure(self) -> bool:
        """Whether its token has this character, whatever stands beside it."""
        return self.plain and not self.nexts

    def before(self, mark: str) -> Entry:
        """The word with this mark behind it, so that it begins no phrase."""
        return Entry(
            self.letters, self.plain, self.classes, self.tag, (), self.listed,
            self.folded, self.begun, self.shape, self.inside, mark,
        )  # fmt: skip


class Entries(dict[str, Entry]):
    """The words that were met, each with its entry, which is read when it is first asked for."""

    def __init__(self, read: Callable[[str], Entry]) -> None:
        super().__init__()
        self._read = read

    def __missing__(self, word: str) -> Entry:
        found = self._read(word)
        if len(self) < _REMEMBERED:
            self[word] = found
        return found


def is_plain(word: str, shape: str) -> bool:
    """Whether what stands beside a word of this shape changes nothing."""
    return shape in _PLAIN and (len(word) > 1 or not _INITIAL.match(word))


def shape_of(word: str) -> str:
    """How the word is written: one of SHAPES."""
    if word.islower() and word.isalpha():
        return "lower"  # Three of four.
    if word[:1].isdigit():
        return "num"
    if word[1:2].isupper():
        return "cap"
    if word[:1].isupper() or ("-" in word and word.rpartition("-")[2][:1].isupper()):
        return "first"  # al-Muallim
    return "lower"
