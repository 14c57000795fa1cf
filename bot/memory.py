"""What is remembered of the last hours, in memory alone: gone with the program, bounded in size."""

from __future__ import annotations

import time
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Generic, TypeVar

K = TypeVar("K")
V = TypeVar("V")

REMEMBERED = 5_000
"""Turns, allowances and so on; a turn takes about a kilobyte."""
QUESTION_CHARS = 500
BURST, PER_SECOND = 30, 1.0
"""Who waits for each answer never meets this limit: a chat gets one message a second anyway."""


class Recent(Generic[K, V]):
    """The latest entries by key; the oldest give way."""

    def __init__(self, most: int = REMEMBERED) -> None:
        self._most = most
        self._entries: OrderedDict[K, V] = OrderedDict()

    def __len__(self) -> int:
        return len(self._entries)

    def get(self, key: K) -> V | None:
        """The entry of this key, if it is remembered."""
        return self._entries.get(key)

    def put(self, key: K, value: V) -> None:
        """Remember an entry as the latest."""
        self._entries[key] = value
        self._entries.move_to_end(key)
        while len(self._entries) > self._most:
            self._entries.popitem(last=False)

    def forget(self, unwanted: Callable[[K, V], bool]) -> None:
        """Drop the entries of which this is true."""
        self._entries = OrderedDict(
            (key, value) for key, value in self._entries.items() if not unwanted(key, value)
        )


@dataclass(frozen=True, slots=True)
class Turn:
    """A question that was answered, and what a follow-up takes from it; `person_id` asked it."""

    person_id: int
    question: str
    speaker_id: int = 0
    since: date | None = None
    until: date | None = None


class Turned(StrEnum):
    """Whether a person's question is heard."""

    HEARD = "heard"
    TELL = "too many: say so"
    SILENT = "too many, and told already"


@dataclass
class _Allowance:
    left: float
    at: float
    told: bool = False


@dataclass
class Memory:
    """Shared by the handlers, which all run in one thread."""

    turns: Recent[tuple[int, int], Turn] = field(default_factory=Recent)
    """(chat, the bot's message) -> what it answered."""
    answers: Recent[tuple[int, int], int] = field(default_factory=Recent)
    """(chat, a person's message) -> the message that answered it."""
    links: Recent[str, str] = field(default_factory=Recent)
    """A deep link's token -> the question for which a link has no room."""
    admins: Recent[tuple[int, int], tuple[bool, float]] = field(default_factory=Recent)
    """(group, person) -> whether an administrator, and when Telegram said so."""
    _allowances: Recent[int, _Allowance] = field(default_factory=Recent)

    def allow(self, asker_id: int) -> Turned:
        """Take one question from what a person may ask now."""
        now = time.monotonic()
        allowance = self._allowances.get(asker_id) or _Allowance(BURST, now)
        allowance.left = min(BURST, allowance.left + (now - allowance.at) * PER_SECOND)
        allowance.at = now
        self._allowances.put(asker_id, allowance)
        if allowance.left >= 1:
            allowance.left -= 1
            allowance.told = False
            return Turned.HEARD
        turned = Turned.SILENT if allowance.told else Turned.TELL
        allowance.told = True
        return turned

    def forget_person(self, person_id: int) -> None:
        """Drop what this person asked."""
        self.turns.forget(lambda key, turn: person_id in (key[0], turn.person_id))
        self.answers.forget(lambda key, _: key[0] == person_id)
        self.admins.forget(lambda key, _: key[1] == person_id)
