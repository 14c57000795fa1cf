"""The archive as files that other programs read."""

import csv
import json
from datetime import date
from pathlib import Path

import pytest

from knowledge import exporting, importing
from knowledge.model import Article, Kind, Span, Speaker, Statement

TEXT = "“Да, «озеро»,” said A.\n“No,” he said."


def whole() -> exporting.Whole:
    article = Article(TEXT, 'Lake, "ours"', "en", published=date(2025, 3, 1), sha256="00", id=7)
    spans = [Span(0, 14), Span(TEXT.index("“No"), TEXT.index(" he"))]
    speaker = Speaker("ann", "Ann", "Mayor")
    return article, [
        Statement(span.of(TEXT), span, span, Kind.DIRECT, speaker, confidence=sure, id=number)
        for number, (span, sure) in enumerate(zip(spans, (0.9, 0.3), strict=True), 1)
    ]


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_json_lines_hold_the_text_and_its_statements(tmp_path: Path) -> None:
    exporting.write(tmp_path / "a.jsonl", [whole(), whole()], sure=0.6)
    first, _ = (json.loads(line) for line in (tmp_path / "a.jsonl").read_text().splitlines())
    assert first["text"] == TEXT and len(first["statements"]) == 2


def test_a_table_names_only_sure_speakers(tmp_path: Path) -> None:
    exporting.write(tmp_path / "a.csv", [whole()], sure=0.6)
    sure, guessed = rows(tmp_path / "a.csv")
    assert (sure["speaker"], sure["role"], sure["date"]) == ("Ann", "Mayor", "2025-03-01")
    assert (guessed["speaker"], guessed["position"]) == ("", "2")


def test_a_table_is_read_by_import(tmp_path: Path) -> None:
    exporting.write(tmp_path / "a.csv", [whole()], sure=0.6)
    with importing.lines_of(tmp_path / "a.csv") as lines:
        (chunk,) = importing.chunks(lines, table=True)
    batch = importing.read(chunk)
    assert list(batch.rows.text) == [item.text for item in whole()[1]]
    assert batch.rows.title[0] == 'Lake, "ours"'


@pytest.mark.parametrize(
    ("title", "cell"),
    [
        ("=1+1", "'=1+1"),
        ("+7 numbers", "'+7 numbers"),
        ("@home", "'@home"),
        ("-2+3", "'-2+3"),
        ("- Yes", "- Yes"),  # speech after a dash is no formula
        ("Lake = ours", "Lake = ours"),
    ],
)
def test_no_cell_is_a_formula(tmp_path: Path, title: str, cell: str) -> None:
    _, statements = whole()
    exporting.write(tmp_path / "a.csv", [(Article(TEXT, title), statements)], sure=0.6)
    assert rows(tmp_path / "a.csv")[0]["title"] == cell
