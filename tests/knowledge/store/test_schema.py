"""An archive that an earlier version wrote is opened, and brought to the tables of today."""

import contextlib
import hashlib
from pathlib import Path

import pytest
from sqlite_utils import Database
from sqlite_utils.utils import sqlite3

from knowledge import Archive
from knowledge.keys import full_sound
from knowledge.store import rows, schema

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
        connection.execute(f"PRAGMA application_id = {schema.ARCHIVE.application_id}")
        connection.execute(f"PRAGMA user_version = {version}")


@pytest.mark.parametrize(
    ("migration", "version"), [("desk", 2), ("sources", 4), ("compact", 5), ("lean", 6)]
)
def test_an_earlier_archive_is_asked_at_once(tmp_path: Path, migration: str, version: int) -> None:
    archive_before(tmp_path / "a.db", migration, version)
    with Archive.open(str(tmp_path / "a.db")) as archive:
        (answer,) = archive.search("when will the ferry sail").answers
        assert answer.statement.text == TEXT
        assert [faults for _, faults in archive.verify() if faults] == []


KEPT = sorted((Path(__file__).parent / "schemas").glob("*.sql"), key=lambda path: int(path.stem))
"""Archives that programs of their time have written, one for each version of the tables."""


@pytest.mark.parametrize("kept", KEPT, ids=lambda path: path.stem)
def test_an_archive_of_an_earlier_program_is_copied_then_upgraded(
    tmp_path: Path, kept: Path
) -> None:
    path, version = tmp_path / "a.db", int(kept.stem)
    with contextlib.closing(sqlite3.connect(path)) as connection:
        connection.executescript(kept.read_text("utf-8"))
    with Archive.open(str(path)) as archive:
        assert [fault for _, faults in archive.verify() for fault in faults] == []
        assert archive.size().articles == 3
        found = archive.search("Will the ferry of Arna sail in winter?")
        assert found.answers[0].statement.text == "The ferry of Arna will sail in winter too."
        assert (
            archive.desk.is_editor(77) and archive.desk.preference("person:5", "language") == "kk"
        )
        assert [letter.number for letter in archive.inbox.waiting()] == [9]
    before = tmp_path / f"a.schema-{version}.db"
    assert before.exists() is (version < schema.VERSION)
    if before.exists():
        assert before.stat().st_mode & 0o777 == 0o600
        with contextlib.closing(sqlite3.connect(before)) as connection:
            assert connection.execute("PRAGMA user_version").fetchone() == (version,)
            assert connection.execute("SELECT count(*) FROM article").fetchone() == (3,)


def test_names_sound_as_they_are_reckoned_today(tmp_path: Path) -> None:
    kept = (Path(__file__).parent / "schemas" / "9.sql").read_text("utf-8")
    with contextlib.closing(sqlite3.connect(tmp_path / "a.db")) as connection:
        connection.executescript(kept)
        connection.execute("UPDATE alias SET name = 'Simon West', sound = '' WHERE speaker_id = 3")
        connection.commit()
    with Archive.open(str(tmp_path / "a.db")):
        pass
    with contextlib.closing(sqlite3.connect(tmp_path / "a.db")) as connection:
        (sound,) = connection.execute("SELECT sound FROM alias WHERE speaker_id = 3").fetchone()
    assert sound == full_sound("Саймон Уэст")


def test_every_version_of_the_tables_is_kept_from_the_fourth_on() -> None:
    assert [int(path.stem) for path in KEPT] == list(range(4, schema.VERSION + 1))
