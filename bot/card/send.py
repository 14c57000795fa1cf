"""/card and the button "Card" -> pictures of a statement, with its link, in the chat."""

from __future__ import annotations

import re
from html import escape

from telegram import Message, Update

from bot import links
from bot.addressing import Asked, asked_by_command, replied_to
from bot.ask import on_buttons, reply_to, search
from bot.card.draw import UndrawableError, cards
from bot.context import Context
from bot.hearing import Hearing
from bot.page import Page, Stale
from bot.phrases import Html, label, phrase
from bot.pressed import Deed, Press
from bot.render import headline
from bot.speak import Picture, Place, send
from knowledge import Answer, NotStored

_STATEMENT = re.compile(r"s_\d{1,15}")
_LINK = re.compile(r"[?&]start=(s_\d{1,15})$")
_VERBS = ("p", "n")
"""Of buttons that open one of several statements."""


async def card_command(update: Update, context: Context) -> None:
    """/card as a reply to an answer, /card s_ID, /card QUESTION."""
    hearing = Hearing.of(update, context)
    asked = asked_by_command(hearing.message, context.bot.bot) if hearing else None
    if hearing is None or asked is None or not await hearing.heard():
        return
    try:
        wanted = await _wanted(hearing, asked)
    except (Stale, NotStored):
        wanted = Page(hearing.say("ask.gone"))
    place = Place.below(hearing.message)
    instead = (
        await _show(context, place, hearing.language, wanted)
        if isinstance(wanted, Answer)
        else wanted
    )
    if instead:
        await hearing.reply(instead)


async def _wanted(hearing: Hearing, asked: Asked) -> Answer | Page | None:
    """The statement that is meant, or what to say instead. :raises Stale: :raises NotStored:"""
    context, answered = hearing.context, replied_to(hearing.message)
    statement = _named(asked.text, answered)
    if statement:
        return await context.do(context.archive.statement, statement)
    if asked.text:
        result = await search(context, asked.text)
        if result.answered:
            return result.answers[0]
        return await reply_to(hearing, result)
    return Page(hearing.say("card.which" if answered and _lists(answered) else "card.how"))


def _named(words: str, answered: Message | None) -> int:
    """The number of a statement by its name, by the buttons of an answer, or by its link; 0 for none."""
    if _STATEMENT.fullmatch(words):
        return links.statement_id(words)
    if words or answered is None:
        return 0
    for data in _button_links(answered):
        if found := _LINK.search(data):
            return links.statement_id(found[1])
    try:
        return on_buttons(answered).id
    except Stale:
        return 0


def _button_links(message: Message) -> list[str]:
    rows = message.reply_markup.inline_keyboard if message.reply_markup else ()
    return [button.url for row in rows for button in row if button.url]


def _lists(message: Message) -> bool:
    """Whether it shows several statements, numbered."""
    rows = message.reply_markup.inline_keyboard if message.reply_markup else ()
    data = [str(button.callback_data or "").split(":") for row in rows for button in row]
    return any(parts[0] == "q" and parts[1] in _VERBS for parts in data if len(parts) > 1)


async def press_card(press: Press) -> None:
    """The button under an answer."""
    answer = await press.context.do(press.context.archive.statement, press.number())
    place = Place.below(press.message) if press.message else Place(press.chat_id)
    if failed := await _show(press.context, place, press.language, answer):
        await send(press.context.bot, place, failed)
    await press.settle()


async def _show(context: Context, place: Place, language: str, answer: Answer) -> Page | None:
    """Send the pictures; what to say instead if they cannot be made or may not be sent."""
    name, number = context.bot.username, answer.statement.id
    address = f"@{name} · s_{number}"
    try:
        made = await context.draw(cards, language, answer, address=address)
    except UndrawableError:
        return Page(phrase(language, "card.letters"))
    link = links.statement_link(name, number)
    for count, picture in enumerate(made.pictures, 1):
        under = _under(language, answer, link, cut=made.cut) if count == 1 else ""
        file = Picture(f"verbatim-{number}-{language}-{count}.png", picture)
        if await send(context.bot, place, Page(under), picture=file) is None:
            return Page(phrase(language, "card.no_pictures"))
    return None


def _under(language: str, answer: Answer, link: str, *, cut: bool) -> str:
    """The source, and the link to the statement itself."""
    opens = f'<a href="{escape(link)}">{escape(label(language, "inline.open"), quote=False)}</a>'
    whole = phrase(language, "card.cut", link=Html(opens)) if cut else opens
    return "\n".join(filter(None, (headline(answer.article), whole)))


DEEDS: dict[str, Deed] = {"card": press_card}
