"""Clocks that jump, kills and ends at any moment, while Telegram misbehaves: what is lost or doubled?

python -m tests.drills.clocks --seconds 60
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

from tests.bot.running import ROOT, running
from tests.bot.standin import StandIn
from tests.drills.chaos import NOT_DONE, UNCERTAIN, Chaos, sends
from tests.drills.load import Load

HOUR, DAY, YEAR = 3600.0, 86_400.0, 31_536_000.0
JUMPS = (0.0, HOUR, -HOUR, DAY, -DAY, 2 * YEAR, -2 * YEAR, -time.time(), 0.0)
"""By so much the clock is wrong, one after the other; the last but one is 1970."""
_CLOCK = """
import pathlib, time
_real, _since = time.time, [0.0, 0.0]
def _wrong():
    now = time.monotonic()
    if now - _since[0] > 0.2:
        try:
            _since[:] = now, float(pathlib.Path({path!r}).read_text())
        except (OSError, ValueError):
            pass
    return _real() + _since[1]
time.time = _wrong
"""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What it cost; `ends`: how often the bot was killed or told to end."""

    messages: int
    groups: int
    ends: int
    unanswered: int
    groups_unanswered: int
    doubled: int
    most_answers: int
    tracebacks: int

    def fine(self) -> bool:
        """Whether the promise holds: nothing lost; doubled only what was in flight when the bot was killed."""
        lost = self.unanswered or self.groups_unanswered or self.tracebacks
        return not lost and self.most_answers <= (2 if self.ends else 1)


async def jumps(folder: Path, seconds: float) -> Outcome:
    """The clock of the bot jumps to and fro."""
    clock = folder / "clock"
    (folder / "code").mkdir()
    (folder / "code" / "sitecustomize.py").write_text(_CLOCK.format(path=str(clock)))
    path = f"{folder / 'code'}:{ROOT}"
    async with (
        StandIn() as telegram,
        running(telegram, folder / "a.db", PYTHONPATH=path) as bot,
    ):
        load = Load(telegram, ("What was said?", "Who spoke?"), rate=6.0)
        groups: list[int] = []
        for number, jump in enumerate(JUMPS):
            clock.write_text(str(jump))
            groups.append(telegram.say(-900 - number, "/ask lake", sender=300 + number, group=True))
            await load.run(seconds / len(JUMPS))
        await telegram.until(lambda: not load.unanswered(), 60.0)
        return _outcome(telegram, load, groups, ends=0, errors=bot.errors)


async def ends(folder: Path, seconds: float, seed: int = 5) -> Outcome:
    """The bot is killed, or told to end, while its calls are answered in odd ways."""
    chance, errors, count = random.Random(seed), "", 0
    until = time.monotonic() + seconds
    async with StandIn() as telegram:
        load = Load(telegram, ("What was said?", "Who spoke?"), rate=6.0)
        telegram.fault = Chaos({**NOT_DONE, **UNCERTAIN}, sends)
        while time.monotonic() < until:
            async with running(telegram, folder / "a.db") as bot:
                await load.run(chance.uniform(0.2, 2.5))
                await (bot.kill() if chance.random() < 0.5 else bot.terminate(20.0))
                errors, count = errors + bot.errors, count + 1
        telegram.fault = lambda method, fields: None
        async with running(telegram, folder / "a.db") as bot:
            await telegram.until(lambda: not load.unanswered(), 120.0)
            await asyncio.sleep(2.0)
            errors += bot.errors
        return _outcome(telegram, load, [], ends=count, errors=errors)


def _outcome(
    telegram: StandIn, load: Load, groups: list[int], *, ends: int, errors: str
) -> Outcome:
    answered = telegram.answered()
    return Outcome(
        messages=len(load.sent),
        groups=len(groups),
        ends=ends,
        unanswered=len(load.unanswered()),
        groups_unanswered=sum(number not in answered for number in groups),
        doubled=load.doubled(),
        most_answers=max(answered.values(), default=0),
        tracebacks=errors.count("Traceback"),
    )


DRILLS = {"jumps": jumps, "ends": ends}


def main() -> int:
    """Print both; 1 if a promise does not hold."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--seconds", type=float, default=20.0)
    options.add_argument("--only", default="")
    given = options.parse_args()
    bad = 0
    for name, work in DRILLS.items():
        if given.only not in name:
            continue
        with tempfile.TemporaryDirectory() as folder:
            outcome = asyncio.run(work(Path(folder), given.seconds))
        print(name, "fine" if outcome.fine() else "WRONG", outcome, flush=True)
        bad += not outcome.fine()
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
