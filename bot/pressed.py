"""Askers' buttons: More, Context, parts, votes, speakers, examples, "Ask the editors" -> a page."""

from __future__ import annotations

from collections.abc import Callable, Coroutine, Mapping, Sequence
from dataclasses import dataclass
from html import escape
from typing import Any

from telegram import CallbackQuery, Message, Update
from telegram.error import BadRequest

from bot import examples, find
from bot.addressing import after_command, words_of
from bot.ask import page_of, search, turn_of
from bot.context import Context
from bot.failures import rule
from bot.memory import Turned
from bot.page import Page, Stale
from bot.phrases import label, phrase
from bot.render import answer_page, context_page, understood
from bot.shown import Shown
from bot.speak import Place, change, is_private, send
from bot.wordings import wordings_page
from knowledge import Answer, NotStored, Question, Watcher

LARGEST = 2**53


@dataclass(frozen=True, slots=True)
class Press:
    """Who pressed what."""

    context: Context
    update: Update
    query: CallbackQuery
    language: str
    arguments: Sequence[str]

    @property
    def message(self) -> Message | None:
        """The message that carries the button, if Telegram still shows it."""
        message = self.query.message
        return message if isinstance(message, Message) else None

    @property
    def chat_id(self) -> int:
        """The chat in which it was pressed; 0 for a message posted inline."""
        return self.query.message.chat.id if self.query.message else 0

    @property
    def message_id(self) -> int:
        """The message's number; 0 for one that was posted inline."""
        return self.query.message.message_id if self.query.message else 0

    def number(self, place: int = 0) -> int:
        """An argument that is a number. :raises Stale: if it is none."""
        value = self.arguments[place] if place < len(self.arguments) else ""
        if not (value.isascii() and value.isdigit() and len(value) <= 16 and int(value) < LARGEST):
            raise Stale(value)
        return int(value)

    def say(self, key: str, **values: object) -> str:
        """A phrase in the language of who pressed."""
        return phrase(self.language, key, **values)

    async def toast(self, key: str, *, alert: bool = False) -> None:
        """A short word that passes; an alert stays until it is read."""
        text = label(self.language, key)
        try:
            await self.query.answer(text, show_alert=alert)
        except BadRequest as error:
            if rule(error) is None:
                raise

    async def settle(self) -> None:
        """The button stops turning."""
        try:
            await self.query.answer()
        except BadRequest as error:
            if rule(error) is None:
                raise

    async def turn_to(self, page: Page) -> None:
        """Show a page in place of the one whose button was pressed."""
        place = Place.beside(self.message) if self.message else Place(self.chat_id)
        await change(self.context.bot, place, self.message_id, page)


Deed = Callable[[Press], Coroutine[Any, Any, Page | None]]
"""Does something and says what to show then; None if it has answered already."""


def buttons(deeds: Mapping[str, Deed]) -> Callable[[Update, Context], Coroutine[Any, Any, None]]:
    """The handler of all askers' buttons."""

    async def handle(update: Update, context: Context) -> None:
        query = update.callback_query
        if query is None:
            return
        verb, *arguments = (query.data or "").split(":")[1:] or [""]
        press = Press(context, update, query, context.language(update), arguments)
        if not context.edits(update) and (
            context.house.memory.allow(query.from_user.id) is not Turned.HEARD
        ):
            await press.toast("ask.too_many_short")
            return
        try:
            if verb not in deeds or not press.chat_id:
                raise Stale(verb)
            page = await deeds[verb](press)
        except (Stale, NotStored):
            await press.toast("ask.gone", alert=True)
            return
        if page:
            await press.turn_to(page)
            await press.settle()

    return handle


# An answer.


async def show(press: Press) -> Page:
    """Another result, another part, or back from the context."""
    shown = Shown.of(press.arguments)
    answer = await _statement(press, shown.id)
    return answer_page(press.language, answer, shown, note=_note(press.language, shown, answer))


def _note(language: str, shown: Shown, answer: Answer) -> str:
    """What was understood of the question, as far as the buttons know it."""
    speaker = answer.statement.speaker if shown.named else None
    return understood(
        language,
        Question("", speakers=(speaker,) if speaker else (), since=shown.since, until=shown.until),
    )


async def _statement(press: Press, statement_id: int) -> Answer:
    return await press.context.do(press.context.archive.statement, statement_id)


async def context(press: Press) -> Page:
    """The sentences around it."""
    shown = Shown.of(press.arguments)
    answer = await _statement(press, shown.id)
    archive = press.context.archive
    around = await press.context.do(archive.context, answer.statement, answer.article)
    return context_page(press.language, answer, around, shown)


async def wordings(press: Press) -> Page:
    """Where it was printed in other words, and what differs."""
    shown = Shown.of(press.arguments)
    answer = await _statement(press, shown.id)
    archive = press.context.archive
    found = await press.context.seek(archive.wordings, answer.statement)
    return wordings_page(press.language, answer, found, shown)


async def vote_up(press: Press) -> None:
    """It helped."""
    await _vote(press, up=True)


async def vote_down(press: Press) -> None:
    """It did not."""
    await _vote(press, up=False)


async def _vote(press: Press, *, up: bool) -> None:
    answer = await _statement(press, press.number())
    person_id = press.query.from_user.id
    await press.context.do(press.context.archive.desk.vote, answer.statement.id, person_id, up)
    await press.toast("vote.up" if up else "vote.down")


async def watch(press: Press) -> None:
    """Hear of it, in private, once the words are corrected; pressed again, no longer."""
    answer = await _statement(press, press.number())
    person_id = press.query.from_user.id
    here = press.message_id if press.chat_id == person_id else 0
    watcher = Watcher(person_id, answer.statement.id, here, press.language)
    watched = await press.context.do(press.context.archive.desk.watch, watcher)
    await press.toast("corrected.on" if watched else "corrected.off", alert=watched)


# Speakers and the newest.


async def newest(press: Press) -> Page:
    """A page of the newest statements, of a speaker or of all."""
    return await find.newest_of(press.context, press.language, press.number(), press.number(1))


async def speaker(press: Press) -> Page:
    """A person's page."""
    return await find.speaker(press.context, press.language, press.number())


async def all_speakers(press: Press) -> Page:
    """A page of the list of speakers."""
    return await find.all_speakers(press.context, press.language, press.number(1))


# Examples.


async def example(press: Press) -> None:
    """Ask the example question and answer it, as if it had been typed."""
    context, language = press.context, press.language
    statement = await _statement(press, press.number())
    question = await context.seek(examples.question, context.archive, language, statement)
    if not question:
        raise Stale("no example any more")
    await press.settle()
    result = await search(context, question)
    page = await page_of(context, language, result)
    page = Page(f"<b>{escape(question, quote=False)}</b>\n{page.text}", page.rows)
    place = Place.beside(press.message) if press.message else Place(press.chat_id)
    sent = await send(context.bot, place, page)
    if sent:
        turn = turn_of(press.query.from_user.id, question, result)
        context.house.memory.turns.put((press.chat_id, sent.message_id), turn)


# "Ask the editors".


async def ask_editors(press: Press) -> None:
    """Keep the question for the editors; only who asked it may send it, and only from a private chat."""
    question = _question(press)
    if not question:
        raise Stale("whose question?")
    desk = press.context.archive.desk
    person_id = press.query.from_user.id
    await press.context.do(desk.ask_editors, person_id, press.chat_id, press.language, question)
    await press.toast("ask.sent", alert=True)
    if press.message:
        text = press.message.text_html if press.message.text else ""
        await press.turn_to(Page(f"{text}\n\n{press.say('ask.sent')}".strip()))


def _question(press: Press) -> str:
    """What the message with the button replies to, if who presses wrote it; else what is remembered."""
    message = press.message
    if message is None or not is_private(message):
        return ""
    asked = message.reply_to_message
    if asked and asked.from_user and asked.from_user.id == press.query.from_user.id:
        words = after_command(asked) if words_of(asked).startswith("/") else words_of(asked)
        # "/start TOKEN" is no question: what its token stood for is remembered.
        if words and not words_of(asked).startswith("/start"):
            return words
    turn = press.context.house.memory.turns.get((press.chat_id, press.message_id))
    return turn.question if turn and turn.person_id == press.query.from_user.id else ""


DEEDS: dict[str, Deed] = {
    "p": show,
    "c": context,
    "w": wordings,
    "u": vote_up,
    "d": vote_down,
    "bell": watch,
    "n": newest,
    "sp": speaker,
    "sps": all_speakers,
    "x": example,
    "e": ask_editors,
}
