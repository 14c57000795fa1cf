"""Questions at a steady rate from many chats -> how long each waits until its answer is sent.

python -m tests.bot.load --statements 100000 --rate 30 --seconds 60
"""

import argparse
import asyncio
import json
import random
import resource
import statistics
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from telegram import Update

from bot.app import build
from bot.context import House
from bot.settings import Settings
from knowledge import Archive
from tests.bot.wire import Wire, message

WORDS = 40_000
"""Of the invented vocabulary; the rarer a word, the later it stands (Zipf)."""


def vocabulary(chance: random.Random) -> list[str]:
    """Invented words."""
    syllables = [a + b for a in "bdfgklmnprstv" for b in "aeiou"]
    return ["".join(chance.choices(syllables, k=chance.randint(2, 5))) for _ in range(WORDS)]


def said(count: int, words: list[str], chance: random.Random) -> Iterator[str]:
    """Invented statements as JSON lines."""
    weights = [1 / (rank + 5) for rank in range(len(words))]
    for number in range(count):
        text = " ".join(chance.choices(words, weights, k=chance.randint(8, 40))).capitalize() + "."
        yield json.dumps(
            {"id": str(number), "text": text, "speaker": f"Ivar {words[number % 500].title()}",
             "date": f"20{number % 20 + 5:02}-{number % 12 + 1:02}-11", "title": text[:60],
             "publisher": "Kelpress", "article": str(number // 10), "position": str(number % 10)}
        )  # fmt: skip


class Timed(Wire):
    """Remembers when the answer to each message went out."""

    def __init__(self) -> None:
        super().__init__()
        self.sent: dict[int, float] = {}

    def _answer(self, name: str, parameters: dict[str, Any], files: dict[str, bytes]) -> Any:
        result = super()._answer(name, parameters, files)
        if name == "sendMessage" and self.calls:
            self.sent.setdefault(self.calls.pop().replies_to, time.monotonic())
        self._shown.clear()
        return result


async def load(archive: Archive, options: argparse.Namespace, questions: list[str]) -> None:
    """Puts the questions in at their times and prints how long they waited."""
    wire = Timed()
    application = build(
        House(archive, Settings()), request=wire, get_updates_request=Wire(), paced=options.paced
    )
    put: dict[int, float] = {}
    async with application:
        await application.start()
        begun = time.monotonic()
        for number, text in enumerate(questions, 1):
            if options.rate:
                wait = begun + number / options.rate - time.monotonic()
                await asyncio.sleep(max(0.0, wait))
            chat = 10 + number % options.chats
            content = message(chat, text, message_id=number, sender=chat)
            put[number] = time.monotonic()
            await application.update_queue.put(
                Update.de_json({"update_id": number, "message": content}, application.bot)
            )
        while len(wire.sent) < len(put) and time.monotonic() - begun < 10 * options.seconds + 60:
            await asyncio.sleep(0.05)
        took = time.monotonic() - begun
        await application.stop()
    waits = sorted(wire.sent[number] - put[number] for number in put if number in wire.sent)
    print(
        f"questions: {len(put)}, answered: {len(waits)}, a second: {len(waits) / took:.0f}, "
        f"p50: {1000 * statistics.median(waits):.0f} ms, "
        f"p99: {1000 * waits[int(0.99 * len(waits))]:.0f} ms, most: {1000 * waits[-1]:.0f} ms, "
        f"memory: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB"
    )


def main() -> None:
    """Fills an archive, then asks it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--statements", type=int, default=100_000)
    parser.add_argument("--rate", type=float, default=30.0, help="a second; 0: all at once")
    parser.add_argument("--seconds", type=int, default=60)
    parser.add_argument("--chats", type=int, default=1000)
    parser.add_argument("--paced", action="store_true", help="with Telegram's flood limits")
    parser.add_argument("--database", default="", help="an archive to use instead of a new one")
    options = parser.parse_args()
    chance = random.Random(3)
    words = vocabulary(chance)
    with tempfile.TemporaryDirectory() as folder:
        path = options.database or str(Path(folder) / "a.db")
        with Archive.open(path) as archive:
            if not archive.size().statements:
                begun = time.monotonic()
                list(archive.import_statements(said(options.statements, words, chance)))
                print(f"{options.statements} statements kept in {time.monotonic() - begun:.0f} s")
            count = int((options.rate or 30) * options.seconds)
            questions = [" ".join(chance.sample(words[:5000], k=3)) for _ in range(count)]
            asyncio.run(load(archive, options, questions))


if __name__ == "__main__":
    main()
