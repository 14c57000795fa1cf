"""Many passages -> their search rows as columns, the same that `entry` gives one by one."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from knowledge.search.entries import K1, USUAL_WORDS, B
from knowledge.search.met import Met, Places, Reader
from knowledge.store.keyed import HEAVIEST, Keyed

WORDS_REMEMBERED = 400_000
"""About 100 MB; then all is forgotten and learned anew."""


class Keyer:
    """Remembers the words that it has met: most are met again."""

    def __init__(self) -> None:
        self._met = Met()

    def keyed(
        self,
        texts: Sequence[str],
        languages: Sequence[str],
        said: Sequence[bool] | None = None,
        *,
        beside: Reader = lambda letters, words: None,
    ) -> Keyed:
        """The search rows of passages; `languages`: the one in which each of them is read.

        `said`: whether each is a statement; all are without it. `beside`: who else is told the words.
        """
        met, sizes = self._met.pairs(texts, languages, beside)
        found = _columns(self._met, met, sizes, np.array(said or [True] * len(texts), np.uint8))
        if len(self._met.keys) > WORDS_REMEMBERED:
            self._met = Met()
        return found


def _columns(known: Met, met: Places, sizes: Places, said: NDArray[np.uint8]) -> Keyed:
    stems = np.flatnonzero(np.bincount(known.stems[met], minlength=len(known.stem_texts)))
    pairs = np.flatnonzero(np.bincount(np.concatenate([met, known.own[stems]])))
    place_of_stem = _places(stems, len(known.stem_texts))
    texts = np.repeat(np.arange(len(sizes)), sizes)
    both = place_of_stem[known.stems[met]] * len(sizes) + texts
    both, counts = np.unique(both, return_counts=True)
    stem, passage = np.divmod(both, max(len(sizes), 1))
    return Keyed(
        [known.stem_texts[number] for number in stems.tolist()],
        [known.keys[number] for number in pairs.tolist()],
        place_of_stem[known.stems[pairs]].astype(np.int32),
        stem.astype(np.int32),
        passage.astype(np.int32),
        _marks(counts, sizes[passage], said[passage]),
        _marks(np.ones(len(sizes), dtype=np.int64), sizes, said) * (sizes > 0).astype(np.uint8),
        sizes,
        _places(pairs, len(known.keys))[met].astype(np.int32),
    )


def _places(chosen: NDArray[np.int64], count: int) -> NDArray[np.int64]:
    """The place of each of the chosen ones among them."""
    places = np.zeros(count, dtype=np.int64)
    places[chosen] = np.arange(len(chosen))
    return places


def _marks(counts: NDArray[np.int64], words: Places, said: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """As `entries` weighs a stem that stands so often in a passage of so many words."""
    length = 1 - B + B * words / USUAL_WORDS
    weight = np.maximum(1, np.rint(HEAVIEST * (counts / (counts + K1 * length))))
    return (2 * weight).astype(np.uint8) | said
