"""Questions sent with "Ask the editors": the list, and word to those whose answer has come."""

from __future__ import annotations

import logging
from functools import partial

from telegram.constants import ParseMode
from telegram.error import BadRequest, Forbidden

from bot.act import Act, Stale
from bot.admin_pages import LISTED
from bot.context import Context
from bot.page import Button, Page, clip, columns, data
from bot.phrases import Html, label, phrase
from knowledge import Answer, Wanted

log = logging.getLogger(__name__)


async def unanswered(act: Act) -> Page:
    """/unanswered: the open questions, those that most people sent first."""
    wanted = await act.do(act.archive.desk.wanted)
    if not wanted:
        return Page(act.say("admin.unanswered_none"))
    lines = [
        act.say(
            "admin.unanswered_line",
            number=number,
            words=clip(item.text, 300),
            count=len(item.askers),
            date=item.asked.date(),
        )
        for number, item in enumerate(wanted[:LISTED], 1)
    ]
    if len(wanted) > LISTED:
        lines.append(act.say("admin.more", count=len(wanted) - LISTED))
    buttons = [
        Button(str(number), data("open", item.askers[0].id))
        for number, item in enumerate(wanted[:LISTED], 1)
    ]
    return Page("\n".join([act.say("admin.unanswered"), *lines]), columns(buttons, 4))


async def _wanted(act: Act) -> Wanted:
    for item in await act.do(act.archive.desk.wanted):
        if act.number() in {asker.id for asker in item.askers}:
            return item
    raise Stale("answered or closed")


async def open_question(act: Act) -> Page:
    """One of them, with what the archive says to it now."""
    item = await _wanted(act)
    found = await act.do(act.archive.search, item.text)
    now = act.say("admin.unanswered_now" if found.answered else "admin.unanswered_still")
    text = act.say(
        "admin.unanswered_one",
        words=clip(item.text, 1500),
        count=len(item.askers),
        date=item.asked.date(),
        now=Html(now),
    )
    tell = Button(label(act.language, "admin.button.tell"), data("tell", item.askers[0].id))
    close = Button(label(act.language, "admin.button.close"), data("close", item.askers[0].id))
    return Page(text, (((tell, close) if found.answered else (close,)),))


async def close(act: Act) -> Page:
    """It will not be answered: its words are forgotten."""
    item = await _wanted(act)
    await act.change(
        "close", lambda _: f"{len(item.askers)}", partial(act.archive.desk.close_question, item)
    )
    return await unanswered(act)


async def tell(act: Act) -> Page:
    """The archive answers it by now: those who asked are told."""
    item = await _wanted(act)
    found = await act.do(act.archive.search, item.text)
    if not found.answered:
        raise Stale("no answer")
    await _tell(act.context, item, found.answers[0])
    await act.log("tell", f"{len(item.askers)}")
    return await unanswered(act)


async def tell_askers(context: Context, article_id: int) -> None:
    """An article was published: those whose open questions it answers are told."""
    for item in await context.do(context.archive.desk.wanted):
        found = await context.edit(context.archive.search, item.text)
        answers = found.answers if found.answered else ()
        for answer in answers:
            if article_id in (answer.article.id, *(other.id for other in answer.also_in)):
                await _tell(context, item, answer)
                break


async def _tell(context: Context, item: Wanted, answer: Answer) -> None:
    """Closed first: should the program end here, nobody is told twice."""
    await context.do(context.archive.desk.close_question, item)
    for asker in item.askers:
        text = phrase(
            asker.language,
            "unanswered.told",
            question=clip(item.text, 500),
            words=clip(answer.statement.text, 1500),
            speaker=clip(
                answer.statement.speaker.name
                if answer.statement.speaker
                else label(asker.language, "admin.nobody"),
                150,
            ),
            title=clip(answer.article.title or "–", 250),
            publisher=clip(answer.article.publisher or "–", 100),
            date=answer.article.published or label(asker.language, "admin.no_date"),
        )
        try:
            await context.bot.send_message(asker.chat_id, text, parse_mode=ParseMode.HTML)
        except (Forbidden, BadRequest) as error:
            log.info("an asker cannot be told: %s", error)


BUTTONS = {"open": open_question, "close": close, "tell": tell}
