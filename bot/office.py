"""Editors' office: /stats, /export, /backup, /log, and for owners /editors."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from telegram import MessageOriginUser
from telegram.constants import ChatAction, FileSizeLimit, ParseMode

from bot.act import Act, Stale
from bot.admin_pages import turn
from bot.chart import questions_chart
from bot.menus import show_menu
from bot.page import Button, Page, clip, columns, data
from bot.phrases import Html, label
from bot.settings import PLACEHOLDERS

LOG_LINES = 15
STATISTICS_DAYS = 30
UPLOAD_BYTES = int(FileSizeLimit.FILESIZE_UPLOAD)


async def stats(act: Act) -> Page | None:
    """/stats: questions, answered share, thumbs and top speakers, with a chart."""
    chat = act.update.effective_chat
    if chat is None:
        return None
    found = await act.do(act.archive.desk.statistics, days=STATISTICS_DAYS)
    size = await act.do(act.archive.size)
    top = await act.do(act.archive.speakers, limit=5)
    text = act.say(
        "admin.stats",
        days=STATISTICS_DAYS,
        questions=found.questions,
        answered=found.answered,
        share=round(100 * found.answered / found.questions) if found.questions else 0,
        up=found.votes.up,
        down=found.votes.down,
        wanted=found.wanted,
        articles=size.articles,
        statements=size.statements,
        drafts=size.drafts,
        speakers=Html(
            "\n".join(
                act.say(
                    "admin.stats_speaker", name=clip(item.speaker.name, 60), count=item.statements
                )
                for item in top
            )
            or "–"
        ),
    )
    picture = await act.context.draw(questions_chart, act.language, found.days)
    await act.context.bot.send_photo(
        chat.id, picture, caption=text, parse_mode=ParseMode.HTML, filename="verbatim-stats.png"
    )
    return None


# The whole archive as a file.


async def export(act: Act) -> Page | None:
    """/export [jsonl|csv]: asks which form if none is named."""
    form = act.arguments[0].lower() if act.arguments else ""
    if form not in ("jsonl", "csv"):
        buttons = (
            Button(label(act.language, "admin.button.jsonl"), data("export", "jsonl")),
            Button(label(act.language, "admin.button.csv"), data("export", "csv")),
        )
        return Page(act.say("admin.export_how"), (buttons,))
    page = await _send_file(act, f"verbatim.{form}", act.archive.export_file)
    await act.log("export", form)
    return page


async def backup(act: Act) -> Page | None:
    """/backup: a consistent copy of the whole archive."""
    page = await _send_file(act, "verbatim.db", act.archive.backup)
    await act.log("backup")
    return page


async def _send_file(act: Act, name: str, write: Callable[[Path], None]) -> Page | None:
    """Let `write` fill a file, and send it; one too large is kept beside the archive."""
    chat = act.update.effective_chat
    if chat is None:
        return None
    stem, _, ending = name.rpartition(".")
    dated = f"{stem}-{datetime.now(UTC):%Y%m%d-%H%M%S}.{ending}"
    await act.context.bot.send_chat_action(chat.id, ChatAction.UPLOAD_DOCUMENT)
    with tempfile.TemporaryDirectory(prefix="verbatim-") as folder:
        made = Path(folder) / dated
        await act.context.slowly(write, made)
        if made.stat().st_size <= UPLOAD_BYTES:
            held = await act.do(made.read_bytes)
            await act.context.bot.send_document(chat.id, held, filename=dated)
            return None
    kept = Path(act.context.house.settings.database).parent / dated
    await act.context.slowly(write, kept)
    return Page(act.say("admin.kept_on_server", path=str(kept)))


# Who may edit, and who did what.


async def editors(act: Act) -> Page:
    """/editors: the list; /editors ID NAME adds one."""
    if act.arguments:
        return await hear_editor(act, " ".join(act.arguments))
    return await _editors(act)


async def _editors(act: Act, *, note: str = "") -> Page:
    found = await act.do(act.archive.desk.editors)
    lines = [
        act.say(
            "admin.editors_line",
            name=clip(item.name, 60),
            id=item.person_id,
            date=item.added.date(),
        )
        for item in found
    ]
    text = "\n".join([act.say("admin.editors"), *(lines or [act.say("admin.editors_none")])])
    buttons = [
        Button("✕ " + clip(item.name or str(item.person_id), 40), data("uneditor", item.person_id))
        for item in found
    ]
    add = Button(label(act.language, "admin.button.add_editor"), data("editor"))
    return Page(f"{note}\n\n{text}" if note else text, (*columns(buttons[:30], 2), (add,)))


async def ask_editor(act: Act) -> Page:
    """The next message names the new editor."""
    await act.prompt("editor")
    back = Button(label(act.language, "admin.button.back"), data("editors"))
    return Page(act.say("admin.send_editor"), ((back,),))


async def back_to_editors(act: Act) -> Page:
    """The list again."""
    await act.end_prompt()
    return await _editors(act)


async def hear_editor(act: Act, text: str) -> Page:
    """A number with a name, or a message forwarded from the person: only the number counts."""
    if not act.context.owns(act.update):
        raise Stale("not an owner")
    message = act.update.message
    origin = message.forward_origin if message else None
    if isinstance(origin, MessageOriginUser):
        person_id, name = origin.sender_user.id, origin.sender_user.full_name
    else:
        first, _, name = text.strip().partition(" ")
        if not (first.isascii() and first.isdigit() and 0 < len(first) <= 15):
            await act.prompt("editor")
            return Page(act.say("admin.no_editor"))
        person_id = int(first)
    if person_id in PLACEHOLDERS or (
        isinstance(origin, MessageOriginUser) and origin.sender_user.is_bot
    ):
        await act.end_prompt()
        return await _editors(act, note=act.say("admin.no_person"))
    name = clip(" ".join(name.split()), 60)
    await act.change(
        "editor",
        lambda _: f"{person_id}: {name}",
        partial(act.archive.desk.add_editor, person_id, name, added_by=act.person.id),
    )
    await _show_menu(act, person_id)
    return await _editors(act, note=act.say("admin.editor_added", name=name or str(person_id)))


async def remove_editor(act: Act) -> Page:
    """From now on a stranger."""
    person_id = act.number()
    if person_id in [item.person_id for item in await act.do(act.archive.desk.editors)]:
        await act.change(
            "uneditor",
            lambda _: str(person_id),
            partial(act.archive.desk.remove_editor, person_id),
        )
        await _show_menu(act, person_id)
    return await _editors(act)


async def _show_menu(act: Act, person_id: int) -> None:
    """From now on Telegram shows the person the commands of his new rank."""
    house = act.context.house
    await show_menu(act.context.bot, house, house.rows, person_id)


async def log(act: Act) -> Page:
    """/log: who did what, newest first."""
    return await _log(act, 0)


async def turn_log(act: Act) -> Page:
    """Another page of it."""
    return await _log(act, act.number())


async def _log(act: Act, offset: int) -> Page:
    found = await act.do(act.archive.desk.log_entries, limit=LOG_LINES + 1, offset=offset)
    zone = act.context.house.settings.timezone
    lines = [
        act.say(
            "admin.log_line",
            time=item.at.astimezone(zone).strftime("%Y-%m-%d %H:%M"),
            person=item.person_id,
            deed=_deed(act.language, item.action),
            target=clip(item.target, 120),
        )
        for item in found[:LOG_LINES]
    ]
    text = "\n".join([act.say("admin.log"), *lines]) if lines else act.say("admin.log_none")
    return Page(
        text, (turn(act.language, "log", offset, more=len(found) > LOG_LINES, step=LOG_LINES),)
    )


def _deed(language: str, action: str) -> str:
    """The action in words; one that another version of the program wrote, as it stands."""
    try:
        return label(language, f"admin.did.{action}")
    except KeyError:
        return action


BUTTONS = {
    "export": export,
    "editor": ask_editor,
    "editors": back_to_editors,
    "uneditor": remove_editor,
    "log": turn_log,
}
OWNER_VERBS = frozenset({"editor", "editors", "uneditor"})
PROMPTS = {"editor": hear_editor}
