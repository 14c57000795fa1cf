"""Numbers of stems and words that an import meets again and again, so that it need not ask for them again."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np

from knowledge.store.varints import Numbers
from knowledge.store.words import make_stems, spell

if TYPE_CHECKING:
    import sqlite3

WORDS_REMEMBERED = 600_000
"""About 120 MB; then all are forgotten and asked for anew."""


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
        if unknown := [word for word in words if word not in known]:
            known |= spell(connection, unknown)
        return np.fromiter(map(known.__getitem__, words), np.int64, len(words))
