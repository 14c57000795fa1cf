"""A connection that never answers: the bot asks for updates by a new one, by itself, before 90 seconds are over.

python -m tests.drills.watchdog
"""

from __future__ import annotations

import asyncio
import sys
import tempfile
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from bot.polling import SILENT_SECONDS
from tests.bot.running import running
from tests.bot.standin import Fault, StandIn

DEAD_SECONDS = 1_000.0
ROOM_SECONDS = 30.0


async def drill(folder: Path) -> tuple[float, int]:
    """Seconds until a question is answered that came while the connection was dead; lines in the log."""
    asked = 0

    def never(method: str, fields: Mapping[str, Any]) -> Fault | None:
        nonlocal asked
        asked += method == "getUpdates"
        return Fault(slow=DEAD_SECONDS) if method == "getUpdates" and asked == 2 else None

    async with StandIn(fault=never) as telegram, running(telegram, folder / "a.db") as bot:
        telegram.say(100, "/help")
        await telegram.until(lambda: asked == 2, 30.0)
        began = time.monotonic()
        telegram.say(101, "/help")
        limit = SILENT_SECONDS + ROOM_SECONDS
        answered = await telegram.until(lambda: len(telegram.answers()) == 2, limit)
        seconds = time.monotonic() - began
        lines = bot.errors.count("opening a new connection")
        await bot.kill()
    return seconds if answered else DEAD_SECONDS, lines


def main() -> int:
    """Print both; 1 if it took too long."""
    with tempfile.TemporaryDirectory() as folder:
        seconds, lines = asyncio.run(drill(Path(folder)))
    print(f"answered after {seconds:.0f} s, lines in the log: {lines}")
    return 0 if seconds < SILENT_SECONDS + ROOM_SECONDS and lines <= 1 else 1


if __name__ == "__main__":
    sys.exit(main())
