"""Typed words and postings -> passages by weight: each word counts by its best alternative, not by their sum."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from knowledge.search.vocabulary import Typed
from knowledge.store.postings import Posted, Postings

Ids = NDArray[np.int64]
Floats = NDArray[np.float32]
SURE = 0.6
"""Alternatives from this weight on are taken for the word itself when its rarity is reckoned."""

NAMED = 0.5
"""The weight in a statement of its speaker's name: that of a word which stands in it once."""


@dataclass(frozen=True, slots=True)
class Matches:
    """Where a typed word is found: passage ids rising; how well the word is met (`alike`, 0-1), and how much
    of the passage it is (`weight`, 0-1). `idf` is the word's rarity, `rarest` that of a word never seen."""

    typed: Typed
    idf: float
    ids: Ids
    alike: Floats
    weight: Floats

    def at(self, ids: Ids) -> tuple[Floats, Floats]:
        """`alike` and `weight` in each of these passages, 0 where the word is not found."""
        if not len(self.ids):
            return np.zeros(len(ids), np.float32), np.zeros(len(ids), np.float32)
        places = np.minimum(np.searchsorted(self.ids, ids), len(self.ids) - 1)
        found = self.ids[places] == ids
        return np.where(found, self.alike[places], 0), np.where(found, self.weight[places], 0)


def matches(
    words: Sequence[Typed], postings: Postings, *, allowed: Ids | None = None, said: bool = True
) -> list[Matches]:
    """Where each word is found: in statements only if `said`, and only among `allowed` if given."""
    total = postings.passages
    posted = postings.posted([item.stem.id for word in words for item in word.alternatives])
    return [_matches(word, total, posted, allowed, said) for word in words]


def with_speaker(found: Matches, his: Ids) -> Matches:
    """The matches of a word that names a speaker: his statements too, as if his name stood in each."""
    ids = np.union1d(found.ids, his)
    alike, weight = found.at(ids)
    mine = np.isin(ids, his)
    return replace(
        found,
        ids=ids,
        alike=np.where(mine, np.float32(1), alike),
        weight=np.where(mine, np.maximum(weight, np.float32(NAMED)), weight),
    )


def _matches(
    word: Typed, total: int, posted: Mapping[int, Posted], allowed: Ids | None, said: bool
) -> Matches:
    parts = [_found(posted[item.stem.id], allowed, said) for item in word.alternatives]
    ids, place = np.unique(
        np.concatenate([part[0] for part in parts]) if parts else np.zeros(0, np.int64),
        return_inverse=True,
    )
    alike, weight = np.zeros(len(ids), np.float32), np.zeros(len(ids), np.float32)
    start = 0
    for item, (found, weights) in zip(word.alternatives, parts, strict=True):
        at = place[start : start + len(found)]
        alike[at] = np.maximum(alike[at], np.float32(item.weight))
        weight[at] = np.maximum(weight[at], item.weight * weights)
        start += len(found)
    return Matches(word, _idf(word, total), ids, alike, weight)


def _found(posted: Posted, allowed: Ids | None, said: bool) -> tuple[Ids, Floats]:
    keep = posted.said if said else np.ones(len(posted.ids), bool)
    if allowed is not None:
        keep = keep & np.isin(posted.ids, allowed, assume_unique=True)
    return posted.ids[keep], posted.weights[keep]


def _idf(word: Typed, total: int) -> float:
    """Rarity of a word: of its sure alternatives together, else of the best one; unknown words are rarest."""
    sure = [item.stem.passages for item in word.alternatives if item.weight >= SURE]
    if not sure:
        sure = [item.stem.passages for item in word.alternatives[:1]]
    return idf(sum(sure), total)


def idf(holding: int, total: int) -> float:
    """BM25's weight of a word that `holding` of `total` passages hold; never below 0."""
    return math.log(1 + max(0.0, total - holding + 0.5) / (holding + 0.5))


def best(found: Sequence[Matches], *, limit: int) -> tuple[Ids, Floats]:
    """The passages with the highest sums, best first, and the sums."""
    ids = np.unique(np.concatenate([m.ids for m in found])) if found else np.zeros(0, np.int64)
    sums = np.zeros(len(ids), np.float32)
    for match in found:
        sums[np.searchsorted(ids, match.ids)] += np.float32(match.idf) * match.weight
    order = np.lexsort((ids, -sums))[:limit]
    return ids[order], sums[order]
