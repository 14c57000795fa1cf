"""What is kept of those who ask and edit: wishes, votes, open questions, counts, deeds."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from itertools import groupby
from typing import TYPE_CHECKING

from knowledge.errors import NotStored
from knowledge.language import fold, words
from knowledge.store.connection import Connections

if TYPE_CHECKING:
    import sqlite3

KEPT_DAYS = 30
"""How long a question waits for the editors; the privacy page promises it."""
OPEN_QUESTIONS = 20
"""A person's oldest open question gives way to the next: nobody fills the editors' list alone."""


@dataclass(frozen=True, slots=True)
class Editor:
    """Somebody whom an owner lets edit. `added_by` is the owner's number."""

    person_id: int
    name: str
    added_by: int
    added: datetime


@dataclass(frozen=True, slots=True)
class LogEntry:
    """Who did what to what, and when."""

    at: datetime
    person_id: int
    action: str
    target: str


@dataclass(frozen=True, slots=True)
class Asker:
    """Who waits for the answer to an open question, and where."""

    id: int
    person_id: int
    chat_id: int
    language: str


@dataclass(frozen=True, slots=True)
class Wanted:
    """An open question in the words of the first who sent it, with all who did."""

    text: str
    asked: datetime
    askers: tuple[Asker, ...]


@dataclass(frozen=True, slots=True)
class Votes:
    """Thumbs of a statement, or of all."""

    up: int
    down: int


@dataclass(frozen=True, slots=True)
class DayCount:
    """How many questions a day brought, and how many of them were answered."""

    day: date
    questions: int
    answered: int


class DeskTables:
    """Every method is one question or one change. People and chats are numbers."""

    def __init__(self, connections: Connections) -> None:
        self._connections = connections

    # Wishes.

    def preferences(self, scope: str) -> dict[str, str]:
        """All that was chosen in this scope."""
        with self._connections.reading() as connection:
            found = connection.execute(
                "SELECT key, value FROM preference WHERE scope = ?", (scope,)
            )
            return {row["key"]: row["value"] for row in found}

    def choices(self, keys: str) -> list[tuple[str, str, str]]:
        """Scope, key and value of all choices whose key fits a pattern such as "a*"."""
        with self._connections.reading() as connection:
            found = connection.execute(
                "SELECT scope, key, value FROM preference WHERE key GLOB ? ORDER BY scope, key",
                (keys,),
            )
            return [(row["scope"], row["key"], row["value"]) for row in found]

    def set_preference(self, scope: str, key: str, value: str) -> None:
        """Keep a choice; an empty value forgets it."""
        with self._connections.writing() as connection:
            if value:
                connection.execute(
                    "INSERT OR REPLACE INTO preference (scope, key, value) VALUES (?, ?, ?)",
                    (scope, key, value),
                )
            else:
                connection.execute(
                    "DELETE FROM preference WHERE scope = ? AND key = ?", (scope, key)
                )

    def move_scope(self, old: str, new: str) -> None:
        """A group has another number: its choices go with it, over those of the new one."""
        with self._connections.writing() as connection:
            connection.execute(
                "UPDATE OR REPLACE preference SET scope = ? WHERE scope = ?", (new, old)
            )

    def forget_scope(self, scope: str) -> int:
        """Drop every choice of this scope; returns how many there were."""
        with self._connections.writing() as connection:
            return connection.execute("DELETE FROM preference WHERE scope = ?", (scope,)).rowcount

    # Votes.

    def vote(self, statement_id: int, person_id: int, up: bool | None) -> Votes:
        """One vote a person; None takes it back. :raises NotStored: no such statement."""
        with self._connections.writing() as connection:
            known = connection.execute(
                "SELECT 1 FROM passage WHERE id = ? AND kind IS NOT NULL", (statement_id,)
            ).fetchone()
            if not known:
                raise NotStored(f"There is no statement {statement_id}.", statement=statement_id)
            connection.execute(
                "DELETE FROM vote WHERE statement_id = ? AND person_id = ?",
                (statement_id, person_id),
            )
            if up is not None:
                connection.execute(
                    "INSERT INTO vote (statement_id, person_id, up) VALUES (?, ?, ?)",
                    (statement_id, person_id, int(up)),
                )
        return self.votes(statement_id)

    def votes(self, statement_id: int = 0) -> Votes:
        """Of one statement; of all for 0."""
        with self._connections.reading() as connection:
            row = connection.execute(
                "SELECT count(*) FILTER (WHERE up) AS up, count(*) FILTER (WHERE NOT up) AS down"
                " FROM vote WHERE ? = 0 OR statement_id = ?",
                (statement_id, statement_id),
            ).fetchone()
        return Votes(row["up"], row["down"])

    # Open questions.

    def want(self, person_id: int, chat_id: int, language: str, text: str) -> int:
        """Keep a question until it is answered; sent again by the same person it counts once."""
        with self._connections.writing() as connection:
            self._forget_old(connection)
            cursor = connection.execute(
                "INSERT OR REPLACE INTO wanted (person_id, chat_id, language, text, folded, asked)"
                " VALUES (?, ?, ?, ?, ?, ?)",
                (person_id, chat_id, language, text, _folded(text), _now()),
            )
            connection.execute(
                "DELETE FROM wanted WHERE person_id = ? AND id NOT IN"
                " (SELECT id FROM wanted WHERE person_id = ? ORDER BY id DESC LIMIT ?)",
                (person_id, person_id, OPEN_QUESTIONS),
            )
        return int(cursor.lastrowid or 0)

    def wanted(self) -> list[Wanted]:
        """The open questions, those with most askers first, then the oldest."""
        with self._connections.reading() as connection:
            found = connection.execute(
                "SELECT * FROM wanted WHERE asked > ? ORDER BY folded, id", (_oldest(),)
            ).fetchall()
        groups = [_wanted(list(rows)) for _, rows in groupby(found, key=lambda row: row["folded"])]
        return sorted(groups, key=lambda item: (-len(item.askers), item.asked))

    def close_wanted(self, ids: Sequence[int]) -> None:
        """Answered, or not worth waiting for."""
        with self._connections.writing() as connection:
            connection.executemany("DELETE FROM wanted WHERE id = ?", [(id_,) for id_ in ids])

    def forget_old(self) -> int:
        """Drop the questions that have waited too long; returns how many."""
        with self._connections.writing() as connection:
            return self._forget_old(connection)

    @staticmethod
    def _forget_old(connection: sqlite3.Connection) -> int:
        return connection.execute("DELETE FROM wanted WHERE asked <= ?", (_oldest(),)).rowcount

    # Counts.

    def count(self, counted: Mapping[tuple[date, bool], int]) -> None:
        """So many more questions, by day and by whether they were answered."""
        with self._connections.writing() as connection:
            connection.executemany(
                "INSERT INTO asked (day, questions, answered) VALUES (?, ?, ?)"
                " ON CONFLICT (day) DO UPDATE SET questions = questions + excluded.questions,"
                " answered = answered + excluded.answered",
                [
                    (day.isoformat(), number, number if answered else 0)
                    for (day, answered), number in counted.items()
                ],
            )

    def counts(self, since: date) -> list[DayCount]:
        """The days with questions since `since`, in order."""
        with self._connections.reading() as connection:
            found = connection.execute(
                "SELECT * FROM asked WHERE day >= ? ORDER BY day", (since.isoformat(),)
            )
            return [
                DayCount(date.fromisoformat(row["day"]), row["questions"], row["answered"])
                for row in found
            ]

    # Editors and what they did.

    def editors(self) -> list[Editor]:
        """Those whom owners let edit, in the order of adding."""
        with self._connections.reading() as connection:
            found = connection.execute("SELECT * FROM editor ORDER BY added, person_id")
            return [
                Editor(row["person_id"], row["name"], row["added_by"], _time(row["added"]))
                for row in found
            ]

    def add_editor(self, person_id: int, name: str, added_by: int) -> None:
        """Let somebody edit; a new name for one who may already."""
        with self._connections.writing() as connection:
            connection.execute(
                "INSERT INTO editor (person_id, name, added_by, added) VALUES (?, ?, ?, ?)"
                " ON CONFLICT (person_id) DO UPDATE SET name = excluded.name",
                (person_id, name, added_by, _now()),
            )

    def remove_editor(self, person_id: int) -> bool:
        """Whether there was such an editor."""
        with self._connections.writing() as connection:
            cursor = connection.execute("DELETE FROM editor WHERE person_id = ?", (person_id,))
            return cursor.rowcount > 0

    def log(self, person_id: int, action: str, target: str) -> None:
        """Remember an action; the list only grows."""
        with self._connections.writing() as connection:
            connection.execute(
                "INSERT INTO log (at, person_id, action, target) VALUES (?, ?, ?, ?)",
                (_now(), person_id, action, target),
            )

    def entries(self, *, limit: int, offset: int = 0) -> list[LogEntry]:
        """The newest actions first."""
        with self._connections.reading() as connection:
            found = connection.execute(
                "SELECT * FROM log ORDER BY id DESC LIMIT ? OFFSET ?", (limit, offset)
            )
            return [
                LogEntry(_time(row["at"]), row["person_id"], row["action"], row["target"])
                for row in found
            ]

    def forget_person(self, person_id: int) -> int:
        """Drop a person's votes and open questions; returns how many rows went."""
        with self._connections.writing() as connection:
            return sum(
                connection.execute(
                    f"DELETE FROM {table} WHERE person_id = ?", (person_id,)
                ).rowcount
                for table in ("vote", "wanted")
            )


def _wanted(rows: Sequence[sqlite3.Row]) -> Wanted:
    askers = tuple(
        Asker(row["id"], row["person_id"], row["chat_id"], row["language"]) for row in rows
    )
    return Wanted(rows[0]["text"], _time(rows[0]["asked"]), askers)


def _folded(text: str) -> str:
    """The words in small letters, which two spellings of one question share."""
    return " ".join(fold(span.of(text)) for span in words(text)) or text


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")


def _oldest() -> str:
    return (datetime.now(UTC) - timedelta(days=KEPT_DAYS)).isoformat(timespec="seconds")


def _time(stored: str) -> datetime:
    return datetime.fromisoformat(stored)
