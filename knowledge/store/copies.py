"""A database file <-> its copies: made while it is in use, before it is upgraded, and put back."""

from __future__ import annotations

import contextlib
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from sqlite_utils.utils import sqlite3 as _sqlite3

from knowledge.errors import NotADatabase, StoreBusy, StoreError

if TYPE_CHECKING:
    import sqlite3
else:
    sqlite3 = _sqlite3

COMPANIONS = ("-wal", "-shm", "-receipts", "-letters", "-letters-wal", "-letters-shm")
"""What stands beside a database and belongs to it."""
OF_THE_COPY = ("full", "disk I/O", "unable to open")
"""SQLite's complaints that are about the file which is written."""


def copy(connection: sqlite3.Connection, target: Path) -> None:
    """A consistent copy of an open database, without messages that wait: they are of the moment.

    :raises StoreError: if `target` exists or cannot be written.
    """
    if target.exists():
        raise StoreError(f"{target} exists already: name a new file.", path=str(target))
    part = target.with_name(target.name + ".part")
    try:
        part.unlink(missing_ok=True)
        target.parent.mkdir(parents=True, exist_ok=True)
        part.touch(mode=0o600)
        with contextlib.closing(sqlite3.connect(part, isolation_level=None)) as made:
            connection.backup(made, pages=2000)
            made.execute("PRAGMA journal_mode = DELETE")
            made.execute("PRAGMA secure_delete = ON")
            if made.execute("SELECT 1 FROM sqlite_master WHERE name = 'inbox'").fetchone():
                made.execute("DELETE FROM inbox")
        part.replace(target)
    except OSError as error:
        raise _unwritten(target, str(error.strerror)) from error
    except sqlite3.OperationalError as error:
        if any(sign in str(error) for sign in OF_THE_COPY):
            raise _unwritten(target, str(error)) from error
        raise
    finally:
        with contextlib.suppress(OSError):
            part.unlink(missing_ok=True)


def before_upgrade(path: Path, version: int) -> Path:
    """Where the copy stands that is made before a file of this version is changed."""
    return path.with_name(f"{path.stem}.schema-{version}{path.suffix}")


def put_back(source: Path, path: Path) -> Path | None:
    """Put a copy in the place of the database; where that is now, if there was one.

    The copy is read whole before anything is moved. No program may use the database meanwhile.
    :raises NotADatabase: if the copy is damaged.  :raises StoreError: if it cannot be put there.
    """
    with contextlib.closing(sqlite3.connect(f"{source.resolve().as_uri()}?mode=ro", uri=True)) as c:
        try:
            whole = [row[0] for row in c.execute("PRAGMA integrity_check(1)")] == ["ok"]
        except sqlite3.DatabaseError:
            whole = False
        if not whole:
            raise NotADatabase(
                f"{source} is damaged: take an older copy. Nothing was changed.", path=str(source)
            )
        new = path.with_name(path.name + ".restored")
        new.unlink(missing_ok=True)
        copy(c, new)
    aside = path.with_name(f"{path.stem}.before-{datetime.now(UTC):%Y%m%d-%H%M%S}{path.suffix}")
    former = aside if path.exists() else None
    try:
        for ending in ("", *COMPANIONS):
            part = path.with_name(path.name + ending)
            if part.exists():
                part.rename(aside.with_name(aside.name + ending))
        new.rename(path)
    except OSError as error:
        raise _unwritten(path, str(error.strerror)) from error
    return former


def _unwritten(target: Path, why: str) -> StoreBusy:
    return StoreBusy(
        f"{target} cannot be written ({why}): free some space, or name another place.",
        path=str(target),
    )
