"""The handler table -> what Telegram shows of the bot: command menus, help, descriptions."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Sequence

from telegram import (
    BotCommand,
    BotCommandScope,
    BotCommandScopeAllChatAdministrators,
    BotCommandScopeAllGroupChats,
    BotCommandScopeAllPrivateChats,
    BotCommandScopeChat,
)
from telegram.error import TelegramError

from bot.context import Bot, House
from bot.phrases import DEFAULT, label, languages, phrase
from bot.rows import Row, Where, Who

log = logging.getLogger(__name__)


def listed(rows: Iterable[Row], *places: Where, who: Sequence[Who] = (Who.EVERYBODY,)) -> list[Row]:
    """The rows that stand in a menu of one of these places, for people who are one of `who`."""
    return [row for row in rows if row.where in places and row.who in who]


def help_lines(language: str, rows: Iterable[Row]) -> str:
    """A line a command, as HTML."""
    lines = (f"/{row.command} – {phrase(language, f'command.{row.command}')}" for row in rows)
    return "\n".join(lines)


def ranks(house: House, person_id: int) -> tuple[Who, ...]:
    """As whom a person may give commands."""
    if person_id in house.settings.owners:
        return (Who.EVERYBODY, Who.EDITORS, Who.OWNERS)
    if house.archive.desk.is_editor(person_id):
        return (Who.EVERYBODY, Who.EDITORS)
    return (Who.EVERYBODY,)


async def introduce(bot: Bot, house: House, rows: Sequence[Row]) -> None:
    """Set menus and descriptions in every language; what Telegram refuses is logged and left."""
    everybody = listed(rows, Where.PRIVATE, Where.EVERYWHERE)
    groups = listed(rows, Where.EVERYWHERE)
    admins = listed(rows, Where.EVERYWHERE, Where.GROUPS)
    try:
        await _menu(bot, BotCommandScopeAllPrivateChats(), everybody)
        await _menu(bot, BotCommandScopeAllGroupChats(), groups)
        await _menu(bot, BotCommandScopeAllChatAdministrators(), admins)
        for code in languages():
            await bot.set_my_description(label(code, "about.description"), _code(code))
            await bot.set_my_short_description(label(code, "about.short"), _code(code))
    except TelegramError as error:
        log.warning("menus and descriptions could not be set: %s", error)
    editors = {item.person_id for item in house.archive.desk.editors()}
    for person_id in sorted(house.settings.owners | editors):
        await show_menu(bot, house, rows, person_id)


async def show_menu(bot: Bot, house: House, rows: Sequence[Row], person_id: int) -> None:
    """Give a person the menu of his rank in his private chat, if he has begun one."""
    rank = ranks(house, person_id)
    scope = BotCommandScopeChat(person_id)
    try:
        if rank == (Who.EVERYBODY,):
            for code in languages():
                await bot.delete_my_commands(scope, _code(code))
        else:
            await _menu(bot, scope, listed(rows, Where.PRIVATE, Where.EVERYWHERE, who=rank))
    except TelegramError as error:
        log.info("the menu of an editor could not be set: %s", error)


async def _menu(bot: Bot, scope: BotCommandScope, rows: Sequence[Row]) -> None:
    for code in languages():
        commands = [BotCommand(row.command, label(code, f"command.{row.command}")) for row in rows]
        await bot.set_my_commands(commands, scope, _code(code))


def _code(language: str) -> str | None:
    """English is also for all who speak none of the languages."""
    return None if language == DEFAULT else language
