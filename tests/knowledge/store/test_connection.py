"""The file: what is opened, what is refused untouched, and who waits for whom."""

import contextlib
import os
import sqlite3
import stat
import threading
from pathlib import Path

import pytest

from knowledge import Archive, samples
from knowledge.errors import NewerDatabase, NotADatabase, NotStored, StoreBusy, StoreError
from knowledge.store import Store, schema
from knowledge.store.connection import ENGINE, Connections
from knowledge.store.queries import set_state, state


def opened(path: Path) -> Connections:
    return Connections(path, schema.ARCHIVE, create=True)


def test_a_new_file_is_for_its_owner_alone(tmp_path: Path) -> None:
    Store(tmp_path / "new" / "a.db", create=True).close()
    assert stat.S_IMODE((tmp_path / "new" / "a.db").stat().st_mode) == 0o600


def test_reading_verbs_do_not_make_a_file(tmp_path: Path) -> None:
    with pytest.raises(NotStored, match="add an article"):
        Store(tmp_path / "a.db", create=False)
    assert not (tmp_path / "a.db").exists()


def of_another_program(path: Path) -> None:
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE note (text)")
    connection.close()


def of_a_newer_version(path: Path) -> None:
    Store(path, create=True).close()
    connection = sqlite3.connect(path)
    connection.execute(f"PRAGMA user_version = {schema.VERSION + 1}")
    connection.close()


@pytest.mark.parametrize(
    ("make", "error", "complaint"),
    [
        (lambda path: path.write_bytes(b""), NotADatabase, "is empty"),
        (lambda path: path.write_text("Dear diary, today"), NotADatabase, "not a SQLite database"),
        (lambda path: path.write_bytes(os.urandom(5000)), NotADatabase, "not a SQLite database"),
        (lambda path: path.write_bytes(b"SQLite format 3\0"), NotADatabase, "not a SQLite"),
        (lambda path: path.mkdir(), NotADatabase, "is a folder"),
        (of_another_program, NotADatabase, "another program"),
        (of_a_newer_version, NewerDatabase, "upgrade"),
    ],
)
def test_a_file_that_is_not_ours_is_refused_in_one_line_and_left_alone(
    tmp_path: Path, make, error: type[StoreError], complaint: str
) -> None:
    path = tmp_path / "a.db"
    make(path)
    before = path.read_bytes() if path.is_file() else b""
    with pytest.raises(error, match=complaint) as caught:
        Store(path, create=True)
    assert "\n" not in str(caught.value) and "a.db" in str(caught.value)
    assert (path.read_bytes() if path.is_file() else b"") == before


def test_a_damaged_file_is_named(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    Store(path, create=True).close()
    whole = path.read_bytes()
    path.write_bytes(whole[:100] + os.urandom(len(whole) - 100))
    with pytest.raises(NotADatabase, match="damaged"):
        Store(path, create=True).articles.size()


def test_a_reader_sees_the_last_commit_and_waits_for_nobody(tmp_path: Path) -> None:
    connections = opened(tmp_path / "a.db")
    seen = []

    def read() -> None:
        with connections.reading() as connection:
            seen.append(connection.execute("SELECT count(*) FROM speaker").fetchone()[0])

    with connections.writing() as connection:
        connection.execute("INSERT INTO speaker (key, name, role) VALUES ('a', 'A', '')")
        thread = threading.Thread(target=read)
        thread.start()
        thread.join(timeout=10)
    read()
    connections.close()
    assert seen == [0, 1]


def _speakers(connections: Connections) -> int:
    with connections.reading() as connection:
        return int(connection.execute("SELECT count(*) FROM speaker").fetchone()[0])


def test_what_is_read_at_one_moment_does_not_change_meanwhile(tmp_path: Path) -> None:
    connections = opened(tmp_path / "a.db")

    def write() -> None:
        with connections.writing() as connection:
            connection.execute("INSERT INTO speaker (key, name, role) VALUES ('a', 'A', '')")
            set_state(connection, "changes", 7)
            seen.append(state(connection, "changes"))

    def read() -> tuple[int, int]:
        with connections.reading() as connection:
            return _speakers(connections), state(connection, "changes")

    seen: list[object] = []
    with connections.at_one_moment():
        seen.append(read())
        thread = threading.Thread(target=write)
        thread.start()
        thread.join(timeout=10)
        with connections.at_one_moment():  # one inside another is the same moment
            seen.append(read())
        seen.append(read())
    seen.append(read())
    assert seen == [(0, 0), 7, (0, 0), (0, 0), (1, 7)]
    with connections.writing(), connections.at_one_moment():  # sees what it writes
        with connections.writing() as connection:
            set_state(connection, "changes", 8)
        assert read() == (1, 8)
    connections.close()


def test_a_block_that_fails_leaves_nothing_and_an_inner_block_belongs_to_the_outer(
    tmp_path: Path,
) -> None:
    connections = opened(tmp_path / "a.db")
    with pytest.raises(ZeroDivisionError), connections.writing():
        with connections.writing() as connection:
            connection.execute("INSERT INTO speaker (key, name, role) VALUES ('a', 'A', '')")
        _ = 1 / 0
    with connections.reading() as connection:
        assert connection.execute("SELECT count(*) FROM speaker").fetchone()[0] == 0
    connections.close()


def test_references_are_checked_again_after_a_block_that_did_without(tmp_path: Path) -> None:
    connections = opened(tmp_path / "a.db")
    add = "INSERT INTO naming (article_id, speaker_id, name, role) VALUES (?, 1, '', '')"
    with connections.writing(checked=False) as connection:
        connection.execute(add, (1,))
    with pytest.raises(Exception, match="FOREIGN KEY"), connections.writing() as connection:
        connection.execute(add, (2,))
    connections.close()


def test_a_reading_connection_cannot_write(tmp_path: Path) -> None:
    connections = opened(tmp_path / "a.db")
    with pytest.raises(StoreBusy, match="cannot be written"), connections.reading() as connection:
        connection.execute("DELETE FROM speaker")
    connections.close()


def test_two_threads_write_in_turns(tmp_path: Path) -> None:
    connections = opened(tmp_path / "a.db")

    def write(name: str) -> None:
        for number in range(50):
            with connections.writing() as connection:
                connection.execute(
                    "INSERT INTO speaker (key, name, role) VALUES (?, '', '')", (f"{name}{number}",)
                )

    threads = [threading.Thread(target=write, args=(name,)) for name in "abcd"]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    with connections.reading() as connection:
        assert connection.execute("SELECT count(*) FROM speaker").fetchone()[0] == 200
    connections.close()


def test_a_backup_holds_what_is_committed_and_never_overwrites(tmp_path: Path) -> None:
    store = Store(tmp_path / "a.db", create=True)
    store.backup(tmp_path / "copies" / "b.db")
    assert stat.S_IMODE((tmp_path / "copies" / "b.db").stat().st_mode) == 0o600
    with pytest.raises(StoreError, match="exists already"):
        store.backup(tmp_path / "copies" / "b.db")
    store.close()
    copy = Store(tmp_path / "copies" / "b.db", create=False)
    assert copy.faults() == []
    copy.close()


def test_nothing_is_written_to_a_damaged_file(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    with Archive.open(str(path)) as archive:
        for article in samples():
            archive.add(article)
    with contextlib.closing(sqlite3.connect(path)) as connection:
        query = "SELECT rootpage FROM sqlite_master WHERE name = 'line'"
        page = 4096 * (connection.execute(query).fetchone()[0] - 1)
    whole = path.read_bytes()
    path.write_bytes(whole[:page] + os.urandom(4096) + whole[page + 4096 :])
    damaged = path.read_bytes()
    with Archive.open(str(path)) as archive:
        assert archive.size().articles == len(samples())  # what can be read is read
        with pytest.raises(NotADatabase, match="damaged"):
            archive.desk.set_preference("person:1", "language", "kk")
    assert path.read_bytes() == damaged


def test_a_file_that_breaks_while_it_is_open_is_written_to_no_more(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    connections = opened(path)
    with connections.writing() as connection:
        connection.execute("INSERT INTO speaker (key, name, role) VALUES ('a', 'A', '')")
    connections.checkpoint()
    whole = path.read_bytes()
    path.write_bytes(whole[:4096] + os.urandom(len(whole) - 4096))
    before = path.read_bytes()
    with pytest.raises(NotADatabase), connections.reading() as connection:
        connection.execute("PRAGMA cache_size = 0")
        connection.execute("SELECT count(*) FROM alias, speaker, article, passage").fetchall()
    with pytest.raises(NotADatabase), connections.writing() as connection:
        connection.execute("INSERT INTO speaker (key, name, role) VALUES ('b', 'B', '')")
    connections.close()
    assert path.read_bytes() == before


def test_the_library_does_not_lose_what_two_connections_wrote() -> None:
    """SQLite 3.7.0 to 3.51.2 may, when one writes while another empties the write-ahead log."""
    version = tuple(int(part) for part in ENGINE.split()[0].split("."))
    mended = version >= (3, 51, 3) or version[:2] in ((3, 44), (3, 50))
    assert mended and version not in {(3, 44, n) for n in range(6)} | {(3, 50, n) for n in range(7)}


def test_a_database_in_memory_is_refused_and_leaves_no_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(StoreError, match="Name a file"):
        Archive.open(":memory:")
    assert not list(tmp_path.iterdir())
