"""What a killed program has noted of its messages, to the byte."""

from pathlib import Path

import pytest

from knowledge import Archive
from knowledge.store import receipts
from knowledge.store.receipts import Receipts


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "a.db"


def restarted(path: Path) -> Receipts:
    """Another program on the same file; the one before was killed: nothing of it was closed."""
    found = Receipts(path)
    found.load()
    return found


def test_a_finished_one_is_settled_from_the_next_moment_on(path: Path) -> None:
    Receipts(path).finished(7)
    assert restarted(path).settled() == {7}
    assert (tmp := path.with_name("a.db-receipts")).stat().st_mode & 0o777 == 0o600
    assert tmp.stat().st_size == 9


def test_an_answer_is_begun_once_more_and_no_third_time(path: Path) -> None:
    assert Receipts(path).begun(7)
    second = restarted(path)
    assert second.settled() == set()
    assert second.begun(7) and not second.begun(7)  # of several messages the first counts
    assert second.settled() == set()
    assert restarted(path).settled() == {7}


def test_what_nobody_can_have_seen_does_not_count(path: Path) -> None:
    for _ in range(3):
        program = restarted(path)
        program.begun(7)
        program.undone(7)
    assert restarted(path).settled() == set()


def test_what_the_database_knows_is_forgotten_and_the_file_stays_short(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(receipts, "LONGEST_BYTES", 90)
    noted = Receipts(path)
    noted.begun(-1)
    for number in range(100):
        noted.begun(number)
        noted.finished(number)
        if number:
            noted.forget([number])
    assert path.with_name("a.db-receipts").stat().st_size < 200
    again = restarted(path)
    assert 0 in again.settled() and -1 not in again.settled()
    assert again.begun(-1) and -1 in restarted(path).settled()


def test_half_a_record_is_cut_off(path: Path) -> None:
    Receipts(path).finished(7)
    file = path.with_name("a.db-receipts")
    file.write_bytes(file.read_bytes() + b"\x00\x01")
    noted = restarted(path)
    noted.finished(8)
    assert restarted(path).settled() == {7, 8}


def test_a_disk_that_takes_nothing_costs_no_answer(path: Path) -> None:
    path.with_name("a.db-receipts").mkdir()
    noted = restarted(path)
    assert noted.begun(7)
    noted.finished(7)
    assert noted.settled() == {7}


def test_the_inbox_hands_out_nothing_that_is_settled(path: Path) -> None:
    with Archive.open(str(path)) as archive:
        archive.inbox.keep([(1, b"a"), (2, b"b"), (3, b"c")])
        archive.inbox.finished(1)
        archive.inbox.begun(2)
    with Archive.open(str(path)) as archive:
        assert [item.number for item in archive.inbox.waiting()] == [2, 3]
        archive.inbox.begun(2)
    with Archive.open(str(path)) as archive:
        assert [item.number for item in archive.inbox.waiting()] == [3]
        archive.inbox.done([3])
    assert not path.with_name("a.db-receipts").exists()
