"""Rows of the database <-> nouns."""

from __future__ import annotations

import hashlib
from datetime import date
from typing import TYPE_CHECKING

from knowledge.errors import Tampered
from knowledge.language import WORD, fold
from knowledge.model import Article, Kind, Span, Speaker, Statement, Status

if TYPE_CHECKING:
    import sqlite3

ARTICLE = (
    "id, ref, title, sha256, language, url, published, publisher, place, status, sample,"
    " first_passage, passages,"
    " (SELECT corrected FROM version WHERE version.article_id = article.id) AS corrected"
)
PASSAGE = (
    'id, article_id, start, "end", kind, content_start, content_end, speaker_id, source_start,'
    ' source_end, confidence, "group", why, ref'
)


def article(row: sqlite3.Row, text: str) -> Article:
    """An article, its text checked against its sha256.

    :raises Tampered: if the text was changed outside this program.
    """
    digest = hashlib.sha256(text.encode()).digest()
    if digest != row["sha256"]:
        raise Tampered(
            f"The text of article {row['id']} no longer fits its sha256: remove the article and add it"
            " again, or restore a backup.",
            article=row["id"],
        )
    return Article(
        text=text,
        title=row["title"],
        language=row["language"],
        url=row["url"],
        published=date.fromisoformat(row["published"]) if row["published"] else None,
        publisher=row["publisher"],
        place=row["place"],
        sha256=digest.hex(),
        id=row["id"],
        ref=row["ref"],
        sample=bool(row["sample"]),
        status=Status(row["status"]),
        corrected=date.fromisoformat(row["corrected"]) if row["corrected"] else None,
    )


def statement(row: sqlite3.Row, text: str, speaker: Speaker | None) -> Statement:
    """A statement of the article whose text this is."""
    span = Span(row["start"], row["end"])
    content = Span(row["content_start"], row["content_end"]) if row["content_end"] else span
    source = Span(row["source_start"], row["source_end"]) if row["source_end"] else None
    return Statement(
        text=span.of(text),
        span=span,
        content=content,
        kind=Kind(row["kind"]),
        speaker=speaker,
        source_span=source,
        confidence=row["confidence"],
        group=row["group"] or 0,
        why=row["why"] or "",
        id=row["id"],
        article_id=row["article_id"],
        ref=row["ref"] or "",
    )


def passage_values(item: Statement, speaker_id: int | None) -> tuple[object, ...]:
    """The columns of a statement after id and article_id, in the order of `PASSAGE`, then `same`."""
    source = item.source_span
    whole = item.content == item.span  # as most are: the columns stay empty, the file small
    return (
        item.span.start,
        item.span.end,
        item.kind.value,
        None if whole else item.content.start,
        None if whole else item.content.end,
        speaker_id,
        source.start if source else None,
        source.end if source else None,
        item.confidence,
        item.group or None,
        item.why or None,
        item.ref or None,
        same_words(item.text),
    )


SAME_BYTES = 8
"""Of the number that passages with the same words share."""


def same_words(text: str) -> int:
    """A 64-bit number that two passages share if they have the same words, whatever their marks."""
    words = " ".join(WORD.findall(fold(text))).encode()
    digest = hashlib.blake2b(words, digest_size=SAME_BYTES).digest()
    return int.from_bytes(digest, "big", signed=True)


def marks(count: int) -> str:
    """The question marks of so many values."""
    return ",".join("?" * count)


def next_id(connection: sqlite3.Connection, table: str) -> int:
    """The id that the next row of a table gets; none is given twice."""
    row = connection.execute("SELECT seq FROM sqlite_sequence WHERE name = ?", (table,)).fetchone()
    return int(row["seq"]) + 1 if row else 1
