"""Questions in private and in groups -> archive.search -> the answer."""

from __future__ import annotations

import contextlib
import logging
import re

from telegram import Message, Update
from telegram.constants import ChatType

from bot import check
from bot.addressing import Asked, asked, asked_by_command, asker_id, command_in, is_from_person
from bot.alleged import opening
from bot.context import Context
from bot.courtesy import courtesy, without_greeting
from bot.hearing import Hearing
from bot.memory import QUESTION_CHARS, Turn
from bot.page import Page, Stale
from bot.phrases import label
from bot.render import result_page
from bot.shown import MOST_IDS, Shown
from bot.silence import nothing_line, nothing_page
from knowledge import NotStored, Question, Result, Speaker

log = logging.getLogger(__name__)

_COMMAND = re.compile(r"/\w+(@\w+)?(\s|$)")
RESULTS = MOST_IDS
"""As many as the buttons of an answer hold."""


async def hear(update: Update, context: Context) -> None:
    """A message without a command: in private a question, in a group one only if it is for the bot."""
    hearing = Hearing.of(update, context)
    if hearing is None:
        return
    me = context.bot.bot
    question = asked(hearing.message, me)
    under_picture = command_in(hearing.message, me) if hearing.message.caption else ""
    for row in context.house.rows:
        if row.command == under_picture:
            await row.run(update, context)
            return
    if question is None:
        await _no_words(hearing)
    elif _COMMAND.match(question.text):
        await _unknown_command(hearing)
    elif await hearing.heard():
        await _answer(hearing, question)


async def ask_command(update: Update, context: Context) -> None:
    """/ask TEXT, or as a reply to what shall be asked."""
    hearing = Hearing.of(update, context)
    question = asked_by_command(hearing.message, context.bot.bot) if hearing else None
    if hearing and question and await hearing.heard():
        await _answer(hearing, question)


async def _unknown_command(hearing: Hearing) -> None:
    """In private: a command that is none of ours; in a group it may be another bot's."""
    if not hearing.in_group and await hearing.heard():
        await hearing.reply(Page(hearing.say("ask.no_command")))


async def _no_words(hearing: Hearing) -> None:
    """In private a picture, a voice or a sticker is told that words are needed."""
    message = hearing.message
    wordless = message.effective_attachment and not (message.text or message.caption)
    if message.chat.type != ChatType.PRIVATE or not is_from_person(message) or not wordless:
        return
    if message is hearing.update.message and not message.media_group_id and await hearing.heard():
        await hearing.reply(Page(hearing.say("ask.only_text")))


async def _answer(hearing: Hearing, question: Asked) -> None:
    """A quotation is checked, anything else is looked for."""
    quotation = opening(question.text)
    if quotation:
        await hearing.reply(await check.verdict_on(hearing, quotation))
    elif not question.text:
        await hearing.reply(Page(hearing.say("ask.how")))
    elif kind := courtesy(question.text):
        example = label(hearing.language, "courtesy.question")
        await hearing.reply(Page(hearing.say(kind, question=example)))
    else:
        asked_for = without_greeting(question.text)
        await look_up(hearing, asked_for, await before(hearing.context, question.follows))


async def look_up(hearing: Hearing, text: str, within: Question | None = None) -> None:
    """Answer a question, following the one that was answered before if there is such."""
    result = await search(hearing.context, text, within)
    page = await reply_to(hearing, result)
    if page:
        await hearing.reply(page, turn_of(asker_id(hearing.message), text, result))


async def reply_to(hearing: Hearing, result: Result) -> Page | None:
    """The answer; where there is none, a group gets one short line, or nothing if it wants that."""
    if result.answered or not hearing.in_group:
        return await page_of(hearing.context, hearing.language, result)
    if hearing.wishes.quiet:
        return None
    return Page(nothing_line(hearing.language, await hearing.context.do(hearing.archive.size)))


async def search(context: Context, text: str, within: Question | None = None) -> Result:
    """What the archive answers; the question is counted, its words are not kept."""
    result = await context.seek(context.archive.search, text, limit=RESULTS, within=within)
    context.archive.desk.count_question(result.answered)
    context.house.vitals.question(answered=result.answered)
    found = f"answered with s_{result.answers[0].statement.id}" if result.answered else "no answer"
    log.info("a question: %s", found)  # its words stand nowhere
    return result


async def page_of(context: Context, language: str, result: Result) -> Page:
    """The answer, or the honest line that there is none."""
    if result.answered:
        return result_page(language, result, shown=shown(result))
    size = await context.do(context.archive.size)
    most = () if result.answers else await context.do(context.archive.speakers, limit=2)
    return nothing_page(language, result, size, most=most)


def shown(result: Result) -> Shown:
    """What the buttons of an answer carry."""
    question = result.question
    return Shown(
        tuple(item.statement.id for item in result.answers),
        since=question.since,
        until=question.until,
        named=bool(question.speakers),
    )


def turn_of(person_id: int, text: str, result: Result) -> Turn:
    """What a follow-up keeps of an answered question."""
    question = result.question
    speaker = question.speakers[0] if question.speakers else None
    if result.answered:
        speaker = result.answers[0].statement.speaker or speaker
    return Turn(
        person_id,
        text[:QUESTION_CHARS],
        speaker.id if speaker else 0,
        question.since,
        question.until,
    )


async def before(context: Context, answer: Message | None) -> Question | None:
    """The speaker and the period of the bot's answer to which somebody replies, as its buttons tell.

    What is not on the buttons (nothing was found, or Telegram left them out) may be remembered.
    """
    if answer is None:
        return None
    with contextlib.suppress(Stale, NotStored):
        found = on_buttons(answer)
        said = await context.do(context.archive.statement, found.id)
        return Question(
            "", speakers=_one(said.statement.speaker), since=found.since, until=found.until
        )
    turn = context.house.memory.turns.get((answer.chat.id, answer.message_id))
    if turn is None:
        return None
    with contextlib.suppress(NotStored):
        speaker = (await context.do(context.archive.speaker, turn.speaker_id)).speaker
        return Question("", speakers=_one(speaker), since=turn.since, until=turn.until)
    return Question("", since=turn.since, until=turn.until)


def on_buttons(answer: Message) -> Shown:
    """The statement that an answer shows. :raises Stale: if none of its buttons belongs to an answer in view."""
    rows = answer.reply_markup.inline_keyboard if answer.reply_markup else ()
    data = [str(button.callback_data or "").split(":") for row in rows for button in row]
    for side, verb, *arguments in (item for item in data if len(item) > 1):
        if (side, verb) == ("q", "c"):
            return Shown.of(arguments)
    raise Stale("no answer in view")


def _one(speaker: Speaker | None) -> tuple[Speaker, ...]:
    return (speaker,) if speaker else ()
