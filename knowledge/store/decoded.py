"""Postings that were read lately, kept decoded: questions ask for the same frequent stems again and again."""

from __future__ import annotations

import threading
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
    """The postings by id of stem, forgotten when search rows change."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._version = -1
        self._size = 0
        self._found: dict[int, Posted] = {}

    def known(self, version: int, stem_ids: set[int]) -> dict[int, Posted]:
        """Those of the stems that are remembered as of this version of the search rows."""
        with self._lock:
            if self._version != version:
                self._found, self._size, self._version = {}, 0, version
            known = {number: self._found.pop(number) for number in stem_ids & self._found.keys()}
            self._found |= known  # behind the others, which go sooner
            return known

    def remember(self, version: int, fresh: dict[int, Posted]) -> None:
        """Keep what was read of this version; what was asked for longest ago goes when there is too much."""
        with self._lock:
            if self._version != version:
                return
            for number, posted in fresh.items():
                if number not in self._found and len(posted.ids) <= POSTINGS_REMEMBERED:
                    self._found[number] = posted
                    self._size += len(posted.ids)
            while self._size > POSTINGS_REMEMBERED:
                self._size -= len(self._found.pop(next(iter(self._found))).ids)
