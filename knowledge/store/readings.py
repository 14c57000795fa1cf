"""Passage ids -> passages as they are read, with what stands around them, all as words by number."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain
from typing import NamedTuple

from knowledge.model import Span
from knowledge.store import lines, texts
from knowledge.store.connection import Connections
from knowledge.store.queries import asked, tuples
from knowledge.store.spellings import Spelled, Spellings
from knowledge.store.varints import Numbers


class Reading(NamedTuple):
    """A passage: its words, those of the passages before and after it in the article, and the headline."""

    passage_id: int
    words: Numbers
    around: tuple[Numbers, ...]
    title: str
    language: str


class _Article(NamedTuple):
    """An article: which passages are its own, by number, and what is known of it."""

    first: int
    passages: int
    title: str
    language: str


_OF = (
    "SELECT passage.id, first_passage, passages, title, language"
    " FROM passage JOIN article ON article.id = article_id WHERE passage.id IN (%s)"
)


class Readings:
    """Every method is one question."""

    def __init__(self, connections: Connections) -> None:
        self._connections = connections
        self._spellings = Spellings()

    def of(self, passage_ids: Sequence[int]) -> tuple[list[Reading], Spelled]:
        """Those of the passages that can be found, in this order, and the words that they are made of."""
        wanted = sorted(set(chain.from_iterable((i - 1, i, i + 1) for i in passage_ids)))
        with self._connections.reading() as connection:
            words = lines.of(connection, wanted)
            spelled = self._spellings.all(connection)  # after the lines: it has all their words
            articles = {row[0]: _Article(*row[1:]) for row in tuples(connection, _OF, passage_ids)}
        found = []
        for number in passage_ids:
            if number in words and (article := articles.get(number)):
                around = tuple(
                    words[other]
                    for other in (number - 1, number + 1)
                    if other in words and article.first <= other < article.first + article.passages
                )
                reading = Reading(number, words[number], around, article.title, article.language)
                found.append(reading)
        return found, spelled

    def texts(self, passage_ids: Sequence[int]) -> dict[int, str]:
        """The words of the passages as they are printed, by id."""
        query = 'SELECT id, article_id, start, "end" FROM passage WHERE id IN (%s)'
        with self._connections.reading() as connection:
            rows = asked(connection, query, passage_ids)
            text_of = texts.of(connection, list({row["article_id"] for row in rows}))
        return {
            row["id"]: Span(row["start"], row["end"]).of(text_of.get(row["article_id"], ""))
            for row in rows
        }
