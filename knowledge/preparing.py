"""A chunk of ready statements -> all that is kept of it, made without the database, so that helpers can do it."""

from __future__ import annotations

import hashlib
from collections.abc import Container, Iterator, Sequence
from typing import NamedTuple

from knowledge import importing
from knowledge.importing import Record, Row
from knowledge.search import Keyer
from knowledge.store import bulk, rows
from knowledge.store.keyed import Keyed
from knowledge.store.people import NameRow, name_row
from knowledge.store.texts import packed


class Prepared(NamedTuple):
    """What is kept of a chunk: articles with their statements, the names of their speakers, search rows."""

    columns: bulk.Columns
    names: list[NameRow]
    keyed: Keyed
    refused: list[str]
    repeated: int
    lines: int


class Preparer:
    """Remembers words and names from chunk to chunk."""

    def __init__(self) -> None:
        self._keyer = Keyer()

    def prepare(self, chunk: Sequence[Record], *, without: Container[str] = ()) -> Prepared:
        """What is kept of a chunk, but for the statements with some ids."""
        batch = importing.read(chunk)
        kept = [row for row in batch.rows if row.ref not in without] if without else batch.rows
        columns = bulk.Columns([], [])
        for said in importing.of_one_article(kept):
            columns.articles.append(_article(said))
            columns.passages.extend(self._passages(len(columns.articles) - 1, said))
        names = map(name_row, dict.fromkeys(row.speaker for row in kept if row.speaker))
        return Prepared(
            columns, list(names), self._keyer.take(), batch.refused, batch.repeated, batch.lines
        )

    def _passages(self, article: int, said: Sequence[Row]) -> Iterator[bulk.PassageRow]:
        language = said[0].language  # of the article: the first line's
        start = 0
        for row in said:
            words = self._keyer.add(row.text, language)
            same = rows.same_words(row.text) if words is None else rows.number_of(words)
            speaker = name_row(row.speaker).key if row.speaker else ""
            end = start + len(row.text)
            yield bulk.PassageRow(article, start, end, row.kind, speaker, row.ref, same)
            start = end + 1


def _article(said: Sequence[Row]) -> bulk.ArticleRow:
    head = said[0]
    text = "\n".join([row.text for row in said])
    return bulk.ArticleRow(
        packed(text),
        head.article or head.ref,
        head.title,
        hashlib.sha256(text.encode()).digest(),
        head.language,
        head.url,
        head.published,
        head.publisher,
        len(said),
    )
