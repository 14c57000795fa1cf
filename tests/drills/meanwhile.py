"""Questions while large sources are read: how much later they are answered, and how long the event loop is held.

python -m tests.drills.meanwhile --seconds 20 --rounds 3
"""

from __future__ import annotations

import argparse
import asyncio
import sys
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path

from tornado.httpclient import AsyncHTTPClient

from tests.bot.running import OWNER, running, webhook_settings
from tests.bot.standin import StandIn
from tests.drills.load import Load, quantile
from tests.drills.pace import Language, fill

MOST_TIMES_IDLE = 3.0
HELD_MS = 100
PROBE_SECONDS = 0.02
SOURCES = 3
"""Pages that come at once while people ask, in each round."""
READ_SECONDS = 300.0
"""All of them are read by then."""
PARAGRAPHS = 11_000
"""Of a page: two megabytes, which take many seconds."""


@dataclass
class Waits:
    """Seconds: of questions until they are answered, of the event loop until it answers a probe."""

    asked: int = 0
    unanswered: int = 0
    questions: list[float] = field(default_factory=list)
    loop: list[float] = field(default_factory=list)

    def __str__(self) -> str:
        return (
            f"{self.asked} questions, {self.unanswered} unanswered, half within"
            f" {self.ms(self.questions, 0.5)} ms, 99 % within {self.ms(self.questions, 0.99)} ms;"
            f" event loop 99 % within {self.ms(self.loop, 0.99)} ms,"
            f" longest {self.ms(self.loop, 1.0)} ms"
        )

    @staticmethod
    def ms(waits: list[float], share: float) -> int:
        """Milliseconds that so many of the waits do not exceed."""
        return round(1000 * quantile(sorted(waits), share))


async def ask(telegram: StandIn, questions: list[str], health: str, seconds: float) -> Waits:
    """Ask for so long, and look at the event loop all the time."""
    waits = Waits()

    async def probe() -> None:
        client = AsyncHTTPClient(force_instance=True)
        while True:
            began = time.monotonic()
            await client.fetch(health)
            waits.loop.append(time.monotonic() - began)
            await asyncio.sleep(PROBE_SECONDS)

    telegram.calls.clear()
    probing = asyncio.create_task(probe())
    load = Load(telegram, questions, rate=10.0)
    await load.run(seconds)
    await telegram.until(lambda: not load.unanswered(), 30.0)
    probing.cancel()
    waits.asked, waits.unanswered = len(load.sent), len(load.unanswered())
    waits.questions = load.delays()
    return waits


def page(number: int) -> bytes:
    """A large page of an article; each has words of its own."""
    language = Language(seed=number)
    said = (" ".join(language.sentence()).capitalize() for _ in range(PARAGRAPHS))
    lines = (f'<p>"{words}," President Ivar Tolgarin said.</p>' for words in said)
    body = "".join(lines)
    return f"<html lang=en><body><article><h1>Forum {number}</h1>{body}</article></body></html>".encode()


def send_page(telegram: StandIn, number: int) -> None:
    """The owner sends a file."""
    name = f"page{number}.html"
    document = {"file_id": name, "file_unique_id": name, "file_name": name, "file_size": 1000}
    person = {"id": OWNER, "is_bot": False, "first_name": "A", "language_code": "en"}
    chat = {"id": OWNER, "type": "private", "first_name": "A"}
    message = {"message_id": 9_000_000 + number, "date": int(time.time()), "chat": chat}
    telegram.update(message={**message, "from": person, "document": document})


@dataclass
class Outcome:
    """Idle and busy, of one round or of all together."""

    idle: Waits = field(default_factory=Waits)
    busy: Waits = field(default_factory=Waits)

    def add(self, other: Outcome) -> None:
        """What another round brought."""
        for mine, its in ((self.idle, other.idle), (self.busy, other.busy)):
            mine.asked += its.asked
            mine.unanswered += its.unanswered
            mine.questions += its.questions
            mine.loop += its.loop

    def times(self) -> float:
        """How much longer 99 of 100 questions took while sources were read."""
        return Waits.ms(self.busy.questions, 0.99) / max(1, Waits.ms(self.idle.questions, 0.99))

    def fine(self) -> bool:
        """Whether the promise holds."""
        held = Waits.ms(self.busy.loop, 1.0) >= HELD_MS
        return self.times() < MOST_TIMES_IDLE and not self.busy.unanswered and not held


async def drill(folder: Path, seconds: float, rounds: int) -> Outcome:
    """In each round nothing else is done at first, then large pages are read."""
    questions = fill(folder / "a.db", 10_000)
    settings = webhook_settings()
    health = settings["WEBHOOK_URL"].replace("/hook", "/health")
    found = Outcome()
    async with StandIn() as telegram, running(telegram, folder / "a.db", **settings):
        await ask(telegram, questions, health, 5.0)
        for number in range(rounds):
            one = Outcome(idle=await ask(telegram, questions, health, seconds))
            numbers = range(number * SOURCES, (number + 1) * SOURCES)
            for name in numbers:
                telegram.files[f"documents/page{name}.html"] = page(name)
                send_page(telegram, name)
            one.busy = await ask(telegram, questions, health, seconds)
            assert await telegram.until(lambda: _read(telegram) == SOURCES, READ_SECONDS)
            print(
                f"round {number + 1}, idle: {one.idle}\nbusy: {one.busy}\n{one.times():.1f} times"
            )
            found.add(one)
    return found


def _read(telegram: StandIn) -> int:
    """How many pages the owner has had an answer to."""
    return sum(1 for call in telegram.answers() if call.fields.get("chat_id") == str(OWNER))


def main() -> int:
    """Print both; 1 if questions waited too long meanwhile."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--seconds", type=float, default=15.0)
    options.add_argument("--rounds", type=int, default=1, help="idle and busy take turns")
    given = options.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        outcome = asyncio.run(drill(Path(folder), given.seconds, given.rounds))
    print(f"idle: {outcome.idle}\nbusy: {outcome.busy}\n{outcome.times():.1f} times idle")
    return 0 if outcome.fine() else 1


if __name__ == "__main__":
    sys.exit(main())
