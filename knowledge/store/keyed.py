"""The search row of a passage, and those of many passages as columns."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

HEAVIEST = 127
"""The largest weight: seven bits, the eighth says whether it is a statement."""


@dataclass(frozen=True, slots=True)
class Entry:
    """The search row of a passage: stems with weights of 1 to `HEAVIEST`, and (key, stem) of its words in order."""

    passage_id: int
    said: bool
    weights: dict[str, int]
    words: tuple[tuple[str, str], ...]


class Keyed(NamedTuple):
    """The search rows of passages that follow each other, as columns.

    Words are told by their `keys`, and `stem_of` each of them is a place among `stems`. Of each posting there
    are the place of its stem, that of its passage, and its mark, in the order of stems and then of passages;
    of each passage its `usual` mark and how many words it has; of each `word`, in order, its place in `keys`.
    """

    stems: list[str]
    keys: list[str]
    stem_of: NDArray[np.int32]
    stem: NDArray[np.int32]
    passage: NDArray[np.int32]
    mark: NDArray[np.uint8]
    usual: NDArray[np.uint8]
    sizes: NDArray[np.int32]
    word: NDArray[np.int32]


def keyed(entries: Sequence[Entry]) -> Keyed:
    """Search rows as columns. What weighs least in a passage stands in it once, as most of it does."""
    stems = sorted({stem for e in entries for stem in e.weights})
    places = {stem: place for place, stem in enumerate(stems)}
    pairs = dict.fromkeys(chain.from_iterable(e.words for e in entries))
    pairs |= dict.fromkeys((stem, stem) for stem in stems)  # a typed stem is found as well
    numbers = {pair: number for number, pair in enumerate(pairs)}
    rows = sorted(
        (places[stem], passage, weight << 1 | e.said)
        for passage, e in enumerate(entries)
        for stem, weight in e.weights.items()
    )
    columns = np.array(rows, dtype=np.int32).reshape(len(rows), 3).T
    usual = [min(e.weights.values(), default=0) << 1 | e.said for e in entries]
    return Keyed(
        stems,
        [key for key, _ in pairs],
        np.array([places[stem] for _, stem in pairs], dtype=np.int32),
        columns[0],
        columns[1],
        columns[2].astype(np.uint8),
        np.array(usual, dtype=np.uint8),
        np.array([len(e.words) for e in entries], dtype=np.int32),
        np.array([numbers[pair] for e in entries for pair in e.words], dtype=np.int32),
    )
