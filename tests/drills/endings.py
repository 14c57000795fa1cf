"""SIGTERM under load: the bot ends within 10 seconds, nothing is lost and nothing answered twice.

python -m tests.drills.endings --endings 50
"""

from __future__ import annotations

import argparse
import asyncio
import random
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from tests.bot.running import running
from tests.bot.standin import StandIn
from tests.drills.load import Load

ENDING_SECONDS = 10.0


@dataclass(frozen=True, slots=True)
class Outcome:
    """What so many endings cost; the slowest took `longest_seconds`."""

    endings: int
    messages: int
    unanswered: int
    doubled: int
    longest_seconds: float
    bad_exits: int

    def fine(self) -> bool:
        """Whether the promise holds."""
        lost = self.unanswered or self.doubled or self.bad_exits
        return not lost and self.longest_seconds < ENDING_SECONDS


async def drill(folder: Path, *, endings: int, rate: float = 20.0) -> Outcome:
    """End the bot so many times, each time 0.2 to 2 seconds after it has begun to work."""
    moment, slowest, bad = random.Random(2), 0.0, 0
    async with StandIn() as telegram:
        load = Load(telegram, ("What was said?", "Who spoke?"), rate=rate)
        for _ in range(endings):
            async with running(telegram, folder / "a.db") as bot:
                await load.run(moment.uniform(0.2, 2.0))
                began = time.monotonic()
                bad += await bot.terminate(30.0) != 0
                slowest = max(slowest, time.monotonic() - began)
        async with running(telegram, folder / "a.db") as bot:
            await telegram.until(lambda: not load.unanswered(), 60.0)
            await bot.terminate(30.0)
        return Outcome(
            endings=endings,
            messages=len(load.sent),
            unanswered=len(load.unanswered()),
            doubled=load.doubled(),
            longest_seconds=round(slowest, 2),
            bad_exits=bad,
        )


def main() -> int:
    """Print the outcome; 1 if the promise does not hold."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--endings", type=int, default=3)
    given = options.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        outcome = asyncio.run(drill(Path(folder), endings=given.endings))
    print(outcome)
    return 0 if outcome.fine() else 1


if __name__ == "__main__":
    sys.exit(main())
