"""Lines of ready statements -> batches of articles whose text is made of the statements.

Neighbouring lines with one "article" become one article, its statements in the order of "position".
"""

from __future__ import annotations

import contextlib
import csv
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from pathlib import Path
from typing import TextIO

from knowledge.errors import BadLine, SourceNotFound, SourceRefused
from knowledge.keys import name_key
from knowledge.language import detect, languages
from knowledge.model import Article, Kind, Span, Speaker, Statement

BATCH_LINES = 10_000
"""Statements kept in one transaction: large enough that the commit costs little, small enough to show progress."""

_HALF = re.compile("[\ud800-\udfff]")
"""Half of a character: no UTF-8."""


@dataclass(frozen=True, slots=True)
class Row:
    """One ready statement as it was given."""

    number: int
    ref: str
    text: str
    speaker: str = ""
    published: date | None = None
    title: str = ""
    publisher: str = ""
    url: str = ""
    language: str = ""
    article: str = ""
    position: float = 0.0
    kind: Kind = Kind.DIRECT


@dataclass(frozen=True, slots=True)
class Batch:
    """Rows to keep in one transaction, and what was wrong with the lines between them."""

    rows: tuple[Row, ...]
    refused: tuple[str, ...]
    lines: int
    """Lines read since the start."""


@dataclass(frozen=True, slots=True)
class Imported:
    """How much was kept, and how much not (there already, or refused), since the start."""

    imported: int = 0
    skipped: int = 0
    lines: int = 0
    messages: tuple[str, ...] = ()
    """What was wrong with the lines refused last."""


@contextlib.contextmanager
def lines_of(path: Path) -> Iterator[TextIO]:
    """The open file; bytes that are no UTF-8 reach the reader as a line that is refused.

    :raises SourceNotFound: for no such file.  :raises SourceRefused: for a folder or a file without rights.
    """
    try:
        file = path.open(encoding="utf-8-sig", errors="surrogateescape", newline="")
    except FileNotFoundError:
        raise SourceNotFound(f"There is no file {path}: check the path.", path=str(path)) from None
    except OSError as error:
        raise SourceRefused(
            f"{path} cannot be read ({error.strerror}): name a .jsonl or .csv file.", path=str(path)
        ) from error
    with file:
        yield file


def records(lines: Iterable[str], *, table: bool) -> Iterator[tuple[int, object]]:
    """Line number and object of each line of JSON, or of each row of a CSV `table` with a head line.

    A line that is neither gives its `BadLine` in place of the object.
    """
    return _csv_records(lines) if table else _json_records(lines)


def _json_records(lines: Iterable[str]) -> Iterator[tuple[int, object]]:
    for number, line in enumerate(lines, 1):
        if line.strip():
            try:
                yield number, json.loads(line)
            except (ValueError, RecursionError) as error:
                yield number, BadLine(f"line {number}: not JSON ({error})")


def _csv_records(lines: Iterable[str]) -> Iterator[tuple[int, object]]:
    reader = csv.DictReader(lines)
    while True:
        try:
            record = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            yield reader.line_num, BadLine(f"line {reader.line_num}: not CSV ({error})")
        else:
            yield reader.line_num, {name: value for name, value in record.items() if name and value}


def batches(records: Iterable[tuple[int, object]], *, strict: bool = False) -> Iterator[Batch]:
    """Rows in batches of about `BATCH_LINES`; lines of one article are never torn apart.

    :raises BadLine: with the number of the first line that cannot be read, if `strict`.
    """
    rows: list[Row] = []
    refused: list[str] = []
    number = 0
    for number, record in records:
        try:
            row = _row(number, record)
        except BadLine as error:
            if strict:
                raise
            refused.append(str(error))
            continue
        if len(rows) >= BATCH_LINES and (not row.article or row.article != rows[-1].article):
            yield Batch(tuple(rows), tuple(refused), number - 1)
            rows, refused = [], []
        rows.append(row)
    yield Batch(tuple(rows), tuple(refused), number)


def _row(number: int, record: object) -> Row:
    if isinstance(record, BadLine):
        raise record
    if not isinstance(record, Mapping):
        raise BadLine(f"line {number}: not an object with id and text")
    ref, text = _text(number, record, "id"), _text(number, record, "text")
    if not ref:
        raise BadLine(f"line {number}: no id")
    if not text.strip():
        raise BadLine(f"line {number}: no text")
    return Row(
        number=number,
        ref=ref,
        text=text,
        speaker=_text(number, record, "speaker").strip(),
        published=_date(number, record.get("date")),
        title=_text(number, record, "title"),
        publisher=_text(number, record, "publisher"),
        url=_text(number, record, "url"),
        language=_language(number, record, text),
        article=_text(number, record, "article"),
        position=_position(number, record.get("position")),
        kind=_kind(number, record.get("kind")),
    )


def _text(number: int, record: Mapping[str, object], key: str) -> str:
    value = record.get(key)
    if value is None:
        return ""
    if isinstance(value, str):
        if not value.isascii() and _HALF.search(value):
            raise BadLine(f"line {number}: {key} is not UTF-8")
        return value
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    raise BadLine(f"line {number}: {key} is no text")


def _language(number: int, record: Mapping[str, object], text: str) -> str:
    given = _text(number, record, "language")
    return given if given in languages() else detect(text).code


def _date(number: int, value: object) -> date | None:
    if value in (None, ""):
        return None
    try:
        return date.fromisoformat(str(value)[:10])
    except ValueError:
        raise BadLine(f"line {number}: date {str(value)[:40]!r} is not YYYY-MM-DD") from None


def _position(number: int, value: object) -> float:
    try:
        return float(str(value)) if value not in (None, "") else float(number)
    except ValueError:
        raise BadLine(f"line {number}: position {str(value)[:40]!r} is no number") from None


def _kind(number: int, value: object) -> Kind:
    try:
        return Kind(str(value)) if value else Kind.DIRECT
    except ValueError:
        raise BadLine(f"line {number}: kind is not direct, mixed or indirect") from None


def articles(rows: Iterable[Row]) -> Iterator[tuple[Article, list[Statement]]]:
    """Neighbouring rows of one article -> the article, its text one statement a line, and its statements."""
    for _, group in groupby(rows, key=lambda row: row.article or (row.number,)):
        yield _article(sorted(group, key=lambda row: row.position))


def _article(rows: list[Row]) -> tuple[Article, list[Statement]]:
    head = rows[0]
    statements = []
    start = 0
    for row in rows:
        span = Span(start, start + len(row.text))
        statements.append(
            Statement(
                text=row.text,
                span=span,
                content=span,
                kind=row.kind,
                speaker=Speaker(name_key(row.speaker), row.speaker) if row.speaker else None,
                ref=row.ref,
            )
        )
        start = span.end + 1
    return Article(
        text="\n".join(row.text for row in rows),
        title=head.title,
        language=head.language,
        url=head.url,
        published=head.published,
        publisher=head.publisher,
        ref=head.article or head.ref,
    ), statements
