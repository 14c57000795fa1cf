"""What was done with messages -> a file beside the database that survives a kill from the next moment on.

A commit takes its turn behind other writers; these nine bytes are with the system at once. It holds numbers, no words.
"""

from __future__ import annotations

import contextlib
import os
import struct
import threading
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

ENDING = "-receipts"
FINISHED, BEGUN, _, UNDONE = range(4)  # 2 stands in files of earlier programs, and says nothing.
LONGEST_BYTES = 64 * 1024
"""A longer file is written anew with what still counts."""
MOST_TRIES = 2
"""An answer of which two may have arrived is not sent again: nobody gets the same three times."""
_RECORD = struct.Struct("<Bq")


class Receipts:
    """Numbers of messages whose answer was begun, and of those that are finished, until the database knows it.

    A disk that takes nothing costs no answer: then a kill may double what the database does not know yet.
    """

    def __init__(self, database: Path) -> None:
        self._path = database.with_name(database.name + ENDING)
        self._lock = threading.Lock()
        self._file = -1
        self._ours = False
        self._tries: Counter[int] = Counter()
        self._finished: set[int] = set()
        self._begun: set[int] = set()
        """Those that this program has begun."""

    def load(self) -> None:
        """Read what an earlier program left; only who goes on with its messages may."""
        self._ours = True
        try:
            held = self._path.read_bytes()
        except OSError:
            return
        whole = len(held) // _RECORD.size * _RECORD.size
        for kind, number in _RECORD.iter_unpack(held[:whole]):
            self._take(kind, number)
        if whole < len(held):
            with contextlib.suppress(OSError):
                os.truncate(self._path, whole)  # killed while it wrote the last

    def begun(self, number: int) -> bool:
        """Something that others will see leaves now; false if that is noted already.

        Noted right before: what a kill cuts off between the two is hardly ever cut off twice.
        """
        with self._lock:
            if number in self._begun:
                return False
            self._begun.add(number)
            self._note(BEGUN, number)
        return True

    def undone(self, number: int) -> None:
        """Nothing of what was begun can be seen."""
        with self._lock:
            self._begun.discard(number)
            self._note(UNDONE, number)

    def finished(self, number: int) -> None:
        """All is done for it."""
        with self._lock:
            self._note(FINISHED, number)

    def settled(self) -> set[int]:
        """Those for which nothing must be done again: finished, or tried often enough by earlier programs."""
        with self._lock:
            tried = {number for number, tries in self._tries.items() if tries >= MOST_TRIES}
            return self._finished | (tried - self._begun)

    def forget(self, numbers: Iterable[int]) -> None:
        """The database knows of these."""
        with self._lock:
            for number in numbers:
                self._tries.pop(number, None)
                self._finished.discard(number)
                self._begun.discard(number)
            with contextlib.suppress(OSError):
                if self._file >= 0 and os.fstat(self._file).st_size > LONGEST_BYTES:
                    self._renew()

    def clear(self) -> None:
        """Forget all."""
        with self._lock:
            self._tries.clear()
            self._finished.clear()
            self._begun.clear()
            if self._path.exists():
                with contextlib.suppress(OSError):
                    self._renew()

    def close(self) -> None:
        """Close the file; one that says nothing goes."""
        with self._lock, contextlib.suppress(OSError):
            if self._file >= 0:
                os.close(self._file)
                self._file = -1
            if self._ours and not (self._finished or +self._tries):
                self._path.unlink(missing_ok=True)

    def _take(self, kind: int, number: int) -> None:
        if kind == FINISHED:
            self._finished.add(number)
        elif kind == BEGUN:
            self._tries[number] += 1
        elif kind == UNDONE:
            self._tries[number] -= 1

    def _note(self, kind: int, number: int) -> None:
        self._take(kind, number)
        with contextlib.suppress(OSError):
            if self._file < 0:
                self._file, self._ours = _open(self._path), True
            if os.write(self._file, _RECORD.pack(kind, number)) < _RECORD.size:
                size = os.fstat(self._file).st_size
                os.ftruncate(self._file, size - size % _RECORD.size)

    def _renew(self) -> None:
        """The same file without what no longer counts; a kill meanwhile leaves the old one."""
        records = [(BEGUN, n) for n in self._tries.elements()]
        records += [(FINISHED, n) for n in self._finished]
        part = self._path.with_name(self._path.name + ".new")
        part.unlink(missing_ok=True)
        file = _open(part)
        os.write(file, b"".join(_RECORD.pack(*record) for record in records))
        part.replace(self._path)
        if self._file >= 0:
            os.close(self._file)
        self._file = file


def _open(path: Path) -> int:
    return os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
