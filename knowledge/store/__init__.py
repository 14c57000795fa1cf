"""The database: one SQLite file that holds articles, statements, speakers and search rows in step."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

from knowledge.errors import NewerDatabase, StoreError
from knowledge.store import copies, put_off, schema
from knowledge.store.articles import Articles, Listing, Size
from knowledge.store.bulk import Bulk
from knowledge.store.connection import ENGINE, Connections
from knowledge.store.desk import Asker, DayCount, DeskTables, Editor, LogEntry, Votes, Wanted
from knowledge.store.feeds import Feed, Feeds
from knowledge.store.inbox import Inbox, Letter
from knowledge.store.names import Names
from knowledge.store.namings import Namings
from knowledge.store.passages import Passages
from knowledge.store.people import People, SpeakerCount
from knowledge.store.postings import Postings
from knowledge.store.readings import Reading, Readings
from knowledge.store.sources import Sources, Version

__all__ = [
    "ENGINE",
    "Asker",
    "DayCount",
    "DeskTables",
    "Editor",
    "Feed",
    "Feeds",
    "Inbox",
    "Letter",
    "Listing",
    "LogEntry",
    "Reading",
    "Size",
    "Sources",
    "SpeakerCount",
    "Store",
    "Version",
    "Votes",
    "Wanted",
    "open_store",
    "restore",
]


class Store:
    """The tables by subject. What is changed inside one `writing` block is kept together or not at all."""

    def __init__(self, path: Path, *, create: bool) -> None:
        """:raises StoreError: if the file cannot be used.  :raises NotStored: absent and not to be made."""
        self._connections = Connections(path, schema.ARCHIVE, create=create)
        put_off.make_up_if_nobody_writes(self._connections)
        self.path = path
        self.people = People(self._connections)
        self.articles = Articles(self._connections)
        self.names = Names(self._connections)
        self.namings = Namings(self._connections, self.people)
        self.passages = Passages(self._connections, self.namings, self.articles)
        self.postings = Postings(self._connections)
        self.bulk = Bulk(self._connections, self.people, self.postings)
        self.readings = Readings(self._connections)
        self.desk = DeskTables(self._connections)
        self.inbox = Inbox(self._connections)
        self.sources = Sources(self._connections)
        self.feeds = Feeds(self._connections)
        self.changes = 0
        """How often this program has changed what is kept: who holds a copy compares it."""

    def at_one_moment(self) -> AbstractContextManager[None]:
        """All that this thread reads inside is as it stands now, whatever others change meanwhile."""
        return self._connections.at_one_moment()

    @contextmanager
    def writing(self, *, checked: bool = True) -> Iterator[None]:
        """One transaction for all the changes inside; not `checked`: nobody looks what rows refer to."""
        try:
            with self._connections.writing(checked=checked):
                yield
        finally:
            self.changes += 1

    @contextmanager
    def much_writing(self) -> Iterator[None]:
        """Many large transactions to come."""
        try:
            with self._connections.much_writing():
                try:
                    yield
                finally:
                    self.make_up()
        finally:
            self.bulk.forget()

    def make_up(self) -> None:
        """Do what much writing has put off, once little more is to come."""
        put_off.make_up(self._connections)

    def faults(self) -> list[str]:
        """What SQLite itself finds wrong with the file; empty if nothing."""
        with self._connections.reading() as connection:
            found = [str(row[0]) for row in connection.execute("PRAGMA integrity_check(20)")]
            found += [str(tuple(row)) for row in connection.execute("PRAGMA foreign_key_check")]
        return [fault for fault in found if fault != "ok"]

    def backup(self, target: Path) -> None:
        """A consistent copy, made while others read and write. :raises StoreError: if it cannot be made."""
        self._connections.backup(target)

    def wipe(self) -> bool:
        """Take what was deleted out of the write-ahead log too; false if somebody reads it now."""
        return self._connections.checkpoint()

    def close(self) -> None:
        """Close the file."""
        self.inbox.close()
        self._connections.close()


def open_store(url: str, *, create: bool) -> Store:
    """The database that `url` names: so far always the path of a SQLite file.

    :raises StoreError: for a database in memory, which several connections cannot share.
    """
    if url == ":memory:":
        raise StoreError("An archive is kept in a file, not in :memory:. Name a file.", path=url)
    return Store(Path(url).expanduser(), create=create)


def restore(source: Path, url: str) -> Path | None:
    """Put a copy in the place of the database that `url` names; where that is now, if there was one.

    :raises StoreError: if the copy cannot be used; then nothing was changed.
    """
    if schema.ARCHIVE.version_of(source) > schema.VERSION:
        raise NewerDatabase(
            f"{source} was written by a newer version of this program: upgrade the program."
            " Nothing was changed.",
            path=str(source),
        )
    return copies.put_back(source, Path(url).expanduser())
