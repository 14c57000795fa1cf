"""Editors' speakers: the list, one of them, a name, role or spelling, and two that are one."""

from __future__ import annotations

import zlib
from collections.abc import Callable
from functools import partial

from bot.act import Act
from bot.admin_pages import LISTED
from bot.editing import TYPED_UNITS
from bot.page import Button, Page, clip, columns, data
from bot.people_pages import merge_page, speaker_page, speakers_page
from bot.phrases import label
from knowledge import Speaker


async def speakers(act: Act) -> Page:
    """/speakers [NAME]: all of them, or those found under a name."""
    name = " ".join(act.arguments)
    if not name:
        return await _list(act, 0)
    found = await act.do(act.archive.editing.find_speakers, name)
    if len(found) == 1:
        return speaker_page(act.language, found[0])
    buttons = [Button(clip(item.name, 40), data("person", item.id)) for item in found]
    key = "admin.speakers_found" if found else "admin.speakers_none"
    return Page(act.say(key), columns(buttons, 2))


async def turn_people(act: Act) -> Page:
    """Another page of the list."""
    return await _list(act, act.number())


async def _list(act: Act, offset: int) -> Page:
    counts = await act.do(act.archive.speakers, limit=LISTED + 1, offset=offset)
    return speakers_page(act.language, counts, offset)


async def person(act: Act) -> Page:
    """One speaker."""
    await act.end_prompt()
    return speaker_page(act.language, await act.do(act.archive.editing.speaker, act.number()))


async def _ask(act: Act, verb: str) -> Page:
    speaker = await act.do(act.archive.editing.speaker, act.number())
    await act.prompt(verb, speaker.id)
    back = Button(label(act.language, "admin.button.back"), data("person", speaker.id))
    return Page(act.say(f"admin.send_{verb}", name=clip(speaker.name, 150)), ((back,),))


async def ask_rename(act: Act) -> Page:
    """The next message is the name to show."""
    return await _ask(act, "rename")


async def ask_role(act: Act) -> Page:
    """The next message is the role."""
    return await _ask(act, "role")


async def ask_alias(act: Act) -> Page:
    """The next message is another name under which the speaker is known."""
    return await _ask(act, "alias")


async def ask_merge(act: Act) -> Page:
    """The next message names the speaker who is the same."""
    return await _ask(act, "merge")


async def hear_rename(act: Act, text: str) -> Page:
    """Another name to show; the old one stays as a spelling."""
    if not _is_name(text):
        return await _again(act, "rename")
    return await _change(act, "rename", partial(act.archive.editing.rename, act.number(), text))


async def hear_role(act: Act, text: str) -> Page:
    """What the speaker is; "-" for nothing."""
    role = "" if text.strip() in ("-", "–", "—") else text
    if len(role) > TYPED_UNITS:
        return await _again(act, "role")
    return await _change(act, "role", partial(act.archive.editing.set_role, act.number(), role))


async def hear_alias(act: Act, text: str) -> Page:
    """One more spelling."""
    if not _is_name(text):
        return await _again(act, "alias")
    return await _change(act, "alias", partial(act.archive.editing.add_alias, act.number(), text))


async def hear_merge(act: Act, text: str) -> Page:
    """The speakers found under the typed name; which one it is, a button says."""
    kept = await act.do(act.archive.editing.speaker, act.number())
    found = await act.do(act.archive.editing.find_speakers, text[:TYPED_UNITS])
    await act.end_prompt()
    return merge_page(act.language, kept, found)


def _is_name(text: str) -> bool:
    return len(text) <= TYPED_UNITS and any(letter.isalpha() for letter in text)


async def _again(act: Act, verb: str) -> Page:
    await act.prompt(verb, act.number())
    return Page(act.say("admin.no_name"))


async def _change(act: Act, action: str, work: Callable[[], Speaker]) -> Page:
    speaker = await act.change(action, lambda who: f"{who.id}: {clip(who.name, 80)}", work)
    return speaker_page(act.language, speaker, note=act.say("admin.speaker_changed"))


async def merge(act: Act) -> Page:
    """The two are one from now on."""
    async with act.context.house.editing:
        other = await act.do(act.archive.editing.speaker, act.number(1))
        kept = await act.change(
            "merge",
            lambda kept: clip(f"{kept.id}: {kept.name} < {other.name}", 120),
            partial(act.archive.editing.merge, act.number(), other.id),
        )
    return speaker_page(
        act.language, kept, note=act.say("admin.merged", name=clip(other.name, 150))
    )


async def ask_unalias(act: Act) -> Page:
    """Which spelling is wrong?"""
    speaker = await act.do(act.archive.editing.speaker, act.number())
    buttons = [
        Button("✕ " + clip(alias, 40), data("unaliasy", speaker.id, mark(alias)))
        for alias in sorted(speaker.aliases)[:24]
    ]
    back = Button(label(act.language, "admin.button.back"), data("person", speaker.id))
    text = act.say("admin.which_alias", name=clip(speaker.name, 150))
    return Page(text, (*columns(buttons, 2), (back,)))


async def unalias(act: Act) -> Page:
    """The spelling with this mark is dropped; one that went meanwhile needs nothing."""
    async with act.context.house.editing:
        speaker = await act.do(act.archive.editing.speaker, act.number())
        name = next((alias for alias in speaker.aliases if mark(alias) == act.number(1)), "")
        if not name:
            return speaker_page(act.language, speaker)
        changed = await act.change(
            "unalias",
            lambda changed: clip(f"{changed.id}: {name}", 120),
            partial(act.archive.editing.drop_alias, speaker.id, name),
        )
    return speaker_page(act.language, changed, note=act.say("admin.speaker_changed"))


def mark(alias: str) -> int:
    """A number for a spelling: it would not fit a button, and its place in the list may change."""
    return zlib.crc32(alias.encode())


BUTTONS = {
    "people": turn_people,
    "person": person,
    "rename": ask_rename,
    "role": ask_role,
    "alias": ask_alias,
    "merge": ask_merge,
    "mergey": merge,
    "unalias": ask_unalias,
    "unaliasy": unalias,
}
PROMPTS = {
    "rename": hear_rename,
    "role": hear_role,
    "alias": hear_alias,
    "merge": hear_merge,
}
