"""Editors' corrections: an article's statements one by one, its title, date, publisher and link."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import date
from functools import partial

from bot.act import Act, Stale, pending
from bot.admin import show_article, target
from bot.admin_pages import edit_page
from bot.page import Button, Page, clip, data
from bot.phrases import label
from bot.statement_pages import kind_page, speaker_choice_page, statement_page
from knowledge import Article, Kind, Speaker, Statement

CHOICES = 6
"""Speakers offered at once: those of the article, most quoted first."""
TYPED_UNITS = 300
"""Of a name, title or publisher; longer ones are taken for a message gone astray."""


# Statements.


async def statements(act: Act) -> Page:
    """The first statement of an article whose speaker is not sure, else its first."""
    article, found = await act.do(act.archive.article, act.number())
    if not found:
        return await show_article(act, article.id, note="admin.no_statements")
    doubt = [n for n, item in enumerate(found) if item.speaker is None or item.confidence < 1]
    return await _page(act, article, found, doubt[0] if doubt else 0)


async def _page(
    act: Act, article: Article, found: Sequence[Statement], number: int, note: str = ""
) -> Page:
    """A statement with the sentences around it: they tell who "he" is."""
    around = await act.do(act.archive.context, found[number], article)
    return statement_page(act.language, article, found, number, around=around, note=note)


async def statement(act: Act) -> Page:
    """One statement."""
    await act.end_prompt()
    return await _show(act, act.number())


async def _show(act: Act, statement_id: int, *, note: str = "") -> Page:
    _, article = await act.do(act.archive.editing.statement, statement_id)
    _, found = await act.do(act.archive.article, article.id)
    numbers = [number for number, item in enumerate(found) if item.id == statement_id]
    if not numbers:
        raise Stale(str(statement_id))
    return await _page(act, article, found, numbers[0], act.say(note) if note else "")


async def who(act: Act) -> Page:
    """Who said it? The speakers of the same article, most quoted first."""
    item, article = await act.do(act.archive.editing.statement, act.number())
    _, found = await act.do(act.archive.article, article.id)
    names: dict[int, list[Speaker]] = {}
    for other in found:
        if other.speaker:
            names.setdefault(other.speaker.id, []).append(other.speaker)
    choices = [group[0] for group in sorted(names.values(), key=len, reverse=True)]
    return speaker_choice_page(act.language, item, choices[:CHOICES])


async def set_speaker(act: Act) -> Page:
    """The chosen speaker said it; 0 is nobody."""
    speaker_id = act.number(1)
    chosen = await act.do(act.archive.editing.speaker, speaker_id) if speaker_id else None
    return await _set_speaker(act, act.number(), chosen)


async def set_new_speaker(act: Act) -> Page:
    """The name that was typed is a new speaker's."""
    waiting = pending(act.archive, act.person.id)
    if waiting[:2] != ["new", str(act.number())]:
        raise Stale("new")
    return await _set_speaker(act, act.number(), " ".join(waiting[2:]))


async def _set_speaker(act: Act, statement_id: int, chosen: Speaker | str | None) -> Page:
    async with act.context.house.editing:
        before, article = await act.do(act.archive.editing.statement, statement_id)
        fixed = await act.change(
            "speaker",
            lambda item: (
                f"{article.id}/{item.id}: {clip(item.speaker.name, 80)}"
                if item.speaker
                else f"{article.id}/{item.id}: –"
            ),
            partial(act.archive.editing.set_speaker, statement_id, chosen),
        )
    page = await _show(act, statement_id, note="admin.speaker_set")
    alike = await _alike(act, article, before)
    if not alike or not fixed.speaker or not before.speaker or fixed.speaker == before.speaker:
        return page
    everywhere = Button(
        label(
            act.language, "admin.button.alike", count=len(alike), name=clip(before.speaker.name, 30)
        ),
        data("alike", statement_id, before.speaker.id),
    )
    return Page(page.text, ((everywhere,), *page.rows))


async def _alike(act: Act, article: Article, before: Statement) -> list[Statement]:
    """The other statements of the article that had the same speaker."""
    _, found = await act.do(act.archive.article, article.id)
    return [
        item
        for item in found
        if item.speaker and before.speaker and item.speaker.id == before.speaker.id
        if item.id != before.id
    ]


async def set_alike(act: Act) -> Page:
    """The statements that had the same wrong speaker get the same right one."""
    fixed, article = await act.do(act.archive.editing.statement, act.number())
    speaker, wrong = fixed.speaker, act.number(1)
    if speaker is None:
        raise Stale("nobody")

    def set_all() -> Speaker:
        _, found = act.archive.article(article.id)
        for item in found:
            if item.speaker and item.speaker.id == wrong:
                act.archive.editing.set_speaker(item.id, speaker)
        return speaker

    async with act.context.house.editing:
        await act.change("speaker", lambda who: f"{article.id}/*: {clip(who.name, 80)}", set_all)
    return await _show(act, fixed.id, note="admin.speaker_set")


async def ask_name(act: Act) -> Page:
    """The next message is the speaker's name."""
    item, _ = await act.do(act.archive.editing.statement, act.number())
    await act.prompt("name", item.id)
    back = Button(label(act.language, "admin.button.back"), data("st", item.id))
    return Page(act.say("admin.send_name", words=clip(item.text, 300)), ((back,),))


async def hear_name(act: Act, text: str) -> Page:
    """A known name is taken at once, in any script; several, or only near ones, are offered."""
    statement_id = act.number()
    item, _ = await act.do(act.archive.editing.statement, statement_id)
    name = " ".join(text.split())
    if len(name) > TYPED_UNITS or not any(letter.isalpha() for letter in name):
        return await _again(act, "admin.no_name", "name", statement_id)
    known = await act.do(act.archive.editing.find_speakers, name)
    if not known:
        return await _set_speaker(act, statement_id, name)
    if len(known) == 1 and name.casefold() in (known[0].name.casefold(), *_folded(known[0])):
        return await _set_speaker(act, statement_id, known[0])
    await act.prompt("new", statement_id, name)
    return speaker_choice_page(act.language, item, known[:CHOICES], new=name)


def _folded(speaker: Speaker) -> tuple[str, ...]:
    return tuple(alias.casefold() for alias in speaker.aliases)


async def _again(act: Act, key: str, action: str, *arguments: object) -> Page:
    """What was typed will not do: say so and wait for the next message."""
    await act.prompt(action, *arguments)
    return Page(act.say(key))


async def kind(act: Act) -> Page:
    """Which kind is it?"""
    item, _ = await act.do(act.archive.editing.statement, act.number())
    return kind_page(act.language, item)


async def set_kind(act: Act) -> Page:
    """Direct, partly quoted or reported; brings back a dropped one as well."""
    if act.argument(1) not in [item.value for item in Kind]:
        raise Stale(act.argument(1))
    async with act.context.house.editing:
        item = await act.change(
            "kind",
            lambda item: f"{item.article_id}/{item.id}: {item.kind}",
            partial(act.archive.editing.set_kind, act.number(), Kind(act.argument(1))),
        )
    return await _show(act, item.id, note="admin.kind_set")


async def drop(act: Act) -> Page:
    """It is nobody's statement; can be undone at once."""
    async with act.context.house.editing:
        item, article = await act.do(act.archive.editing.statement, act.number())
        await act.change(
            "drop",
            lambda _: f"{article.id}/{item.id}",
            partial(act.archive.editing.drop, item.id),
        )
    _, left = await act.do(act.archive.article, article.id)
    after = [number for number, other in enumerate(left) if other.id > item.id]
    note = act.say("admin.dropped", words=clip(item.text, 100))
    undo = Button(label(act.language, "admin.button.undo"), data("setk", item.id, item.kind.value))
    back = Button(label(act.language, "admin.button.back"), data("art", article.id))
    page = Page(note, ((back,),))
    if left:
        page = await _page(act, article, left, after[0] if after else 0, note)
    return Page(page.text, ((undo,), *page.rows))


# An article's title, date, publisher and link.


async def edit(act: Act) -> Page:
    """What shall be changed?"""
    await act.end_prompt()
    article, _ = await act.do(act.archive.article, act.number())
    return edit_page(act.language, article)


async def ask_field(act: Act) -> Page:
    """The next message is the new title, date, publisher or link."""
    article, _ = await act.do(act.archive.article, act.number())
    name = act.argument(1)
    if name not in FIELDS:
        raise Stale(name)
    await act.prompt("field", article.id, name)
    now = {
        "title": article.title,
        "date": article.published.isoformat() if article.published else "",
        "publisher": article.publisher,
        "url": article.url,
    }[name]
    back = Button(label(act.language, "admin.button.back"), data("edit", article.id))
    return Page(act.say(f"admin.send_{name}", now=clip(now or "–", 300)), ((back,),))


async def hear_field(act: Act, text: str) -> Page:
    """Keep what was typed, "-" for nothing; what cannot be understood is asked for again."""
    article_id, name = act.number(), act.argument(1)
    value = " ".join(text.split())
    change = FIELDS[name](act, article_id, "" if value in ("-", "–", "—") else value)
    if change is None:
        return await _again(act, f"admin.wrong.{name}", "field", article_id, name)
    async with act.context.house.editing:
        await act.change("edit", lambda revised: f"{target(revised)} ({name})", change)
    return await show_article(act, article_id, note="admin.edited")


Change = Callable[[], Article]


def _title(act: Act, article_id: int, value: str) -> Change | None:
    fits = len(value) <= TYPED_UNITS
    return partial(act.archive.editing.revise, article_id, title=value) if fits else None


def _publisher(act: Act, article_id: int, value: str) -> Change | None:
    fits = len(value) <= TYPED_UNITS
    return partial(act.archive.editing.revise, article_id, publisher=value) if fits else None


def _url(act: Act, article_id: int, value: str) -> Change | None:
    fits = not value or re.fullmatch(r"https?://[^\s<>\"']{3,2000}", value)
    return partial(act.archive.editing.revise, article_id, url=value) if fits else None


def _date(act: Act, article_id: int, value: str) -> Change | None:
    if not value:
        return partial(act.archive.editing.revise, article_id, undated=True)
    day = typed_day(value)
    return partial(act.archive.editing.revise, article_id, published=day) if day else None


def typed_day(value: str) -> date | None:
    """A day as 2023-02-10, 10.02.2023 or 10/02/2023; None if it is none.

    >>> typed_day("10.2.2023")
    datetime.date(2023, 2, 10)
    """
    found = re.fullmatch(r"(\d{4})-(\d{1,2})-(\d{1,2})", value)
    parts = found.groups() if found else ()
    if not parts and (found := re.fullmatch(r"(\d{1,2})[./](\d{1,2})[./](\d{4})", value)):
        parts = found.groups()[::-1]
    with suppress(ValueError):
        return date(*(int(part) for part in parts)) if parts else None
    return None


FIELDS = {"title": _title, "date": _date, "publisher": _publisher, "url": _url}

BUTTONS = {
    "sts": statements,
    "st": statement,
    "who": who,
    "sp": set_speaker,
    "new": set_new_speaker,
    "alike": set_alike,
    "name": ask_name,
    "kind": kind,
    "setk": set_kind,
    "drop": drop,
    "edit": edit,
    "field": ask_field,
}
PROMPTS = {"name": hear_name, "field": hear_field}
