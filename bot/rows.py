"""A row of the handler table: the command, its handler, and who sees it in the menu."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from telegram import Update

from bot.context import Context

Handler = Callable[[Update, Context], Coroutine[Any, Any, None]]


class Who(StrEnum):
    """Whose menu shows a command."""

    EVERYBODY = "everybody"
    EDITORS = "editors"
    OWNERS = "owners"


class Where(StrEnum):
    """In which chats' menus a command stands."""

    PRIVATE = "private"
    EVERYWHERE = "everywhere"
    GROUPS = "groups"
    """For the administrators of a group."""
    NOWHERE = "nowhere"
    """Works, but needs no line: the button that gives it is always there."""


@dataclass(frozen=True, slots=True)
class Row:
    """One command. Its line in menus and help is the phrase `command.NAME`."""

    command: str
    run: Handler
    who: Who = Who.EVERYBODY
    where: Where = Where.PRIVATE
