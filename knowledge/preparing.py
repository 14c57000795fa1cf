"""A chunk of ready statements -> all that is kept of it, made without the database, so that helpers can do it."""

from __future__ import annotations

import hashlib
from collections.abc import Container
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from knowledge import importing
from knowledge.importing import Chunk, Rows
from knowledge.search import Keyer
from knowledge.store.bulk import ArticleColumns, Batch, PassageColumns
from knowledge.store.people import name_row
from knowledge.store.same import SameWords
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

    def prepare(self, chunk: Chunk, *, without: Container[str] = ()) -> Prepared:
        """What is kept of a chunk, but for the statements with some ids."""
        read = importing.read(chunk)
        given = read.rows
        if without:
            given = given.at([p for p, ref in enumerate(given.ref) if ref not in without])
        rows, counts = importing.of_one_article(given)
        names = {
            name: place for place, name in enumerate(filter(None, dict.fromkeys(rows.speaker)))
        }
        starts = np.cumsum([0, *counts])[:-1].tolist()
        languages = [rows.language[start] for start in starts]  # of the article: the first line's
        same = SameWords(rows.text)
        keyed = self._keyer.keyed(rows.text, np.repeat(languages, counts).tolist(), beside=same.add)
        batch = Batch(
            _articles(rows, starts, counts),
            _passages(rows, counts, names, same.numbers()),
            tuple(map(list, zip(*map(name_row, names), strict=True))) or ([],) * 4,
            keyed,
        )
        return Prepared(batch, read.refused, read.repeated, read.lines)


def _passages(
    rows: Rows, counts: list[int], names: dict[str, int], same: NDArray[np.int64]
) -> PassageColumns:
    """`counts`: how many of the rows are of each article; `names`: their places."""
    lengths = np.array(list(map(len, rows.text)), dtype=np.int32)
    starts = np.cumsum(lengths + 1) - lengths - 1
    firsts = starts[np.cumsum([0, *counts])[:-1]] if counts else starts
    starts -= np.repeat(firsts, counts)
    return PassageColumns(
        np.repeat(np.arange(len(counts), dtype=np.int32), counts),
        starts.astype(np.int32),
        (starts + lengths).astype(np.int32),
        list(rows.kind),
        np.array([names.get(name, -1) for name in rows.speaker], dtype=np.int32),
        list(rows.ref),
        same,
    )


def _articles(rows: Rows, starts: list[int], counts: list[int]) -> ArticleColumns:
    heads = rows.at(starts)  # language and date are those of the first line
    texts = [
        "\n".join(rows.text[start : start + count])
        for start, count in zip(starts, counts, strict=True)
    ]
    return ArticleColumns(
        list(map(packed, texts)),
        [article or ref for article, ref in zip(heads.article, heads.ref, strict=True)],
        list(heads.title),
        [hashlib.sha256(text.encode()).digest() for text in texts],
        list(heads.language),
        list(heads.url),
        list(heads.published),
        list(heads.publisher),
        counts,
    )
