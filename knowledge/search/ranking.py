"""Typed words and postings -> passages by weight: each word counts by its best alternative, not by their sum."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from knowledge.search.bounds import Bounds, Room, room_for
from knowledge.search.vocabulary import Typed
from knowledge.store.decoded import Posted
from knowledge.store.keyed import HEAVIEST
from knowledge.store.marks import EVERY_BIT
from knowledge.store.postings import Postings

Ids = NDArray[np.integer]
Floats = NDArray[np.float32]
Mask = NDArray[np.uint16]
"""All bits where a passage counts, by its id."""
SURE = 0.6
"""Alternatives from this weight on are taken for the word itself when its rarity is reckoned."""

NAMED = 0.5
"""The weight in a statement of its speaker's name: that of a word which stands in it once."""
FEW = 3_000
"""Allowed passages that are all reckoned, instead of looking for the best ones."""
RARE = 1_000
"""Passages up to which the postings of an alternative are put together with those of others."""
LEAST = 1e-6
"""Of a word that every passage has, so that the passages with it are still told from those without."""
_WEIGHT_OF_MARK = (np.arange(256) >> 1).astype(np.float32) * np.float32(1 / HEAVIEST)
_HEAVIEST: list[float] = _WEIGHT_OF_MARK.tolist()
_NOBODYS = np.zeros(0, dtype=np.int64)


@dataclass(frozen=True, slots=True)
class Matches:
    """Where a typed word is found: the postings of each alternative that has any, with what that weighs.

    `idf` is the word's rarity. Only the passages of `mask` count, if it is given; `only` are these if they
    are few. In the passages `his` the word is found as the name of their speaker.
    """

    typed: Typed
    idf: float
    parts: tuple[tuple[Posted, float], ...]
    mask: Mask | None = None
    only: Ids | None = None
    his: Ids = field(default_factory=lambda: _NOBODYS)


class Weighed(NamedTuple):
    """Passages with the sums of what the words weigh in them, and how well each word (row) is met in each (0-1)."""

    ids: Ids
    sums: Floats
    alike: Floats

    def only(self, places: Ids) -> Weighed:
        """Those of the passages."""
        return Weighed(self.ids[places], self.sums[places], self.alike[:, places])


class _Part(NamedTuple):
    """The postings of an alternative of the word in a row."""

    row: int
    posted: Posted
    likeness: float


class _Words:
    """The postings of all words of a question: frequent alternatives one by one, the rare ones laid together."""

    def __init__(self, found: Sequence[Matches]) -> None:
        self._found = found
        parts = [_Part(row, *part) for row, match in enumerate(found) for part in match.parts]
        self._frequent = [part for part in parts if len(part.posted.ids) > RARE]
        rare = [part for part in parts if len(part.posted.ids) <= RARE]
        self._idf = np.array([max(match.idf, LEAST) for match in found], np.float32)
        sizes = [len(part.posted.ids) for part in rare]
        self._ids = np.concatenate([_NO_IDS, *(part.posted.ids for part in rare)])
        self._rows = np.repeat(np.array([part.row for part in rare], np.intp), sizes)
        self._alike = np.repeat(np.array([part.likeness for part in rare], np.float32), sizes)
        marks = np.concatenate([_NO_MARKS, *(part.posted.marks for part in rare)])
        self._weight = self._alike * _WEIGHT_OF_MARK.take(marks)
        idf = self._idf.tolist()
        self._most = sum(
            idf[part.row] * part.likeness * _HEAVIEST[part.posted.heaviest] for part in parts
        ) + sum(NAMED * max(match.idf, LEAST) for match in found if len(match.his))

    def size(self) -> int:
        """More than the highest id of a passage that has any of the words; 0 if none has."""
        his = [int(match.his.max()) for match in self._found if len(match.his)]
        frequent = [int(part.posted.ids[-1]) for part in self._frequent]
        return 1 + max(*his, *frequent, int(self._ids.max(initial=-1)), -1)

    def bounds(self, room: Room) -> Bounds:
        """What the words may weigh at most in each of all passages: all alternatives of a word together."""
        bounds = Bounds(room, self._most)
        each = [(part.row, part.likeness) for part in self._frequent]
        for part, table in zip(self._frequent, bounds.units(self._tables(each)), strict=True):
            bounds.add(part.posted.ids, table.take(part.posted.marks, mode="clip"))
        bounds.add(self._ids, bounds.units(self._weight * self._idf.take(self._rows)))
        for match, idf in zip(self._found, self._idf, strict=True):
            bounds.add(match.his, bounds.units(np.full(len(match.his), idf * np.float32(NAMED))))
        return bounds

    def _tables(self, each: Sequence[tuple[int, float]]) -> Floats:
        factors = [self._idf[row] * np.float32(likeness) for row, likeness in each]
        tables: Floats = np.multiply.outer(np.array(factors, np.float32), _WEIGHT_OF_MARK)
        return tables

    def weighed(self, ids: Ids) -> Weighed:
        """What the words weigh in these passages: each by its best alternative there."""
        alike, weight = np.zeros((2, len(self._found), len(ids)), np.float32)
        if len(ids):
            self._weigh_frequent(ids.astype(np.int32, copy=False), alike, weight)
            self._weigh_rare(ids, alike, weight)
        for row, match in enumerate(self._found):
            if len(match.his):
                mine = np.isin(ids, match.his)
                alike[row, mine] = 1
                weight[row, mine] = np.maximum(weight[row, mine], np.float32(NAMED))
        sums = np.zeros(len(ids), np.float32)
        for match, row in zip(self._found, weight, strict=True):
            sums += np.float32(match.idf) * row
        return Weighed(ids, sums, alike)

    def _weigh_frequent(self, ids: NDArray[np.int32], alike: Floats, weight: Floats) -> None:
        """By looking up each passage among the postings; `ids` as stored, else all that is would be copied."""
        if not self._frequent:
            return
        stored = np.empty((len(self._frequent), len(ids)), np.int32)
        marks = np.empty(stored.shape, np.uint8)
        for place, part in enumerate(self._frequent):
            places = part.posted.ids.searchsorted(ids)
            part.posted.ids.take(places, mode="clip", out=stored[place])
            part.posted.marks.take(places, mode="clip", out=marks[place])
        likeness = np.array([part.likeness for part in self._frequent], np.float32)
        met = (stored == ids) * likeness[:, None]
        rows = np.array([part.row for part in self._frequent])
        starts = _firsts(rows)
        alike[rows[starts]] = np.maximum.reduceat(met, starts, axis=0)
        weight[rows[starts]] = np.maximum.reduceat(
            met * _WEIGHT_OF_MARK.take(marks), starts, axis=0
        )

    def _weigh_rare(self, ids: Ids, alike: Floats, weight: Floats) -> None:
        """By looking up each posting among the passages: those first that have the low bits of one."""
        low = np.zeros(_LOW_BITS + 1, dtype=bool)
        low[ids & _LOW_BITS] = True
        some = low.take(self._ids & _LOW_BITS).nonzero()[0]
        order = ids.argsort()
        stored = self._ids[some]
        places = order.take(ids.searchsorted(stored, sorter=order), mode="clip")
        met = ids[places] == stored
        some, cells = some[met], (self._rows[some[met]], places[met])
        np.maximum.at(alike, cells, self._alike[some])
        np.maximum.at(weight, cells, self._weight[some])


_NO_IDS = np.zeros(0, np.int32)
_NO_MARKS = np.zeros(0, np.uint8)
_LOW_BITS = 0xFFFF


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
        parts = ((posted[item.stem.id], item.weight) for item in word.alternatives)
        some = tuple(part for part in parts if len(part[0].ids))
        found.append(Matches(word, _idf(word, total), some, mask, only))
    return found


def _mask(postings: Postings, allowed: Ids | None, *, said: bool) -> Mask | None:
    statements = postings.counted() if said else None
    if allowed is None:
        return statements
    size = int(allowed[-1]) + 1 if len(allowed) else 0
    mask = np.zeros(max(size, 0 if statements is None else len(statements)), np.uint16)
    mask[allowed] = EVERY_BIT
    if statements is not None:
        mask[: len(statements)] &= statements
        mask[len(statements) :] = 0
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


def best(found: Sequence[Matches], *, limit: int) -> Weighed:
    """The passages with the highest sums, best first."""
    words = _Words(found)
    if not (size := words.size()):
        return words.weighed(_NOBODYS)
    only, mask = found[0].only, found[0].mask
    some = _candidates(words, size, mask, limit) if only is None else _few(words, only)
    return some.only(np.lexsort((some.ids, -some.sums))[:limit])


def _few(words: _Words, only: Ids) -> Weighed:
    """Those of a few passages that have any of the words."""
    some = words.weighed(only)
    return some.only(np.flatnonzero((some.alike > 0).any(axis=0)))


def _candidates(words: _Words, size: int, mask: Mask | None, limit: int) -> Weighed:
    """The passages that may be among the best.

    What a passage may have at most is cheap to reckon for all of them at once. Those with most are reckoned
    exactly, and then those others that may have as much as the best of these.
    """
    with room_for(size) as room:
        bounds = words.bounds(room)
        bounds.leave(mask)
        some = words.weighed(bounds.highest(limit + limit // 2))
        more = bounds.others(_reached(some.sums, limit))
    if not len(more):
        return some
    both = zip(some, words.weighed(more), strict=True)
    return Weighed(*(np.concatenate(pair, axis=-1) for pair in both))


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
    return ids[mask[ids] > 0]


def _reached(sums: Floats, limit: int) -> float:
    """The sum that `limit` passages have reached; 0 if there are not so many."""
    return float(np.partition(sums, -limit)[-limit]) if len(sums) >= limit else 0.0
