"""The handler table, top to bottom: what a person sends -> who answers it."""

from __future__ import annotations

from typing import Any

from telegram.ext import Application, BaseHandler, CommandHandler, JobQueue
from telegram.request import BaseRequest

from bot import editors, menus, welcome
from bot.context import Bot, Context, House, Nothing, context_types
from bot.flood import FloodLimits
from bot.order import InOrder
from bot.rows import Row, Where

App = Application[Bot, Context, Nothing, Nothing, House, JobQueue[Any]]

ROWS: tuple[Row, ...] = (
    Row("start", welcome.start, where=Where.NOWHERE),
    Row("help", welcome.help_command, where=Where.EVERYWHERE),
    *editors.ROWS,
)
"""In the order of the menus and of /help."""

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
    return application


def table(house: House) -> list[BaseHandler[Any, Context, Any]]:
    """The first that fits answers."""
    return [
        *editors.handlers(house),
        *(CommandHandler(row.command, row.run) for row in ROWS),
    ]


async def introduce(application: App) -> None:
    """Set menus, descriptions and editors' menus; call it once the application is initialized."""
    await menus.introduce(application.bot, application.bot_data, ROWS)
