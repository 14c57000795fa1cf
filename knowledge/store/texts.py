"""The texts of articles in the database, packed to about half their size, in parts of which several fill a page."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import TYPE_CHECKING

from knowledge.store.queries import asked

if TYPE_CHECKING:
    import sqlite3

LEVEL = 1
"""The quickest: the best one makes news a twentieth smaller, and takes twice the time."""
PART_BYTES = 1_300
"""Three fill a page of 4,096 bytes; a text of 2,500 in one piece would have one for itself."""
_PARTS = 1 << 16
"""Numbers for the parts of an article: 85 MB, more than any source may have."""


def packed(text: str) -> bytes:
    """A text as bytes."""
    return zlib.compress(text.encode(), LEVEL)


def keep(connection: sqlite3.Connection, texts: Iterable[tuple[int, bytes]]) -> None:
    """Keep packed texts by the id of their article, which has none yet."""
    connection.executemany("INSERT INTO text (id, packed) VALUES (?, ?)", _parts(texts))


def _parts(texts: Iterable[tuple[int, bytes]]) -> Iterator[tuple[int, bytes]]:
    for article_id, data in texts:
        for part, start in enumerate(range(0, len(data), PART_BYTES)):
            yield article_id * _PARTS + part, data[start : start + PART_BYTES]


def forget(connection: sqlite3.Connection, article_id: int) -> None:
    """Forget the text of an article."""
    first = article_id * _PARTS
    connection.execute("DELETE FROM text WHERE id BETWEEN ? AND ?", (first, first + _PARTS - 1))


def of(connection: sqlite3.Connection, article_ids: Sequence[int]) -> dict[int, str]:
    """The texts of the articles by their ids; what is damaged is left out."""
    rows = asked(connection, _OF, article_ids)
    found = {}
    for article_id, parts in groupby(rows, key=lambda row: row[0] // _PARTS):
        try:
            found[article_id] = zlib.decompress(b"".join(row[1] for row in parts)).decode()
        except (zlib.error, UnicodeDecodeError):
            continue
    return found


_OF = (
    f"SELECT text.id, packed FROM article JOIN text ON text.id BETWEEN article.id * {_PARTS}"
    f" AND article.id * {_PARTS} + {_PARTS - 1} WHERE article.id IN (%s) ORDER BY text.id"
)
