"""Posts of channels in which the bot is an administrator -> drafts for the editors; corrected posts, too."""

from __future__ import annotations

import logging
from dataclasses import replace

from telegram import Message, Update
from telegram.constants import ParseMode
from telegram.error import BadRequest, Forbidden

from bot import phrases
from bot.act import scope
from bot.context import Context
from bot.page import clip
from bot.phrases import phrase
from knowledge import Article, KnowledgeError, SourceError, Status, read

log = logging.getLogger(__name__)

LEAST_LETTERS = 80
"""A shorter post is a greeting or the words under a picture, and no article."""


async def posted(update: Update, context: Context) -> None:
    """A post becomes a draft: who may post there is no editor of ours."""
    message = update.effective_message
    words = (message.text or message.caption or "") if message else ""
    if message is None or len(words) < LEAST_LETTERS:
        return
    try:
        for article in await context.slowly(lambda: list(read(words.encode()))):
            named = of_channel(article, message)
            found = await context.slowly(context.archive.preview, named)
            added = await context.edit(
                context.archive.add, named, status=Status.DRAFT, preview=found
            )
            if not added.duplicate_of:
                log.info("post %s of a channel is draft %d", message.message_id, added.article.id)
                await _tell(context, added.article)
    except SourceError as error:
        log.info("a post of a channel is not read: %s", error)
    except KnowledgeError as error:
        log.warning("a post of a channel is not kept: %s", error)


def of_channel(article: Article, message: Message) -> Article:
    """The article of a post, with its channel, its day and its link as the source."""
    chat = message.chat
    place = chat.username or f"c/{str(chat.id).removeprefix('-100')}"
    return replace(
        article,
        publisher=chat.title or article.publisher,
        published=message.date.date(),
        url=f"https://t.me/{place}/{message.message_id}",
    )


async def _tell(context: Context, article: Article) -> None:
    """The owners hear that a draft waits."""
    for person_id in sorted(context.house.settings.owners):
        chosen = await context.do(context.archive.desk.preference, scope(person_id), "language")
        text = phrase(
            phrases.language_of(chosen),
            "admin.post_draft",
            id=article.id,
            title=clip(article.title or article.text, 120),
            publisher=clip(article.publisher, 100),
        )
        try:
            await context.bot.send_message(
                person_id, text, parse_mode=ParseMode.HTML, disable_notification=True
            )
        except (Forbidden, BadRequest) as error:
            log.info("an owner cannot be told of a post: %s", error)
