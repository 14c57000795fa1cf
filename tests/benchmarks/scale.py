"""Archives of growing size -> how fast they are filled and asked, beside peers in the same run.

    python tests/benchmarks/scale.py 1000 10000 100000 --peers

Each size is imported through the shell by a process of its own, and asked by another, whose memory is
that of an archive which was just opened. The peers hold the same statements; RapidFuzz looks through
all of them, so it is left out above 10,000. Times are of one thread.
"""

from __future__ import annotations

import argparse
import json
import random
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

from tests.benchmarks.statements import questions, statements  # noqa: E402 - a script finds its package first

QUESTIONS, WARM_UP = 200, 20
SLOW_PEER, FEW_QUESTIONS = 10_000, 60


def percentile(values: Iterable[float], share: float) -> float:
    """The value below which `share` (0-1) of the values lie."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]


def timed(ask: Callable[[str], object], asked: list[str]) -> tuple[float, float]:
    """p50 and p99 in milliseconds."""
    for text in asked[:WARM_UP]:
        ask(text)
    took = []
    for text in asked[WARM_UP:]:
        start = time.perf_counter()
        ask(text)
        took.append(1000 * (time.perf_counter() - start))
    return percentile(took, 0.5), percentile(took, 0.99)


def fill(path: Path, database: Path) -> float:
    """Statements a second through the shell's import, start of the program included."""
    start = time.perf_counter()
    subprocess.run(
        [sys.executable, "-m", "knowledge", "import", str(path), "--db", str(database), "--json"],
        cwd=ROOT, check=True, stdout=subprocess.DEVNULL,
    )  # fmt: skip
    return time.perf_counter() - start


def ask_apart(database: Path, asked: list[str]) -> dict[str, float]:
    """What asking costs in a process that opens the archive: memory in MB, times in milliseconds."""
    done = subprocess.run(
        [sys.executable, __file__, "--ask", str(database)],
        input=json.dumps(asked), capture_output=True, text=True, check=True, cwd=ROOT,
    )  # fmt: skip
    found: dict[str, float] = json.loads(done.stdout)
    return found


def ask_here(database: str) -> None:
    """The child's part: prints its figures as one JSON object."""
    from knowledge import Archive, settle

    asked = json.loads(sys.stdin.read())
    settle()  # as the programs do that answer for long
    empty = _resident()
    start = time.perf_counter()
    archive = Archive.open(database, create=False)
    archive.search(asked[0])
    first = 1000 * (time.perf_counter() - start)
    start = time.perf_counter()
    archive.read_ahead()
    ahead = 1000 * (time.perf_counter() - start)
    p50, p99 = timed(archive.search, asked)
    grown = (_resident() - empty) / 1e6
    print(json.dumps({"first": first, "ahead": ahead, "p50": p50, "p99": p99, "memory": grown}))


def _resident() -> int:
    """Bytes of this process that are in memory."""
    return int(Path("/proc/self/statm").read_text().split()[1]) * resource.getpagesize()


def peers(lines: list[dict[str, object]], asked: list[str]) -> dict[str, tuple[float, float]]:
    """p50 and p99 of each peer over the same statements, asked the same questions; the slow one fewer of them."""
    from tests.benchmarks.peers import Fts5, RapidFuzz, TantivyBoosted

    ids, texts = [str(line["id"]) for line in lines], [str(line["text"]) for line in lines]
    found = {}
    for engine in (TantivyBoosted, Fts5):
        found[engine.__name__] = timed(engine(ids, texts, "en").ask, asked)
    if len(lines) <= SLOW_PEER:
        few = asked[: WARM_UP + FEW_QUESTIONS]
        found[RapidFuzz.__name__] = timed(RapidFuzz(ids, texts, "en").ask, few)
    return found


def measure(count: int, folder: Path, *, beside: bool) -> None:
    """Print the figures of one size."""
    lines = list(statements(count))
    path, database = folder / f"{count}.jsonl", folder / f"{count}.db"
    with path.open("w", encoding="utf-8") as file:
        file.writelines(json.dumps(line, ensure_ascii=False) + "\n" for line in lines)
    asked = list(questions(random.Random(3).sample(lines, min(count, 2000)), QUESTIONS))
    seconds = fill(path, database)
    text = sum(len(str(line["text"]).encode()) for line in lines)
    ours = ask_apart(database, asked)
    print(
        f"{count:>9,} statements: import {count / seconds:,.0f}/s,"
        f" file {database.stat().st_size / text:.2f} x text ({text / 1e6:.0f} MB)"
    )
    print(
        f"          verbatim   first {ours['first']:.0f} ms, read ahead {ours['ahead']:.0f} ms, p50 {ours['p50']:.1f},"
        f" p99 {ours['p99']:.1f} ms, memory +{ours['memory']:.0f} MB"
    )
    for name, (p50, p99) in (peers(lines, asked) if beside else {}).items():
        print(
            f"          {name:10} p50 {p50:.1f}, p99 {p99:.1f} ms"
            f" (ours: {ours['p50'] / p50:.2f} x, {ours['p99'] / p99:.2f} x)"
        )
    sys.stdout.flush()


def main() -> None:
    """Measure the sizes that are asked for, the smallest first."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("sizes", type=int, nargs="*", default=[1_000, 10_000, 100_000])
    parser.add_argument(
        "--peers", action="store_true", help="measure tantivy, FTS5 and RapidFuzz too"
    )
    parser.add_argument("--folder", type=Path, help="keep the archives here")
    parser.add_argument("--ask", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.ask:
        ask_here(options.ask)
        return
    with tempfile.TemporaryDirectory() as made:
        folder = options.folder or Path(made)
        folder.mkdir(parents=True, exist_ok=True)
        for count in sorted(options.sizes):
            (folder / f"{count}.db").unlink(missing_ok=True)
            measure(count, folder, beside=options.peers)


if __name__ == "__main__":
    main()
