"""/start, /help -> what the bot is and how to ask, in the person's language."""

from __future__ import annotations

from telegram import Update
from telegram.constants import ParseMode

from bot.context import Context
from bot.menus import help_lines, listed, ranks
from bot.phrases import label
from bot.rows import Where


async def start(update: Update, context: Context) -> None:
    """/start: what the bot is."""
    await help_command(update, context)


async def help_command(update: Update, context: Context) -> None:
    """/help: every command that this person may give here."""
    message, person = update.message, update.effective_user
    if message is None or person is None:
        return
    language = context.language(update)
    shown = listed(
        context.house.rows,
        Where.PRIVATE,
        Where.EVERYWHERE,
        Where.GROUPS,
        who=ranks(context.house, person.id),
    )
    text = label(language, "about.description") + "\n\n" + help_lines(language, shown)
    await message.reply_text(text, parse_mode=ParseMode.HTML)
