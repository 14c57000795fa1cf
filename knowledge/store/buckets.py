"""Stored words that begin or end alike, kept together in memory: typed words are looked for among them."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from knowledge.sieve import Sieve

END = 2
"""Letters at the beginning or the end of a word by which words near it are looked for."""


class Spelling(NamedTuple):
    """A stored word by its key, and the id of the stem it is indexed under."""

    key: str
    stem_id: int


class Bucket(NamedTuple):
    """Stored words that are alike, one at each place, and once more to be sifted by their letters."""

    keys: tuple[str, ...]
    stem_ids: array[int]
    sieve: Sieve

    @classmethod
    def of(cls, rows: Sequence[tuple[str, int]]) -> Bucket:
        """The words with these keys and stems."""
        keys = tuple([row[0] for row in rows])
        return cls(keys, array("i", [row[1] for row in rows]), Sieve.of(keys))

    def spelled(self, key: str) -> list[Spelling]:
        """The words with exactly this key; the keys must stand in order."""
        found = []
        for place in range(bisect_left(self.keys, key), len(self.keys)):
            if self.keys[place] != key:
                break
            found.append(Spelling(key, self.stem_ids[place]))
        return found


def alike(rows: Iterable[tuple[str, int]], letters: slice) -> Iterator[tuple[str, Bucket]]:
    """The words that have the same two letters there, in the order of the rows."""
    found: dict[str, list[tuple[str, int]]] = {}
    for row in rows:
        found.setdefault(row[0][letters], []).append(row)
    for end, words in found.items():
        if len(end) == END:
            yield end, Bucket.of(words)
