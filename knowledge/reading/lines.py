"""JSON lines -> articles, one a line: `{"id", "title", "date", "publisher", "url", "text"}`."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from datetime import date

from knowledge.errors import BadLine, SourceUnreadable
from knowledge.model import Article
from knowledge.reading.cleaning import clean
from knowledge.reading.dateline import dateline
from knowledge.reading.plain import finished
from knowledge.reading.wire import Found

_NOT_UTF8 = re.compile("[\udc80-\udcff]")
"""How `surrogateescape` marks a byte that could not be decoded."""


def parse(data: bytes, *, first: str = "1") -> Found:
    """The articles of some lines, and what is wrong with the others; `first` is the number of the first.

    Empty lines are passed over; a line that cannot be taken does not stop those after it.
    """
    articles: list[Article] = []
    faults: list[str] = []
    lines = data.decode("utf-8", errors="surrogateescape").split("\n")
    for number, line in enumerate(lines, int(first)):
        if not line.strip():
            continue
        try:
            articles.append(article_of(line, name=f"line {number}"))
        except (BadLine, SourceUnreadable) as error:
            faults.append(str(error))
    return Found(tuple(articles), tuple(faults))


def article_of(line: str, *, name: str) -> Article:
    """The article of one JSON line. Its text is only cleaned, so that offsets hold.

    :raises BadLine: if it is no such object.  :raises SourceUnreadable: if its text is empty.
    """
    record = _record(line, name)
    text = clean(_field(record, "text", name))
    line_of_place = dateline(text)
    return finished(
        Article(
            text,
            title=_on_one_line(_field(record, "title", name)),
            language=_field(record, "language", name),
            url=_field(record, "url", name).strip(),
            published=_day(_field(record, "date", name), name),
            publisher=_on_one_line(_field(record, "publisher", name)) or line_of_place.publisher,
            place=line_of_place.place,
            ref=_on_one_line(_field(record, "id", name)),
        ),
        name=name,
    )


def _record(line: str, name: str) -> Mapping[str, object]:
    if _NOT_UTF8.search(line):
        raise BadLine(f"{name} is not UTF-8.", name=name)
    try:
        record = json.loads(line.removeprefix("\ufeff"))
    except (ValueError, RecursionError) as error:
        raise BadLine(f"{name} is no JSON ({_reason(error)}).", name=name) from None
    if not isinstance(record, dict):
        raise BadLine(f'{name} is no object with a "text".', name=name)
    return record


def _reason(error: Exception) -> str:
    return (
        f"{error.msg}, character {error.pos}"
        if isinstance(error, json.JSONDecodeError)
        else "too deep or large"
    )


def _field(record: Mapping[str, object], key: str, name: str) -> str:
    """The string under a key; a number is taken as it is written, nothing as an empty string."""
    found = record.get(key)
    if found is None:
        return ""
    if isinstance(found, str):
        return found
    if isinstance(found, int) and not isinstance(found, bool) and key == "id":
        return str(found)
    raise BadLine(f'{name}: "{key}" is no string.', name=name)


def _on_one_line(words: str) -> str:
    return " ".join(clean(words).split())


def _day(written: str, name: str) -> date | None:
    """The day of an ISO date, with or without a time after it."""
    if not written.strip():
        return None
    try:
        return date.fromisoformat(written.strip()[:10])
    except ValueError:
        raise BadLine(f'{name}: "date" is {written[:40]!r}, not YYYY-MM-DD.', name=name) from None
