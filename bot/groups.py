"""A group's wishes, and who of its people is an administrator."""

from __future__ import annotations

import time
from dataclasses import dataclass

from telegram import Message
from telegram.constants import ChatMemberStatus
from telegram.error import TelegramError

from bot.context import Context
from knowledge import Archive

ADMIN_SECONDS = 300
"""How long Telegram's word on who is an administrator is believed for questions; never for settings."""
ADMINS = (ChatMemberStatus.OWNER, ChatMemberStatus.ADMINISTRATOR)


@dataclass(frozen=True, slots=True)
class Wishes:
    """What the administrators of a group chose."""

    language: str = ""
    quiet: bool = False
    """No line when nothing is found."""
    admins_only: bool = False
    """Only administrators may ask."""


def scope(chat_id: int) -> str:
    """Where a group's choices are kept."""
    return f"chat:{chat_id}"


def wishes(archive: Archive, chat_id: int) -> Wishes:
    """A group's choices; those of a group that chose nothing are the defaults."""
    get = archive.desk.preference
    return Wishes(
        language=get(scope(chat_id), "language"),
        quiet=get(scope(chat_id), "quiet") == "yes",
        admins_only=get(scope(chat_id), "ask") == "admins",
    )


async def writes_as_admin(context: Context, message: Message) -> bool:
    """Whether an administrator wrote a message; an anonymous one writes in the name of the group."""
    if message.sender_chat:
        return message.sender_chat.id == message.chat.id
    person = message.from_user
    return person is not None and await is_admin(context, message.chat.id, person.id)


async def is_admin(
    context: Context, chat_id: int, person_id: int, *, believed_seconds: float = ADMIN_SECONDS
) -> bool:
    """Whether Telegram says so; not if it says nothing."""
    known = context.house.memory.admins.get((chat_id, person_id))
    if known and time.monotonic() - known[1] < believed_seconds:
        return known[0]
    try:
        member = await context.bot.get_chat_member(chat_id, person_id)
    except TelegramError:
        return False
    found = member.status in ADMINS
    context.house.memory.admins.put((chat_id, person_id), (found, time.monotonic()))
    return found
