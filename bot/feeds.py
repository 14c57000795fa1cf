"""Feeds: /feed, /feeds and their buttons -> archive; looked at in turn, editors are told what is new."""

from __future__ import annotations

import logging
from functools import partial

from telegram.constants import ParseMode
from telegram.error import BadRequest, Forbidden

from bot import corrections, phrases
from bot.act import Act, Stale, scope
from bot.context import Context
from bot.page import Button, Page, clip, columns, data
from bot.phrases import Html, counted, label, phrase
from bot.unanswered import tell_askers
from knowledge import Feed, KnowledgeError, Polled, Status

log = logging.getLogger(__name__)

LOOK_SECONDS = 60.0
"""Between two looks at which feeds are due; each feed says itself when it is asked next."""
SHOWN = 20
"""Feeds of a list, and articles of a message, that fit one message whatever their titles."""


async def feeds(act: Act) -> Page:
    """/feeds: where they are, what they brought, what failed."""
    await act.end_prompt()
    return await _list(act)


async def feed(act: Act) -> Page:
    """/feed add URL, /feed remove NUMBER; anything else says how."""
    deed, *rest = act.arguments or ("",)
    if deed == "add" and len(rest) == 1:
        return await _add(act, rest[0])
    if deed == "remove" and len(rest) == 1 and rest[0].isascii() and rest[0].isdigit():
        return await _remove(act, int(rest[0]))
    return Page(act.say("admin.feed_how"))


async def _add(act: Act, url: str) -> Page:
    added = await act.context.slowly(act.archive.feeds.add, url, added_by=act.person.id)
    await act.log("feed", added.url)
    return await _list(act, note=act.say("admin.feed_added", title=clip(added.title, 150)))


async def _remove(act: Act, feed_id: int) -> Page:
    removed = await act.change(
        "unfeed", lambda found: found.url, partial(act.archive.feeds.remove, feed_id)
    )
    return await _list(act, note=act.say("admin.feed_removed", title=clip(removed.title, 150)))


async def _list(act: Act, *, note: str = "") -> Page:
    found = await act.do(act.archive.feeds.all)
    lines = [_line(act, item) for item in found[:SHOWN]]
    if len(found) > SHOWN:
        lines.append(act.say("admin.more", count=len(found) - SHOWN))
    text = "\n".join([act.say("admin.feeds"), *(lines or [act.say("admin.feeds_none")])])
    buttons = [Button(f"✕ {item.id}", data("unfeed", item.id)) for item in found[:SHOWN]]
    if act.context.owns(act.update):
        buttons += [
            Button(
                label(
                    act.language,
                    f"admin.button.{'distrust' if item.trusted else 'trust'}",
                    id=item.id,
                ),
                data("trust", item.id, 0 if item.trusted else 1),
            )
            for item in found[:SHOWN]
        ]
    return Page(f"{note}\n\n{text}" if note else text, columns(buttons, 3))


def _line(act: Act, item: Feed) -> str:
    problem = counted(act.language, "admin.feed_problem", item.failures) if item.problem else ""
    return act.say(
        "admin.feeds_line",
        id=item.id,
        title=clip(item.title or item.url, 60),
        url=clip(item.url, 80),
        kind=Html(act.say("admin.feed_trusted" if item.trusted else "admin.feed_drafts")),
        items=item.items,
        problem=Html(f" · {problem}" if problem else ""),
    )


async def remove(act: Act) -> Page:
    """Ask it no more."""
    return await _remove(act, act.number())


async def trust(act: Act) -> Page:
    """Publish its articles at once, or no more; only an owner may say so."""
    trusted = act.argument(1)
    if trusted not in ("0", "1"):
        raise Stale(trusted)
    await act.change(
        "trust" if trusted == "1" else "distrust",
        lambda item: item.url,
        partial(act.archive.feeds.trust, act.number(), trusted=trusted == "1"),
    )
    return await _list(act)


# Looked at in turn.


async def look(context: Context) -> None:
    """Ask the feeds that are due, and tell what they brought; what fails is asked later."""
    try:
        polled = await context.slowly(lambda: list(context.archive.feeds.poll()))
    except KnowledgeError as error:
        log.warning("feeds could not be asked: %s", error)
        return
    for item in polled:
        if item.feed.problem:
            log.info(
                "feed %s failed %d times: %s", item.feed.id, item.feed.failures, item.feed.problem
            )
        if item.added:
            await _tell(context, item)


async def _tell(context: Context, item: Polled) -> None:
    """Who added the feed hears of its new articles; those who waited for an answer get it."""
    for added in item.added:
        if added.article.status is Status.PUBLISHED:
            await tell_askers(context, added.article.id)
            await corrections.tell(context, added.article.id)
    for person_id in await context.do(_readers, context, item.feed):
        language = await context.do(_language, context, person_id)
        lines = [
            phrase(
                language,
                "admin.feed_article",
                id=added.article.id,
                title=clip(added.article.title or added.article.url, 120),
            )
            for added in item.added[:SHOWN]
        ]
        if len(item.added) > SHOWN:
            lines.append(phrase(language, "admin.more", count=len(item.added) - SHOWN))
        text = phrase(
            language,
            "admin.feed_published" if item.feed.trusted else "admin.feed_new",
            title=clip(item.feed.title, 100),
            articles=Html("\n".join(lines)),
        )
        try:
            await context.bot.send_message(
                person_id, text, parse_mode=ParseMode.HTML, disable_notification=True
            )
        except (Forbidden, BadRequest) as error:
            log.info("an editor cannot be told of new articles: %s", error)


def _readers(context: Context, feed: Feed) -> list[int]:
    """Who added the feed, if he still edits, else the owners."""
    archive, owners = context.archive, context.house.settings.owners
    added_by = archive.feeds.added_by(feed.id)
    return [added_by] if added_by in owners or archive.desk.is_editor(added_by) else sorted(owners)


def _language(context: Context, person_id: int) -> str:
    return phrases.language_of(context.archive.desk.preference(scope(person_id), "language"))


BUTTONS = {"unfeed": remove, "trust": trust}
OWNER_VERBS = frozenset({"trust"})
