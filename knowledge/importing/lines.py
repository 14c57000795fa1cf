"""A file of ready statements -> its lines in chunks that tear no article apart."""

from __future__ import annotations

import contextlib
import csv
import json
import secrets
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
from pathlib import Path
from typing import Any, NamedTuple, TextIO

from knowledge.errors import BadLine, SourceNotFound, SourceRefused

CHUNK_LINES = 80_000
"""Statements kept in one transaction: many hold the same words, few are soon there and need little memory."""
FIRST_LINES, GROWTH = 2_000, 4
"""The first chunk is smaller, and each so much longer than the one before: a short file is read without any
helper, a long one shows progress at once, and nobody waits long for the first chunk that the helper prepares.
"""


class Chunk(NamedTuple):
    """Lines, or rows of a table by names, or a `BadLine` for what is none; and their numbers in the file."""

    numbers: Sequence[int]
    records: Sequence[object]


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


def chunks(lines: Iterable[str], *, table: bool) -> Iterator[Chunk]:
    """The lines of JSON, or the rows of a CSV `table` with a head line; an article's stay together."""
    numbers: list[int] = []
    records: Iterator[object] = _rows(lines, numbers) if table else iter(lines)
    full, first, rest = FIRST_LINES, 1, list[object]()
    while found := [*rest, *islice(records, full - len(rest))]:
        last, rest = _article_of(found[-1]), []
        for record in records:
            if not last or _article_of(record) != last:
                rest = [record]
                break
            found.append(record)
        yield Chunk(numbers[: len(found)] or range(first, first + len(found)), found)
        full, first = min(full * GROWTH, CHUNK_LINES), first + len(found)
        del numbers[: len(found)]


def _rows(lines: Iterable[str], numbers: list[int]) -> Iterator[object]:
    """The rows of a table; the number of each is added to `numbers`."""
    reader = csv.DictReader(lines)
    while True:
        row: object
        try:
            row = {name: value for name, value in next(reader).items() if name and value}
        except StopIteration:
            return
        except csv.Error as error:
            row = BadLine(f"line {reader.line_num}: not CSV ({error})")
        numbers.append(reader.line_num)
        yield row


def _article_of(record: object) -> str:
    try:
        found = parsed(0, record)
    except BadLine:
        return ""
    return str(found.get("article") or "") if isinstance(found, Mapping) else ""


def parsed_together(records: Sequence[Any]) -> list[object] | None:
    """What each of these lines holds, read in one go; None if one is no JSON, or may be none by itself.

    Between two lines stands a number that no line can have foreseen, so that what is torn or joined shows.
    """
    try:
        found: list[object] = json.loads(f"[{f',{_BETWEEN},'.join(records)}]")
    except (TypeError, ValueError, RecursionError):
        return None
    between = found[1::2]
    torn = len(found) != 2 * len(records) - 1 or between.count(_BETWEEN) < len(between)
    return None if torn else found[::2]


_BETWEEN = secrets.randbelow(9_000) + 1_000


def parsed(number: int, record: object) -> object:
    """What a line holds. :raises BadLine: if it is no JSON, or no row of a table."""
    if isinstance(record, BadLine):
        raise record
    if not isinstance(record, str):
        return record
    try:
        found, end = _DECODER.raw_decode(record)
        return found if record[end:] in _ENDS else json.loads(record)
    except ValueError:
        pass  # perhaps it is only indented
    except RecursionError as error:
        raise BadLine(f"line {number}: not JSON ({error})") from None
    try:
        return json.loads(record)
    except (ValueError, RecursionError) as error:
        raise BadLine(f"line {number}: not JSON ({error})") from None


_DECODER = json.JSONDecoder()
_ENDS = frozenset(("", "\n", "\r\n"))
