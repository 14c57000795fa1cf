"""Articles with their statements -> a file of JSON lines, or a CSV that `import` reads again."""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TextIO

from knowledge import shapes
from knowledge.model import Article, Statement

COLUMNS = (
    "id", "text", "speaker", "role", "date", "title", "publisher", "url", "language", "article",
    "position", "kind",
)  # fmt: skip
"""Those of `import`, and the role."""
Whole = tuple[Article, list[Statement]]


def write(path: Path, articles: Iterable[Whole], *, sure: float) -> None:
    """Fill a new file; its ending, .csv or any other, says the form.

    A table has no place for doubt: speakers of less than `sure` confidence are left out of it.
    """
    with path.open("w", encoding="utf-8", newline="") as file:
        if path.suffix.lower() == ".csv":
            _write_table(file, articles, sure)
        else:
            file.writelines(lines(articles))


def lines(articles: Iterable[Whole]) -> Iterator[str]:
    """An article a line, with its text, hash and statements."""
    for article, statements in articles:
        yield json.dumps(shapes.whole(article, statements), ensure_ascii=False) + "\n"


def _write_table(file: TextIO, articles: Iterable[Whole], sure: float) -> None:
    table = csv.writer(file)
    table.writerow(COLUMNS)
    for article, statements in articles:
        for position, item in enumerate(statements, 1):
            table.writerow([_plain(value) for value in _row(article, item, position, sure)])


def _row(article: Article, item: Statement, position: int, sure: float) -> tuple[object, ...]:
    speaker = item.speaker if item.confidence >= sure else None
    return (
        item.ref or item.id,
        item.text,
        speaker.name if speaker else "",
        speaker.role if speaker else "",
        article.published or "",
        article.title,
        article.publisher,
        article.url,
        article.language,
        article.ref or article.id,
        position,
        item.kind.value,
    )


def _plain(value: object) -> object:
    """A cell that a spreadsheet would take for a formula is marked as text."""
    text = str(value)
    return f"'{text}" if re.match(r"[=+@\t\r]|-\S", text) else value
