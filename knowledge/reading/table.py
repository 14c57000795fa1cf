"""A CSV of articles with a head line -> one JSON line an article, as its rows are asked for."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterable, Iterator

from knowledge.errors import SourceRefused, SourceUnreadable

COLUMNS = ("id", "title", "date", "publisher", "url", "language", "text")
_SEPARATORS = ",;\t"
"""Spreadsheets write a semicolon where a comma parts the decimals."""
_LONGEST_FIELD = 10_000_000


def json_lines(lines: Iterable[str], *, name: str) -> Iterator[bytes]:
    """Each row as a line `{"text": ..., "title": ...}`; other columns are passed over.

    :raises SourceRefused: if there is no column "text".  :raises SourceUnreadable: if it is no table.
    """
    csv.field_size_limit(_LONGEST_FIELD)
    rows = iter(lines)
    head = next(rows, "").removeprefix("\ufeff")
    separator = max(_SEPARATORS, key=head.count)
    names = [column.strip().lower() for column in next(csv.reader([head], delimiter=separator), [])]
    if "text" not in names:
        raise SourceRefused(
            f'{name} has no column "text": give {", ".join(COLUMNS)}; ready statements come in with'
            " `import`.",
            name=name,
        )
    reader = csv.reader(rows, delimiter=separator, strict=False)
    try:
        for row in reader:
            record = {key: value for key, value in zip(names, row, strict=False) if key in COLUMNS}
            if any(record.values()):
                yield json.dumps({key: value for key, value in record.items() if value}).encode()
    except csv.Error as error:
        raise SourceUnreadable(
            f"{name} is no table from line {reader.line_num + 1} on ({error}): correct it.",
            name=name,
        ) from None
