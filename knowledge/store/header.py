"""The first bytes of a file -> whether it is one of ours, of which sort and of which version."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from knowledge.errors import NotADatabase, StoreError

if TYPE_CHECKING:
    import sqlite3

MAGIC = b"SQLite format 3\x00"


@dataclass(frozen=True, slots=True)
class Sort:
    """A sort of files of ours. `migrate` brings the tables to `version`."""

    application_id: int
    """Stands in the header of the file: it is one of ours."""
    version: int
    migrate: Callable[[sqlite3.Connection], None]
    cure: str
    """What to do about a damaged one."""
    instead: str = "name another file"
    """What to do about a file of another sort in its place."""

    def version_of(self, path: Path) -> int:
        """The schema version of a file of ours. :raises NotADatabase: for any other file."""
        if path.is_dir():
            raise NotADatabase(f"{path} is a folder: name a file in it.", path=str(path))
        try:
            with path.open("rb") as file:
                head = file.read(100)
        except OSError as error:
            raise StoreError(
                f"{path} cannot be read ({error.strerror}): check its owner and rights.",
                path=str(path),
            ) from error
        if not head:
            raise NotADatabase(
                f"{path} is empty, not an archive: remove it, or {self.instead}.", path=str(path)
            )
        if len(head) < 100 or not head.startswith(MAGIC):
            raise NotADatabase(
                f"{path} is not a SQLite database: {self.instead}. It was not touched.",
                path=str(path),
            )
        application_id = int.from_bytes(head[68:72], "big")
        if application_id != self.application_id:
            raise NotADatabase(
                f"{path} is a database of another program: {self.instead}. It was not touched.",
                path=str(path),
            )
        return int.from_bytes(head[60:64], "big")

    def damaged(self, path: Path) -> NotADatabase:
        """The error for such a file that is damaged."""
        return NotADatabase(f"{path} is damaged: {self.cure}.", path=str(path))
