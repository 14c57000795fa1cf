"""A Telegram that misbehaves and goes away: no question is lost, no answer is sent twice.

python -m tests.drills.faults --seconds 120 --outage 60
"""

from __future__ import annotations

import argparse
import asyncio
import random
import re
import sys
import tempfile
import time
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.bot.running import running
from tests.bot.standin import Decide, Fault, StandIn, retry_after
from tests.drills.load import Load

RECOVERY_SECONDS = 35.0
MOST_LINES = 2
"""One says that Telegram is in trouble, one that it asks to wait."""
HTML = b"<html><body><h1>502 Bad Gateway</h1></body></html>"
SENDING = (
    Fault(500),
    Fault(502, HTML),
    Fault(503, b""),
    retry_after(1),
    retry_after(3),
    Fault(slow=2.0),
)
"""None of these is done, and the bot can know it: it must try again."""
UNCERTAIN = (Fault(200, b'{"ok":true,"resu', done=True), Fault(cut=True, done=True))
"""These are done, and the bot cannot know it: it must not try again."""
POLLING = (
    *SENDING,
    Fault(200, b'{"ok":true,"resu'),
    Fault(200, b"[]"),
    Fault(200, b"\xff\xfe\x00"),
    Fault(cut=True),
    Fault(504, HTML),
)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What the faults cost. `back_seconds`: from the end of the outage to the first answer."""

    messages: int
    faults: int
    unanswered: int
    cut_off: int
    """Answers under way when the connection was cut: they may have arrived, so they are not sent again."""
    doubled: int
    back_seconds: float
    fault_lines: int
    """Warnings and errors in the log while Telegram misbehaved."""
    outage_lines: int
    """And from the moment when it went away."""
    tracebacks: int

    def fine(self) -> bool:
        """Whether the promise holds."""
        lost = self.unanswered or self.doubled or self.tracebacks
        quiet = self.fault_lines <= MOST_LINES and self.outage_lines <= 1
        return not lost and quiet and self.back_seconds <= RECOVERY_SECONDS


def often(share: float, seed: int = 3) -> tuple[Decide, list[int]]:
    """So many calls are answered badly; the list counts them in its only place."""
    chance, count = random.Random(seed), [0]

    def decide(method: str, fields: Mapping[str, Any]) -> Fault | None:
        if chance.random() >= share or method == "getMe":
            return None
        count[0] += 1
        if method == "getUpdates":
            return chance.choice(POLLING)
        return chance.choice(SENDING if chance.random() < 0.8 else UNCERTAIN)

    return decide, count


def warnings(log: str) -> int:
    """How many lines an operator is woken by."""
    return len(re.findall(r"^\S+ \S+ (?:WARNING|ERROR|CRITICAL) ", log, re.MULTILINE))


async def drill(folder: Path, *, seconds: float, outage: float, share: float = 0.2) -> Outcome:
    """Faults for so long, then nobody at all, then all is well."""
    decide, count = often(share)
    async with StandIn() as telegram, running(telegram, folder / "a.db") as bot:
        load = Load(telegram, ("What was said?", "Who spoke?"), rate=10.0, doubled_share=0.05)
        telegram.fault = decide
        await load.run(seconds)
        lines = warnings(bot.errors)
        await telegram.close()
        telegram.fault = lambda method, fields: None
        await load.run(min(outage, 5.0))
        await asyncio.sleep(max(0.0, outage - 5.0))
        before, began = len(telegram.answers()), time.monotonic()
        await telegram.open()
        await telegram.until(lambda: len(telegram.answers()) > before, 2 * RECOVERY_SECONDS)
        back = time.monotonic() - began
        cut = {call.reply_to for call in telegram.calls if call.cut}
        await telegram.until(lambda: cut.issuperset(load.unanswered()), 180.0)
        left = load.unanswered()
        return Outcome(
            messages=len(load.sent),
            faults=count[0],
            unanswered=len([number for number in left if number not in cut]),
            cut_off=len([number for number in left if number in cut]),
            doubled=load.doubled(),
            back_seconds=round(back, 1),
            fault_lines=lines,
            outage_lines=warnings(bot.errors) - lines,
            tracebacks=bot.errors.count("Traceback"),
        )


def main() -> int:
    """Print the outcome; 1 if the promise does not hold."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--seconds", type=float, default=10.0)
    options.add_argument("--outage", type=float, default=5.0, help="seconds")
    given = options.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        outcome = asyncio.run(drill(Path(folder), seconds=given.seconds, outage=given.outage))
    print(outcome)
    return 0 if outcome.fine() else 1


if __name__ == "__main__":
    sys.exit(main())
