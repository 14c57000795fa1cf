"""Passages, found again by what they are part of, whose they are and when they were printed."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from datetime import date
from itertools import chain
from typing import TYPE_CHECKING

from knowledge.errors import NotStored
from knowledge.model import Article, Kind, Span, Speaker, Statement
from knowledge.store import rows
from knowledge.store.articles import Articles
from knowledge.store.connection import Connections
from knowledge.store.namings import Namings
from knowledge.store.queries import asked, filled, tuples

if TYPE_CHECKING:
    import sqlite3


class Passages:
    """Every method is one question or one change."""

    def __init__(self, connections: Connections, namings: Namings, articles: Articles) -> None:
        self._connections = connections
        self._namings = namings
        self._articles = articles

    def of(self, article: Article) -> list[tuple[int, Statement | Span]]:
        """All passages of a stored article with their ids, in the order of reading."""
        with self._connections.reading() as connection:
            found = connection.execute(
                f"SELECT {rows.PASSAGE} FROM passage, (SELECT first_passage AS f, passages AS n"
                " FROM article WHERE id = ?) WHERE id BETWEEN f AND f + n - 1 ORDER BY id",
                (article.id,),
            ).fetchall()
        speakers = self._namings.of((article.id, row["speaker_id"]) for row in found)
        return [(row["id"], _passage(row, article.text, speakers)) for row in found]

    def statements(self, article: Article) -> list[Statement]:
        """The statements of a stored article, in the order of reading."""
        return [item for _, item in self.of(article) if isinstance(item, Statement)]

    def spans(self, article: Article) -> list[tuple[int, Span, bool]]:
        """All passages of a stored article with their ids, in the order of reading, and whether each was said."""
        with self._connections.reading() as connection:
            query = (
                'SELECT passage.id, start, "end", kind IS NOT NULL FROM article JOIN passage'
                " ON passage.id BETWEEN first_passage AND first_passage + passages - 1"
                " WHERE article.id IN (%s) ORDER BY passage.id"
            )
            found = tuples(connection, query, [article.id])
        return [(number, Span(start, end), bool(said)) for number, start, end, said in found]

    def found(self, passage_ids: Sequence[int]) -> list[tuple[Statement | Span, Article]]:
        """The passages with these ids, in this order, with their articles; those removed meanwhile are left out."""
        if not passage_ids:
            return []
        with self._connections.reading() as connection:
            query = f"SELECT {rows.PASSAGE} FROM passage WHERE id IN (%s)"
            by_id = {row["id"]: row for row in asked(connection, query, passage_ids)}
        articles = self._articles.many(row["article_id"] for row in by_id.values())
        speakers = self._namings.of(
            (row["article_id"], row["speaker_id"]) for row in by_id.values()
        )
        return [
            (_passage(row, article.text, speakers), article)
            for row in (by_id[i] for i in passage_ids if i in by_id)
            if (article := articles.get(row["article_id"]))
        ]

    def statement(self, statement_id: int) -> tuple[Statement, Article]:
        """:raises NotStored: if there is no statement with this id."""
        for item, article in self.found([statement_id]):
            if isinstance(item, Statement):
                return item, article
        raise NotStored(f"There is no statement {statement_id}.", statement=statement_id)

    def same_words(self, texts: Sequence[str]) -> list[list[int]]:
        """For each text the ids of the published statements with the same words, first printed first."""
        numbers = [rows.same_words(text) for text in texts]
        wanted = filled(numbers)
        marks = rows.marks(len(wanted))
        with self._connections.reading() as connection:
            found = connection.execute(
                "SELECT passage.id, same FROM passage JOIN article ON article.id = article_id"
                f" WHERE same & 0x7fffff IN ({marks}) AND same IN ({marks}) AND kind IS NOT NULL"
                " AND status = 'published'"
                " ORDER BY published NULLS LAST, passage.id",
                [*(number & 0x7FFFFF for number in wanted), *wanted],
            ).fetchall()
        return [[row["id"] for row in found if row["same"] == number] for number in numbers]

    def within(
        self,
        *,
        speaker_ids: Sequence[int] | None = None,
        since: date | None = None,
        until: date | None = None,
        publisher: str = "",
        sure: float,
        newest_first: bool = False,
    ) -> list[int] | None:
        """The ids of the published statements of some speakers, of a time (both ends included), of a publisher.

        None if nothing is asked for: all of them. Speakers of less than `sure` confidence do not count;
        no `speaker_ids` (an empty list) means the statements of nobody in particular. Without speakers
        and order it is all the passages of these articles, which are counted out without looking at them.
        """
        if speaker_ids is None and not (since or until or publisher):
            return None
        if speaker_ids is None and not newest_first:
            return self._in_articles(since, until, publisher)
        with self._connections.reading() as connection:
            found = connection.execute(
                "SELECT passage.id FROM passage JOIN article ON article.id = article_id"
                " WHERE kind IS NOT NULL AND status = 'published'"
                f" AND {_whose(speaker_ids)}"
                " AND (?2 IS NULL OR published >= ?2) AND (?3 IS NULL OR published <= ?3)"
                " AND (?4 = '' OR publisher = ?4)"
                + (" ORDER BY published DESC NULLS LAST, passage.id" if newest_first else ""),
                (
                    sure,
                    since.isoformat() if since else None,
                    until.isoformat() if until else None,
                    publisher,
                ),
            )
            return [row["id"] for row in found]

    def _in_articles(self, since: date | None, until: date | None, publisher: str) -> list[int]:
        """The ids of all passages of the published articles of a time and a publisher."""
        with self._connections.reading() as connection:
            found = connection.execute(
                "SELECT first_passage, passages FROM article WHERE status = 'published'"
                " AND (?1 IS NULL OR published >= ?1) AND (?2 IS NULL OR published <= ?2)"
                " AND (?3 = '' OR publisher = ?3)",
                (
                    since.isoformat() if since else None,
                    until.isoformat() if until else None,
                    publisher,
                ),
            )
            ranges = (range(first, first + count) for first, count in found)
            return list(chain.from_iterable(ranges))

    def newest(self, speaker_id: int = 0, *, limit: int) -> list[int]:
        """The ids of the newest published statements, of one surely known speaker if his id is given."""
        with self._connections.reading() as connection:
            found = connection.execute(
                "SELECT passage.id FROM passage JOIN article ON article.id = article_id"
                " WHERE kind IS NOT NULL AND status = 'published'"
                " AND (? = 0 OR speaker_id = ?)"
                " ORDER BY published DESC NULLS LAST, article.id DESC, passage.id LIMIT ?",
                (speaker_id, speaker_id, limit),
            )
            return [row["id"] for row in found]

    def by_ref(self, refs: Sequence[str]) -> dict[str, int]:
        """Those of the given ids of imported statements that are stored -> their own ids."""
        with self._connections.reading() as connection:
            found = connection.execute(
                "SELECT ref, id FROM passage WHERE ref IN (SELECT value FROM json_each(?))",
                (json.dumps(refs),),
            )
            return {row["ref"]: row["id"] for row in found}

    def of_speaker(self, speaker_id: int) -> list[Article]:
        """The articles of any status in which he says something."""
        with self._connections.reading() as connection:
            found = connection.execute(
                "SELECT DISTINCT article_id FROM passage WHERE speaker_id = ?", (speaker_id,)
            ).fetchall()
        return list(self._articles.many(row["article_id"] for row in found).values())

    def set_speaker(self, statement_id: int, speaker_id: int | None) -> None:
        """An editor knows who said it: full confidence."""
        with self._connections.writing() as connection:
            connection.execute(
                "UPDATE passage SET speaker_id = ?, confidence = 1.0 WHERE id = ?",
                (speaker_id, statement_id),
            )

    def set_kind(self, statement_id: int, kind: Kind | None) -> bool:
        """None: it is no statement after all. False, and nothing done, if it never was one."""
        with self._connections.writing() as connection:
            cursor = connection.execute(
                "UPDATE passage SET kind = ? WHERE id = ? AND same IS NOT NULL",
                (kind, statement_id),
            )
            return cursor.rowcount > 0


def _whose(speaker_ids: Sequence[int] | None) -> str:
    """The condition of `Passages.within` on speakers; ?1: how sure they must be."""
    if speaker_ids is None:
        return "?1 = ?1"
    if speaker_ids:
        ids = ",".join(str(int(number)) for number in speaker_ids)
        return f"speaker_id IN ({ids}) AND confidence >= ?1"
    # The first half as the index `passage_unsure` has it.
    return "(speaker_id IS NULL OR confidence < 1) AND (speaker_id IS NULL OR confidence < ?1)"


def _passage(
    row: sqlite3.Row, text: str, speakers: Mapping[tuple[int, int], Speaker]
) -> Statement | Span:
    if row["kind"] is None:
        return Span(row["start"], row["end"])
    return rows.statement(row, text, speakers.get((row["article_id"], row["speaker_id"])))
