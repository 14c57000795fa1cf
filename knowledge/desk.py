"""People's wishes, votes and open questions in; what editors should know of them, out.

Knows no messenger: people and chats are numbers, a scope is a string such as "person:12".
"""

from __future__ import annotations

import threading
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from knowledge.errors import StoreError
from knowledge.model import Statement
from knowledge.store import (
    DayCount,
    DeskTables,
    Editor,
    LogEntry,
    Votes,
    Wanted,
)

WATCHED = "watched:"
MOST_WATCHED = 100
"""Statements of one person."""
SCOPES_REMEMBERED = 20_000
"""Scopes whose choices are held in memory, about 300 bytes each."""


@dataclass(frozen=True, slots=True)
class Statistics:
    """The last days' questions, and all votes."""

    days: tuple[DayCount, ...]
    questions: int
    answered: int
    votes: Votes
    wanted: int


@dataclass(frozen=True, slots=True)
class Watcher:
    """Who wants to hear of a correction of a statement; `message_id`: that showed it, in private, 0 elsewhere."""

    person_id: int
    statement_id: int
    message_id: int
    language: str


def _person(watcher: Watcher) -> str:
    return f"person:{watcher.person_id}"


def _watched(statement_id: int) -> str:
    return f"{WATCHED}{statement_id}"


class Desk:
    """May be used by several threads at once. Reads of choices and rights come from memory."""

    def __init__(self, tables: DeskTables) -> None:
        self._tables = tables
        self._lock = threading.Lock()
        self._choices: dict[str, dict[str, str]] = {}
        self._editor_ids: frozenset[int] | None = None
        self._counted: Counter[tuple[date, bool]] = Counter()

    # Wishes.

    def preference(self, scope: str, key: str) -> str:
        """What was chosen; empty if nothing was."""
        return self._choices_of(scope).get(key, "")

    def _choices_of(self, scope: str) -> dict[str, str]:
        with self._lock:
            known = self._choices.get(scope)
            if known is None:
                if len(self._choices) >= SCOPES_REMEMBERED:
                    self._choices.clear()
                known = self._choices[scope] = self._tables.preferences(scope)
            return known

    def set_preference(self, scope: str, key: str, value: str) -> None:
        """Keep a choice; an empty value forgets it."""
        if self.preference(scope, key) != value:
            self._tables.set_preference(scope, key, value)
            self._forget_choices(scope)

    def move_scope(self, old: str, new: str) -> None:
        """A group has another number now: its choices go with it."""
        self._tables.move_scope(old, new)
        self._forget_choices(old, new)

    # Statements that somebody watches: kept among his choices, so that they go with them.

    def watch(self, watcher: Watcher) -> bool:
        """Watch a statement, or no longer if it is watched; whether it is now."""
        watched = self.preference(_person(watcher), _watched(watcher.statement_id))
        self.set_watched(watcher, None)
        if watched:
            return False
        mine = [key for key in self._choices_of(_person(watcher)) if key.startswith(WATCHED)]
        for key in mine[: max(0, len(mine) - MOST_WATCHED + 1)]:
            self.set_preference(_person(watcher), key, "")
        value = f"{watcher.message_id} {watcher.language}"
        self.set_preference(_person(watcher), _watched(watcher.statement_id), value)
        return True

    def watchers(self, statement_ids: Iterable[int]) -> list[Watcher]:
        """Who watches one of these statements."""
        wanted = set(statement_ids)
        found = []
        for scope, key, value in self._tables.choices(f"{WATCHED}*"):
            statement_id, (message_id, language) = int(key.removeprefix(WATCHED)), value.split(" ")
            if statement_id in wanted:
                person_id = int(scope.removeprefix("person:"))
                found.append(Watcher(person_id, statement_id, int(message_id), language))
        return found

    def set_watched(self, watcher: Watcher, now: Statement | None) -> None:
        """The statement is watched no longer; the one that has its place now is, if there is one."""
        value = self.preference(_person(watcher), _watched(watcher.statement_id))
        self.set_preference(_person(watcher), _watched(watcher.statement_id), "")
        if now:
            self.set_preference(_person(watcher), _watched(now.id), value)

    def forget_scope(self, scope: str) -> int:
        """Drop every choice of this scope; returns how many there were."""
        dropped = self._tables.forget_scope(scope)
        self._forget_choices(scope)
        return dropped

    def _forget_choices(self, *scopes: str) -> None:
        with self._lock:
            for scope in scopes:
                self._choices.pop(scope, None)

    # Votes.

    def vote(self, statement_id: int, person_id: int, up: bool | None) -> Votes:
        """One vote a person, the last counts; None takes it back.

        :raises NotStored: if there is no such statement.
        """
        return self._tables.vote(statement_id, person_id, up)

    def votes(self, statement_id: int) -> Votes:
        """Thumbs up and down of a statement."""
        return self._tables.votes(statement_id)

    # Open questions.

    def ask_editors(self, person_id: int, chat_id: int, language: str, text: str) -> int:
        """Keep a question for the editors, 30 days at most; the same one again counts once."""
        return self._tables.want(person_id, chat_id, language, text)

    def wanted(self) -> list[Wanted]:
        """The open questions, those that most people sent first."""
        return self._tables.wanted()

    def close_question(self, wanted: Wanted) -> None:
        """It was answered, or will not be: its words are forgotten."""
        self._tables.close_wanted([asker.id for asker in wanted.askers])

    def tidy(self) -> int:
        """Forget the questions older than 30 days, write the counts; returns how many went."""
        self.flush()
        return self._tables.forget_old()

    def forget(self, person_id: int) -> int:
        """Drop a person's choices, votes and open questions; returns how many there were.

        The right to edit and the log of edits stay: they belong to the archive.
        """
        return self._tables.forget_person(person_id) + self.forget_scope(f"person:{person_id}")

    # Counts.

    def count_question(self, answered: bool, *, day: date | None = None) -> None:
        """One more question, today unless told; never its words."""
        with self._lock:
            self._counted[day or _today(), answered] += 1

    def flush(self) -> None:
        """Write what was counted since the last time; what cannot be written is still counted."""
        with self._lock:
            counted, self._counted = self._counted, Counter()
        if not counted:
            return
        try:
            self._tables.count(counted)
        except StoreError:
            with self._lock:
                self._counted += counted
            raise

    def statistics(self, *, days: int = 30, today: date | None = None) -> Statistics:
        """What happened in the last days; a day without questions stands with zeros."""
        self.flush()
        last = today or _today()
        since = last - timedelta(days=days - 1)
        counts = {item.day: item for item in self._tables.counts(since)}
        line = tuple(
            counts.get(day, DayCount(day, 0, 0))
            for day in (since + timedelta(days=number) for number in range(days))
        )
        return Statistics(
            days=line,
            questions=sum(item.questions for item in line),
            answered=sum(item.answered for item in line),
            votes=self._tables.votes(),
            wanted=len(self._tables.wanted()),
        )

    # Editors and what they did.

    def is_editor(self, person_id: int) -> bool:
        """Whether an owner lets this person edit."""
        with self._lock:
            if self._editor_ids is None:
                self._editor_ids = frozenset(item.person_id for item in self._tables.editors())
            return person_id in self._editor_ids

    def editors(self) -> list[Editor]:
        """Those whom owners let edit."""
        return self._tables.editors()

    def add_editor(self, person_id: int, name: str, *, added_by: int) -> None:
        """Let a person edit, or keep a new name of one who may."""
        self._tables.add_editor(person_id, name, added_by)
        self._forget_editors()

    def remove_editor(self, person_id: int) -> bool:
        """Whether there was such an editor."""
        removed = self._tables.remove_editor(person_id)
        self._forget_editors()
        return removed

    def _forget_editors(self) -> None:
        with self._lock:
            self._editor_ids = None

    def log(self, person_id: int, action: str, target: str = "") -> None:
        """Remember who did what to what."""
        self._tables.log(person_id, action, target)

    def log_entries(self, *, limit: int = 20, offset: int = 0) -> list[LogEntry]:
        """The newest actions first."""
        return self._tables.entries(limit=limit, offset=offset)


def _today() -> date:
    return datetime.now(UTC).date()
