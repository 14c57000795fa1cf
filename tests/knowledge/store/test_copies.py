"""A copy is whole, holds nothing of the moment, and can be put back."""

from dataclasses import replace
from pathlib import Path

import pytest

from knowledge import Archive, NewerDatabase, NotADatabase, StoreError, samples
from knowledge.store import schema
from tests.knowledge.store.test_connection import of_a_newer_version


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """Of an archive with one article; the archive is `a.db` beside it."""
    with Archive.open(str(tmp_path / "a.db")) as archive:
        archive.add(samples()[0])
        archive.inbox.keep([(1, b"xylophone")])
        archive.backup(tmp_path / "copy.db")
    return tmp_path / "copy.db"


def articles(path: Path) -> int:
    with Archive.open(str(path), create=False) as archive:
        assert not any(faults for _, faults in archive.verify())
        return archive.size().articles


def test_a_copy_holds_no_message_that_waits(copy: Path) -> None:
    assert b"xylophone" not in copy.read_bytes()
    assert copy.stat().st_mode & 0o777 == 0o600


def test_a_copy_is_put_back_and_what_was_there_is_set_aside(copy: Path) -> None:
    path = copy.with_name("a.db")
    with Archive.open(str(path)) as archive:
        archive.add(samples()[1])
    former = Archive.restore(copy, str(path))
    assert former and former.exists() and articles(path) == 1
    assert path.stat().st_mode & 0o777 == 0o600
    assert articles(former) == 2 and articles(copy) == 1


def test_a_copy_comes_in_the_place_of_a_damaged_archive_or_of_none(copy: Path) -> None:
    path = copy.with_name("a.db")
    path.write_bytes(b"damaged")
    former = Archive.restore(copy, str(path))
    assert former and former.read_bytes() == b"damaged" and articles(path) == 1
    assert Archive.restore(copy, str(copy.with_name("new.db"))) is None
    assert articles(copy.with_name("new.db")) == 1


def test_a_bad_copy_changes_nothing(copy: Path) -> None:
    path = copy.with_name("a.db")
    before = path.read_bytes()
    whole = copy.read_bytes()
    copy.write_bytes(whole[: len(whole) // 2])
    with pytest.raises(NotADatabase, match="Nothing was changed"):
        Archive.restore(copy, str(path))
    copy.unlink()
    of_a_newer_version(copy)
    with pytest.raises(NewerDatabase, match="Nothing was changed"):
        Archive.restore(copy, str(path))
    with pytest.raises(StoreError, match="cannot be read"):
        Archive.restore(copy.with_name("none.db"), str(path))
    assert path.read_bytes() == before


def test_no_room_for_the_copy_before_an_upgrade_leaves_the_archive_as_it_is(
    copy: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = copy.with_name("a.db")
    path.with_name(f"a.schema-{schema.VERSION}.db.part").mkdir()
    monkeypatch.setattr(schema, "ARCHIVE", replace(schema.ARCHIVE, version=1_000))
    with pytest.raises(StoreError, match="cannot be written"):
        Archive.open(str(path))
