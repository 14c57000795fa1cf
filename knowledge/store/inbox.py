"""Messages as they arrive -> kept until they are handled, each one once; of a handled one only its number."""

from __future__ import annotations

import contextlib
import os
import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from knowledge.store.connection import Connections
from knowledge.store.receipts import Receipts

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


class Inbox:
    """A queue that outlives the program. Numbers are those of the sender's side.

    A message is handled once. If the program dies after its answer was begun and before it was seen to
    arrive, it is handled once more; a third time only if it is not sure that any answer has left.
    """

    def __init__(self, connections: Connections) -> None:
        self._connections = connections
        self._receipts = Receipts(connections.path)
        self.begun, self.left = self._receipts.begun, self._receipts.left
        self.undone, self.finished = self._receipts.undone, self._receipts.finished
        self._lock = connections.path.with_name(connections.path.name + "-inbox")
        self._locked = -1

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
        with self._connections.writing() as connection:
            fresh = frozenset(
                number
                for number, body in letters
                if connection.execute(
                    "INSERT INTO inbox (number, received, body) VALUES (?, ?, ?)"
                    " ON CONFLICT (number) DO NOTHING",
                    (number, now, body or None),
                ).rowcount
            )
            connection.execute(
                "DELETE FROM inbox WHERE body IS NULL"
                " AND place <= (SELECT max(place) FROM inbox) - ?",
                (REMEMBERED,),
            )
        return fresh

    def waiting(self) -> list[Letter]:
        """What an earlier program kept and did not handle, in the order of arrival."""
        self._receipts.load()
        if settled := self._receipts.settled():
            self.done(settled)
        with self._connections.reading() as connection:
            found = connection.execute(
                "SELECT number, received, body, acted FROM inbox WHERE body IS NOT NULL ORDER BY place"
            )
            return [
                Letter(row["number"], row["received"], row["body"], bool(row["acted"]))
                for row in found
            ]

    def depth(self) -> int:
        """How much was kept and is not handled."""
        with self._connections.reading() as connection:
            (count,) = connection.execute(
                "SELECT count(*) FROM inbox WHERE body IS NOT NULL"
            ).fetchone()
            return int(count)

    def done(self, numbers: Iterable[int]) -> None:
        """They were handled: nothing but their numbers is kept.

        Written without a wait for the disk: the sooner, the fewer are handled twice after a kill.
        """
        handled = list(numbers)
        with self._connections.writing(lasting=False) as connection:
            connection.executemany(
                "UPDATE inbox SET body = NULL WHERE number = ?", [(number,) for number in handled]
            )
        self._receipts.forget(handled)

    def act(self, number: int) -> bool:
        """Mark, in the transaction of a change, that this message made it; false if it was marked before."""
        with self._connections.writing() as connection:
            marked = connection.execute(
                "UPDATE inbox SET acted = 1 WHERE number = ? AND NOT acted", (number,)
            ).rowcount
            known = connection.execute("SELECT 1 FROM inbox WHERE number = ?", (number,)).fetchone()
        return bool(marked) or not known

    def clear(self) -> None:
        """Forget all numbers, and what still waits: another sender counts from now on."""
        with self._connections.writing() as connection:
            connection.execute("DELETE FROM inbox")
        self._receipts.clear()

    def wipe(self) -> bool:
        """Take the words of handled messages out of the write-ahead log too; false if somebody reads it now."""
        return self._connections.checkpoint()

    def close(self) -> None:
        """Nothing is noted any more."""
        self._receipts.close()
        if self._locked >= 0:
            os.close(self._locked)
            self._locked = -1
