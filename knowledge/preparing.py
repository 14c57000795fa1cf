"""A chunk of ready statements -> all that is kept of it, made without the database, so that helpers can do it."""

from __future__ import annotations

import hashlib
from collections.abc import Container, Sequence
from itertools import chain
from typing import NamedTuple

import numpy as np

from knowledge import importing
from knowledge.importing import Record, Row
from knowledge.search import Keyer
from knowledge.store.bulk import ArticleColumns, Batch, PassageColumns
from knowledge.store.people import name_row
from knowledge.store.same import same_words_of
from knowledge.store.texts import packed


class Prepared(NamedTuple):
    """What is kept of a chunk, and what is not."""

    batch: Batch
    refused: list[str]
    repeated: int
    lines: int


class Preparer:
    """Remembers words and names from chunk to chunk."""

    def __init__(self) -> None:
        self._keyer = Keyer()

    def prepare(self, chunk: Sequence[Record], *, without: Container[str] = ()) -> Prepared:
        """What is kept of a chunk, but for the statements with some ids."""
        read = importing.read(chunk)
        kept = [row for row in read.rows if row.ref not in without] if without else read.rows
        articles = list(importing.of_one_article(kept))
        kept = list(chain.from_iterable(articles))  # in their order
        texts = [row.text for row in kept]
        counts = list(map(len, articles))
        names = {
            name: place
            for place, name in enumerate(dict.fromkeys(row.speaker for row in kept if row.speaker))
        }
        languages = [said[0].language for said in articles]  # of the article: the first line's
        batch = Batch(
            _articles(articles),
            _passages(counts, kept, names),
            tuple(map(list, zip(*map(name_row, names), strict=True))) or ([],) * 4,
            self._keyer.keyed(texts, np.repeat(languages, counts).tolist()),
        )
        return Prepared(batch, read.refused, read.repeated, read.lines)


def _passages(counts: list[int], kept: Sequence[Row], names: dict[str, int]) -> PassageColumns:
    """`counts`: how many of the rows are of each article; `names`: their places."""
    texts = [row.text for row in kept]
    lengths = np.array(list(map(len, texts)), dtype=np.int32)
    starts = np.cumsum(lengths + 1) - lengths - 1
    firsts = starts[np.cumsum([0, *counts])[:-1]] if counts else starts
    starts -= np.repeat(firsts, counts)
    return PassageColumns(
        np.repeat(np.arange(len(counts), dtype=np.int32), counts),
        starts.astype(np.int32),
        (starts + lengths).astype(np.int32),
        [row.kind for row in kept],
        np.array([names[row.speaker] if row.speaker else -1 for row in kept], dtype=np.int32),
        [row.ref for row in kept],
        same_words_of(texts),
    )


def _articles(articles: Sequence[Sequence[Row]]) -> ArticleColumns:
    heads = [said[0] for said in articles]  # language and date are those of the first line
    texts = ["\n".join([row.text for row in said]) for said in articles]
    return ArticleColumns(
        list(map(packed, texts)),
        [head.article or head.ref for head in heads],
        [head.title for head in heads],
        [hashlib.sha256(text.encode()).digest() for text in texts],
        [head.language for head in heads],
        [head.url for head in heads],
        [head.published for head in heads],
        [head.publisher for head in heads],
        list(map(len, articles)),
    )
