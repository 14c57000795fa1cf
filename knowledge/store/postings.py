"""Search rows -> postings in the database: which passages hold a stem, how much, and how stems are spelled.

A stem's postings lie in blocks of three bytes a posting, in the order of adding: two bytes of passage id
above the block's base, one byte that holds the weight and whether the passage is somebody's statement.
New postings go to the end of the last block, so that an article costs no more the larger the archive.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from knowledge.store.queries import asked, set_state, state
from knowledge.store.words import Words, make_stems, spell, stem_ids

if TYPE_CHECKING:
    import sqlite3

HEAVIEST = 127
"""The largest weight: seven bits, the eighth says whether it is a statement."""
BLOCK_POSTINGS = 1024
"""3 KB: a block stays on one page of the file while it grows."""
BLOCK_REACH = 0x10000
"""Passage ids that a block can hold above its base."""
_RECORD = np.dtype([("above", "<u2"), ("mark", "u1")])


@dataclass(frozen=True, slots=True)
class Entry:
    """The search row of a passage: stems with weights of 1 to `HEAVIEST`, and (key, stem) of its words."""

    passage_id: int
    said: bool
    weights: dict[str, int]
    spellings: frozenset[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Posted:
    """The postings of a stem: ids rising, weights 0-1, whether each passage is a statement."""

    ids: NDArray[np.int64]
    weights: NDArray[np.float32]
    said: NDArray[np.bool_]


class Postings(Words):
    """Every method is one question or one change; changes belong to the caller's transaction."""

    # Changes.

    def add(self, entries: Iterable[Entry]) -> None:
        """Make passages findable."""
        batch = list(entries)
        if not batch:
            return
        with self._connections.writing() as connection:
            known = make_stems(connection, sorted({stem for e in batch for stem in e.weights}))
            spellings = {spelling for e in batch for spelling in e.spellings}
            spellings |= {(stem, stem) for _, stem in spellings}
            spell(connection, [(key, known[stem]) for key, stem in sorted(spellings)])
            last = state(connection, "last")
            newest = max(e.passage_id for e in batch)
            if min(e.passage_id for e in batch) > last:
                _append(connection, batch, known)
            else:
                for stem_id, ids, marks in _by_stem(batch, known):
                    _insert(connection, stem_id, ids, marks)
            set_state(connection, "last", max(last, newest))
            set_state(connection, "passages", state(connection, "passages") + len(batch))
            set_state(connection, "changes", state(connection, "changes") + 1)

    def remove(self, entries: Iterable[Entry]) -> None:
        """Make passages unfindable; stems that no other passage holds are forgotten."""
        batch = list(entries)
        with self._connections.writing() as connection:
            by_text = stem_ids(connection, sorted({s for e in batch for s in e.weights}))
            for stem_id, ids, _ in _by_stem(batch, by_text):
                _take_out(connection, stem_id, ids)
            connection.execute("DELETE FROM stem WHERE passages = 0")
            set_state(connection, "passages", state(connection, "passages") - len(batch))
            set_state(connection, "changes", state(connection, "changes") + 1)

    def clear(self, recipe: str) -> None:
        """Forget all search rows; those to come are written by another recipe."""
        with self._connections.writing() as connection:
            for table in ("posting", "spelling", "stem"):
                connection.execute(f"DELETE FROM {table}")
            connection.execute("DELETE FROM search_state WHERE name NOT IN ('names', 'changes')")
            set_state(connection, "changes", state(connection, "changes") + 1)
            connection.execute("INSERT INTO search_state VALUES ('recipe', ?)", (recipe,))

    # Questions.

    @property
    def recipe(self) -> str:
        """The recipe by which the rows were written; empty before the first."""
        with self._connections.reading() as connection:
            return str(state(connection, "recipe") or "")

    @property
    def passages(self) -> int:
        """How many passages can be found."""
        with self._connections.reading() as connection:
            return state(connection, "passages")

    @property
    def last(self) -> int:
        """The highest id among the passages that were ever findable."""
        with self._connections.reading() as connection:
            return state(connection, "last")

    @property
    def names_changed(self) -> int:
        """How often a speaker's name or role was changed."""
        with self._connections.reading() as connection:
            return state(connection, "names")

    def posted(self, stem_id: int) -> Posted:
        """Which passages hold a stem."""
        with self._connections.reading() as connection:
            ids, marks = _read(connection, stem_id)
        order = np.argsort(ids, kind="stable") if np.any(ids[1:] < ids[:-1]) else slice(None)
        ids, marks = ids[order], marks[order]
        weights = (marks >> 1).astype(np.float32) * np.float32(1 / HEAVIEST)
        return Posted(ids, weights, (marks & 1).astype(bool))

    def faults(self, entries: Sequence[Entry]) -> list[str]:
        """What differs between these passages and their search rows; empty if nothing."""
        with self._connections.reading() as connection:
            by_text = stem_ids(connection, sorted({s for e in entries for s in e.weights}))
            missing = {
                entry_id
                for stem_id, ids, marks in _by_stem(entries, by_text)
                for entry_id in _absent(connection, stem_id, ids, marks)
            }
        missing |= {e.passage_id for e in entries if not e.weights.keys() <= by_text.keys()}
        return [f"Passage {number} has lost words of its search row." for number in sorted(missing)]

    def posting_count(self) -> int:
        """How many postings there are, to be compared with the stems of all passages."""
        with self._connections.reading() as connection:
            row = connection.execute("SELECT total(length(data)) AS bytes FROM posting").fetchone()
        return int(row["bytes"]) // _RECORD.itemsize


def _by_stem(
    batch: Sequence[Entry], stem_ids: dict[str, int]
) -> Iterator[tuple[int, NDArray[np.int64], NDArray[np.uint8]]]:
    """Each known stem with the passages of the batch that hold it, ids rising, and their marks."""
    stems: list[int] = []
    marks: list[int] = []
    sizes: list[int] = []
    ordered = sorted(batch, key=lambda e: e.passage_id)
    for e in ordered:
        known = [(stem_ids[stem], weight) for stem, weight in e.weights.items() if stem in stem_ids]
        stems += [stem_id for stem_id, _ in known]
        marks += [(weight << 1) | e.said for _, weight in known]
        sizes.append(len(known))
    if not stems:
        return
    column = np.array(stems, dtype=np.int64)
    order = np.argsort(column, kind="stable")
    column = column[order]
    ids = np.repeat(np.array([e.passage_id for e in ordered], dtype=np.int64), sizes)[order]
    marked = np.array(marks, dtype=np.uint8)[order]
    starts = np.flatnonzero(np.diff(column, prepend=-1)).tolist()
    for start, end in zip(starts, [*starts[1:], len(column)], strict=True):
        yield int(column[start]), ids[start:end], marked[start:end]


def _append(
    connection: sqlite3.Connection, batch: Sequence[Entry], stem_ids: dict[str, int]
) -> None:
    """Postings behind all that are there: to the last block as far as it reaches, then to new ones."""
    ends = {
        row["id"]: (row["base"], row["size"])
        for row in asked(
            connection, "SELECT id, base, size FROM stem WHERE id IN (%s)", list(stem_ids.values())
        )
    }
    pieces: list[tuple[int, int, bytes]] = []
    grown: list[tuple[int, int, int, int]] = []
    for stem_id, ids, marks in _by_stem(batch, stem_ids):
        base, size = ends[stem_id]
        done = 0
        while done < len(ids):
            fits = _fitting(ids, done, base, size)
            if fits == 0:
                base, size = int(ids[done]), 0
                continue
            part = slice(done, done + fits)
            pieces.append((stem_id, base, _packed(ids[part] - base, marks[part])))
            size, done = size + fits, done + fits
        grown.append((base, size, len(ids), stem_id))
    connection.executemany(_PUT, pieces)
    connection.executemany(
        "UPDATE stem SET base = ?, size = ?, passages = passages + ? WHERE id = ?", grown
    )


def _fitting(ids: NDArray[np.int64], done: int, base: int, size: int) -> int:
    """How many postings from `done` on the block can still take; none if there is no block (base 0)."""
    if base == 0:
        return 0
    reach = int(np.searchsorted(ids, base + BLOCK_REACH)) - done
    return max(0, min(BLOCK_POSTINGS - size, reach))


def _insert(
    connection: sqlite3.Connection,
    stem_id: int,
    ids: NDArray[np.int64],
    marks: NDArray[np.uint8],
) -> None:
    """Postings between those that are there, each to the block that begins before it."""
    for passage_id, mark in zip(ids, marks, strict=True):
        row = connection.execute(
            "SELECT max(base) AS base FROM posting WHERE stem_id = ? AND base BETWEEN ? AND ?",
            (stem_id, int(passage_id) - BLOCK_REACH + 1, int(passage_id)),
        ).fetchone()
        base = int(row["base"] or passage_id)
        piece = _packed(np.array([passage_id - base]), np.array([mark], dtype=np.uint8))
        connection.execute(_PUT, (stem_id, base, piece))
    _settle(connection, stem_id)


_PUT = (
    "INSERT INTO posting (stem_id, base, data) VALUES (?, ?, ?)"
    " ON CONFLICT DO UPDATE SET data = CAST(data || excluded.data AS BLOB)"
)


def _packed(above: NDArray[np.int64], marks: NDArray[np.uint8]) -> bytes:
    records = np.empty(len(above), dtype=_RECORD)
    records["above"], records["mark"] = above, marks
    return records.tobytes()


def _take_out(connection: sqlite3.Connection, stem_id: int, gone: NDArray[np.int64]) -> None:
    """Rewrite the blocks of a stem without some passages."""
    found = connection.execute(
        "SELECT base, data FROM posting WHERE stem_id = ? AND base BETWEEN ? AND ?",
        (stem_id, int(gone.min()) - BLOCK_REACH + 1, int(gone.max())),
    ).fetchall()
    for row in found:
        records = np.frombuffer(row["data"], dtype=_RECORD)
        kept = records[~np.isin(records["above"].astype(np.int64) + row["base"], gone)]
        if not len(kept):
            connection.execute(
                "DELETE FROM posting WHERE stem_id = ? AND base = ?", (stem_id, row["base"])
            )
        elif len(kept) < len(records):
            connection.execute(
                "UPDATE posting SET data = ? WHERE stem_id = ? AND base = ?",
                (kept.tobytes(), stem_id, row["base"]),
            )
    _settle(connection, stem_id)


def _settle(connection: sqlite3.Connection, stem_id: int) -> None:
    """Count a stem's postings anew, after changes that were not at its end."""
    connection.execute(
        "UPDATE stem SET (base, size) = (SELECT coalesce(max(base), 0), coalesce(length(data), 0) / ?2"
        " FROM posting WHERE stem_id = ?1), passages = (SELECT coalesce(sum(length(data)), 0) / ?2"
        " FROM posting WHERE stem_id = ?1) WHERE id = ?1",
        (stem_id, _RECORD.itemsize),
    )


def _read(
    connection: sqlite3.Connection, stem_id: int
) -> tuple[NDArray[np.int64], NDArray[np.uint8]]:
    """The ids and marks of a stem, block after block."""
    found = connection.execute(
        "SELECT base, data FROM posting WHERE stem_id = ? ORDER BY base", (stem_id,)
    ).fetchall()
    records = np.frombuffer(b"".join(row["data"] for row in found), dtype=_RECORD)
    sizes = [len(row["data"]) // _RECORD.itemsize for row in found]
    bases = np.repeat(np.array([row["base"] for row in found], dtype=np.int64), sizes)
    return bases + records["above"], records["mark"]


def _absent(
    connection: sqlite3.Connection,
    stem_id: int,
    ids: NDArray[np.int64],
    marks: NDArray[np.uint8],
) -> list[int]:
    stored_ids, stored_marks = _read(connection, stem_id)
    stored = dict(zip(stored_ids.tolist(), stored_marks.tolist(), strict=True))
    return [i for i, m in zip(ids.tolist(), marks.tolist(), strict=True) if stored.get(i) != m]
