"""What a message of the bot shows <-> the data of its buttons: nothing of it is stored.

The buttons carry the ids of the found statements, so that More, Context and follow-ups work after a
restart, and no question has to be kept. Whoever forges such data sees a published statement, no more.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from bot.page import DATA_BYTES, Stale, asking

DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
MOST_IDS = 8


@dataclass(frozen=True, slots=True)
class Shown:
    """Found statements, which of them is shown, which part of a long one, and the period asked for."""

    ids: tuple[int, ...]
    at: int = 0
    part: int = 0
    since: date | None = None
    until: date | None = None
    named: bool = False
    """Whether the question named the speaker."""

    def data(self, verb: str) -> str:
        """What a button sends back; ids for which there is no room are left out, never the shown one."""
        ids = self.ids[: max(MOST_IDS, self.at + 1)]
        while len(made := _joined(verb, self, ids).encode()) > DATA_BYTES and len(ids) > 1:
            ids = ids[:-1] if len(ids) > self.at + 1 else ids[1:]
        if len(made) > DATA_BYTES:
            return asking(verb, f"0.{number(self.part)}", number(self.ids[self.at]), "")
        return made.decode()

    @classmethod
    def of(cls, arguments: Sequence[str]) -> Shown:
        """:raises Stale: for data that no button of ours has."""
        if len(arguments) != 3:
            raise Stale("arguments")
        place, ids, period = arguments
        at, _, part = place.partition(".")
        first, _, last = period.removeprefix("*").partition("-")
        found = cls(
            ids=tuple(parsed(item) for item in ids.split(".")),
            at=parsed(at),
            part=parsed(part),
            since=_day(first),
            until=_day(last),
            named=period.startswith("*"),
        )
        if found.at >= len(found.ids):
            raise Stale("place")
        return found

    def turned_to(self, at: int, part: int = 0) -> Shown:
        """The same with another statement, or another part, in view."""
        return replace(self, at=at, part=part)

    @property
    def id(self) -> int:
        """The statement in view."""
        return self.ids[self.at]


def _joined(verb: str, shown: Shown, ids: Sequence[int]) -> str:
    at = ids.index(shown.id) if shown.id in ids else 0
    days = [number(day.toordinal()) if day else "" for day in (shown.since, shown.until)]
    period = ("*" if shown.named else "") + ("-".join(days) if any(days) else "")
    listed = ".".join(number(item) for item in ids)
    return ":".join(("q", verb, f"{number(at)}.{number(shown.part)}", listed, period))


def number(value: int) -> str:
    """A number in base 36.

    >>> number(46655)
    'zzz'
    """
    text = ""
    while value:
        value, digit = divmod(value, 36)
        text = DIGITS[digit] + text
    return text or "0"


def parsed(text: str) -> int:
    """A number in base 36. :raises Stale: if it is none, or larger than any id."""
    if not 0 < len(text) <= 12 or not set(text) <= set(DIGITS):
        raise Stale(text)
    return int(text, 36)


def _day(text: str) -> date | None:
    if not text:
        return None
    try:
        return date.fromordinal(parsed(text))
    except (ValueError, OverflowError):
        raise Stale(text) from None
