"""What arrives is kept until it is handled, once, and leaves no words behind."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from sqlite_utils.utils import sqlite3

from knowledge import Archive, NotADatabase, StoreError

ROOT = Path(__file__).parents[3]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "a.db"


def test_what_was_kept_waits_in_its_order_also_for_another_program(path: Path) -> None:
    with Archive.open(str(path)) as archive:
        assert archive.inbox.keep([(7, b"seven"), (3, b"three")]) == {7, 3}
    with Archive.open(str(path)) as archive:
        waiting = archive.inbox.waiting()
        assert [(item.number, item.body) for item in waiting] == [(7, b"seven"), (3, b"three")]


def test_its_depth_is_what_is_not_handled(path: Path) -> None:
    with Archive.open(str(path)) as archive:
        archive.inbox.keep([(1, b"a"), (2, b"b"), (3, b"")])
        assert archive.inbox.depth() == 2
        archive.inbox.done([1])
        assert archive.inbox.depth() == 1


def test_a_number_is_taken_once(path: Path) -> None:
    with Archive.open(str(path)) as archive:
        assert archive.inbox.keep([(1, b"a"), (1, b"again")]) == {1}
        archive.inbox.done([1])
        assert archive.inbox.keep([(1, b"later"), (2, b"b")]) == {2}
        assert [item.number for item in archive.inbox.waiting()] == [2]


def test_of_a_handled_one_no_word_stays_on_the_disk(path: Path) -> None:
    with Archive.open(str(path)) as archive:
        archive.inbox.keep([(n, b"secretword" * 2000) for n in range(20)])
        archive.inbox.done(range(20))
        assert archive.inbox.wipe()
        for file in path.parent.iterdir():
            assert b"secretword" not in file.read_bytes()


def test_numbers_are_forgotten_once_there_are_too_many(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("knowledge.store.inbox.REMEMBERED", 3)
    with Archive.open(str(path)) as archive:
        for number in range(1, 7):
            archive.inbox.keep([(number, b"x")])
            if number > 1:
                archive.inbox.done([number])
        assert archive.inbox.keep([(2, b"x"), (6, b"x")]) == {2}  # 2 is forgotten, 6 is not
        assert archive.inbox.waiting()[0].number == 1  # what waits never is


def test_a_change_is_marked_once(path: Path) -> None:
    with Archive.open(str(path)) as archive:
        archive.inbox.keep([(5, b"x")])
        assert archive.inbox.act(5)
        assert not archive.inbox.act(5)
        assert archive.inbox.waiting()[0].acted
        assert archive.inbox.act(6)  # did not come through the inbox


def test_messages_are_kept_while_another_program_writes_to_the_archive(path: Path) -> None:
    with Archive.open(str(path)) as archive:
        other = sqlite3.connect(path, isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        assert archive.inbox.keep([(5, b"x")]) == {5}
        assert [item.number for item in archive.inbox.waiting()] == [5]
        archive.inbox.done([5])
        other.close()


def test_who_only_reads_the_archive_makes_no_file_of_messages(path: Path) -> None:
    with Archive.open(str(path)) as archive:
        assert archive.inbox.act(1)
        assert archive.size().articles == 0
    assert [file.name for file in path.parent.iterdir()] == ["a.db"]


def test_a_damaged_file_of_messages_is_named_with_the_way_out(path: Path) -> None:
    letters = path.with_name("a.db-letters")
    letters.write_text("Dear diary, ")
    with (
        Archive.open(str(path)) as archive,
        pytest.raises(NotADatabase, match=r"a\.db-letters is not a SQLite database: move it away"),
    ):
        archive.inbox.waiting()
    assert letters.read_text() == "Dear diary, "


def test_an_archive_whose_maker_was_killed_opens_again(path: Path) -> None:
    program = (
        "import os, sys; from knowledge import Archive; Archive.open(sys.argv[1]); os._exit(9)"
    )
    done = subprocess.run([sys.executable, "-c", program, str(path)], cwd=ROOT, check=False)
    assert done.returncode == 9
    with Archive.open(str(path)) as archive:
        assert archive.size().articles == 0
    assert path.stat().st_mode & 0o777 == 0o600


def test_two_programs_may_make_the_same_archive(path: Path) -> None:
    program = (
        "import sys; from knowledge import Archive\n"
        "with Archive.open(sys.argv[1]) as a: a.inbox.keep([(int(sys.argv[2]), b'x')])"
    )
    started = [
        subprocess.Popen([sys.executable, "-c", program, str(path), str(n)], cwd=ROOT)
        for n in range(3)
    ]
    assert [process.wait(60) for process in started] == [0, 0, 0]
    with Archive.open(str(path)) as archive:
        assert {item.number for item in archive.inbox.waiting()} == {0, 1, 2}
    assert not [file for file in path.parent.iterdir() if file.name.endswith(".new")]


@pytest.mark.skipif(os.getuid() == 0, reason="root may write everywhere")
def test_a_folder_that_cannot_be_written_is_named(path: Path) -> None:
    path.parent.chmod(0o500)
    with pytest.raises((StoreError, PermissionError), match=str(path.parent)):
        Archive.open(str(path))
