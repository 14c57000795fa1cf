"""kill -9 under load: every question is answered, every command takes effect once.

python -m tests.drills.kills --kills 200
python -m tests.drills.kills --kills 200 --webhook
"""

from __future__ import annotations

import argparse
import asyncio
import random
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from knowledge import Archive, samples
from tests.bot.running import running, webhook_settings
from tests.bot.standin import StandIn
from tests.drills.load import Load

QUESTIONS = ("What was said about the lake?", "Who spoke on the railway?", "xyzzy qwrty plugh")
CATCH_UP_SECONDS = 120.0


IN_FLIGHT_SECONDS = 1.0
"""An answer may be doubled only if the kill came before Telegram's thanks for it, on a busy machine."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What `kills` cost."""

    kills: int
    messages: int
    unanswered: int
    doubled: int
    most_answers: int
    """To one message."""
    in_flight_ms: int
    """The longest time from an answer that was doubled to the kill: it had not been thanked for."""
    commands: int
    lost_commands: int
    repeated_commands: int
    faults: int

    def fine(self) -> bool:
        """Whether the promise holds: nothing lost, commands once, at most one double of what was in flight."""
        lost = self.unanswered or self.lost_commands or self.repeated_commands or self.faults
        in_flight = self.in_flight_ms <= 1000 * IN_FLIGHT_SECONDS and self.most_answers <= 2
        return not lost and in_flight


async def drill(
    folder: Path, *, kills: int, rate: float, webhook: bool = False, seed: int = 1
) -> Outcome:
    """Kill the bot so many times, each time 0.1 to 1.5 seconds after it has begun to work."""
    path = folder / "a.db"
    with Archive.open(str(path)) as archive:
        for article in samples()[:4]:
            archive.add(article)
    moment, settings = random.Random(seed), webhook_settings() if webhook else {}
    async with StandIn() as telegram:
        load = Load(telegram, QUESTIONS, rate=rate, admin_seconds=0.5, doubled_share=0.05)
        killed: list[float] = []
        for _ in range(kills):
            async with running(telegram, path, **settings) as bot:
                await load.run(moment.uniform(0.1, 1.5))
                await bot.kill()
                killed.append(time.time())
        async with running(telegram, path, **settings) as bot:
            await telegram.until(lambda: not load.unanswered(), CATCH_UP_SECONDS)
            # One a second: Telegram lets no more into one chat.
            await telegram.until(
                lambda: load.commands_answered() >= len(load.named), CATCH_UP_SECONDS + 2 * kills
            )
            await asyncio.sleep(1.0)
            await bot.terminate()
        with Archive.open(str(path)) as archive:
            made = Counter(
                entry.target.partition(":")[0]
                for entry in archive.desk.log_entries(limit=1_000_000)
                if entry.action == "editor"
            )
            faults = [fault for _, found in archive.verify() for fault in found]
        return Outcome(
            kills=kills,
            messages=len(load.sent),
            unanswered=len(load.unanswered()),
            doubled=load.doubled(),
            most_answers=max(telegram.answered().values(), default=0),
            in_flight_ms=round(1000 * max(in_flight(load, killed), default=0.0)),
            commands=len(load.named),
            lost_commands=sum(1 for person in load.named if not made[str(person)]),
            repeated_commands=sum(1 for person in load.named if made[str(person)] > 1),
            faults=len(faults),
        )


def in_flight(load: Load, killed: list[float]) -> Iterator[float]:
    """Seconds from each answer that was given again to the kill after it."""
    first: dict[int, float] = {}
    for call in load.telegram.answers():
        if call.reply_to in first:
            answered = first[call.reply_to]
            yield min((at - answered for at in killed if at >= answered), default=0.0)
        elif call.reply_to:
            first[call.reply_to] = call.at


def main() -> int:
    """Print the outcome; 1 if the promise does not hold."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--kills", type=int, default=5)
    options.add_argument("--rate", type=float, default=30.0, help="messages a second")
    options.add_argument("--webhook", action="store_true", help="instead of polling")
    given = options.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        outcome = asyncio.run(
            drill(Path(folder), kills=given.kills, rate=given.rate, webhook=given.webhook)
        )
    print(outcome)
    return 0 if outcome.fine() else 1


if __name__ == "__main__":
    sys.exit(main())
