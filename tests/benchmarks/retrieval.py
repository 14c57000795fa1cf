"""Questions with known answers -> how often each engine finds the answer, and how well it tells when there is none.

    python tests/benchmarks/retrieval.py FOLDER [NAME...]

FOLDER holds a folder for each set: passages.jsonl ({id, text, lang, title?, doc?, pos?}) and
queries*.jsonl ({id, text, relevant: [passage ids]}; none relevant: there is no answer). With NAMEs only the
sets whose names contain one. Needs requirements.txt beside this file.
"""

from __future__ import annotations

import json
import random
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).parents[2]))

from knowledge import Archive
from tests.benchmarks.peers import PEERS, Ranked

RESAMPLES = 2000
"""Draws of the paired bootstrap: the ends of a 95 % interval are then stable to about half a point."""
OURS = "verbatim"


@dataclass(frozen=True, slots=True)
class Asked:
    """One engine's answer: whether its first is right, the first's score, whether it would have answered."""

    right: bool
    score: float
    answered: bool


@dataclass(frozen=True, slots=True)
class Figures:
    """What one engine did with one file of questions."""

    asked: tuple[Asked, ...]
    answerable: tuple[bool, ...]

    @property
    def right(self) -> list[bool]:
        """Whether the first is right, of the questions that have an answer."""
        return [a.right for a, able in zip(self.asked, self.answerable, strict=True) if able]

    @property
    def r_at_1(self) -> float:
        return sum(self.right) / len(self.right)

    @property
    def auroc(self) -> float:
        """How well the score tells questions with an answer from those without: 0.5 is chance, 1 always."""
        pairs = list(zip(self.asked, self.answerable, strict=True))
        yes = [a.score for a, able in pairs if able]
        no = [a.score for a, able in pairs if not able]
        won = sum((y > n) + 0.5 * (y == n) for y in yes for n in no)
        return won / (len(yes) * len(no)) if no else float("nan")

    @property
    def balanced(self) -> float:
        """Mean of the shares of questions rightly answered and rightly not."""
        pairs = list(zip(self.asked, self.answerable, strict=True))
        yes = [a.answered for a, able in pairs if able]
        no = [a.answered for a, able in pairs if not able]
        return (sum(yes) / len(yes) + 1 - sum(no) / len(no)) / 2 if no else float("nan")


def rows(path: Path) -> list[dict[str, object]]:
    with path.open(encoding="utf-8") as file:
        return [json.loads(line) for line in file if line.strip()]


def archive_of(passages: Sequence[dict[str, object]], folder: Path) -> Archive:
    """An archive with these passages as imported statements."""
    archive = Archive.open(str(folder / "archive.db"))
    lines = [
        json.dumps(
            {
                "id": row["id"],
                "text": row["text"],
                "language": row["lang"],
                "title": row.get("title") or "",
                "article": row.get("doc") or "",
                "position": row.get("pos"),
            }
        )
        for row in passages
    ]
    for _ in archive.import_statements(lines, strict=True):
        pass
    return archive


def figures(
    questions: Sequence[dict[str, object]], ask: Callable[[str], tuple[Ranked, bool]]
) -> Figures:
    asked = []
    for question in questions:
        (ids, score), answered = ask(str(question["text"]))
        right = bool(ids) and ids[0] in question["relevant"]  # type: ignore[operator]
        asked.append(Asked(right, score, answered))
    return Figures(tuple(asked), tuple(bool(question["relevant"]) for question in questions))


def ours(archive: Archive) -> Callable[[str], tuple[Ranked, bool]]:
    def ask(text: str) -> tuple[Ranked, bool]:
        result = archive.search(text, limit=10)
        ids = [answer.statement.ref for answer in result.answers]
        return (ids, result.answers[0].score if ids else 0.0), result.answered

    return ask


def lead(one: Sequence[bool], other: Sequence[bool]) -> tuple[float, float]:
    """The 95 % interval of the difference of two shares, measured on the same questions."""
    draw = random.Random(1)
    differences = [a - b for a, b in zip(one, other, strict=True)]
    means = sorted(
        sum(draw.choices(differences, k=len(differences))) / len(differences)
        for _ in range(RESAMPLES)
    )
    return means[int(0.025 * RESAMPLES)], means[int(0.975 * RESAMPLES)]


def measured(folder: Path, names: Sequence[str]) -> Iterator[tuple[str, dict[str, Figures]]]:
    """Each file of questions with the figures of every engine."""
    for place in sorted(path for path in folder.iterdir() if (path / "passages.jsonl").exists()):
        if names and not any(name in place.name for name in names):
            continue
        passages = rows(place / "passages.jsonl")
        ids, texts = [str(p["id"]) for p in passages], [str(p["text"]) for p in passages]
        peers = {name: peer(ids, texts, str(passages[0]["lang"])) for name, peer in PEERS.items()}
        with (
            tempfile.TemporaryDirectory() as temporary,
            archive_of(passages, Path(temporary)) as archive,
        ):
            for file in sorted(place.glob("queries*.jsonl")):
                questions = rows(file)
                found = {OURS: figures(questions, ours(archive))}
                for name, peer in peers.items():
                    found[name] = figures(questions, lambda text, p=peer: (p.ask(text), True))
                kind = file.stem.removeprefix("queries").strip("_") or "clean"
                yield f"{place.name} {kind}", found


def main(arguments: Sequence[str]) -> None:
    balanced = []
    print(
        "set | ours R@1, silence AUROC, balanced | best peer R@1 | lead (95 %) | best peer's AUROC"
    )
    for name, found in measured(Path(arguments[0]), arguments[1:]):
        own = found.pop(OURS)
        best = max(found, key=lambda peer: found[peer].r_at_1)
        quiet = max(found, key=lambda peer: found[peer].auroc)
        low, high = lead(own.right, found[best].right)
        balanced.append(own.balanced)
        print(
            f"{name} | {own.r_at_1:.3f} {own.auroc:.3f} {own.balanced:.3f}"
            f" | {found[best].r_at_1:.3f} {best}"
            f" | {own.r_at_1 - found[best].r_at_1:+.3f} ({low:+.3f} to {high:+.3f})"
            f" | {found[quiet].auroc:.3f} {quiet}",
            flush=True,
        )
    print(f"Mean balanced accuracy at the one threshold: {sum(balanced) / len(balanced):.3f}")


if __name__ == "__main__":
    main(sys.argv[1:])
