"""An alleged quotation -> archive.check -> the verdict, with the differences marked."""

from __future__ import annotations

from telegram import Update

from bot.addressing import asked_by_command
from bot.alleged import Alleged, alleged
from bot.context import Context
from bot.hearing import Hearing
from bot.page import Page
from bot.verdicts import verdict_page
from knowledge import Verdict


async def check_command(update: Update, context: Context) -> None:
    """/check WORDS, or as a reply to any message."""
    hearing = Hearing.of(update, context)
    question = asked_by_command(hearing.message, context.bot.bot) if hearing else None
    if hearing is None or question is None or not await hearing.heard():
        return
    quotation = alleged(question.text)
    if not quotation.words:
        await hearing.reply(Page(hearing.say("check.how")))
    else:
        await hearing.reply(await verdict_on(hearing, quotation))


async def verdict_on(hearing: Hearing, quotation: Alleged) -> Page:
    """What the archive says of it."""
    verdict = await checked(hearing.context, quotation)
    size = await hearing.context.do(hearing.archive.size)
    return verdict_page(hearing.language, verdict, size)


async def checked(context: Context, quotation: Alleged) -> Verdict:
    """The verdict; whoever is named beside the words is taken as their alleged speaker."""
    speaker = ""
    if quotation.by:
        known = await context.seek(context.archive.speaker_in, quotation.by)
        speaker = known.name if known else quotation.by
    return await context.seek(context.archive.check, quotation.words, speaker=speaker)
