"""Where articles come from: the bytes as they came, the links, and which article replaces which."""

from __future__ import annotations

import zlib
from dataclasses import dataclass
from datetime import UTC, date, datetime

from knowledge.model import Original
from knowledge.store.connection import Connections

_LEVEL = 9
"""Of zlib: a page of 50 kB becomes about 10; slower packings save a tenth more."""


@dataclass(frozen=True, slots=True)
class Version:
    """An article that replaces an older one. `corrected`: the day on which askers began to see it."""

    article_id: int
    older_id: int
    corrected: date | None


class Sources:
    """Every method is one question or one change."""

    def __init__(self, connections: Connections) -> None:
        self._connections = connections

    # The bytes as they came.

    def keep_original(self, article_id: int, original: Original) -> None:
        """Keep what an article was read from, packed."""
        with self._connections.writing() as connection:
            connection.execute(
                "INSERT OR REPLACE INTO original (article_id, name, content_type, came, size, packed)"
                " VALUES (?, ?, ?, ?, ?, ?)",
                (
                    article_id,
                    original.name,
                    original.content_type,
                    datetime.now(UTC).isoformat(timespec="seconds"),
                    len(original.data),
                    zlib.compress(original.data, _LEVEL),
                ),
            )

    def original(self, article_id: int) -> Original | None:
        """What an article was read from; None if that was not kept."""
        with self._connections.reading() as connection:
            row = connection.execute(
                "SELECT name, content_type, packed FROM original WHERE article_id = ?",
                (article_id,),
            ).fetchone()
        if row is None:
            return None
        return Original(zlib.decompress(row["packed"]), row["name"], row["content_type"])

    def with_original(self) -> list[int]:
        """The ids of the articles whose bytes are kept, in the order of adding."""
        with self._connections.reading() as connection:
            found = connection.execute("SELECT article_id FROM original ORDER BY article_id")
            return [row["article_id"] for row in found]

    # Links and versions.

    def keep_link(self, article_id: int, key: str) -> None:
        """An article stands under a link; `key` is the same for all spellings of it."""
        with self._connections.writing() as connection:
            connection.execute(
                "INSERT OR REPLACE INTO link (article_id, key) VALUES (?, ?)", (article_id, key)
            )

    def at_link(self, key: str) -> list[int]:
        """The ids of the articles that stood under a link, newest first."""
        with self._connections.reading() as connection:
            found = connection.execute(
                "SELECT article_id FROM link WHERE key = ? ORDER BY article_id DESC", (key,)
            )
            return [row["article_id"] for row in found]

    def keep_version(self, article_id: int, older_id: int) -> None:
        """An article is another version of an older one."""
        with self._connections.writing() as connection:
            connection.execute(
                "INSERT OR REPLACE INTO version (article_id, older_id) VALUES (?, ?)",
                (article_id, older_id),
            )

    def set_corrected(self, article_id: int, day: date | None) -> None:
        """From when on askers see this version; None: they see the older one again."""
        with self._connections.writing() as connection:
            connection.execute(
                "UPDATE version SET corrected = ? WHERE article_id = ?",
                (day.isoformat() if day else None, article_id),
            )

    def version(self, article_id: int) -> Version | None:
        """What an article replaces; None if nothing."""
        with self._connections.reading() as connection:
            row = connection.execute(
                "SELECT article_id, older_id, corrected FROM version WHERE article_id = ?",
                (article_id,),
            ).fetchone()
        if row is None:
            return None
        corrected = date.fromisoformat(row["corrected"]) if row["corrected"] else None
        return Version(row["article_id"], row["older_id"], corrected)

    def newer(self, article_id: int) -> list[int]:
        """The ids of the articles that replace this one."""
        with self._connections.reading() as connection:
            found = connection.execute(
                "SELECT article_id FROM version WHERE older_id = ? ORDER BY article_id",
                (article_id,),
            )
            return [row["article_id"] for row in found]
