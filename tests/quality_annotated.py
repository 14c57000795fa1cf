"""Articles annotated by others, as JSON lines -> what extraction finds of them, by their own scorer.

A line is {id, lang, title, text, quotes}; the scorer is a program that is given the annotated file and
one of predictions, {id, quotes: [{start, end, text, kind, speaker}]}, and prints its figures as JSON.
Both are data beside the project and no part of it; without them nothing is measured.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.table import Table

from knowledge.intake import extract_from
from knowledge.model import Article, Statement

HELP = "statements and speakers found in articles that others annotated"
DATA = Path(__file__).parents[2] / "shared" / "data"
CEILINGS: tuple[str, ...] = ()
NO_FLOOR: tuple[str, ...] = ()
FIGURES = ("P", "R", "F1", "spk_acc", "jF1")
ROWS = ("direct/exact", "direct/ov80", "indirect/loose")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Which articles, and by which scorer."""
    parser.add_argument("--gold", type=Path, default=DATA / "attribution" / "dev_en.jsonl")
    parser.add_argument("--scorer", type=Path, default=DATA / "score_attribution.py")


def measure(options: argparse.Namespace) -> dict[str, dict[str, float]]:
    """The figures by measure, 0-1; nothing where the data are not there."""
    if not options.gold.exists() or not options.scorer.exists():
        print(f"Nothing measured: {options.gold} or {options.scorer} is not there.")
        return {}
    lines = [json.loads(line) for line in options.gold.read_text("utf-8").splitlines() if line]
    with tempfile.TemporaryDirectory() as folder:
        predictions = Path(folder) / "predictions.jsonl"
        started = time.process_time()
        predictions.write_text("\n".join(_predicted(lines)), "utf-8")
        seconds = time.process_time() - started
        scores = _scored(options.scorer, options.gold, predictions)
    figures = {row: {name: float(scores[row][name]) for name in FIGURES} for row in ROWS}
    _show(figures, len(lines) / seconds)
    return {row.replace("/", "_"): values for row, values in figures.items()}


def _predicted(lines: list[dict[str, Any]]) -> Iterator[str]:
    for line in lines:
        article = Article(
            text=line["text"],
            title=line.get("title") or "",
            language=line["lang"],
            publisher=line.get("publisher") or "",
        )
        quotes = [_prediction(item, article.text) for item in extract_from(article)]
        yield json.dumps({"id": line["id"], "quotes": quotes}, ensure_ascii=False)


def _prediction(item: Statement, text: str) -> dict[str, object]:
    return {
        "start": item.content.start,
        "end": item.content.end,
        "text": item.content.of(text),
        "kind": item.kind.value,
        "speaker": item.speaker.name if item.speaker else None,
    }


def _scored(scorer: Path, gold: Path, predictions: Path) -> Mapping[str, Mapping[str, float]]:
    command = [sys.executable, str(scorer), str(gold), str(predictions), "--json"]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    scores: Mapping[str, Mapping[str, float]] = json.loads(done.stdout)
    return scores


def _show(figures: Mapping[str, Mapping[str, float]], articles_a_second: float) -> None:
    table = Table(title="Annotated articles", caption=f"{articles_a_second:.0f} articles a second")
    for name in ("", "precision", "recall", "F1", "speaker", "joint F1"):
        table.add_column(name, justify="right" if name else "left")
    for row, values in figures.items():
        table.add_row(row, *(f"{100 * values[name]:.1f}" for name in FIGURES))
    Console().print(table)
