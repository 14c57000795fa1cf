"""What each of all passages can have at most, as whole numbers in one small array -> the few that may be the best."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager

import numpy as np
from numpy.typing import NDArray

Ids = NDArray[np.integer]
Units = NDArray[np.uint16]
Room = NDArray[np.uint16]
Floats = NDArray[np.float32]
UNITS = 30_000
"""Of the highest bound there can be: with what is rounded up for each word it stays under 65,536."""
UNITS_MOST = 65_535
_COLUMNS = 64
"""Passages of which at first only the highest is looked at."""


class Bounds:
    """A bound for each passage by its id, in units; no sum is higher than its bound."""

    def __init__(self, room: Room, most: float) -> None:
        """`room`: zeros, for some more than all the passages; `most`: the highest bound there can be, as a sum."""
        self._room = room
        self._rows = room.reshape(_COLUMNS, -1)
        self._scale = UNITS / most
        self._highest = room[:0]
        self._looked = UNITS_MOST

    def units(self, sums: Floats) -> Units:
        """Sums as units, rounded up."""
        units: Units = np.ceil(sums * np.float32(self._scale * (1 + 1e-5))).astype(np.uint16)
        return units

    def add(self, ids: Ids, units: Units) -> None:
        """Raise the bounds of passages."""
        np.add.at(self._room, ids.astype(np.intp), units)  # in half the time of +=

    def leave(self, mask: NDArray[np.uint16] | None) -> None:
        """Only the passages count of which `mask` has all bits; comes after all that is added."""
        if mask is not None:
            counted = self._room[: len(mask)]
            np.bitwise_and(counted, mask[: len(counted)], out=counted)
            self._room[len(mask) :] = 0
        self._highest = self._rows.max(axis=0)

    def highest(self, limit: int) -> Ids:
        """At least `limit` passages with the highest bounds, if so many have any."""
        most = min(limit, len(self._highest))
        self._looked = max(1, int(np.partition(self._highest, -most)[-most]))
        return self._between(self._looked, UNITS_MOST)

    def others(self, sum_: float) -> Ids:
        """The passages besides the `highest` that may have this sum."""
        return self._between(max(1, int(sum_ * self._scale * (1 - 1e-5)) - 1), self._looked)

    def _between(self, least: int, under: int) -> Ids:
        if least >= under:
            return np.zeros(0, np.intp)
        columns = (self._highest >= least).nonzero()[0]
        bounds = self._rows[:, columns]
        rows, places = ((bounds >= least) & (bounds < under)).nonzero()
        return rows * self._rows.shape[1] + columns[places]


class _Rooms(threading.local):
    """One for each thread, all zero between two uses: an array so large costs more to make than to use."""

    def __init__(self) -> None:
        self.room = np.zeros(0, np.uint16)


_ROOMS = _Rooms()


@contextmanager
def room_for(size: int) -> Iterator[Room]:
    """Room for the bounds of the passages with ids below `size`, all zero."""
    room, _ROOMS.room = _ROOMS.room, np.zeros(0, np.uint16)
    if len(room) < size:
        room = np.zeros(-(-size // _COLUMNS) * _COLUMNS, np.uint16)
    yield room
    room.fill(0)
    _ROOMS.room = room  # not after an error, which may have left numbers in it
