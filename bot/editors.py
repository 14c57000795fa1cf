"""The editors' part of the handler table: commands, buttons, typed answers, and sent files."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from typing import Any

from telegram import Message, MessageOriginChannel, Update
from telegram.ext import BaseHandler, CallbackQueryHandler, MessageHandler, filters

from bot import admin, editing, feeds, office, people, posts, status, unanswered
from bot.act import Act, Deed, attempt, buttons, command, pending, send
from bot.context import Context, House
from bot.page import Page
from bot.rows import Row, Who

ROWS = (
    Row("add", command(admin.add), Who.EDITORS),
    Row("articles", command(admin.articles), Who.EDITORS),
    Row("article", command(admin.article), Who.EDITORS),
    Row("remove", command(admin.remove_command), Who.EDITORS),
    Row("feeds", command(feeds.feeds), Who.EDITORS),
    Row("feed", command(feeds.feed), Who.EDITORS),
    Row("speakers", command(people.speakers), Who.EDITORS),
    Row("unanswered", command(unanswered.unanswered), Who.EDITORS),
    Row("stats", command(office.stats), Who.EDITORS),
    Row("export", command(office.export), Who.EDITORS),
    Row("log", command(office.log), Who.EDITORS),
    Row("status", command(status.status, owners=True), Who.OWNERS),
    Row("backup", command(office.backup, owners=True), Who.OWNERS),
    Row("editors", command(office.editors, owners=True), Who.OWNERS),
)
"""In the order of the menu. Their lines there are the phrases `command.NAME`."""

DEEDS: dict[str, Deed] = {
    **admin.BUTTONS,
    **editing.BUTTONS,
    **people.BUTTONS,
    **unanswered.BUTTONS,
    **office.BUTTONS,
    **feeds.BUTTONS,
}
Hear = Callable[[Act, str], Coroutine[Any, Any, Page]]
PROMPTS: dict[str, Hear] = {**editing.PROMPTS, **people.PROMPTS, **office.PROMPTS}


class _OfEditors(filters.MessageFilter):
    """Messages that an editor sends to the bot in private."""

    def __init__(self, house: House) -> None:
        super().__init__()
        self._house = house

    def filter(self, message: Message) -> bool:
        """Whether an editor's number stands on it."""
        person = message.from_user
        return person is not None and (
            person.id in self._house.settings.owners
            or self._house.archive.desk.is_editor(person.id)
        )


class _Awaited(_OfEditors):
    """Those of them that answer what the bot asked for."""

    def filter(self, message: Message) -> bool:
        """Whether the bot waits for this person's words."""
        person = message.from_user
        return (
            super().filter(message)
            and person is not None
            and pending(self._house.archive, person.id)[:1] not in ([], ["new"])
        )


class _Post(filters.MessageFilter):
    """Posts forwarded from a channel."""

    def filter(self, message: Message) -> bool:
        """Whether Telegram says that a channel published it."""
        return isinstance(message.forward_origin, MessageOriginChannel)


def handlers(house: House) -> list[BaseHandler[Update, Context, Any]]:
    """What stands before the handlers of questions: editors' files, posts and answers."""
    fresh = filters.UpdateType.MESSAGE & filters.ChatType.PRIVATE
    words = (filters.TEXT | filters.FORWARDED) & ~filters.COMMAND
    return [
        CallbackQueryHandler(
            buttons(DEEDS, office.OWNER_VERBS | feeds.OWNER_VERBS), pattern=r"^a:"
        ),
        MessageHandler(fresh & filters.CaptionRegex(r"^/add\b"), command(admin.add)),
        MessageHandler(fresh & _OfEditors(house) & (filters.Document.ALL | _Post()), sent),
        MessageHandler(fresh & words & _Awaited(house), hear),
        MessageHandler(filters.UpdateType.CHANNEL_POSTS, posts.posted),
    ]


async def sent(update: Update, context: Context) -> None:
    """A file or a channel's post becomes a draft."""
    await command(admin.add_sent)(update, context)


async def hear(update: Update, context: Context) -> None:
    """The words that the bot waited for."""
    message, person = update.message, update.effective_user
    if message is None or person is None:
        return
    action, *arguments = pending(context.archive, person.id)
    act = Act(context, update, person, context.language(update), arguments)
    words = message.text or message.caption or ""

    async def deed(act: Act) -> Page:
        return await PROMPTS[action](act, words)

    await send(act, await attempt(act, deed))
