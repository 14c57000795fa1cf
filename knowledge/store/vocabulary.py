"""Numbers of stems and words that an import meets again and again, so that it need not ask for them again."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import repeat
from typing import TYPE_CHECKING

import numpy as np

from knowledge.store.varints import Numbers
from knowledge.store.words import make_stems, spell

if TYPE_CHECKING:
    import sqlite3

WORDS_REMEMBERED = 600_000
"""About 120 MB; then all are forgotten and asked for anew."""
_UNKNOWN = 0
"""No word has this number."""


class Vocabulary:
    """As it is stored; whoever keeps one sees to it that nobody else changes search rows meanwhile."""

    def __init__(self) -> None:
        self._stems: dict[str, int] = {}
        self._words: dict[tuple[str, int], int] = {}

    def forget(self) -> None:
        """Remember nothing: search rows may have changed."""
        self._stems.clear()
        self._words.clear()

    def stems(self, connection: sqlite3.Connection, texts: Sequence[str]) -> Numbers:
        """The ids of stems, each given once; those that are new are stored."""
        known = self._stems
        if unknown := [text for text in texts if text not in known]:
            known |= make_stems(connection, unknown)
        return np.fromiter(map(known.__getitem__, texts), np.int64, len(texts))

    def words(
        self, connection: sqlite3.Connection, keys: Sequence[str], stem_ids: Numbers
    ) -> Numbers:
        """The numbers of words, each given once by key and id of its stem; those that are new are stored."""
        known = self._words
        if len(known) > WORDS_REMEMBERED:
            self.forget()
        words = list(zip(keys, stem_ids.tolist(), strict=True))
        numbers = np.fromiter(map(known.get, words, repeat(_UNKNOWN)), np.int64, len(words))
        unknown = np.flatnonzero(numbers == _UNKNOWN)
        if len(unknown):
            fresh = [words[place] for place in unknown.tolist()]
            known |= (made := spell(connection, fresh))
            numbers[unknown] = [made[word] for word in fresh]
        return numbers
