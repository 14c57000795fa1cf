"""Many imported articles -> rows, in a few statements."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, NamedTuple

from knowledge.model import Status
from knowledge.store import texts
from knowledge.store.rows import next_id

if TYPE_CHECKING:
    import sqlite3


class ArticleRow(NamedTuple):
    """An article whose passages are its statements, one a line. `passages`: how many."""

    packed: bytes
    ref: str
    title: str
    sha256: bytes
    language: str
    url: str
    published: str | None
    publisher: str
    passages: int


class PassageRow(NamedTuple):
    """A statement of the article at a place; `speaker`: the key of his name, empty for nobody."""

    article: int
    start: int
    end: int
    kind: str
    speaker: str
    ref: str
    same: int


class Columns(NamedTuple):
    """Articles, and their statements in the same order."""

    articles: list[ArticleRow]
    passages: list[PassageRow]


def keep(connection: sqlite3.Connection, batch: Columns, speakers: dict[str, int]) -> int:
    """Keep published articles; returns the id of the first passage, the others follow one by one."""
    passage = first = next_id(connection, "passage")
    article = next_id(connection, "article")
    now = datetime.now(UTC).isoformat(timespec="seconds")
    status = Status.PUBLISHED.value
    articles = []
    for number, row in enumerate(batch.articles, article):
        articles.append((number, *row[1:], passage, status, now))
        passage += row.passages
    connection.executemany(
        "INSERT INTO article (id, ref, title, sha256, language, url, published, publisher,"
        " passages, first_passage, status, added, place, sample)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '', 0)",
        articles,
    )
    texts.keep(
        connection, ((number, row.packed) for number, row in enumerate(batch.articles, article))
    )
    connection.executemany(
        'INSERT INTO passage (id, article_id, start, "end", kind, speaker_id, ref, same, confidence)'
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, 1)",
        [
            (number, article + place, start, end, kind, speakers.get(speaker), ref, same)
            for number, (place, start, end, kind, speaker, ref, same) in enumerate(
                batch.passages, first
            )
        ],
    )
    return first
