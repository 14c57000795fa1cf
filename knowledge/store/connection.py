"""A database file -> one writing connection and a reading one for each thread.

SQLite's own errors leave this module as `StoreError`s that name the file and the way out.
"""

from __future__ import annotations

import contextlib
import os
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from sqlite_utils.utils import sqlite3 as _sqlite3

from knowledge.errors import NewerDatabase, NotStored, StoreBusy, StoreError
from knowledge.language import fold
from knowledge.store import copies
from knowledge.store.header import Sort

if TYPE_CHECKING:
    import sqlite3
else:
    sqlite3 = _sqlite3
    """The library that sqlite-utils took (pysqlite3 if it is there), so that exceptions match."""

ENGINE = f"{sqlite3.sqlite_version} ({sqlite3.__name__.partition('.')[0]})"
"""Which SQLite is used, and the module that brings it."""
BUSY_SECONDS = 30.0
"""How long a write waits for another process before it gives up."""
_STATEMENTS = 256
"""That a connection keeps ready to be run again."""


class Connection(sqlite3.Connection):
    """`moment`: what is known of the state of the search rows while all that is read is of one moment, else None."""

    moment: dict[str, int] | None = None


class _Reading:
    """A thread's reading connection for a `with`; no generator, for a question enters it fifty times."""

    def __init__(
        self, connection: Connection, ours: Callable[[sqlite3.DatabaseError], Exception]
    ) -> None:
        self._connection, self._ours = connection, ours

    def __enter__(self) -> Connection:
        return self._connection

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: object
    ) -> None:
        if isinstance(error, sqlite3.DatabaseError) and (ours := self._ours(error)) is not error:
            raise ours from error


class Connections:
    """The open file. Writers take turns on one connection; readers see the last commit and wait for nobody."""

    def __init__(self, path: Path, sort: Sort, *, create: bool) -> None:
        """Open `path`, bring its tables to those of its sort; the file is looked at before it is touched.

        :raises NotStored: if there is no file and `create` is false.
        :raises NotADatabase: for any other file, an empty or a damaged one.
        :raises NewerDatabase: if a newer program wrote it.
        """
        self.path, self._sort, version = path, sort, sort.version
        self._lock = threading.RLock()
        self._writing_thread: int | None = None
        self._local = threading.local()
        self._readers: list[Connection] = []
        self._readers_lock = threading.Lock()  # not the writers': a new reader waits for no writer
        found = sort.version_of(path) if path.exists() else None
        if found is None and not create:
            raise NotStored(
                f"There is no archive at {path} yet: add an article with"
                f" `python -m knowledge add FILE`, or name another file with --db.",
                path=str(path),
            )
        if found is not None and found > version:
            raise NewerDatabase(
                f"{path} was written by a newer version of this program (schema {found}, this one"
                f" knows {version}): upgrade the program, or put back the copy that was made before"
                f" ({copies.before_upgrade(path, version).name}). The file was not touched.",
                path=str(path),
            )
        with self._named():
            self._writer = self._create() if found is None else self._connect()
            self._sound = found is None
            if found and found < version:  # 0: another program is just making it
                self._make_sure()
                self._copy_before_upgrade(found)
            if found != version:
                with self.writing() as connection:
                    sort.migrate(connection)
                    connection.execute(f"PRAGMA application_id = {sort.application_id}")
                    connection.execute(f"PRAGMA user_version = {version}")

    def _copy_before_upgrade(self, found: int) -> None:
        """The file as an earlier program left it, beside it: whoever goes back to that one needs it."""
        kept = copies.before_upgrade(self.path, found)
        kept.unlink(missing_ok=True)  # of an upgrade that did not come to its end
        copies.copy(self._writer, kept)

    def _create(self) -> Connection:
        """A file of ours from its first moment: it gets its name once its header says so."""
        part = self.path.with_name(f"{self.path.name}.{os.getpid()}.new")
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            part.unlink(missing_ok=True)
            part.touch(mode=0o600)
        except OSError as error:
            raise StoreError(
                f"{self.path} cannot be made ({error.strerror}): check the path and its rights.",
                path=str(self.path),
            ) from error
        try:
            with contextlib.closing(sqlite3.connect(part, isolation_level=None)) as connection:
                connection.execute(f"PRAGMA application_id = {self._sort.application_id}")
                connection.execute("PRAGMA journal_mode = WAL")
            _give_name(part, self.path)
        finally:
            part.unlink(missing_ok=True)
        return self._connect()

    def _connect(self) -> Connection:
        connection = sqlite3.connect(
            str(self.path), timeout=BUSY_SECONDS, isolation_level=None, check_same_thread=False,
            factory=Connection, cached_statements=_STATEMENTS,
        )  # fmt: skip
        connection.row_factory = sqlite3.Row
        # SQLite's own lower() knows the letters of English only.
        connection.create_function("folded", 1, fold, deterministic=True)
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute("PRAGMA secure_delete = ON")  # what is forgotten leaves no trace
        return connection

    @contextlib.contextmanager
    def writing(
        self, *, lasting: bool = True, checked: bool = True
    ) -> Iterator[sqlite3.Connection]:
        """One transaction: all of it is kept, or nothing. A block inside another belongs to the outer one.

        Not `lasting`: it outlives a killed program but perhaps not a power cut, and costs no wait for the disk.
        Not `checked`: what many new rows refer to is made with them, and nobody looks for it row by row.
        :raises StoreBusy: locked, full or read-only.  :raises NotADatabase: damaged.
        """
        if self._writing_thread == threading.get_ident():
            yield self._writer
            return
        with self._lock, self._named():
            self._make_sure()
            if not lasting:
                self._writer.execute("PRAGMA synchronous = NORMAL")
            if not checked:
                self._writer.execute("PRAGMA foreign_keys = OFF")
            self._writer.execute("BEGIN IMMEDIATE")
            self._writing_thread = threading.get_ident()
            try:
                yield self._writer
                self._writer.execute("COMMIT")
            finally:
                self._writing_thread = None
                if self._writer.in_transaction:
                    self._writer.execute("ROLLBACK")
                if not lasting:
                    self._writer.execute("PRAGMA synchronous = FULL")
                if not checked:
                    self._writer.execute("PRAGMA foreign_keys = ON")

    @contextlib.contextmanager
    def much_writing(self) -> Iterator[None]:
        """Many large transactions to come: more pages stay in memory, the log is emptied seldom."""
        self._settle(cache_kilobytes=64_000, log_pages=50_000, temporary="MEMORY")
        try:
            yield
        finally:
            self._settle(cache_kilobytes=2_000, log_pages=1_000, temporary="DEFAULT")

    def _settle(self, *, cache_kilobytes: int, log_pages: int, temporary: str) -> None:
        with self._lock, self._named():
            self._writer.execute(f"PRAGMA cache_size = -{cache_kilobytes}")
            self._writer.execute(f"PRAGMA wal_autocheckpoint = {log_pages}")
            self._writer.execute(f"PRAGMA temp_store = {temporary}")

    def reading(self) -> contextlib.AbstractContextManager[Connection]:
        """This thread's reading connection; inside `writing` the one that sees what was just written.

        :raises StoreError: as `writing` does.
        """
        if self._writing_thread == threading.get_ident():
            return contextlib.nullcontext(self._writer)
        return self._reader()

    @contextlib.contextmanager
    def at_one_moment(self) -> Iterator[None]:
        """All that this thread reads inside is as it stands now, whatever others change meanwhile."""
        with self.reading() as connection:
            if connection.in_transaction:
                yield
                return
            connection.execute("BEGIN")
            connection.moment = {}
            try:
                yield
            finally:
                connection.moment = None
                if connection.in_transaction:
                    connection.execute("ROLLBACK")

    def _reader(self) -> _Reading:
        found: _Reading | None = getattr(self._local, "reading", None)
        if found is None:
            with self._named():
                connection = self._connect()
                connection.execute("PRAGMA query_only = ON")
            found = self._local.reading = _Reading(connection, self._ours)
            with self._readers_lock:
                self._readers.append(connection)
        return found

    @contextlib.contextmanager
    def _named(self) -> Iterator[None]:
        """SQLite's errors become ours."""
        try:
            yield
        except sqlite3.DatabaseError as error:
            if (ours := self._ours(error)) is error:
                raise
            raise ours from error

    def _ours(self, error: sqlite3.DatabaseError) -> Exception:
        """Our error for one of SQLite; a broken rule of the tables is an error of ours already."""
        if isinstance(error, sqlite3.OperationalError):
            return self._operational(error)
        if isinstance(error, sqlite3.IntegrityError):
            return error
        self._sound = False
        return self._sort.damaged(self.path)

    def _operational(self, error: Exception) -> StoreError:
        said, path = str(error), self.path
        for sign, cause, way_out in (
            ("locked", "is in use by another program", "try again in a moment"),
            ("readonly", "cannot be written", "check the rights of the file and its folder"),
            ("full", "has no room to grow", "free some disk space"),
            ("unable to open", "cannot be opened", "check the path and its rights"),
            ("disk I/O", "cannot be read or written", "check the disk"),
        ):
            if sign in said:
                return StoreBusy(f"{path} {cause}: {way_out}.", path=str(path))
        if "no such table" in said or "no such column" in said:
            return self._sort.damaged(path)
        return StoreError(f"{path}: {said}.", path=str(path))

    def _make_sure(self) -> None:
        """Nothing is written to a damaged file: it is looked through before the first write, a GB a second."""
        if self._sound:
            return
        with contextlib.closing(self._connect()) as fresh:  # that remembers no better days
            found = fresh.execute("PRAGMA quick_check(1)").fetchone()
        if found[0] != "ok":
            raise self._sort.damaged(self.path)
        self._sound = True

    def backup(self, target: Path) -> None:
        """A consistent copy of the file as it stands now, made while others read and write.

        :raises StoreError: if `target` exists or cannot be written.
        """
        with self.reading() as connection:
            copies.copy(connection, target)

    def checkpoint(self) -> bool:
        """Move the write-ahead log into the file and empty it; false, at once, if a reader still needs it."""
        with self.not_waiting():
            busy, *_ = self._writer.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        return not busy

    @contextlib.contextmanager
    def not_waiting(self) -> Iterator[None]:
        """What is written inside gives up at once if another program writes."""
        with self._lock, self._named():
            self._writer.execute("PRAGMA busy_timeout = 0")
            try:
                yield
            finally:
                self._writer.execute(f"PRAGMA busy_timeout = {int(BUSY_SECONDS * 1000)}")

    def close(self) -> None:
        """Close all connections; the write-ahead log goes into the file."""
        with self._lock, self._readers_lock:
            for connection in [*self._readers, self._writer]:
                connection.close()
            self._readers.clear()


def _give_name(part: Path, path: Path) -> None:
    """Unless another program was faster: then its file is the archive."""
    try:
        path.hardlink_to(part)
    except FileExistsError:
        return
    except OSError:  # a file system without links
        part.replace(path)
