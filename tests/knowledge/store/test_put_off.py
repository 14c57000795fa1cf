"""Indices that a long import makes at its end: there afterwards, whatever ended it."""

import contextlib
import json
from pathlib import Path

import pytest
from sqlite_utils.utils import sqlite3

from knowledge import Archive
from knowledge.importing import lines
from knowledge.store import put_off

BOTH = {"passage_same", "passage_speaker"}


def indices(path: Path) -> set[str]:
    with contextlib.closing(sqlite3.connect(path)) as connection:
        found = connection.execute("SELECT name FROM sqlite_master WHERE type = 'index'")
        return BOTH & {name for (name,) in found}


def statements(first: int, count: int) -> list[str]:
    return [
        json.dumps({"id": f"s{n}", "text": f"The bridge {n} opens.", "speaker": "Ada Mirova"})
        for n in range(first, first + count)
    ]


@pytest.fixture
def _soon(monkeypatch: pytest.MonkeyPatch) -> None:
    """A short import is like a long one."""
    monkeypatch.setattr(put_off, "MANY", 20)
    monkeypatch.setattr(lines, "FIRST_LINES", 10)
    monkeypatch.setattr(lines, "CHUNK_LINES", 40)


@pytest.mark.usefixtures("_soon")
def test_they_are_put_off_while_much_comes_and_then_made(tmp_path: Path) -> None:
    path, seen = tmp_path / "a.db", []
    with Archive.open(str(path)) as archive:
        for _ in archive.import_statements(statements(0, 100)):
            seen.append(indices(path))
        assert set() in seen
        assert indices(path) == BOTH
        for _ in archive.import_statements(statements(100, 100)):  # no more than there were
            assert indices(path) == BOTH
        assert [fault for _, faults in archive.verify() for fault in faults] == []


@pytest.mark.usefixtures("_soon")
def test_the_next_opening_makes_them_after_a_kill(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    with Archive.open(str(path)) as archive:
        list(archive.import_statements(statements(0, 50)))
    with contextlib.closing(sqlite3.connect(path)) as connection:
        for name in BOTH:
            connection.execute(f"DROP INDEX {name}")
    with Archive.open(str(path)) as archive:
        assert indices(path) == BOTH
        assert len(archive.search("Which bridge did Mirova open?").answers) > 0


def test_an_opening_while_another_program_writes_waits_for_nobody(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    with Archive.open(str(path)) as archive:
        list(archive.import_statements(statements(0, 5)))
    with contextlib.closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("DROP INDEX passage_same")
        connection.execute("BEGIN IMMEDIATE")
        with Archive.open(str(path)) as archive:
            assert indices(path) == {"passage_speaker"}
            assert len(archive.search("bridge 3").answers) > 0
