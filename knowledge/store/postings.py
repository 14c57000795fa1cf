"""Search rows -> postings in the database: which passages hold a stem, and how much of each passage it is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from knowledge.store import appending, lines, marks, posting_rows
from knowledge.store.blocks import Run
from knowledge.store.connection import Connections
from knowledge.store.decoded import READ_AHEAD, Posted
from knowledge.store.keyed import Entry, Keyed, keyed
from knowledge.store.posting_rows import Grouped, grouped
from knowledge.store.queries import set_state, state, tuples
from knowledge.store.varints import Numbers
from knowledge.store.vocabulary import Vocabulary
from knowledge.store.words import Words, forget_empty, numbers_of, stem_ids

if TYPE_CHECKING:
    import sqlite3

_READ_AT_ONCE = 500_000
"""Postings that are decoded together when they are read ahead."""


class Postings(Words):
    """Every method is one question or one change; changes belong to the caller's transaction."""

    def __init__(self, connections: Connections) -> None:
        super().__init__(connections)
        self._usual = marks.UsualMarks()

    # Changes.

    def add(self, entries: Iterable[Entry]) -> None:
        """Make passages findable."""
        batch = sorted(entries, key=lambda e: e.passage_id)
        self.add_keyed(_ids(batch), keyed(batch))

    def add_keyed(self, ids: Numbers, rows: Keyed, known: Vocabulary | None = None) -> None:
        """Make the passages with these rising ids findable; `known`: numbers of stems and words that still hold."""
        if not len(ids):
            return
        known = known or Vocabulary()
        with self._connections.writing() as connection:
            stems = known.stems(connection, rows.stems)
            words = known.words(connection, rows.keys, stems[rows.stem_of])
            lines.put(connection, ids, words[rows.word], rows.sizes)
            last = state(connection, "last")
            found = _grouped(rows, ids, stems)
            if ids[0] > last:
                appending.append(connection, found)
                set_state(connection, "appended", state(connection, "appended") + 1)
            else:
                posting_rows.insert(connection, found)
            marks.put(connection, ids, rows.usual)
            set_state(connection, "last", max(last, int(ids[-1])))
            set_state(connection, "passages", state(connection, "passages") + len(ids))
            set_state(connection, "changes", state(connection, "changes") + 1)

    def add_all(self, rows: Iterable[tuple[Sequence[int], Keyed]]) -> None:
        """Make many passages findable, by parts, each with the rising ids of its passages."""
        known = Vocabulary()
        with self._connections.writing():
            for ids, part in rows:
                self.add_keyed(np.array(ids, dtype=np.int64), part, known)

    def remove(self, entries: Iterable[Entry]) -> None:
        """Make passages unfindable; stems that no other passage holds are forgotten."""
        batch = sorted(entries, key=lambda e: e.passage_id)
        if not batch:
            return
        with self._connections.writing() as connection:
            posting_rows.take_out(connection, _known(batch, _stem_ids(connection, batch)))
            marks.put(connection, _ids(batch), np.zeros(len(batch), dtype=np.uint8))
            lines.forget(connection, _ids(batch))
            forget_empty(connection)
            set_state(connection, "passages", state(connection, "passages") - len(batch))
            set_state(connection, "changes", state(connection, "changes") + 1)

    def clear(self, recipe: str) -> None:
        """Forget all search rows; those to come are written by another recipe."""
        with self._connections.writing() as connection:
            for table in ("block", "mark", "line", "spelling", "stem"):
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

    def posted(self, stem_ids: Iterable[int]) -> dict[int, Posted]:
        """Which passages hold each of these stems."""
        wanted = set(stem_ids)
        with self._connections.reading() as connection:
            decoded = self._remembered.of(connection).postings
            found = decoded.known(wanted)
            if lacking := sorted(wanted - found.keys()):
                usual = self._usual.all(connection)
                read = posting_rows.postings_of(connection, lacking)
                fresh = dict.fromkeys(lacking, _NOWHERE) | dict(_posted(read, usual))
                decoded.remember(fresh)
                found |= fresh
        return found

    def read_ahead(self) -> None:
        """Read what questions are most likely to need: the postings of frequent stems, and all words.

        Two seconds for a million statements, after which a question takes a fifth less.
        """
        with self._connections.reading() as connection:
            query = "SELECT id, passages FROM stem WHERE passages > 0 ORDER BY passages DESC"
            stems = np.array(tuples(connection, query), dtype=np.int64).reshape(-1, 2)
        frequent = stems[np.cumsum(stems[:, 1]) <= READ_AHEAD][::-1]  # the last ones stay longest
        parts = np.cumsum(frequent[:, 1]) // _READ_AT_ONCE
        for part in np.split(frequent[:, 0], np.flatnonzero(np.diff(parts)) + 1):
            self.posted(part.tolist())
        self.read_words()

    def counted(self) -> NDArray[np.uint16] | None:
        """By the id of a passage `EVERY_BIT` for a statement that can be found, else 0; None if all are statements."""
        with self._connections.reading() as connection:
            return self._usual.counted(connection)

    def faults(self, entries: Sequence[Entry]) -> list[str]:
        """What differs between these passages and their search rows; empty if nothing."""
        batch = sorted(entries, key=lambda e: e.passage_id)
        with self._connections.reading() as connection:
            known = _stem_ids(connection, batch)
            usual = self._usual.all(connection)
            missing = {
                passage_id
                for stem_id, run in _known(batch, known, all_odd=True).each()
                for passage_id in _absent(
                    posting_rows.between(connection, stem_id, run), run, usual
                )
            }
        missing |= {e.passage_id for e in entries if not e.weights.keys() <= known.keys()}
        return [f"Passage {number} has lost words of its search row." for number in sorted(missing)]

    def sum_of(self, entries: Sequence[Entry]) -> int:
        """A sum over the postings that these passages ask for, in any order; a lost stem counts as none."""
        batch = sorted(entries, key=lambda e: e.passage_id)
        rows = keyed(batch)
        with self._connections.reading() as connection:
            known = stem_ids(connection, rows.stems)
        numbers = np.array([known.get(stem, 0) for stem in rows.stems], dtype=np.int64)
        return _sum(numbers[rows.stem], _ids(batch)[rows.passage], rows.mark)

    def misspelled(self, entries: Sequence[Entry]) -> list[str]:
        """Which words of these passages are not found by their spelling, and which passages by other words."""
        pairs = {pair for e in entries for pair in e.words}
        with self._connections.reading() as connection:
            stems = stem_ids(connection, sorted({stem for _, stem in pairs}))
            known = numbers_of(connection, sorted({key for key, _ in pairs}))
            stored = lines.of(connection, (e.passage_id for e in entries))
        number_of = {(key, stem): known.get((key, stems.get(stem, 0))) for key, stem in pairs}
        return [
            *(
                f"The vocabulary lacks the word {key}, stem {stem}."
                for (key, stem), number in sorted(number_of.items())
                if number is None
            ),
            *(
                f"Passage {e.passage_id} is searched by other words than it has."
                for e in entries
                if stored.get(e.passage_id, _NO_WORDS).tolist() != [number_of[p] for p in e.words]
            ),
        ]

    def sum_of_all(self) -> int:
        """The same sum over all postings that are stored."""
        with self._connections.reading() as connection:
            usual = self._usual.all(connection)
            return (
                sum(
                    _sum(np.full(len(run.ids), stem_id), run.ids, _marks(run, usual))
                    for stem_id, run in posting_rows.all_postings(connection)
                )
                % 2**64
            )


_NO_WORDS = np.zeros(0, dtype=np.int64)


def _ids(batch: Sequence[Entry]) -> Numbers:
    return np.array([e.passage_id for e in batch], dtype=np.int64)


def _stem_ids(connection: sqlite3.Connection, batch: Sequence[Entry]) -> dict[str, int]:
    return stem_ids(connection, sorted({stem for e in batch for stem in e.weights}))


def _grouped(rows: Keyed, ids: Numbers, numbers: Numbers) -> Grouped:
    """The postings by id of stem; `numbers`: the ids of the stems, in the order of `rows.stems`."""
    odd = rows.mark != rows.usual[rows.passage]
    return grouped(numbers[rows.stem], ids[rows.passage], odd, rows.mark)


def _known(batch: Sequence[Entry], known: dict[str, int], *, all_odd: bool = False) -> Grouped:
    """The postings of those of the stems that are stored; `all_odd`: each with its mark."""
    rows = keyed(batch)
    numbers = np.array([known.get(stem, 0) for stem in rows.stems], dtype=np.int64)
    kept = numbers[rows.stem] > 0
    usual = np.zeros_like(rows.usual) if all_odd else rows.usual
    some = rows._replace(
        stem=rows.stem[kept], passage=rows.passage[kept], mark=rows.mark[kept], usual=usual
    )
    return _grouped(some, _ids(batch), numbers)


def _marks(run: Run, usual: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """The mark of each posting: its own, or the one that is usual in its passage."""
    found = usual[np.minimum(run.ids, len(usual) - 1)] if len(usual) else np.zeros_like(run.marks)
    found[run.odd] = run.marks
    return found


_NOWHERE = Posted(np.zeros(0, np.int32), np.zeros(0, np.uint8), 0)


def _posted(found: Grouped, usual: NDArray[np.uint8]) -> Iterator[tuple[int, Posted]]:
    """Each stem with its postings, in arrays of its own: what others have is not kept with them."""
    if not found.stem_ids:
        return
    marks = _marks(found.run, usual)
    heaviest = np.maximum.reduceat(marks, found.starts[:-1]).tolist()
    for stem_id, start, end, most in zip(
        found.stem_ids, found.starts, found.starts[1:], heaviest, strict=False
    ):
        ids = found.run.ids[start:end].astype(np.int32)
        yield stem_id, Posted(ids, marks[start:end].copy(), most)


def _absent(stored: Run, wanted: Run, usual: NDArray[np.uint8]) -> list[int]:
    """The passages of `wanted`, all odd, that are not stored, or with another mark."""
    there = dict(zip(stored.ids.tolist(), _marks(stored, usual).tolist(), strict=True))
    asked = zip(wanted.ids.tolist(), wanted.marks.tolist(), strict=True)
    return [number for number, mark in asked if there.get(number) != mark]


def _sum(stem_ids: Numbers, ids: Numbers, marks: NDArray[np.uint8]) -> int:
    """Each posting as a number of 64 bits that looks drawn by chance, summed up."""
    mixed = stem_ids.astype(np.uint64) * np.uint64(0x9E3779B97F4A7C15)
    mixed ^= ids.astype(np.uint64) << np.uint64(8) | marks
    for shift in (30, 27):
        mixed ^= mixed >> np.uint64(shift)
        mixed *= np.uint64(0xBF58476D1CE4E5B9)
    return int(np.sum(mixed ^ mixed >> np.uint64(31), dtype=np.uint64))
