"""Messages as they arrive -> kept until they are handled, each one once; of a handled one only its number.

They have a file of their own beside the archive: they never wait for who writes there, be it for minutes.
"""

from __future__ import annotations

import contextlib
import os
import threading
import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from knowledge.store.connection import Connections
from knowledge.store.header import Sort
from knowledge.store.receipts import Receipts

if TYPE_CHECKING:
    import sqlite3

try:
    import fcntl
except ImportError:  # Windows
    fcntl = None  # type: ignore[assignment]

REMEMBERED = 20_000
"""Numbers of handled messages that are known again: Telegram repeats at most those of a day."""


@dataclass(frozen=True, slots=True)
class Letter:
    """A message that waits. `received` is in seconds since 1970; `acted`: its change is made already."""

    number: int
    received: float
    body: bytes
    acted: bool = False


def _make(connection: sqlite3.Connection) -> None:
    # A killed program may have left this in the write-ahead log, where the header does not tell of it.
    connection.execute(
        "CREATE TABLE IF NOT EXISTS letter (place INTEGER PRIMARY KEY, number INTEGER NOT NULL UNIQUE,"
        " received REAL NOT NULL, body BLOB) STRICT"
    )
    connection.execute(
        "CREATE INDEX IF NOT EXISTS letter_waiting ON letter (place) WHERE body IS NOT NULL"
    )


LETTERS = Sort(
    application_id=0x5652424C,  # "VRBL"
    version=1,
    migrate=_make,
    cure="move it away; messages that waited in it are lost",
    instead="move it away",
)
ENDING = "-letters"


class Inbox:
    """A queue that outlives the program. Numbers are those of the sender's side.

    A message is handled once. If the program dies after its answer was begun and before it was seen to
    arrive, it is handled once more, but no third time.
    """

    def __init__(self, archive: Connections) -> None:
        self._archive = archive
        self._path = archive.path.with_name(archive.path.name + ENDING)
        self._opened: Connections | None = None
        self._opening = threading.Lock()
        self._receipts = Receipts(archive.path)
        self.begun = self._receipts.begun
        self.undone, self.finished = self._receipts.undone, self._receipts.finished
        self._lock = archive.path.with_name(archive.path.name + "-inbox")
        self._locked = -1

    @property
    def _letters(self) -> Connections:
        """The file of the messages; made when the first is kept: who only reads the archive has none."""
        with self._opening:
            if self._opened is None:
                self._opened = Connections(self._path, LETTERS, create=True)
            return self._opened

    def own(self) -> bool:
        """Take the messages for this program alone, until it ends; false if another one has them.

        Where there are no locks (a folder that cannot be written, Windows) everybody may.
        """
        if self._locked < 0 and fcntl:
            with contextlib.suppress(OSError):
                file = os.open(self._lock, os.O_WRONLY | os.O_CREAT, 0o600)
                try:
                    fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
                except BlockingIOError:
                    os.close(file)
                    return False
                self._locked = file
        return True

    def keep(self, letters: Sequence[tuple[int, bytes]]) -> frozenset[int]:
        """Keep all that are new, on the disk when this returns; the numbers of the new ones.

        A message without a body is only remembered by its number.
        """
        now = time.time()
        with self._letters.writing() as connection:
            fresh = frozenset(
                number
                for number, body in letters
                if connection.execute(_KEEP, (number, now, body or None)).rowcount
            )
            connection.execute(
                "DELETE FROM letter WHERE body IS NULL"
                " AND place <= (SELECT max(place) FROM letter) - ?",
                (REMEMBERED,),
            )
        return fresh

    def waiting(self) -> list[Letter]:
        """What an earlier program kept and did not handle, in the order of arrival."""
        self._receipts.load()
        self._fetch()
        if settled := self._receipts.settled():
            self.done(settled)
        acted = self._acted()
        with self._letters.reading() as connection:
            found = connection.execute(
                "SELECT number, received, body FROM letter WHERE body IS NOT NULL ORDER BY place"
            )
            return [
                Letter(row["number"], row["received"], row["body"], row["number"] in acted)
                for row in found
            ]

    def _fetch(self) -> None:
        """Those that a program of an earlier version kept in the archive itself."""
        with self._archive.reading() as connection:
            found = connection.execute(
                "SELECT number, received, body FROM inbox WHERE body IS NOT NULL OR NOT acted"
                " ORDER BY place"
            ).fetchall()
        if not found:
            return
        with self._letters.writing() as connection:
            connection.executemany(_KEEP, [tuple(row) for row in found])
        with self._archive.writing() as connection:
            connection.execute("DELETE FROM inbox WHERE NOT acted")
            connection.execute("UPDATE inbox SET body = NULL")

    def _acted(self) -> set[int]:
        with self._archive.reading() as connection:
            return {row["number"] for row in connection.execute("SELECT number FROM inbox")}

    def depth(self) -> int:
        """How much was kept and is not handled."""
        with self._letters.reading() as connection:
            (count,) = connection.execute(
                "SELECT count(*) FROM letter WHERE body IS NOT NULL"
            ).fetchone()
            return int(count)

    def done(self, numbers: Iterable[int]) -> None:
        """They were handled: nothing but their numbers is kept.

        Written without a wait for the disk: the sooner, the fewer are handled twice after a kill.
        """
        handled = list(numbers)
        with self._letters.writing(lasting=False) as connection:
            connection.executemany(
                "UPDATE letter SET body = NULL WHERE number = ?", [(number,) for number in handled]
            )
        self._receipts.forget(handled)

    def act(self, number: int) -> bool:
        """Mark, in the archive's transaction of a change, that this message made it; false if it did before."""
        if not self._knows(number):
            return True
        with self._archive.writing() as connection:
            marked = connection.execute(
                "INSERT INTO inbox (number, received, acted) VALUES (?, ?, 1)"
                " ON CONFLICT (number) DO UPDATE SET acted = 1 WHERE NOT acted",
                (number, time.time()),
            ).rowcount
            connection.execute(
                "DELETE FROM inbox WHERE acted AND place <= (SELECT max(place) FROM inbox) - ?",
                (REMEMBERED,),
            )
        return bool(marked)

    def _knows(self, number: int) -> bool:
        """Whether a message of this number came."""
        if self._opened is None and not self._path.exists():
            return False
        with self._letters.reading() as connection:
            found = connection.execute("SELECT 1 FROM letter WHERE number = ?", (number,))
            return found.fetchone() is not None

    def clear(self) -> None:
        """Forget all numbers, and what still waits: another sender counts from now on."""
        with self._letters.writing() as connection:
            connection.execute("DELETE FROM letter")
        with self._archive.writing() as connection:
            connection.execute("DELETE FROM inbox")
        self._receipts.clear()

    def wipe(self) -> bool:
        """Take the words of handled messages out of the write-ahead log too; false if somebody reads it now."""
        return self._letters.checkpoint()

    def close(self) -> None:
        """Nothing is noted any more."""
        self._receipts.close()
        with self._opening:
            if self._opened:
                self._opened.close()
                self._opened = None
        if self._locked >= 0:
            os.close(self._locked)
            self._locked = -1


_KEEP = (
    "INSERT INTO letter (number, received, body) VALUES (?, ?, ?) ON CONFLICT (number) DO NOTHING"
)
