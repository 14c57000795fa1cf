"""Many updates -> does the process grow? Talk of groups, which needs no answer, as fast as it is taken.

python -m tests.drills.memory --updates 1000000
"""

from __future__ import annotations

import argparse
import asyncio
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from tests.bot.running import Running, running
from tests.bot.standin import StandIn
from tests.drills.pace import resident_mb

BATCH = 100
WARM_SHARE = 0.3
"""What is loaded and remembered once is there by then."""
GROWTH_MB = 50


@dataclass(frozen=True, slots=True)
class Outcome:
    """Growth from after the warming up to the end."""

    updates: int
    updates_a_second: int
    memory_mb: int
    growth_mb: int
    files_growth: int
    threads_growth: int
    database_mb: float

    def fine(self) -> bool:
        """Whether the promise holds."""
        return self.growth_mb < GROWTH_MB and self.files_growth <= 5 and self.threads_growth <= 5


def counted(bot: Running) -> tuple[int, int, int]:
    """Memory in MB, open files and threads of the process."""
    process = Path(f"/proc/{bot.process.pid}")
    return (
        resident_mb(bot.process.pid),
        len(list((process / "fd").iterdir())),
        len(list((process / "task").iterdir())),
    )


async def drill(folder: Path, *, updates: int) -> Outcome:
    """Hand out so many updates, 100 at a time, each once the ones before are confirmed."""
    path = folder / "a.db"
    async with StandIn() as telegram, running(telegram, path) as bot:
        began, warm = time.monotonic(), (0, 0, 0)
        for done in range(0, updates, BATCH):
            if not warm[0] and done >= WARM_SHARE * updates:
                warm = counted(bot)
            for number in range(done, done + BATCH):
                chat = -1000 - number % 5000
                telegram.say(chat, f"talk {number} " * 5, sender=number + 1, group=True)
            telegram.calls.clear()
            if not await telegram.until(lambda: not telegram.waiting, 60.0):
                raise AssertionError(bot.errors)
        seconds = time.monotonic() - began
        end = counted(bot)
        await bot.terminate()
    return Outcome(
        updates=updates,
        updates_a_second=round(updates / seconds),
        memory_mb=end[0],
        growth_mb=end[0] - warm[0],
        files_growth=end[1] - warm[1],
        threads_growth=end[2] - warm[2],
        database_mb=round(path.stat().st_size / 1e6, 1),
    )


def main() -> int:
    """Print the outcome; 1 if the process grew."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--updates", type=int, default=20_000)
    given = options.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        outcome = asyncio.run(drill(Path(folder), updates=given.updates))
    print(outcome)
    return 0 if outcome.fine() else 1


if __name__ == "__main__":
    sys.exit(main())
