"""Counts that take long -> held in memory until what they count has changed."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Hashable
from typing import TypeVar, cast

T = TypeVar("T")

HELD_SECONDS = 10.0
"""Another program may write to the same file without this one being told."""
MOST_HELD = 100


class Counts:
    """May be used by several threads at once."""

    def __init__(self, changes: Callable[[], int]) -> None:
        """`changes` rises with every change."""
        self._changes = changes
        self._lock = threading.Lock()
        self._held: dict[Hashable, tuple[int, float, object]] = {}

    def get(self, key: Hashable, count: Callable[[], T]) -> T:
        """What was counted under this key, counted anew if anything has changed since."""
        changes, now = self._changes(), time.monotonic()
        with self._lock:
            held = self._held.get(key)
        if held and held[0] == changes and now - held[1] < HELD_SECONDS:
            return cast("T", held[2])
        counted = count()
        with self._lock:
            if len(self._held) >= MOST_HELD:
                self._held.clear()
            self._held[key] = changes, now, counted
        return counted
