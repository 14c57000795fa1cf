"""Postings that were read lately, kept decoded: questions ask for the same frequent stems again and again."""

from __future__ import annotations

import threading
from collections.abc import Collection
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

POSTINGS_REMEMBERED = 20_000_000
"""Five bytes each, 100 MB; more than all postings in an archive of a million statements."""
READ_AHEAD = 18_000_000
"""The postings that are read before they are asked for: those of the most frequent stems."""


@dataclass(frozen=True, slots=True)
class Posted:
    """The postings of a stem: ids of passages, rising, and the mark of each; `heaviest` of them."""

    ids: NDArray[np.int32]
    marks: NDArray[np.uint8]
    heaviest: int


class Decoded:
    """The postings by id of stem, as they were at one moment. May be used by several threads at once."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._size = 0
        self._found: dict[int, Posted] = {}

    def known(self, stem_ids: set[int]) -> dict[int, Posted]:
        """Those of the stems that are remembered."""
        with self._lock:
            known = {number: self._found.pop(number) for number in stem_ids & self._found.keys()}
            self._found |= known  # behind the others, which go sooner
            return known

    def remember(self, fresh: dict[int, Posted]) -> None:
        """Keep what was read; what was asked for longest ago goes when there is too much."""
        with self._lock:
            for number, posted in fresh.items():
                if number not in self._found and len(posted.ids) <= POSTINGS_REMEMBERED:
                    self._found[number] = posted
                    self._size += len(posted.ids)
            while self._size > POSTINGS_REMEMBERED:
                self._size -= len(self._found.pop(next(iter(self._found))).ids)

    def without(self, stem_ids: Collection[int]) -> Decoded:
        """What is remembered of other stems than these."""
        other = Decoded()
        with self._lock:
            other._found = {
                number: posted for number, posted in self._found.items() if number not in stem_ids
            }
        other._size = sum(len(posted.ids) for posted in other._found.values())
        return other
