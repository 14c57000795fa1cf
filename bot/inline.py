"""Words typed inline, or a mention in a chat where the bot is a guest -> results to post there."""

from __future__ import annotations

import re
from collections.abc import Sequence

from telegram import (
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InlineQuery,
    InlineQueryResultArticle,
    InlineQueryResultsButton,
    InputTextMessageContent,
    Message,
    Update,
)
from telegram.constants import ParseMode
from telegram.error import BadRequest, Forbidden

from bot import links
from bot.addressing import is_from_person, replied_to, words_of
from bot.alleged import opening
from bot.ask import search
from bot.check import checked
from bot.context import Context
from bot.failures import rule
from bot.memory import Turned
from bot.page import clip
from bot.passages import plain, visible
from bot.phrases import day, label, phrase
from bot.render import post_text, understood
from bot.silence import nothing_line
from bot.speak import NO_PREVIEW
from bot.verdicts import verdict_page
from knowledge import Answer, NotStored

ON_A_PAGE = 10
MOST = 50
"""Results of one query, over all its pages: nobody scrolls further, and each page searches anew."""
CACHE_SECONDS = 10
"""A published or removed article shows soon; typing the same again meanwhile costs nothing."""
TITLE_UNITS, DESCRIPTION_UNITS = 80, 200
_STATEMENT = re.compile(r"s_\d{1,15}")


async def typed(update: Update, context: Context) -> None:
    """Answer an inline query: its page of results, or a button that asks in the private chat."""
    query = update.inline_query
    if query is None:
        return
    if context.house.memory.allow(query.from_user.id) is not Turned.HEARD:
        return
    language = context.language(update)
    words, offset = visible(query.query), _offset(query)
    found = await _found(context, words, offset)
    results = [_result(language, item, context.bot.username) for item in found[:ON_A_PAGE]]
    button = None
    if not results and not offset:
        button = InlineQueryResultsButton(
            label(language, "inline.nothing"),
            start_parameter=links.question_words(words, context.house.memory),
        )
    more = len(found) > ON_A_PAGE and offset + ON_A_PAGE < MOST
    try:
        await query.answer(
            results,
            cache_time=CACHE_SECONDS,
            is_personal=True,  # in the language of this person
            next_offset=str(offset + ON_A_PAGE) if more else "",
            button=button,
        )
    except BadRequest as error:
        if rule(error) is None:
            raise


def _offset(query: InlineQuery) -> int:
    """Where the page begins; forged offsets are the first page's."""
    value = query.offset
    return min(int(value), MOST) if value.isascii() and value.isdigit() and len(value) < 4 else 0


async def _found(context: Context, words: str, offset: int) -> Sequence[Answer]:
    """A page of answers and one more, if there is one."""
    archive, limit = context.archive, ON_A_PAGE + 1
    if not words:
        return await context.do(archive.latest, limit=limit, offset=offset)
    if _STATEMENT.fullmatch(words):
        try:
            return (await context.do(archive.statement, links.statement_id(words)),)
        except NotStored:
            return ()
    result = await context.seek(archive.search, words, limit=offset + limit)
    if not result.answered:
        return ()
    return result.on_topic[offset:]


def _result(language: str, answer: Answer, bot_name: str) -> InlineQueryResultArticle:
    """One of the results: whose words and when, the words, and what is posted if it is chosen."""
    said, article = answer.statement, answer.article
    name = plain(said.speaker.name) if said.speaker else label(language, "inline.nobody")
    date = day(language, article.published) if article.published else ""
    return _article(
        f"s{said.id}",
        clip(" · ".join(filter(None, (name, date))), TITLE_UNITS),
        clip(plain(said.text), DESCRIPTION_UNITS),
        post_text(language, answer),
        _open_button(language, links.statement_link(bot_name, said.id)),
    )


def _article(
    result_id: str,
    title: str,
    description: str,
    text: str,
    keyboard: InlineKeyboardMarkup | None = None,
) -> InlineQueryResultArticle:
    return InlineQueryResultArticle(
        result_id,
        title,
        InputTextMessageContent(text, parse_mode=ParseMode.HTML, link_preview_options=NO_PREVIEW),
        reply_markup=keyboard,
        description=description,
    )


def _open_button(language: str, url: str) -> InlineKeyboardMarkup:
    return InlineKeyboardMarkup([[InlineKeyboardButton(label(language, "inline.open"), url=url)]])


async def guest(update: Update, context: Context) -> None:
    """Answer a mention in a chat where the bot is no member, with one message."""
    message = update.guest_message
    if message is None or not message.guest_query_id or not is_from_person(message):
        return
    person = message.from_user
    if person and context.house.memory.allow(person.id) is not Turned.HEARD:
        return
    result = await _guest_result(context, context.language(update), _guest_words(message, context))
    try:
        await context.bot.answer_guest_query(message.guest_query_id, result)
    except (BadRequest, Forbidden) as error:
        if rule(error) is None:
            raise


def _guest_words(message: Message, context: Context) -> str:
    """What is asked there: the words beside the mention, else those of the message replied to."""
    me, answered = context.bot.bot, replied_to(message)
    return words_of(message, without=me) or (words_of(answered, without=me) if answered else "")


async def _guest_result(context: Context, language: str, words: str) -> InlineQueryResultArticle:
    name = context.bot.username
    if not words:
        return _article("how", "Verbatim", "", phrase(language, "start.group", bot=name))
    size = await context.do(context.archive.size)
    quotation = opening(words)
    if quotation:
        page = verdict_page(language, await checked(context, quotation), size)
        return _article("check", "Verbatim", "", page.text)
    result = await search(context, words)
    if result.answered:
        note = understood(language, result.question)
        best = result.answers[0]
        return _article(
            f"s{best.statement.id}",
            "Verbatim",
            "",
            "\n".join(filter(None, (note, post_text(language, best)))),
            _open_button(language, links.statement_link(name, best.statement.id)),
        )
    return _article("nothing", "Verbatim", "", nothing_line(language, size))
