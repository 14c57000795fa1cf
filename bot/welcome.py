"""/start, /help, /language, /about, /privacy, /forgetme -> what the bot is, knows and keeps."""

from __future__ import annotations

from collections.abc import Sequence
from importlib import metadata

from telegram import Update

from bot import examples, links, menus
from bot.addressing import after_command, asker_id, is_from_person
from bot.ask import look_up
from bot.context import Context
from bot.hearing import Hearing
from bot.menus import help_lines, listed, ranks
from bot.page import Button, Page, Stale, asking
from bot.phrases import Html, counted, day, label, languages, phrase
from bot.pressed import Deed, Press
from bot.render import answer_page
from bot.rows import Where
from bot.shown import Shown
from knowledge import NotStored, Size


async def start(update: Update, context: Context) -> None:
    """/start: what the bot is, and three questions to tap; with a link's words, what they stand for."""
    hearing = Hearing.of(update, context)
    if hearing is None or not is_from_person(hearing.message) or not await hearing.heard():
        return
    payload = after_command(hearing.message)
    if payload.startswith("s_"):
        await hearing.reply(await _linked(hearing, payload))
    elif question := links.question(payload, context.house.memory):
        await look_up(hearing, question)
    else:
        await _welcome(hearing)


async def _linked(hearing: Hearing, payload: str) -> Page:
    """The statement that a link names."""
    try:
        statement_id = links.statement_id(payload)
        answer = await hearing.context.do(hearing.archive.statement, statement_id)
    except (Stale, NotStored):
        return Page(hearing.say("ask.gone"))
    return answer_page(hearing.language, answer, Shown((answer.statement.id,)))


async def _welcome(hearing: Hearing) -> None:
    context, language = hearing.context, hearing.language
    buttons: Sequence[Button] = ()
    size = await context.do(context.archive.size)
    if not hearing.in_group:
        buttons = await context.seek(examples.examples, context.archive, language)
        person = hearing.message.from_user
        if person and context.edits(hearing.update):
            await menus.show_menu(context.bot, context.house, context.house.rows, person.id)
    key = "start.private" if size.statements else "answer.empty"
    text = hearing.say("start.group" if hearing.in_group else key, bot=context.bot.username)
    if buttons:
        text += "\n\n" + hearing.say("start.try")
    await hearing.reply(Page(text, tuple((button,) for button in buttons)))


async def help_command(update: Update, context: Context) -> None:
    """/help: how to ask, and every command that this person may give here."""
    hearing = Hearing.of(update, context)
    if hearing is None or not is_from_person(hearing.message) or not await hearing.heard():
        return
    person = hearing.message.from_user
    rank = ranks(context.house, person.id if person and not hearing.in_group else 0)
    place = Where.GROUPS if hearing.in_group else Where.PRIVATE
    shown = listed(context.house.rows, place, Where.EVERYWHERE, who=rank)
    how = hearing.say(
        "help.group" if hearing.in_group else "help.private", bot=context.bot.username
    )
    await hearing.reply(Page(f"{how}\n\n{help_lines(hearing.language, shown)}"))


async def about_command(update: Update, context: Context) -> None:
    """/about: version, source, size and dates of the archive."""
    hearing = Hearing.of(update, context)
    if hearing and is_from_person(hearing.message) and await hearing.heard():
        size = await context.do(context.archive.size)
        await hearing.reply(Page(_about(hearing.language, size)))


def _about(language: str, size: Size) -> str:
    dates = "–"
    if size.first and size.last:
        dates = f"{day(language, size.first)} – {day(language, size.last)}"
    samples = phrase(language, "about.samples", count=size.samples) if size.samples else ""
    return phrase(
        language,
        "about.page",
        version=version(),
        articles=size.articles,
        statements=size.statements,
        direct=size.direct,
        dates=dates,
        samples=Html(samples),
    ).strip()


def version() -> str:
    """The installed version; a program that runs from its folder has none."""
    try:
        return metadata.version("verbatim-bot")
    except metadata.PackageNotFoundError:
        return "–"


async def language_command(update: Update, context: Context) -> None:
    """/language: in which language the bot speaks to a person."""
    hearing = Hearing.of(update, context)
    if hearing and is_from_person(hearing.message) and await hearing.heard():
        await hearing.reply(_languages(hearing.language))


def _languages(language: str) -> Page:
    buttons = tuple(
        Button(
            ("✓ " if code == language else "") + label(code, "language.name"),
            asking("lang", code),
        )
        for code in languages()
    )
    return Page(phrase(language, "language.which"), (buttons,))


async def set_language(press: Press) -> Page:
    """Keep the choice of who pressed."""
    code = press.arguments[0] if press.arguments else ""
    if code not in languages():
        raise Stale(code)
    scope = f"person:{press.query.from_user.id}"
    await press.context.do(press.context.archive.desk.set_preference, scope, "language", code)
    return _languages(code)


async def privacy_command(update: Update, context: Context) -> None:
    """/privacy: exactly what is kept; in private also the number that OWNER_IDS wants."""
    hearing = Hearing.of(update, context)
    if hearing and is_from_person(hearing.message) and await hearing.heard():
        words = hearing.say("privacy.page")
        if not hearing.in_group:
            words = Html(f"{words}\n\n{hearing.say('privacy.id', id=asker_id(hearing.message))}")
        await hearing.reply(Page(words))


async def forget_command(update: Update, context: Context) -> None:
    """/forgetme: asks once more."""
    hearing = Hearing.of(update, context)
    if hearing is None or not is_from_person(hearing.message) or not await hearing.heard():
        return
    yes = Button(hearing.say("privacy.yes"), asking("forget", asker_id(hearing.message)))
    await hearing.reply(Page(hearing.say("privacy.sure"), ((yes,),)))


async def forget(press: Press) -> Page:
    """Drop what is kept of the person: only who asked for it can confirm it."""
    person_id = press.query.from_user.id
    if press.number() != person_id:
        raise Stale("somebody else's")
    dropped = await press.context.do(press.context.archive.desk.forget, person_id)
    press.context.house.memory.forget_person(person_id)
    return Page(
        press.say("privacy.forgotten", entries=counted(press.language, "count.entries", dropped))
    )


DEEDS: dict[str, Deed] = {"lang": set_language, "forget": forget}
