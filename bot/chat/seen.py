"""Who types, what is seen of the chat, and by whom: the nouns of the local chat."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from bot.chat.form import Choices, Fields, Formatted, Rows

ME: Fields = {
    "id": 1_000_000_007,
    "is_bot": True,
    "first_name": "Verbatim",
    "username": "verbatim_bot",
    "can_join_groups": True,
    "can_read_all_group_messages": True,
    "supports_inline_queries": True,
}
GROUP_ID = -1_001_000_000_007


@dataclass(frozen=True, slots=True)
class Person:
    """Who types."""

    id: int
    name: str
    language: str

    def as_fields(self) -> Fields:
        """As Telegram writes a person."""
        return {
            "id": self.id,
            "is_bot": False,
            "first_name": self.name,
            "language_code": self.language,
        }


@dataclass(frozen=True, slots=True)
class Shown:
    """A message as the person sees it."""

    id: int
    by_bot: bool
    words: Formatted
    rows: Rows = ()
    reply_to: int = 0
    file: Path | None = None
    document: Fields | None = None
    via_bot: bool = False
    inline_id: str = ""


class Eyes(Protocol):
    """What sees the chat."""

    def message(self, shown: Shown, *, edited: bool = False) -> None:
        """A new message of the bot, or an old one that it changed."""

    def deleted(self, shown: Shown) -> None:
        """The bot took a message back."""

    def alert(self, text: str) -> None:
        """The answer to a pressed button."""

    def choices(self, found: Choices) -> None:
        """The answer to an inline query."""

    def working(self) -> None:
        """The bot says that it is busy."""
