"""Articles and their passages, kept and found again."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

from knowledge.errors import NotStored
from knowledge.model import Article, Span, Statement, Status
from knowledge.store import rows, texts
from knowledge.store.connection import Connections
from knowledge.store.queries import asked

if TYPE_CHECKING:
    import sqlite3

NEWEST_FIRST = "published DESC NULLS LAST, id DESC"


@dataclass(frozen=True, slots=True)
class Listing:
    """A line of the list of articles: the article and how many statements it holds."""

    article: Article
    statements: int


@dataclass(frozen=True, slots=True)
class Size:
    """How much is published, and the dates between which it was printed."""

    articles: int
    statements: int
    direct: int
    samples: int
    drafts: int
    first: date | None
    last: date | None


class Articles:
    """Every method is one question or one change."""

    def __init__(self, connections: Connections) -> None:
        self._connections = connections

    def add(
        self, article: Article, passages: Sequence[Statement | Span], speakers: Mapping[str, int]
    ) -> tuple[Article, int]:
        """Keep an article and its passages in this order; a bare span is a sentence that nobody said.

        `speakers`: key of each speaker of the statements -> his id. Returns the article with its id, and
        the id of its first passage; the others follow it one by one.
        """
        with self._connections.writing() as connection:
            first = rows.next_id(connection, "passage")
            stored = self._insert(connection, article, first, len(passages))
            connection.executemany(
                f"INSERT INTO passage ({rows.PASSAGE}, same) VALUES ({rows.marks(15)})",
                _passage_rows(stored.id, first, passages, speakers),
            )
        return stored, first

    def put(
        self, article: Article, passages: Sequence[Statement | Span], speakers: Mapping[str, int]
    ) -> None:
        """Give the stored article with this id another text and other passages."""
        with self._connections.writing() as connection:
            self._remove_passages(connection, article.id)
            texts.forget(connection, article.id)
            texts.keep(connection, [(article.id, texts.packed(article.text))])
            first = rows.next_id(connection, "passage")
            connection.execute(
                "UPDATE article SET sha256 = ?, first_passage = ?, passages = ? WHERE id = ?",
                (
                    hashlib.sha256(article.text.encode()).digest(),
                    first,
                    len(passages),
                    article.id,
                ),
            )
            connection.executemany(
                f"INSERT INTO passage ({rows.PASSAGE}, same) VALUES ({rows.marks(15)})",
                _passage_rows(article.id, first, passages, speakers),
            )

    def _insert(
        self, connection: sqlite3.Connection, article: Article, first: int, passages: int
    ) -> Article:
        values = _article_values(article, first, passages)
        cursor = connection.execute(
            f"INSERT INTO article ({_COLUMNS}) VALUES ({rows.marks(13)})", values
        )
        article_id = int(cursor.lastrowid or 0)
        texts.keep(connection, [(article_id, texts.packed(article.text))])
        digest = hashlib.sha256(article.text.encode()).hexdigest()
        return replace(article, id=article_id, sha256=digest)

    def duplicate_of(self, text: str, *, ref: str = "") -> int:
        """The id of the article that was read with exactly this text, or is known under `ref`, else 0."""
        digest = hashlib.sha256(text.encode()).digest()
        with self._connections.reading() as connection:
            row = connection.execute(
                "SELECT id FROM article WHERE sha256 = ?1 AND (ref = '' OR passages > 1)"
                " UNION SELECT id FROM article WHERE ref = ?2 AND ref != '' AND sha256 = ?1"
                " ORDER BY id LIMIT 1",
                (digest, ref),
            ).fetchone()
        return int(row["id"]) if row else 0

    def article(self, article_id: int) -> Article:
        """:raises NotStored: if there is none with this id.  :raises Tampered: if its text was changed."""
        found = self.many([article_id])
        if article_id not in found:
            raise NotStored(
                f"There is no article {article_id}: `python -m knowledge articles` lists them.",
                article=article_id,
            )
        return found[article_id]

    def many(self, article_ids: Iterable[int]) -> dict[int, Article]:
        """Those of the articles that are stored, by id."""
        wanted = sorted(set(article_ids))
        with self._connections.reading() as connection:
            query = f"SELECT {rows.ARTICLE} FROM article WHERE id IN (%s)"
            found = asked(connection, query, wanted)
        return {article.id: article for article in self._read(found)}

    def _read(self, found: Sequence[sqlite3.Row]) -> list[Article]:
        """Rows with the columns `rows.ARTICLE` as articles, with their texts."""
        with self._connections.reading() as connection:
            text_of = texts.of(connection, [row["id"] for row in found])
        return [rows.article(row, text_of.get(row["id"], "")) for row in found]

    def listing(
        self,
        *,
        status: Status | None = Status.PUBLISHED,
        containing: str = "",
        limit: int = -1,
        offset: int = 0,
    ) -> list[Listing]:
        """Articles newest first, those with `containing` in title or publisher; `limit` -1 for all."""
        with self._connections.reading() as connection:
            found = connection.execute(
                f"SELECT {rows.ARTICLE}, (SELECT count(*) FROM passage WHERE passage.id"
                " BETWEEN first_passage AND first_passage + passages - 1 AND kind IS NOT NULL) AS n"
                " FROM article WHERE (? IS NULL OR status = ?)"
                " AND (? = '' OR instr(folded(title || ' ' || publisher), folded(?)))"
                f" ORDER BY {NEWEST_FIRST} LIMIT ? OFFSET ?",
                (status, status, containing, containing, limit, offset),
            ).fetchall()
        return [
            Listing(article, row["n"])
            for article, row in zip(self._read(found), found, strict=True)
        ]

    def ids(self) -> list[int]:
        """The ids of all articles, of any status, in the order of adding."""
        with self._connections.reading() as connection:
            return [row["id"] for row in connection.execute("SELECT id FROM article ORDER BY id")]

    def ids_by_passage(self) -> list[int]:
        """The ids of all articles in the order of their passages, which a new text changes."""
        with self._connections.reading() as connection:
            found = connection.execute("SELECT id FROM article ORDER BY first_passage")
            return [row["id"] for row in found]

    def publishers(self) -> list[str]:
        """Who printed the articles, each once."""
        with self._connections.reading() as connection:
            # Jumps from one publisher to the next in the index, instead of reading all its rows.
            found = connection.execute(
                "WITH RECURSIVE next (name) AS (SELECT min(publisher) FROM article WHERE publisher > ''"
                " UNION ALL SELECT (SELECT min(publisher) FROM article WHERE publisher > name)"
                " FROM next WHERE name IS NOT NULL) SELECT name FROM next WHERE name IS NOT NULL"
            )
            return [row["name"] for row in found]

    def set_status(self, article_id: int, status: Status) -> None:
        """Publish or withdraw."""
        with self._connections.writing() as connection:
            connection.execute(
                "UPDATE article SET status = ? WHERE id = ?", (status.value, article_id)
            )

    def revise(self, article: Article) -> None:
        """Keep the title, URL, date, publisher, place and language of `article` as they are now."""
        with self._connections.writing() as connection:
            connection.execute(
                "UPDATE article SET title = ?, url = ?, published = ?, publisher = ?, place = ?,"
                " language = ? WHERE id = ?",
                (
                    article.title,
                    article.url,
                    article.published.isoformat() if article.published else None,
                    article.publisher,
                    article.place,
                    article.language,
                    article.id,
                ),
            )

    def remove(self, article_id: int) -> None:
        """Forget an article and its passages; the caller removes its search rows."""
        with self._connections.writing() as connection:
            self._remove_passages(connection, article_id)
            texts.forget(connection, article_id)
            connection.execute("DELETE FROM article WHERE id = ?", (article_id,))

    @staticmethod
    def _remove_passages(connection: sqlite3.Connection, article_id: int) -> None:
        # By the range of ids: the foreign key alone would look through every passage.
        connection.execute(
            "DELETE FROM passage WHERE id BETWEEN (SELECT first_passage FROM article WHERE id = ?)"
            " AND (SELECT first_passage + passages - 1 FROM article WHERE id = ?)",
            (article_id, article_id),
        )

    def size(self) -> Size:
        """How much there is."""
        with self._connections.reading() as connection:
            row = connection.execute(
                "SELECT count(*) FILTER (WHERE status = 'published') AS articles,"
                " count(*) FILTER (WHERE status = 'draft') AS drafts,"
                " count(*) FILTER (WHERE status = 'published' AND sample) AS samples,"
                " min(published) FILTER (WHERE status = 'published') AS first,"
                " max(published) FILTER (WHERE status = 'published') AS last FROM article"
            ).fetchone()
            kinds = connection.execute(
                "SELECT count(kind) AS n, count(*) FILTER (WHERE kind = 'direct') AS direct FROM passage"
                " JOIN article ON article.id = article_id WHERE status = 'published'"
            ).fetchone()
        return Size(
            articles=row["articles"],
            statements=kinds["n"],
            direct=kinds["direct"],
            samples=row["samples"],
            drafts=row["drafts"],
            first=date.fromisoformat(row["first"]) if row["first"] else None,
            last=date.fromisoformat(row["last"]) if row["last"] else None,
        )


_COLUMNS = (
    "ref, title, sha256, language, url, published, publisher, place,"
    " status, sample, first_passage, passages, added"
)


def _article_values(article: Article, first: int, passages: int) -> tuple[object, ...]:
    """The columns of an article in the order of `_COLUMNS`."""
    return (
        article.ref,
        article.title,
        hashlib.sha256(article.text.encode()).digest(),
        article.language,
        article.url,
        article.published.isoformat() if article.published else None,
        article.publisher,
        article.place,
        article.status.value,
        int(article.sample),
        first,
        passages,
        datetime.now(UTC).isoformat(timespec="seconds"),
    )


def _passage_rows(
    article_id: int,
    first: int,
    passages: Sequence[Statement | Span],
    speakers: Mapping[str, int],
) -> Iterator[tuple[object, ...]]:
    nobody = (None,) * 11
    for passage_id, item in enumerate(passages, first):
        if isinstance(item, Span):
            yield (passage_id, article_id, item.start, item.end, *nobody)
        else:
            speaker_id = speakers[item.speaker.key] if item.speaker else None
            yield (passage_id, article_id, *rows.passage_values(item, speaker_id))
