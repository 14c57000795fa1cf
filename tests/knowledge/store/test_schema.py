"""An archive that an earlier version wrote is opened, and brought to the tables of today."""

import contextlib
import hashlib
from pathlib import Path

import pytest
from sqlite_utils import Database
from sqlite_utils.utils import sqlite3

from knowledge import Archive
from knowledge.store import rows, schema
from knowledge.store.connection import APPLICATION_ID

TEXT = "The ferry to the island will sail again in spring."


def archive_before(path: Path, migration: str, version: int) -> None:
    """A file as the program left it before a migration, with one statement and rows of that time."""
    with contextlib.closing(sqlite3.connect(path)) as connection, connection:
        schema.migrations.apply(Database(connection), stop_before=migration)
        connection.execute(
            "INSERT INTO article VALUES (1, 'a', '', ?, ?, 'en', '', NULL, '', '', 'published', 0,"
            " '2026-01-01', 1, 1)",
            (TEXT, hashlib.sha256(TEXT.encode()).digest()),
        )
        connection.execute(
            'INSERT INTO passage (id, article_id, start, "end", kind, confidence, ref, same)'
            " VALUES (1, 1, 0, ?, 'direct', 1, 's', ?)",
            (len(TEXT), rows.same_words(TEXT)),
        )
        connection.execute("INSERT INTO stem (id, text, passages) VALUES (1, 'feri', 1)")
        connection.execute("INSERT INTO search_state VALUES ('recipe', 'another'), ('last', 1)")
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version = {version}")


@pytest.mark.parametrize(("migration", "version"), [("desk", 2), ("sources", 4), ("compact", 5)])
def test_an_earlier_archive_is_asked_at_once(tmp_path: Path, migration: str, version: int) -> None:
    archive_before(tmp_path / "a.db", migration, version)
    with Archive.open(str(tmp_path / "a.db")) as archive:
        (answer,) = archive.search("when will the ferry sail").answers
        assert answer.statement.text == TEXT
        assert [faults for _, faults in archive.verify() if faults] == []
