"""Feeds: where they are, what they said last, when they are asked again, and which of their items are known."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from knowledge.store.connection import Connections

if TYPE_CHECKING:
    import sqlite3


@dataclass(frozen=True, slots=True)
class Feed:
    """A feed that is asked for new articles. `trusted`: they are published at once.

    `etag` and `modified` are what its server said last; `failures` counts those in a row, `problem` names
    the last one; `due` is when it is asked next.
    """

    id: int
    url: str
    title: str = ""
    trusted: bool = False
    etag: str = ""
    modified: str = ""
    checked: datetime | None = None
    due: datetime | None = None
    failures: int = 0
    problem: str = ""
    items: int = 0
    """How many of its items are known."""


class Feeds:
    """Every method is one question or one change."""

    def __init__(self, connections: Connections) -> None:
        self._connections = connections

    def add(self, url: str, *, trusted: bool, added_by: int, now: datetime) -> int:
        """Ask this feed from now on; the id of the one with this link, which may be there already."""
        with self._connections.writing() as connection:
            connection.execute(
                "INSERT INTO feed (url, trusted, added_by, added, due) VALUES (?, ?, ?, ?, ?)"
                " ON CONFLICT (url) DO NOTHING",
                (url, int(trusted), added_by, now.isoformat(), now.isoformat()),
            )
            row = connection.execute("SELECT id FROM feed WHERE url = ?", (url,)).fetchone()
        return int(row["id"])

    def remove(self, feed_id: int) -> bool:
        """Ask it no more; whether there was one. Its articles stay."""
        with self._connections.writing() as connection:
            return connection.execute("DELETE FROM feed WHERE id = ?", (feed_id,)).rowcount > 0

    def added_by(self, feed_id: int) -> int:
        """The number of the person who added it; 0 for the shell, or if there is no such feed."""
        with self._connections.reading() as connection:
            row = connection.execute(
                "SELECT added_by FROM feed WHERE id = ?", (feed_id,)
            ).fetchone()
        return int(row["added_by"]) if row else 0

    def set_trusted(self, feed_id: int, *, trusted: bool) -> bool:
        """Whether its articles are published at once; false if there is no such feed."""
        with self._connections.writing() as connection:
            cursor = connection.execute(
                "UPDATE feed SET trusted = ? WHERE id = ?", (int(trusted), feed_id)
            )
            return cursor.rowcount > 0

    def all(self) -> list[Feed]:
        """All feeds in the order of adding."""
        with self._connections.reading() as connection:
            found = connection.execute(f"{_SELECT} ORDER BY feed.id")
            return [_feed(row) for row in found]

    def due(self, now: datetime) -> list[Feed]:
        """Those that are to be asked now, the longest waiting first."""
        with self._connections.reading() as connection:
            found = connection.execute(f"{_SELECT} WHERE due <= ? ORDER BY due", (now.isoformat(),))
            return [_feed(row) for row in found]

    def checked(self, feed: Feed) -> None:
        """Keep what is known of a feed after it was asked."""
        with self._connections.writing() as connection:
            connection.execute(
                "UPDATE feed SET title = ?, etag = ?, modified = ?, checked = ?, due = ?,"
                " failures = ?, problem = ? WHERE id = ?",
                (
                    feed.title,
                    feed.etag,
                    feed.modified,
                    feed.checked.isoformat() if feed.checked else None,
                    feed.due.isoformat() if feed.due else "",
                    feed.failures,
                    feed.problem,
                    feed.id,
                ),
            )

    def unknown(self, feed_id: int, keys: Sequence[str]) -> list[str]:
        """Those of the items' keys that were not seen before, in their order."""
        with self._connections.reading() as connection:
            known = {
                row["key"]
                for row in connection.execute(
                    "SELECT key FROM feed_item WHERE feed_id = ?", (feed_id,)
                )
            }
        return [key for key in dict.fromkeys(keys) if key not in known]

    def keep_item(
        self, feed_id: int, key: str, *, now: datetime, article_id: int = 0, problem: str = ""
    ) -> None:
        """An item is known from now on, with the article it gave or why it gave none."""
        with self._connections.writing() as connection:
            connection.execute(
                "INSERT OR REPLACE INTO feed_item (feed_id, key, seen, article_id, problem)"
                " SELECT id, ?, ?, ?, ? FROM feed WHERE id = ?",
                (key, now.isoformat(), article_id or None, problem, feed_id),
            )


_SELECT = (
    "SELECT feed.*, (SELECT count(*) FROM feed_item WHERE feed_id = feed.id) AS items FROM feed"
)


def _feed(row: sqlite3.Row) -> Feed:
    return Feed(
        id=row["id"],
        url=row["url"],
        title=row["title"],
        trusted=bool(row["trusted"]),
        etag=row["etag"],
        modified=row["modified"],
        checked=datetime.fromisoformat(row["checked"]) if row["checked"] else None,
        due=datetime.fromisoformat(row["due"]) if row["due"] else None,
        failures=row["failures"],
        problem=row["problem"],
        items=row["items"],
    )
