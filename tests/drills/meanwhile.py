"""Questions while large sources are read: how much later they are answered, and how long the event loop is held.

python -m tests.drills.meanwhile --seconds 30
"""

from __future__ import annotations

import argparse
import asyncio
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from tornado.httpclient import AsyncHTTPClient

from tests.bot.running import OWNER, running, webhook_settings
from tests.bot.standin import StandIn
from tests.drills.load import Load, quantile
from tests.drills.pace import Language, fill

MOST_TIMES_IDLE = 3.0
HELD_MS = 100
PROBE_SECONDS = 0.02
SOURCES = 6
"""Pages that come one after the other while people ask."""
PARAGRAPHS = 11_000
"""Of a page: two megabytes, which take many seconds."""


@dataclass(frozen=True, slots=True)
class Waits:
    """Milliseconds: of questions until they are answered, of the event loop until it answers a probe."""

    questions: int
    unanswered: int
    p50_ms: int
    p99_ms: int
    loop_p99_ms: int
    loop_longest_ms: int


async def asked(telegram: StandIn, questions: list[str], health: str, seconds: float) -> Waits:
    """Ask for so long, and look at the event loop all the time."""
    late: list[float] = []

    async def probe() -> None:
        client = AsyncHTTPClient(force_instance=True)
        while True:
            began = time.monotonic()
            await client.fetch(health)
            late.append(time.monotonic() - began)
            await asyncio.sleep(PROBE_SECONDS)

    probing = asyncio.create_task(probe())
    load = Load(telegram, questions, rate=10.0)
    await load.run(seconds)
    await telegram.until(lambda: not load.unanswered(), 30.0)
    probing.cancel()
    delays = load.delays()
    late.sort()
    return Waits(
        questions=len(load.sent),
        unanswered=len(load.unanswered()),
        p50_ms=round(1000 * quantile(delays, 0.5)),
        p99_ms=round(1000 * quantile(delays, 0.99)),
        loop_p99_ms=round(1000 * quantile(late, 0.99)),
        loop_longest_ms=round(1000 * quantile(late, 1.0)),
    )


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


async def drill(folder: Path, seconds: float) -> tuple[Waits, Waits]:
    """First nothing else is done, then large pages are read."""
    questions = fill(folder / "a.db", 10_000)
    settings = webhook_settings()
    health = settings["WEBHOOK_URL"].replace("/hook", "/health")
    async with StandIn() as telegram, running(telegram, folder / "a.db", **settings):
        telegram.files |= {f"documents/page{n}.html": page(n) for n in range(SOURCES)}
        await asked(telegram, questions, health, 5.0)
        telegram.calls.clear()
        idle = await asked(telegram, questions, health, seconds)
        telegram.calls.clear()
        for number in range(SOURCES):
            send_page(telegram, number)
        busy = await asked(telegram, questions, health, seconds)
        answers = [c for c in telegram.answers() if c.fields.get("chat_id") == str(OWNER)]
        print("the editor was told:", [c.fields["text"][:80] for c in answers][:2])
    return idle, busy


def main() -> int:
    """Print both; 1 if questions waited too long meanwhile."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--seconds", type=float, default=15.0)
    with tempfile.TemporaryDirectory() as folder:
        idle, busy = asyncio.run(drill(Path(folder), options.parse_args().seconds))
    print(f"idle: {idle}\nbusy: {busy}")
    fine = busy.p99_ms < MOST_TIMES_IDLE * idle.p99_ms and not busy.unanswered
    print(f"{busy.p99_ms / max(1, idle.p99_ms):.1f} times idle")
    return 0 if fine and busy.loop_longest_ms < HELD_MS else 1


if __name__ == "__main__":
    sys.exit(main())
