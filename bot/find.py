"""/who TOPIC, /latest [speaker], /speaker NAME -> who spoke, what is new, a person's page."""

from __future__ import annotations

from collections.abc import Sequence

from telegram import Update

from bot.addressing import after_command, asked_by_command
from bot.context import Context
from bot.find_pages import (
    NEWEST,
    newest_page,
    no_speaker_page,
    speaker_page,
    speakers_page,
    who_page,
)
from bot.hearing import Hearing
from bot.page import Page, Stale
from bot.passages import plain
from knowledge import Archive, NotStored, SpeakerCount

SEARCHED = 30
"""Answers among which /who looks for speakers."""
NAME_CHARS = 100
SHOWN_SPEAKERS = 10


async def who_command(update: Update, context: Context) -> None:
    """/who TOPIC: who spoke on it."""
    hearing = Hearing.of(update, context)
    question = asked_by_command(hearing.message, context.bot.bot) if hearing else None
    if hearing is None or question is None or not await hearing.heard():
        return
    if not question.text:
        await hearing.reply(Page(hearing.say("who.how")))
        return
    result = await context.seek(context.archive.search, question.text, limit=SEARCHED)
    context.archive.desk.count_question(result.answered)
    await hearing.reply(who_page(hearing.language, result, topic=plain(question.text)))


async def latest_command(update: Update, context: Context) -> None:
    """/latest [speaker]: the newest statements."""
    await _of_speaker(update, context, newest=True)


async def speaker_command(update: Update, context: Context) -> None:
    """/speaker NAME: how much of a person there is, and on what; without a name, who there is."""
    await _of_speaker(update, context, newest=False)


async def _of_speaker(update: Update, context: Context, *, newest: bool) -> None:
    hearing = Hearing.of(update, context)
    if hearing is None or not await hearing.heard():
        return
    name = plain(after_command(hearing.message))[:NAME_CHARS]
    await hearing.reply(await _page(hearing, name, newest=newest))


async def _page(hearing: Hearing, name: str, *, newest: bool) -> Page:
    context, language = hearing.context, hearing.language
    if not name:
        if newest:
            return await newest_of(context, language, 0, 0)
        return await all_speakers(context, language, 0)
    found = await context.seek(_named, context.archive, name)
    if not found:
        most = await context.do(context.archive.speakers, limit=SHOWN_SPEAKERS)
        return no_speaker_page(language, name, most)
    if len(found) > 1:
        return speakers_page(language, found, 0, more=False, asked=True)
    if newest:
        return await newest_of(context, language, found[0].speaker.id, 0)
    return await speaker(context, language, found[0].speaker.id)


def _named(archive: Archive, name: str) -> list[SpeakerCount]:
    """Those of the speakers found under a name of whom something is published, most quoted first."""
    understood = archive.speaker_in(name)
    found = [understood] if understood else archive.editing.find_speakers(name)
    counts = []
    for item in found[:SHOWN_SPEAKERS]:
        try:
            counts.append(archive.speaker(item.id))
        except NotStored:
            continue
    return sorted(counts, key=lambda item: -item.statements)


async def newest_of(context: Context, language: str, speaker_id: int, offset: int) -> Page:
    """A page of the newest statements, of one speaker or (0) of all. :raises Stale: if he is gone."""
    archive = context.archive
    count = await _count(context, speaker_id) if speaker_id else None
    whose = count.speaker if count else None
    found = await context.do(archive.latest, whose, limit=NEWEST + 1, offset=offset)
    return newest_page(language, count, found, offset)


async def speaker(context: Context, language: str, speaker_id: int) -> Page:
    """A person's page. :raises Stale: if nothing of his is published any more."""
    count = await _count(context, speaker_id)
    found = await context.do(context.archive.latest, count.speaker, limit=30)
    return speaker_page(language, count, found)


async def all_speakers(context: Context, language: str, offset: int) -> Page:
    """A page of those who are quoted, most quoted first."""
    found: Sequence[SpeakerCount] = await context.do(
        context.archive.speakers, limit=SHOWN_SPEAKERS + 1, offset=offset
    )
    return speakers_page(language, found[:SHOWN_SPEAKERS], offset, more=len(found) > SHOWN_SPEAKERS)


async def _count(context: Context, speaker_id: int) -> SpeakerCount:
    try:
        return await context.do(context.archive.speaker, speaker_id)
    except NotStored:
        raise Stale(str(speaker_id)) from None
