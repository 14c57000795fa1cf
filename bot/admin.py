"""Editors' articles: /add, the preview, publish, undo, /articles, /article, /remove -> archive."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from pathlib import PurePath

from telegram import Document, Message, MessageOriginChannel
from telegram.constants import FileSizeLimit
from telegram.error import BadRequest, Forbidden

from bot import corrections
from bot.act import Act, scope, send
from bot.admin_pages import LISTED, article_page, articles_page, confirm_page
from bot.page import Button, Page, clip, data
from bot.phrases import Html, label
from bot.unanswered import tell_askers
from bot.verdicts import differences
from knowledge import Added, Article, Difference, Statement, Status, read

log = logging.getLogger(__name__)

DRAFTS_AT_ONCE = 10
"""Articles of one file; more are for the shell, where progress is seen."""


# A text, a file, a link or a forwarded post -> a draft and its preview.


async def add(act: Act) -> Page | None:
    """/add TEXT or LINK, as a reply, or in the caption of a file."""
    message = act.update.message
    if message is None:
        return None
    text = _after_command(message)
    source = (
        message if message.document or not message.reply_to_message else message.reply_to_message
    )
    if text and not message.document:
        return await _draft(act, await _read_text(act, text))
    return await _of_message(act, source) or Page(act.say("admin.add_how"))


async def add_sent(act: Act) -> Page | None:
    """A file or a forwarded post that an editor sends without a word."""
    message = act.update.message
    return await _of_message(act, message) if message else None


def _after_command(message: Message) -> str:
    """What follows the command, with its lines as they are."""
    _, _, rest = (message.text or "").partition(" ")
    head, _, lines = (message.text or "").partition("\n")
    return (lines if " " not in head else rest).strip()


async def _of_message(act: Act, message: Message) -> Page | None:
    """The draft made of a message's file or words; None if it has neither."""
    words = message.text or message.caption or ""
    if message.document:
        articles = await _read_document(act, message.document)
    elif words.strip() and not words.startswith("/"):
        articles = await _read_text(act, words)
    else:
        return None
    if isinstance(articles, Page):
        return articles
    return await _draft(act, [_as_forwarded(article, message) for article in articles])


async def _read_text(act: Act, text: str) -> list[Article]:
    """A link is fetched, anything else is the article itself."""
    is_link = text.startswith(("http://", "https://")) and len(text.split()) == 1
    return await act.context.slowly(lambda: list(read(text if is_link else text.encode())))


async def _read_document(act: Act, document: Document) -> list[Article] | Page:
    if (document.file_size or 0) > FileSizeLimit.FILESIZE_DOWNLOAD:
        return Page(
            act.say("admin.too_big", megabytes=FileSizeLimit.FILESIZE_DOWNLOAD // 1_000_000)
        )
    name = PurePath(document.file_name or "").name
    try:
        file = await document.get_file()
        held = bytes(await file.download_as_bytearray())
    except (BadRequest, Forbidden) as error:
        log.info("a file was not given: %s", error)
        return Page(act.say("admin.file_gone", name=clip(name, 100) or "–"))
    return await act.context.slowly(lambda: list(read(held, name=name)))


def _as_forwarded(article: Article, message: Message) -> Article:
    """A forwarded post keeps its channel, its day and its link as the source."""
    origin = message.forward_origin
    if not isinstance(origin, MessageOriginChannel):
        return article
    public = origin.chat.username
    return replace(
        article,
        publisher=origin.chat.title or article.publisher,
        published=origin.date.date(),
        url=f"https://t.me/{public}/{origin.message_id}" if public else article.url,
    )


async def _draft(act: Act, articles: Sequence[Article]) -> Page:
    """Keep the articles as drafts: they outlive a restart, nobody finds them until published."""
    if len(articles) > DRAFTS_AT_ONCE:
        return Page(act.say("admin.too_many", count=len(articles), limit=DRAFTS_AT_ONCE))
    page = Page(act.say("admin.add_how"))
    for number, article in enumerate(articles):
        if number:
            await send(act, page)
        found = await act.context.slowly(act.archive.preview, article)
        added = await act.do(
            act.archive.add,
            article,
            status=Status.DRAFT,
            preview=found,
            then=partial(_logged, act),
        )
        page = await _preview(act, added)
    return page


async def _preview(act: Act, added: Added) -> Page:
    """What was kept as a draft, or stood there before."""
    note = "admin.preview" if added.statements else "admin.preview_nobody"
    if added.duplicate_of:
        note = "admin.duplicate"
    return await show_article(act, added.article.id, note=note)


_TURNED = {"equal": "equal", "insert": "delete", "delete": "insert"}


def _logged(act: Act, added: Added) -> None:
    act.archive.desk.log(act.person.id, "draft", target(added.article))


def target(article: Article) -> str:
    """How the log names an article."""
    return f"{article.id}: {clip(article.title, 60)}"


async def show_article(act: Act, article_id: int, *, note: str = "") -> Page:
    """The page of an article as it stands now; `note` is the key of a line above it."""
    article, statements = await act.do(act.archive.article, article_id)
    said = act.say(note) if note else ""
    if article.status is Status.DRAFT:
        said = "\n".join(filter(None, (said, await _changes(act, article.id))))
    return article_page(act.language, article, statements, note=said)


async def _changes(act: Act, article_id: int) -> str:
    """What has changed on a page that stood here before; empty if it did not."""
    older = await act.do(act.archive.sourcing.replaced_by, article_id)
    if not older:
        return ""
    changes = await act.do(act.archive.sourcing.changes, article_id)
    # Seen from the newer text: its own words are the ones that stand.
    turned = [Difference(_TURNED[part.op], part.words) for part in changes]
    return act.say("admin.replaces", id=older, changes=Html(differences(turned)))


def _page(act: Act, article: Article, statements: Sequence[Statement], note: str = "") -> Page:
    return article_page(act.language, article, statements, note=act.say(note) if note else "")


# Buttons of an article.


async def look(act: Act) -> Page:
    """Back to the article's page."""
    await act.end_prompt()
    return await show_article(act, act.number())


async def publish(act: Act) -> Page:
    """A draft or withdrawn article becomes findable; those who waited for its answers are told."""
    article, changed = await _move(act, Status.PUBLISHED, "publish")
    if changed:
        for told in (tell_askers, corrections.tell):
            act.context.application.create_task(told(act.context, article.id), update=act.update)
    page = await show_article(act, article.id, note="admin.published")
    undo = Button(label(act.language, "admin.button.unpub"), data("unpub", article.id))
    return Page(page.text, ((undo,), *page.rows))


async def unpublish(act: Act) -> Page:
    """Undo of publishing."""
    article, _ = await _move(act, Status.WITHDRAWN, "withdraw")
    return await show_article(act, article.id, note="admin.unpublished")


async def _move(act: Act, status: Status, action: str) -> tuple[Article, bool]:
    """Give an article another status unless another editor was faster; whether it was us."""
    async with act.context.house.editing:
        article, _ = await act.do(act.archive.article, act.number())
        if article.status is status or (
            status is Status.WITHDRAWN and article.status is Status.DRAFT
        ):
            return article, False
        change = act.archive.publish if status is Status.PUBLISHED else act.archive.withdraw
        moved = await act.change(action, target, partial(change, article.id))
    return moved, True


async def cancel(act: Act) -> Page:
    """A draft is forgotten; one that was published meanwhile is not."""
    return await _forget(act, Status.DRAFT, "cancel", "admin.cancelled")


async def delete(act: Act) -> Page:
    """A withdrawn article is forgotten for good."""
    return await _forget(act, Status.WITHDRAWN, "delete", "admin.deleted")


async def _forget(act: Act, only: Status, action: str, note: str) -> Page:
    async with act.context.house.editing:
        article, statements = await act.do(act.archive.article, act.number())
        if article.status is not only:
            return _page(act, article, statements, "admin.changed_meanwhile")
        await act.change(action, target, partial(act.archive.remove, article.id))
    return Page(act.say(note, title=clip(article.title or "–", 250)))


async def ask_remove(act: Act) -> Page:
    """Are you sure?"""
    article, _ = await act.do(act.archive.article, act.number())
    return confirm_page(act.language, article, "rm")


async def ask_delete(act: Act) -> Page:
    """Are you sure, for good?"""
    article, _ = await act.do(act.archive.article, act.number())
    return confirm_page(act.language, article, "del")


async def remove(act: Act) -> Page:
    """A published article is found no more, and can be brought back."""
    article, _ = await _move(act, Status.WITHDRAWN, "remove")
    page = await show_article(act, article.id, note="admin.removed")
    undo = Button(label(act.language, "admin.button.undo"), data("pub", article.id))
    return Page(page.text, ((undo,), *page.rows[1:]))


# What is there.


async def articles(act: Act) -> Page:
    """/articles [WORDS]: all, newest first, or those with the words in title or publisher."""
    words = " ".join(act.arguments)[:100]
    await act.do(act.archive.desk.set_preference, scope(act.person.id), "articles", words)
    return await _list(act, 0)


async def turn_articles(act: Act) -> Page:
    """Another page of the list; the words looked for are those of the last /articles."""
    return await _list(act, act.number())


async def _list(act: Act, offset: int) -> Page:
    words = act.archive.desk.preference(scope(act.person.id), "articles")
    found = await act.do(
        act.archive.articles, status=None, containing=words, limit=LISTED + 1, offset=offset
    )
    return articles_page(act.language, found, offset, containing=words)


async def article(act: Act) -> Page:
    """/article ID."""
    if not act.arguments:
        return Page(act.say("admin.article_how"))
    return await show_article(act, act.number())


async def remove_command(act: Act) -> Page:
    """/remove ID: asks first; a draft or a withdrawn article is shown with what can be done."""
    if not act.arguments:
        return Page(act.say("admin.remove_how"))
    found, statements = await act.do(act.archive.article, act.number())
    if found.status is not Status.PUBLISHED:
        return _page(act, found, statements)
    return confirm_page(act.language, found, "rm")


BUTTONS = {
    "art": look,
    "pub": publish,
    "unpub": unpublish,
    "cancel": cancel,
    "rm": ask_remove,
    "rmy": remove,
    "del": ask_delete,
    "dely": delete,
    "list": turn_articles,
}
