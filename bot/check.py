"""An alleged quotation -> archive.check -> the verdict, with the differences marked."""

from __future__ import annotations

from collections.abc import Sequence

from telegram import Update

from bot.addressing import asked_by_command
from bot.alleged import NAME_WORDS, Alleged, alleged, several
from bot.context import Context
from bot.hearing import Hearing
from bot.page import Page
from bot.verdicts import verdict_page, verdicts_page
from knowledge import Verdict

MOST_QUOTATIONS = 5
"""Of one text; more do not fit a message."""


async def check_command(update: Update, context: Context) -> None:
    """/check WORDS, or as a reply to any message."""
    hearing = Hearing.of(update, context)
    question = asked_by_command(hearing.message, context.bot.bot) if hearing else None
    if hearing is None or question is None or not await hearing.heard():
        return
    quotation, many = alleged(question.text), several(question.text)
    if not quotation.words:
        await hearing.reply(Page(hearing.say("check.how")))
    elif many:
        await hearing.reply(await _verdicts_on(hearing, many[:MOST_QUOTATIONS], len(many)))
    else:
        await hearing.reply(await verdict_on(hearing, quotation))


async def _verdicts_on(hearing: Hearing, quotations: Sequence[Alleged], count: int) -> Page:
    """What the archive says of each quotation of a text, in short."""
    found = [(item.words, await checked(hearing.context, item)) for item in quotations]
    return verdicts_page(hearing.language, found, count)


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
        is_name = len(quotation.by.split()) <= NAME_WORDS
        speaker = known.name if known else quotation.by if is_name else ""
    return await context.seek(context.archive.check, quotation.words, speaker=speaker)
