"""How the program fares, counted in memory: questions, seconds, failures, when Telegram was last heard."""

from __future__ import annotations

import time
from bisect import bisect_left
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field

HOUR_SECONDS = 3600.0
MOST_FAILURES = 10_000
"""That are told apart by their time; more in an hour are as bad."""
BOUNDS = (0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 30.0)
"""Seconds: an update is counted under the first that it does not exceed, else above all."""


@dataclass
class Vitals:
    """Counted by the handlers, which all run in one thread. Times are those of a monotonic clock."""

    now: Callable[[], float] = time.monotonic
    answers: int = 0
    silences: int = 0
    """Questions for which nothing was found."""
    failures: int = 0
    updates: list[int] = field(default_factory=lambda: [0] * (len(BOUNDS) + 1))
    """How many took how long, by `BOUNDS`."""
    seconds: float = 0.0
    """Of all updates together."""
    under_way: Callable[[], int] = lambda: 0
    """How many updates are not done yet; the intake says."""
    _began: float = 0.0
    _heard: float | None = None
    _failed: deque[float] = field(default_factory=lambda: deque(maxlen=MOST_FAILURES))

    def __post_init__(self) -> None:
        self._began = self.now()

    def question(self, *, answered: bool) -> None:
        """A question was looked up."""
        if answered:
            self.answers += 1
        else:
            self.silences += 1

    def handled(self, seconds: float) -> None:
        """An update is done, so long after it came."""
        self.updates[bisect_left(BOUNDS, seconds)] += 1
        self.seconds += seconds

    def failed(self) -> None:
        """Something went wrong on our side."""
        self.failures += 1
        self._failed.append(self.now())

    def heard(self) -> None:
        """Telegram brought updates, or said that there are none."""
        self._heard = self.now()

    @property
    def running(self) -> float:
        """Seconds since the start."""
        return self.now() - self._began

    @property
    def silent(self) -> float | None:
        """Seconds since Telegram was heard; None if it never was."""
        return None if self._heard is None else self.now() - self._heard

    def failures_in_an_hour(self) -> int:
        """How much went wrong in the last hour."""
        since = self.now() - HOUR_SECONDS
        return sum(at >= since for at in self._failed)
