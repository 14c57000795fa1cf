"""Lines of ready statements -> rows that were looked through, those of one article together."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import lru_cache
from itertools import groupby
from operator import attrgetter, itemgetter
from typing import NamedTuple

from knowledge.errors import BadLine
from knowledge.importing.lines import Record, parsed
from knowledge.language import detect, languages
from knowledge.model import Kind


class Row(NamedTuple):
    """One ready statement as it was given. `published` is a date as YYYY-MM-DD."""

    number: int
    ref: str
    text: str
    speaker: str = ""
    published: str | None = None
    title: str = ""
    publisher: str = ""
    url: str = ""
    language: str = ""
    article: str = ""
    position: float = 0.0
    kind: str = Kind.DIRECT.value


class Batch(NamedTuple):
    """The rows of a chunk, one for each id, and what was wrong with the lines between them."""

    rows: list[Row]
    refused: list[str]
    repeated: int
    """Lines whose id came again; the last one counts."""
    lines: int
    """Lines read since the start."""


def read(chunk: Sequence[Record]) -> Batch:
    """The rows of a chunk."""
    rows: dict[str, Row] = {}
    refused: list[str] = []
    good = 0
    for number, record in chunk:
        if isinstance(record, str) and not record.strip():
            continue
        try:
            row = _row(number, parsed(number, record))
        except BadLine as error:
            refused.append(str(error))
        else:
            rows[row.ref] = row
            good += 1
    return Batch([*rows.values()], refused, good - len(rows), chunk[-1][0] if chunk else 0)


def of_one_article(rows: Iterable[Row]) -> Iterator[list[Row]]:
    """Neighbouring rows with one "article", in the order of "position"; the others one by one."""
    for _, group in groupby(rows, key=lambda row: row.article or row.number):
        yield sorted(group, key=attrgetter("position"))


def _row(number: int, record: object) -> Row:
    if not isinstance(record, Mapping):
        raise BadLine(f"line {number}: not an object with id and text")
    *given, day, position, kind = _fields({**_NOTHING, **record})
    try:
        "".join(given).encode()
    except (TypeError, UnicodeEncodeError):  # no text, or half of a character
        given = [_text(number, key, value) for key, value in zip(_TEXTS, given, strict=True)]
    ref, text, speaker, title, publisher, url, language, article = given
    if not ref:
        raise BadLine(f"line {number}: no id")
    if not text or text.isspace():
        raise BadLine(f"line {number}: no text")
    return Row(
        number,
        ref,
        text,
        speaker.strip(),
        _date(number, day),
        title,
        publisher,
        url,
        language if language in languages() else detect(text).code,
        article,
        _position(number, position),
        _kind(number, kind),
    )


_TEXTS = ("id", "text", "speaker", "title", "publisher", "url", "language", "article")
_OTHERS = ("date", "position", "kind")
_NOTHING = {**dict.fromkeys(_TEXTS, ""), **dict.fromkeys(_OTHERS)}
_fields = itemgetter(*_TEXTS, *_OTHERS)


def _text(number: int, key: str, value: object) -> str:
    if isinstance(value, str):
        if value.isascii():
            return value
        try:
            value.encode()
        except UnicodeEncodeError:  # half of a character
            raise BadLine(f"line {number}: {key} is not UTF-8") from None
        return value
    if value is None:
        return ""
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    raise BadLine(f"line {number}: {key} is no text")


def _date(number: int, value: object) -> str | None:
    if value in (None, ""):
        return None
    try:
        return _day(str(value)[:10])
    except ValueError:
        raise BadLine(f"line {number}: date {str(value)[:40]!r} is not YYYY-MM-DD") from None


@lru_cache(maxsize=10_000)
def _day(text: str) -> str:
    return date.fromisoformat(text).isoformat()


def _position(number: int, value: object) -> float:
    try:
        if isinstance(value, float | int):
            return float(value)
        return float(str(value)) if value not in (None, "") else float(number)
    except (ValueError, OverflowError):
        raise BadLine(f"line {number}: position {str(value)[:40]!r} is no number") from None


def _kind(number: int, value: object) -> str:
    kind = _KINDS.get(str(value)) if value else Kind.DIRECT.value
    if not kind:
        raise BadLine(f"line {number}: kind is not direct, mixed or indirect")
    return kind


_KINDS = {kind.value: kind.value for kind in Kind}
