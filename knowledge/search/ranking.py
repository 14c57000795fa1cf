"""Typed words and postings -> passages by weight: each word counts by its best alternative, not by their sum."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from knowledge.search.bounds import Bounds, of_size
from knowledge.search.vocabulary import Typed
from knowledge.store.decoded import Posted
from knowledge.store.keyed import HEAVIEST
from knowledge.store.postings import Postings

Ids = NDArray[np.integer]
Floats = NDArray[np.float32]
Mask = NDArray[np.bool_]
SURE = 0.6
"""Alternatives from this weight on are taken for the word itself when its rarity is reckoned."""

NAMED = 0.5
"""The weight in a statement of its speaker's name: that of a word which stands in it once."""
NEARLY = 1e-4
"""Sums that differ less are reckoned again before they are compared: the order of adding tells in the last digit."""
FEW = 3_000
"""Allowed passages that are all reckoned, instead of looking for the best ones."""
RARE = 1_000
"""Passages up to which the postings of an alternative are put together with those of others."""
LEAST = 1e-6
"""Of a word that every passage has, so that the passages with it are still told from those without."""
_WEIGHT_OF_MARK = (np.arange(256) >> 1).astype(np.float32) * np.float32(1 / HEAVIEST)
_NOBODYS = np.zeros(0, dtype=np.int64)


class Rare(NamedTuple):
    """Where the rare ones of a word's alternatives are found: rising ids, and for each the likest and the heaviest."""

    ids: Ids
    alike: Floats
    weight: Floats

    @classmethod
    def of(cls, parts: Sequence[tuple[Posted, float]]) -> Rare:
        """All these postings together: most alternatives are so rare that each by itself is not worth the call."""
        if not parts:
            return cls(_NOBODYS, np.zeros(0, np.float32), np.zeros(0, np.float32))
        ids = np.concatenate([posted.ids for posted, _ in parts])
        sizes = [len(posted.ids) for posted, _ in parts]
        alike = np.repeat(np.array([likeness for _, likeness in parts], np.float32), sizes)
        marks = np.concatenate([posted.marks for posted, _ in parts])
        order = np.argsort(ids, kind="stable")
        ids, alike = ids.take(order), alike.take(order)
        first = _firsts(ids)
        weight = alike * _WEIGHT_OF_MARK.take(marks.take(order))
        if len(first) == len(ids):
            return cls(ids, alike, weight)
        return cls(
            ids[first], np.maximum.reduceat(alike, first), np.maximum.reduceat(weight, first)
        )


@dataclass(frozen=True, slots=True)
class Matches:
    """Where a typed word is found: the postings of each alternative with what that weighs, the `rare` together.

    `idf` is the word's rarity. Only the passages of `mask` count, if it is given; `only` are these if they
    are few. In the passages `his` the word is found as the name of their speaker.
    """

    typed: Typed
    idf: float
    parts: tuple[tuple[Posted, float], ...]
    rare: Rare
    mask: Mask | None = None
    only: Ids | None = None
    his: Ids = field(default_factory=lambda: _NOBODYS)

    def at(self, ids: Ids) -> tuple[Floats, Floats]:
        """How well the word is met in each of these passages (`alike`, 0-1), and how much of it it is."""
        alike, weight = np.zeros(len(ids), np.float32), np.zeros(len(ids), np.float32)
        ids = ids.astype(np.int32, copy=False)  # as stored: else numpy would copy all that is
        for posted, likeness in self.parts:
            here, places = _met(posted.ids, ids)
            met = here * np.float32(likeness)
            np.maximum(alike, met, out=alike)
            met *= _WEIGHT_OF_MARK.take(posted.marks.take(places, mode="clip"))
            np.maximum(weight, met, out=weight)
        if len(self.rare.ids):
            here, places = _met(self.rare.ids, ids)
            np.maximum(alike, here * self.rare.alike.take(places, mode="clip"), out=alike)
            np.maximum(weight, here * self.rare.weight.take(places, mode="clip"), out=weight)
        if len(self.his):
            mine = np.isin(ids, self.his)
            alike[mine] = 1
            weight[mine] = np.maximum(weight[mine], np.float32(NAMED))
        return alike, weight

    def ids(self) -> list[Ids]:
        """The passages in which each alternative is found, none left out by the mask."""
        found = [posted.ids for posted, _ in self.parts]
        return found + [ids for ids in (self.rare.ids, self.his) if len(ids)]

    def most(self) -> float:
        """What the word can add to the bound of a passage, at most."""
        heaviest = sum(w * float(_WEIGHT_OF_MARK[p.heaviest]) for p, w in self.parts)
        rare = float(self.rare.weight.max(initial=0.0))
        return max(self.idf, LEAST) * (heaviest + rare + (NAMED if len(self.his) else 0.0))

    def add_to(self, bounds: Bounds) -> None:
        """Add to the bounds of all passages what the word may weigh in them: its alternatives together."""
        idf = max(self.idf, LEAST)
        for posted, likeness in self.parts:
            table = bounds.units(_WEIGHT_OF_MARK * np.float32(idf * likeness))
            bounds.add(posted.ids, table.take(posted.marks, mode="clip"))
        if len(self.rare.ids):
            bounds.add(self.rare.ids, bounds.units(self.rare.weight * np.float32(idf)))
        if len(self.his):
            bounds.add(self.his, bounds.units(np.float32(idf * NAMED)))


def _met(stored: Ids, ids: Ids) -> tuple[Mask, Ids]:
    """Which of the ids are among the rising stored ones, and where each stands or would stand."""
    places = stored.searchsorted(ids)
    return stored.take(places, mode="clip") == ids, places


def matches(
    words: Sequence[Typed], postings: Postings, *, allowed: Ids | None = None, said: bool = True
) -> list[Matches]:
    """Where each word is found: in statements only if `said`, and only among `allowed` if given."""
    total = postings.passages
    posted = postings.posted([item.stem.id for word in words for item in word.alternatives])
    mask = _mask(postings, allowed, said=said)
    only = None if allowed is None or len(allowed) > FEW else _counted(allowed, mask)
    found = []
    for word in words:
        parts = [(posted[item.stem.id], item.weight) for item in word.alternatives]
        many = tuple(part for part in parts if len(part[0].ids) > RARE)
        rare = Rare.of([part for part in parts if 0 < len(part[0].ids) <= RARE])
        found.append(Matches(word, _idf(word, total), many, rare, mask, only))
    return found


def _mask(postings: Postings, allowed: Ids | None, *, said: bool) -> Mask | None:
    statements = postings.said() if said else None
    if allowed is None:
        return statements
    size = int(allowed[-1]) + 1 if len(allowed) else 0
    mask = np.zeros(max(size, 0 if statements is None else len(statements)), dtype=bool)
    mask[allowed] = True
    if statements is not None:
        mask[: len(statements)] &= statements
        mask[len(statements) :] = False
    return mask


def with_speaker(found: Matches, his: Ids) -> Matches:
    """The matches of a word that names a speaker: his statements too, as if his name stood in each."""
    return replace(found, his=his)


def _idf(word: Typed, total: int) -> float:
    """Rarity of a word: of its sure alternatives together, else of the best one; unknown words are rarest."""
    sure = [item.stem.passages for item in word.alternatives if item.weight >= SURE]
    if not sure:
        sure = [item.stem.passages for item in word.alternatives[:1]]
    return idf(sum(sure), total)


def idf(holding: int, total: int) -> float:
    """BM25's weight of a word that `holding` of `total` passages hold; never below 0."""
    return math.log(1 + max(0.0, total - holding + 0.5) / (holding + 0.5))


class Weighed(NamedTuple):
    """Passages with the sums of what the words weigh in them, and how well each word (row) is met in each."""

    ids: Ids
    sums: Floats
    alike: Floats

    def only(self, places: Ids) -> Weighed:
        """Those of the passages."""
        return Weighed(self.ids[places], self.sums[places], self.alike[:, places])


def best(found: Sequence[Matches], *, limit: int) -> Weighed:
    """The passages with the highest sums, best first."""
    words = [match for match in found if match.ids()]
    if not words:
        return _weighed(found, _NOBODYS)
    some = _candidates(found, words, limit) if words[0].only is None else _few(found, words[0].only)
    return some.only(np.lexsort((some.ids, -some.sums))[:limit])


def _few(found: Sequence[Matches], only: Ids) -> Weighed:
    """Those of a few passages that have any of the words."""
    some = _weighed(found, only)
    return some.only(np.flatnonzero((some.alike > 0).any(axis=0)))


def _candidates(found: Sequence[Matches], words: Sequence[Matches], limit: int) -> Weighed:
    """The passages that may be among the best; `words`: the ones that are found anywhere.

    What a passage may have at most is cheap to reckon for all of them at once. Those with most are reckoned
    exactly, and then those others that may have as much as the best of these.
    """
    size = 1 + max(int(ids[-1]) for match in words for ids in match.ids())
    with of_size(size, most=sum(match.most() for match in words)) as bounds:
        for match in words:
            match.add_to(bounds)
        bounds.leave(words[0].mask)
        some = _weighed(found, bounds.highest(limit + limit // 2))
        more = bounds.others(_reached(some.sums, limit))
    if not len(more):
        return some
    both = zip(some, _weighed(found, more), strict=True)
    return Weighed(*(np.concatenate(pair, axis=-1) for pair in both))


def _weighed(found: Sequence[Matches], ids: Ids) -> Weighed:
    sums, alike = np.zeros(len(ids), np.float32), np.zeros((len(found), len(ids)), np.float32)
    for row, match in zip(alike, found, strict=True):
        row[:], weight = match.at(ids)
        sums += np.float32(match.idf) * weight
    return Weighed(ids, sums, alike)


def distinct(ids: Ids) -> Ids:
    """Each id once, rising; far quicker here than numpy's own, which hashes them."""
    ids = np.sort(ids)
    return ids[_firsts(ids)]


def _firsts(ids: Ids) -> Ids:
    """Where each of the rising ids stands first."""
    fresh = np.ones(len(ids), dtype=bool)
    np.not_equal(ids[1:], ids[:-1], out=fresh[1:])
    return fresh.nonzero()[0]


def _counted(ids: Ids, mask: Mask | None) -> Ids:
    """Those of the rising ids that count."""
    if mask is None:
        return ids
    ids = ids[: np.searchsorted(ids, len(mask))]
    return ids[mask[ids]]


def _reached(sums: Floats, limit: int) -> float:
    """The sum that `limit` passages have reached; 0 if there are not so many."""
    return float(np.partition(sums, -limit)[-limit]) if len(sums) >= limit else 0.0
