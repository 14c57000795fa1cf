"""kill -9 while articles and statements come in: what was acknowledged is there, once and whole.

python -m tests.drills.import_kills --kills 200
"""

from __future__ import annotations

import argparse
import json
import os
import random
import subprocess
import sys
import tempfile
import time
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from knowledge import Archive
from tests.bot.running import ROOT
from tests.drills.pace import Language, lines

ARTICLES, STATEMENTS = 600, 20_000
"""In the files that come in; when all are in, the next kill begins with an empty archive."""
SAID = 3
"""Statements of an article."""


@dataclass
class Outcome:
    """What so many kills cost."""

    kills: int = 0
    acknowledged: int = 0
    lost: int = 0
    half: int = 0
    """Articles without one of their statements."""
    doubled: int = 0
    faults: int = 0
    """Of `verify`, after each kill."""
    archives: int = 0
    """That were filled to the end."""

    def fine(self) -> bool:
        """Whether the promise holds."""
        return not (self.lost or self.half or self.doubled or self.faults)


def articles(language: Language, count: int) -> str:
    """Articles as JSON lines, each with its number in the title."""
    made = []
    for number in range(count):
        said = [" ".join(language.sentence()).capitalize() for _ in range(SAID)]
        speech = "\n".join(f'"{words}," President Ivar Tolgarin said.' for words in said)
        text = f"The forum on matter {number} was opened in Torvin.\n{speech}"
        article = {"title": f"Article {number}", "text": text, "language": "en"}
        made.append(json.dumps(article) + "\n")
    return "".join(made)


class Filling:
    """One verb that fills archives from one file."""

    def __init__(self, folder: Path, verb: str, source: Path, total: int) -> None:
        self._folder, self._verb, self._source, self._total = folder, verb, source, total
        self._number = 0
        self._acknowledged: set[int] = set()

    @property
    def path(self) -> Path:
        return self._folder / f"{self._verb}{self._number}.db"

    def kill(self, seconds: float, outcome: Outcome) -> None:
        """Let it work for so long, kill it, and look at what is there."""
        command = [sys.executable, "-m", "knowledge", self._verb, str(self._source)]
        said = self._folder / "said"
        with said.open("wb") as out:
            work = subprocess.Popen(
                [*command, "--db", str(self.path), "--json"],
                cwd=ROOT,
                stdout=out,
                stderr=subprocess.DEVNULL,
                env={**os.environ, "PYTHONPATH": str(ROOT)},
            )
            try:
                work.wait(seconds)
            except subprocess.TimeoutExpired:
                work.kill()
                work.wait()
        outcome.kills += 1
        if self._verb == "add":
            for line in said.read_text("utf-8").split("\n")[:-1]:  # the last was not finished
                self._acknowledged.add(json.loads(line)["article"])
        if self.path.exists():
            self._look(outcome)

    def _look(self, outcome: Outcome) -> None:
        with Archive.open(str(self.path)) as archive:
            outcome.faults += sum(len(faults) for _, faults in archive.verify())
            there = {item.article.id: item for item in archive.articles(limit=1_000_000)}
            titles = Counter(item.article.title for item in there.values())
            outcome.doubled += sum(count - 1 for count in titles.values())
            outcome.lost += len(self._acknowledged - set(there))
            if self._verb == "add":
                outcome.half += sum(item.statements != SAID for item in there.values())
                size = len(there)
            else:
                size = archive.size().statements
        if size >= self._total:
            outcome.acknowledged += len(self._acknowledged)
            outcome.archives += 1
            self.path.unlink()
            self._number += 1
            self._acknowledged.clear()


def drill(folder: Path, *, kills: int, seed: int = 4, small: float = 1.0) -> Outcome:
    """Kill `add` and `import` by turns; `small` makes the files that come in smaller."""
    count, statements = round(ARTICLES * small), round(STATEMENTS * small)
    (folder / "articles.jsonl").write_text(articles(Language(), count), "utf-8")
    ready = "".join(line + "\n" for line in lines(Language(), statements, []))
    (folder / "ready.jsonl").write_text(ready, "utf-8")
    verbs = (
        Filling(folder, "add", folder / "articles.jsonl", count),
        Filling(folder, "import", folder / "ready.jsonl", statements),
    )
    moment, outcome = random.Random(seed), Outcome()
    for number in range(kills):
        verbs[number % 2].kill(moment.uniform(0.3, 3.0), outcome)
    for verb in verbs:
        verb.kill(600.0, outcome)  # to the end
    outcome.kills = kills
    return outcome


def main() -> int:
    """Print the outcome; 1 if the promise does not hold."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--kills", type=int, default=6)
    given = options.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        began = time.monotonic()
        outcome = drill(Path(folder), kills=given.kills)
    print(outcome, f"{time.monotonic() - began:.0f} s")
    return 0 if outcome.fine() else 1


if __name__ == "__main__":
    sys.exit(main())
