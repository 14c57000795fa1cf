"""Many passages -> their search rows as columns, the same that `entry` gives one by one."""

from __future__ import annotations

import re
import unicodedata
from itertools import chain

import numpy as np
from numpy.typing import NDArray

from knowledge.keys import LONGEST_WORD
from knowledge.language import WORD, fold
from knowledge.search.entries import K1, USUAL_WORDS, B
from knowledge.search.keys import stems_of
from knowledge.store.keyed import HEAVIEST, Keyed

WORDS_REMEMBERED = 400_000
"""About 150 MB; then all is forgotten and learned anew."""
_FOLDED_APART = re.compile("[‘`´ʹ‐−]")
"""Marks between words that folding makes part of one."""


class Keyer:
    """Remembers the words that it has met: most are met again."""

    def __init__(self) -> None:
        self._words: dict[str, _Words] = {}
        self._pairs: dict[tuple[str, str], int] = {}
        self._stems: dict[str, int] = {}
        self._stem_of_pair: list[int] = []
        self._met: list[int] = []
        """Numbers of the pairs in the passages so far, one after the other."""
        self._sizes: list[int] = []

    def add(self, text: str, language: str) -> str | None:
        """Take a statement in; returns its words, folded, if that is what folding the whole text gives."""
        known = self._words.get(language)
        if known is None:
            known = self._words[language] = _Words(language, self._pairs)
        words = WORD.findall(text)
        before = len(self._met)
        self._met.extend(chain.from_iterable(map(known.__getitem__, words)))
        self._sizes.append(len(self._met) - before)
        if _FOLDED_APART.search(text) or not unicodedata.is_normalized("NFKC", text):
            return None
        try:
            return " ".join(map(known.folded.__getitem__, words))
        except KeyError:  # a word that is several when it is folded
            return None

    def take(self) -> Keyed:
        """The search rows of the statements taken in since the last time."""
        for _, stem in list(self._pairs)[len(self._stem_of_pair) :]:
            self._stem_of_pair.append(self._stems.setdefault(stem, len(self._stems)))
        met = np.array(self._met, dtype=np.int64)
        words = np.array(self._sizes, dtype=np.int64)
        passage = np.repeat(np.arange(len(words)), words)
        pairs = np.flatnonzero(np.bincount(met, minlength=1))
        of_pair = np.array(self._stem_of_pair, dtype=np.int64)
        used, place_of = np.unique(of_pair[pairs], return_inverse=True)
        places = np.zeros(len(self._stems), dtype=np.int64)
        places[used] = np.arange(len(used))
        both, counts = np.unique(places[of_pair[met]] * len(words) + passage, return_counts=True)
        stem, passage = np.divmod(both, max(len(words), 1))
        names, keys = list(self._stems), list(self._pairs)
        stems = [names[number] for number in used.tolist()]
        spellings = dict.fromkeys(
            (keys[pair][0], place)
            for pair, place in zip(pairs.tolist(), place_of.tolist(), strict=True)
        )
        word_of = np.zeros(len(keys), dtype=np.int64)
        word_of[pairs] = np.arange(len(pairs))
        spellings |= dict.fromkeys(zip(stems, range(len(stems)), strict=True))
        found = Keyed(
            stems,
            [key for key, _ in spellings],
            np.array([place for _, place in spellings], dtype=np.int32),
            stem.astype(np.int32),
            passage.astype(np.int32),
            _marks(counts, words[passage]),
            _marks(np.ones(len(words), dtype=np.int64), words) * (words > 0).astype(np.uint8),
            words.astype(np.int32),
            word_of[met].astype(np.int32),
        )
        self._met, self._sizes = [], []
        if len(self._pairs) > WORDS_REMEMBERED:
            self.__init__()  # type: ignore[misc]
        return found


class _Words(dict[str, tuple[int, ...]]):
    """The words of a language: the numbers of their keys and stems; `folded`: of those that stay one word."""

    def __init__(self, language: str, pairs: dict[tuple[str, str], int]) -> None:
        super().__init__()
        self.folded: dict[str, str] = {}
        self._language, self._pairs = language, pairs

    def __missing__(self, word: str) -> tuple[int, ...]:
        folded = fold(word)
        if WORD.fullmatch(folded):
            self.folded[word] = folded
        found = self[word] = tuple(
            self._pairs.setdefault(pair, len(self._pairs))
            for pair in stems_of(word[:LONGEST_WORD], self._language)
        )
        return found


def _marks(counts: NDArray[np.int64], words: NDArray[np.int64]) -> NDArray[np.uint8]:
    """As `entries` weighs a stem that stands so often in a statement of so many words."""
    length = 1 - B + B * words / USUAL_WORDS
    weight = np.maximum(1, np.rint(HEAVIEST * (counts / (counts + K1 * length))))
    return (2 * weight + 1).astype(np.uint8)
