"""The handler table, top to bottom: what a person sends -> who answers it."""

from __future__ import annotations

import contextlib
import logging
from typing import Any

from telegram import Update
from telegram.ext import (
    Application,
    BaseHandler,
    CallbackQueryHandler,
    ChatMemberHandler,
    CommandHandler,
    InlineQueryHandler,
    JobQueue,
    MessageHandler,
    filters,
)
from telegram.request import BaseRequest

from bot import ask, backups, chats, check, editors, feeds, find, inline, menus, pressed, welcome
from bot.card import send as card
from bot.context import Bot, Context, House, Nothing, context_types
from bot.failures import on_error
from bot.flood import FloodLimits
from bot.order import InOrder
from bot.rows import Row, Where
from bot.settings import Settings
from knowledge import KnowledgeError

log = logging.getLogger(__name__)

App = Application[Bot, Context, Nothing, Nothing, House, JobQueue[Any]]

ROWS: tuple[Row, ...] = (
    Row("start", welcome.start, where=Where.NOWHERE),
    Row("ask", ask.ask_command, where=Where.EVERYWHERE),
    Row("check", check.check_command, where=Where.EVERYWHERE),
    Row("who", find.who_command, where=Where.EVERYWHERE),
    Row("latest", find.latest_command, where=Where.EVERYWHERE),
    Row("speaker", find.speaker_command, where=Where.EVERYWHERE),
    Row("card", card.card_command, where=Where.EVERYWHERE),
    Row("settings", chats.settings_command, where=Where.GROUPS),
    Row("help", welcome.help_command, where=Where.EVERYWHERE),
    Row("language", welcome.language_command),
    Row("about", welcome.about_command),
    Row("privacy", welcome.privacy_command),
    Row("forgetme", welcome.forget_command),
    *editors.ROWS,
)
"""In the order of the menus and of /help."""

DEEDS: dict[str, pressed.Deed] = {**pressed.DEEDS, **welcome.DEEDS, **chats.DEEDS, **card.DEEDS}

TIDY_SECONDS = 3600
COUNT_SECONDS = 10.0
"""Counted questions are written together this often: each write alone would cost an fsync."""
NO_TOKEN = "0:LOCAL"
"""The library wants one; with it nothing can be reached."""


def build(
    house: House,
    *,
    request: BaseRequest | None = None,
    get_updates_request: BaseRequest | None = None,
    paced: bool = True,
) -> App:
    """The whole bot over an archive, not yet started.

    `request` and `get_updates_request` carry the calls, the library's own if not given. `paced` keeps
    Telegram's flood limits; without it every call goes out at once, for a wire that does not end
    there. Call `introduce` once it has started.
    """
    house.rows = ROWS
    settings = house.settings
    builder = (
        Application.builder()
        .token(settings.token or NO_TOKEN)
        .context_types(context_types(house))
        .concurrent_updates(InOrder())
    )
    if paced:
        builder = builder.rate_limiter(FloodLimits())
    if settings.api_url:
        builder = builder.base_url(settings.api_url)
    if settings.file_url:
        builder = builder.base_file_url(settings.file_url)
    if request:
        builder = builder.request(request)
    if get_updates_request:
        builder = builder.get_updates_request(get_updates_request)
    application: App = builder.build()
    application.add_handlers(table(house))
    application.add_error_handler(on_error)
    if application.job_queue:
        _repeat(application.job_queue, settings)
    return application


def _repeat(queue: JobQueue[Context], settings: Settings) -> None:
    """What is done again and again beside the conversation."""
    queue.run_repeating(tidy, TIDY_SECONDS, first=TIDY_SECONDS)
    queue.run_repeating(count, COUNT_SECONDS, first=COUNT_SECONDS)
    queue.run_repeating(feeds.look, feeds.LOOK_SECONDS, first=feeds.LOOK_SECONDS)
    if settings.backup_folder:
        queue.run_repeating(backups.look, backups.LOOK_SECONDS, first=1.0)


async def tidy(context: Context) -> None:
    """Forget the open questions that are older than 30 days, write down what was counted."""
    try:
        await context.do(context.archive.desk.tidy)
    except KnowledgeError as error:
        log.warning("open questions could not be tidied: %s", error)


async def count(context: Context) -> None:
    """Write down what was counted; what cannot be written is counted on."""
    with contextlib.suppress(KnowledgeError):
        await context.do(context.archive.desk.flush)


def table(house: House) -> list[BaseHandler[Any, Context, Any]]:
    """The first that fits answers."""
    people = filters.UpdateType.MESSAGE | filters.UpdateType.EDITED_MESSAGE
    return [
        MessageHandler(_Guest(), inline.guest),  # before all that look at a message's words
        *editors.handlers(house),  # what an editor was asked for is no question
        *(CommandHandler(row.command, row.run, people) for row in ROWS),
        CallbackQueryHandler(pressed.buttons(DEEDS)),
        InlineQueryHandler(inline.typed),
        ChatMemberHandler(chats.membership, ChatMemberHandler.MY_CHAT_MEMBER),
        MessageHandler(filters.StatusUpdate.MIGRATE, chats.migrated),
        MessageHandler(people & ~filters.StatusUpdate.ALL, ask.hear),
    ]


class _Guest(filters.UpdateFilter):
    """Mentions in chats where the bot is no member."""

    def filter(self, update: Update) -> bool:
        """Whether it is one."""
        return update.guest_message is not None


async def introduce(application: App) -> None:
    """Set menus, descriptions and editors' menus; call it once the application is initialized."""
    await menus.introduce(application.bot, application.bot_data, ROWS)
