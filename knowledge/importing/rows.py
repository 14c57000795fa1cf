"""Lines of ready statements -> rows that were looked through, in columns, those of one article together."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from functools import lru_cache
from itertools import chain, groupby
from typing import Any, NamedTuple

import numpy as np

from knowledge.errors import BadLine
from knowledge.importing.lines import Chunk, parsed, parsed_together
from knowledge.language import detect, languages
from knowledge.model import Kind

_AT_ONCE = 500
"""Lines that are looked through together."""


class Rows(NamedTuple):
    """Ready statements as they were given, in columns. `published`: dates as YYYY-MM-DD."""

    number: Sequence[int]
    """Of their lines."""
    ref: Sequence[str]
    text: Sequence[str]
    speaker: Sequence[str]
    published: Sequence[str | None]
    title: Sequence[str]
    publisher: Sequence[str]
    url: Sequence[str]
    language: Sequence[str]
    article: Sequence[str]
    position: Sequence[float]
    kind: Sequence[str]

    def at(self, places: Sequence[int]) -> Rows:
        """The rows at these places."""
        columns: Iterator[list[Any]] = ([column[place] for place in places] for column in self)
        return Rows(*columns)


class Batch(NamedTuple):
    """The rows of a chunk, one for each id, and what was wrong with the lines between them."""

    rows: Rows
    refused: list[str]
    repeated: int
    """Lines whose id came again; the last one counts."""
    lines: int
    """Lines read since the start."""


def read(chunk: Chunk) -> Batch:
    """The rows of a chunk."""
    refused: dict[int, str] = {}
    numbers, records = chunk
    parts = [
        _part(numbers[start : start + _AT_ONCE], records[start : start + _AT_ONCE], refused)
        for start in range(0, len(records), _AT_ONCE)
    ]
    rows = Rows(*(list(chain.from_iterable(columns)) for columns in zip(*parts, strict=True)))
    places = {ref: place for place, ref in enumerate(rows.ref)}
    repeated = len(rows.ref) - len(places)
    return Batch(
        rows.at([*places.values()]) if repeated else rows,
        [refused[number] for number in sorted(refused)],
        repeated,
        numbers[-1] if numbers else 0,
    )


def _part(numbers: Sequence[int], records: Sequence[object], refused: dict[int, str]) -> Rows:
    """The rows of so few lines that all is still in the nearer memory; why others are `refused` is added there."""
    together = parsed_together(records)
    if together is not None and (rows := _all(numbers, together)):
        return rows
    used: list[int] = []
    found: list[object] = []
    for number, record in zip(numbers, records, strict=True):
        if isinstance(record, str) and (not record or record.isspace()):
            continue
        try:
            found.append(parsed(number, record))
            used.append(number)
        except BadLine as error:
            refused[number] = str(error)
    return _all(used, found) or _one_by_one(used, found, refused)


def of_one_article(rows: Rows) -> tuple[Rows, list[int]]:
    """Neighbouring rows with one "article" in the order of "position"; how many rows each article has."""
    keys = [article or number for article, number in zip(rows.article, rows.number, strict=True)]
    counts = [len(list(group)) for _, group in groupby(keys)]
    article = np.repeat(np.arange(len(counts)), counts)
    position = np.array(rows.position)
    if np.any((np.diff(position) < 0) & (np.diff(article) == 0)):
        rows = rows.at(np.lexsort((position, article)).tolist())
    return rows, counts


def _all(numbers: Sequence[int], records: Sequence[object]) -> Rows | None:
    """What `_row` finds in each record; None if there is anything to mend or to refuse."""
    try:
        *texts, days, positions, kinds = _columns(records)
        "".join(map("".join, texts)).encode()
        refs, said, speakers, titles, publishers, urls, codes, articles = texts
        date_of = {day: _date(0, day) for day in set(days)}
        kind_of = {kind: _kind(0, kind) for kind in set(kinds)}
        position = _positions(numbers, positions)
    except (TypeError, UnicodeEncodeError, BadLine):
        return None
    if not all(refs) or not all(said) or any(map(str.isspace, said)):
        return None
    return Rows(
        numbers,
        refs,
        said,
        list(map(str.strip, speakers)),
        list(map(date_of.__getitem__, days)),
        titles,
        publishers,
        urls,
        _languages(codes, said),
        articles,
        position,
        list(map(kind_of.__getitem__, kinds)),
    )


def _columns(records: Sequence[object]) -> list[list[Any]]:
    """The records in columns, in the order of `_NOTHING`. :raises TypeError: if one of them is no object."""
    objects = [record for record in records if isinstance(record, dict)]
    if len(objects) < len(records):
        raise TypeError
    if len(set(map(tuple, objects))) == 1:  # all have the same names in the same order
        values = dict(zip(objects[0], zip(*map(dict.values, objects), strict=True), strict=True))
        return [
            [*values[key]] if key in values else [empty] * len(objects)
            for key, empty in _NOTHING.items()
        ]
    return [[record.get(key, empty) for record in objects] for key, empty in _NOTHING.items()]


def _positions(numbers: Sequence[int], values: Sequence[Any]) -> list[float]:
    """The position of each row. :raises BadLine: if one is no number."""
    if set(map(type, values)) <= {int}:
        with contextlib.suppress(OverflowError):
            return list(map(float, values))
    return list(map(_position, numbers, values))


def _languages(codes: Sequence[str], texts: Sequence[str]) -> list[str]:
    """The language of each row."""
    if languages().keys() >= set(codes):
        return [*codes]
    return list(map(_language, codes, texts))


def _one_by_one(numbers: Sequence[int], records: Sequence[object], refused: dict[int, str]) -> Rows:
    """The rows of the records that can be used; why each of the others was `refused` is added there."""
    found = []
    for number, record in zip(numbers, records, strict=True):
        try:
            found.append(_row(number, record))
        except BadLine as error:
            refused[number] = str(error)
    return Rows(*zip(*found, strict=True)) if found else Rows(*([()] * len(Rows._fields)))


def _row(number: int, record: object) -> tuple[object, ...]:
    """What a record says, in the order of `Rows`."""
    if not isinstance(record, Mapping):
        raise BadLine(f"line {number}: not an object with id and text")
    ref, text, speaker, *others, language, article = [
        _text(number, key, record.get(key)) for key in _TEXTS
    ]
    if not ref:
        raise BadLine(f"line {number}: no id")
    if not text or text.isspace():
        raise BadLine(f"line {number}: no text")
    day, position, kind = (record.get(key) for key in _OTHERS)
    return (
        number,
        ref,
        text,
        speaker.strip(),
        _date(number, day),
        *others,
        _language(language, text),
        article,
        _position(number, position),
        _kind(number, kind),
    )


def _language(code: str, text: str) -> str:
    """As it was given, if there is such one."""
    return code if code in languages() else detect(text).code


_TEXTS = ("id", "text", "speaker", "title", "publisher", "url", "language", "article")
_OTHERS = ("date", "position", "kind")
_NOTHING = {**dict.fromkeys(_TEXTS, ""), **dict.fromkeys(_OTHERS)}


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
