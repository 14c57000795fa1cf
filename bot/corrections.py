"""🔔 under an answer, and what it promises: who pressed it is told once the article's words are corrected."""

from __future__ import annotations

import logging

from telegram.error import NetworkError, TelegramError

from bot.context import Context
from bot.page import Button, Page, clip
from bot.passages import plain
from bot.phrases import Html, label, language_of, phrase
from bot.render import TITLE_UNITS, answer_text
from bot.shown import Shown
from bot.speak import Place, send
from knowledge import Answer, Statement, Watcher

log = logging.getLogger(__name__)


async def tell(context: Context, article_id: int) -> None:
    """An article was published: if it corrects another one, those who watch a statement of that are told.

    Words that did not change are watched on in the new article, and nobody hears of it.
    """
    archive = context.archive
    older_id = await context.do(archive.sourcing.replaced_by, article_id)
    if not older_id:
        return
    _, before = await context.edit(archive.article, older_id)
    said = {statement.id: statement for statement in before}
    for watcher in await context.do(archive.desk.watchers, said):
        statement = said[watcher.statement_id]
        now = await context.edit(archive.sourcing.successor, statement, article_id)
        # First it is written down: should the program end here, nobody is told twice.
        await context.do(
            archive.desk.set_watched, watcher, now if _is_same(statement, now) else None
        )
        if not _is_same(statement, now):
            answer = await context.do(archive.statement, now.id) if now else None
            await _tell(context, watcher, statement, answer)


def _is_same(before: Statement, now: Statement | None) -> bool:
    return now is not None and now.text == before.text


async def _tell(
    context: Context, watcher: Watcher, statement: Statement, answer: Answer | None
) -> None:
    language = language_of(watcher.language)
    was = clip(plain(statement.text), TITLE_UNITS)
    if answer is None:
        page = Page(phrase(language, "corrected.gone", was=was))
    else:
        words = clip(answer.statement.text, 2000)
        text = Html(answer_text(language, answer, words))
        rows = (
            (
                Button(
                    label(language, "answer.button.context"),
                    Shown((answer.statement.id,)).data("c"),
                ),
            ),
        )
        page = Page(phrase(language, "corrected.changed", was=was, now=text), rows)
    try:
        await send(context.bot, Place(watcher.person_id, watcher.message_id), page)
    except (NetworkError, TelegramError) as error:
        log.info("who watches a statement cannot be told: %s", error)
