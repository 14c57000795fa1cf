"""How fast answers come, and what they cost: messages at a steady rate over a large archive.

python -m tests.drills.pace --seconds 300 --statements 100000
"""

from __future__ import annotations

import argparse
import asyncio
import itertools
import json
import os
import random
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from knowledge import Archive
from tests.bot.running import running
from tests.bot.standin import StandIn
from tests.drills.load import Load, quantile

SYLLABLES = [a + b for a in "bdfgklmnprstvz" for b in ("a", "e", "i", "o", "u", "an", "er", "is")]
WORDS = 40_000
"""Different words; like in a language, the n-th is 1/n as frequent as the first."""
ONE_AFTER_ANOTHER = 20
"""Statements of one article."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """Milliseconds from an update to the call that answers it; growth of the process meanwhile."""

    statements: int
    messages: int
    rate: float
    unanswered: int
    found_share: float
    p50_ms: int
    p99_ms: int
    longest_ms: int
    cpu_ms: float
    """Of the bot's process, for each message."""
    memory_mb: int
    memory_growth_mb: int
    files: int
    threads: int


class Language:
    """An invented language, the same for the same seed."""

    def __init__(self, seed: int = 5) -> None:
        self._chance = random.Random(seed)
        made = (
            "".join(self._chance.choices(SYLLABLES, k=self._chance.randint(2, 4)))
            for _ in iter(int, 1)
        )
        words: dict[str, None] = {}
        for word in made:
            words.setdefault(word)
            if len(words) == WORDS:
                break
        self._words = list(words)
        self._sums = list(itertools.accumulate(1 / (place + 3) for place in range(WORDS)))

    def sentence(self) -> list[str]:
        """8 to 24 words."""
        count = self._chance.randint(8, 24)
        return self._chance.choices(self._words, cum_weights=self._sums, k=count)

    def question(self, sentence: list[str]) -> str:
        """Four words of a sentence, one of them with a typing error."""
        asked = self._chance.sample(sentence, 4)
        longest = max(asked, key=len)
        return " ".join(asked).replace(longest, longest[:-2] + longest[-1] + longest[-2])


def lines(language: Language, count: int, asked: list[str]) -> Iterator[str]:
    """Statements to import; a question to every hundredth is put into `asked`."""
    names = [language.sentence()[-1].capitalize() for _ in range(2000)]
    speakers = [" ".join(pair) for pair in zip(names[::2], names[1::2], strict=True)]
    for number in range(count):
        sentence = language.sentence()
        if number % max(1, count // 1000) == 0:
            asked.append(language.question(sentence))
        article = number // ONE_AFTER_ANOTHER
        yield json.dumps(
            {
                "id": f"s{number}",
                "text": " ".join(sentence).capitalize() + ".",
                "speaker": speakers[article % len(speakers)],
                "date": f"20{10 + article % 16}-0{1 + article % 9}-1{article % 10}",
                "title": f"Article {article}",
                "language": "en",
                "article": f"a{article}",
                "position": number % ONE_AFTER_ANOTHER,
            }
        )


def fill(path: Path, count: int) -> list[str]:
    """An archive of so many statements, and questions to some of them."""
    asked: list[str] = []
    if path.exists():
        for _ in lines(Language(), count, asked):
            pass
        return asked
    with Archive.open(str(path)) as archive:
        for _ in archive.import_statements(lines(Language(), count, asked)):
            pass
    return asked


def resident_mb(process: int) -> int:
    """What a process holds in memory."""
    status = Path(f"/proc/{process}/status").read_text()
    kilobytes = next(line.split()[1] for line in status.splitlines() if line.startswith("VmRSS"))
    return int(kilobytes) // 1024


def cpu_seconds(process: int) -> float:
    """What a process has used of all processors."""
    fields = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


async def drill(
    path: Path, asked: list[str], *, statements: int, seconds: float, rate: float
) -> Outcome:
    """Ask at a steady rate, after half a minute at most of warming up."""
    async with (
        StandIn(first_update=int(time.time()) * 1000) as telegram,
        running(telegram, path) as bot,
    ):
        await Load(telegram, asked[:50], rate=min(rate, 10.0)).run(min(10.0, seconds / 2))
        await telegram.until(lambda: not telegram.waiting, 30.0)
        await asyncio.sleep(2.0)
        telegram.calls.clear()
        process = bot.process.pid
        before, used = resident_mb(process), cpu_seconds(process)
        load = Load(telegram, asked, rate=rate)
        await load.run(seconds)
        await telegram.until(lambda: not load.unanswered(), 60.0)
        delays = load.delays()
        texts = [call.fields.get("text", "") for call in telegram.answers()]
        return Outcome(
            statements=statements,
            messages=len(load.sent),
            rate=rate,
            unanswered=len(load.unanswered()),
            found_share=round(sum("blockquote" in text for text in texts) / max(1, len(texts)), 2),
            p50_ms=round(1000 * quantile(delays, 0.5)),
            p99_ms=round(1000 * quantile(delays, 0.99)),
            longest_ms=round(1000 * quantile(delays, 1.0)),
            cpu_ms=round(1000 * (cpu_seconds(process) - used) / max(1, len(texts)), 1),
            memory_mb=resident_mb(process),
            memory_growth_mb=resident_mb(process) - before,
            files=len(list(Path(f"/proc/{process}/fd").iterdir())),
            threads=len(list(Path(f"/proc/{process}/task").iterdir())),
        )


def main() -> int:
    """Print the outcome; 1 if a message had no answer."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--seconds", type=float, default=20.0)
    options.add_argument("--rate", type=float, default=30.0, help="messages a second")
    options.add_argument("--statements", type=int, default=10_000)
    options.add_argument("--database", type=Path, help="keep the archive here, for the next time")
    given = options.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        path = given.database or Path(folder) / "a.db"
        began = time.monotonic()
        asked = fill(path, given.statements)
        print(f"filled in {time.monotonic() - began:.0f} s, {path.stat().st_size / 1e6:.0f} MB")
        outcome = asyncio.run(
            drill(path, asked, statements=given.statements, seconds=given.seconds, rate=given.rate)
        )
    print(outcome)
    return 1 if outcome.unanswered else 0


if __name__ == "__main__":
    sys.exit(main())
