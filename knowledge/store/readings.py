"""Passage ids -> passages as they are read, with what stands around them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from knowledge.model import Span
from knowledge.store.connection import Connections

if TYPE_CHECKING:
    import sqlite3


@dataclass(frozen=True, slots=True)
class Reading:
    """A passage with the passages before and after it (empty at the ends of the article), and the headline."""

    passage_id: int
    text: str
    before: str
    after: str
    title: str
    language: str


class Readings:
    """One question: how do these passages read?"""

    def __init__(self, connections: Connections) -> None:
        self._connections = connections

    def of(self, passage_ids: Sequence[int]) -> list[Reading]:
        """The passages with these ids, in this order; those removed meanwhile are left out."""
        marks = ",".join("?" * len(passage_ids))
        with self._connections.reading() as connection:
            found = connection.execute(_READING.format(marks=marks), list(passage_ids)).fetchall()
        by_id = {row["id"]: _reading(row) for row in found}
        return [by_id[number] for number in passage_ids if number in by_id]


_READING = """
    SELECT passage.id, passage.start, passage."end", article.text, article.title, article.language,
        earlier.start AS earlier_start, earlier."end" AS earlier_end,
        later.start AS later_start, later."end" AS later_end
    FROM passage JOIN article ON article.id = passage.article_id
    LEFT JOIN passage AS earlier
        ON earlier.id = passage.id - 1 AND earlier.article_id = passage.article_id
    LEFT JOIN passage AS later
        ON later.id = passage.id + 1 AND later.article_id = passage.article_id
    WHERE passage.id IN ({marks})
"""


def _reading(row: sqlite3.Row) -> Reading:
    text = row["text"]
    return Reading(
        passage_id=row["id"],
        text=Span(row["start"], row["end"]).of(text),
        before=Span(row["earlier_start"] or 0, row["earlier_end"] or 0).of(text),
        after=Span(row["later_start"] or 0, row["later_end"] or 0).of(text),
        title=row["title"],
        language=row["language"],
    )
