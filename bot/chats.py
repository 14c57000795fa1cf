"""The bot is added, removed, moved; a group's /settings -> one message, and choices that are kept."""

from __future__ import annotations

from telegram import ChatMemberRestricted, ChatMemberUpdated, Message, Update
from telegram.constants import ChatMemberStatus

from bot import groups
from bot.addressing import is_from_person, is_group
from bot.context import Context
from bot.groups import Wishes, scope
from bot.hearing import Hearing
from bot.page import Button, Page, Stale, asking
from bot.phrases import label, languages, phrase
from bot.pressed import Deed, Press
from bot.speak import Place, send

INSIDE = (
    ChatMemberStatus.MEMBER,
    ChatMemberStatus.ADMINISTRATOR,
    ChatMemberStatus.RESTRICTED,
    ChatMemberStatus.OWNER,
)


async def membership(update: Update, context: Context) -> None:
    """The bot was added to a group or removed from one."""
    changed = update.my_chat_member
    if changed is None or not is_group(changed.chat):
        return
    was, now = _inside(changed, new=False), _inside(changed, new=True)
    if now and not was and not _is_muted(changed):
        await _greet(update, context, changed)
    elif was and not now:
        desk = context.archive.desk
        await context.do(desk.forget_scope, scope(changed.chat.id))


def _inside(changed: ChatMemberUpdated, *, new: bool) -> bool:
    member = changed.new_chat_member if new else changed.old_chat_member
    gone = isinstance(member, ChatMemberRestricted) and not member.is_member
    return member.status in INSIDE and not gone


def _is_muted(changed: ChatMemberUpdated) -> bool:
    member = changed.new_chat_member
    return isinstance(member, ChatMemberRestricted) and not member.can_send_messages


async def _greet(update: Update, context: Context, changed: ChatMemberUpdated) -> None:
    """One message: how to ask, and whether mentions are heard."""
    me = context.bot.bot
    hears = bool(me.can_read_all_group_messages) or (
        changed.new_chat_member.status == ChatMemberStatus.ADMINISTRATOR
    )
    language = context.language(update)
    text = "\n".join(
        (
            phrase(language, "start.group", bot=me.username),
            phrase(language, "group.mentions" if hears else "group.no_mentions", bot=me.username),
        )
    )
    await send(context.bot, Place(changed.chat.id), Page(text))


async def migrated(update: Update, context: Context) -> None:
    """A group became a supergroup: its choices go with it."""
    message = update.message
    if message is None:
        return
    old, new = message.chat.id, message.migrate_to_chat_id
    if message.migrate_from_chat_id:
        old, new = message.migrate_from_chat_id, message.chat.id
    if new:
        await context.do(context.archive.desk.move_scope, scope(old), scope(new))


# /settings.


async def settings_command(update: Update, context: Context) -> None:
    """/settings in a group, for its administrators."""
    hearing = Hearing.of(update, context)
    if hearing is None or not is_from_person(hearing.message):
        return
    if not hearing.in_group:
        await hearing.reply(Page(hearing.say("settings.in_groups")))
    elif not await _may_set(context, hearing.message):
        if await hearing.heard():
            await hearing.reply(Page(hearing.say("settings.admins")))
    else:
        await hearing.reply(settings_page(hearing.language, hearing.wishes))


async def _may_set(context: Context, message: Message) -> bool:
    """Asked of Telegram anew: who was an administrator a minute ago may be none now."""
    if message.sender_chat:
        return message.sender_chat.id == message.chat.id
    person = message.from_user
    return person is not None and await groups.is_admin(
        context, message.chat.id, person.id, believed_seconds=0
    )


def settings_page(language: str, wishes: Wishes) -> Page:
    """A group's choices and the buttons that change them."""
    chosen = label(wishes.language, "language.name") if wishes.language else "–"
    own = label(language, "settings.own_language")
    text = phrase(
        language,
        "settings.page",
        language=chosen if wishes.language else own,
        quiet=label(language, "settings.yes" if wishes.quiet else "settings.no"),
        who=label(language, "settings.admins_ask" if wishes.admins_only else "settings.all_ask"),
    )
    spoken = [
        Button(
            _marked(label(code, "language.name"), wishes.language == code), asking("g", "l", code)
        )
        for code in languages()
    ]
    return Page(
        text,
        (
            tuple(spoken),
            (Button(_marked(own, not wishes.language), asking("g", "l", "-")),),
            (
                Button(
                    _marked(label(language, "settings.quiet"), wishes.quiet),
                    asking("g", "q", "-" if wishes.quiet else "yes"),
                ),
            ),
            (
                Button(
                    _marked(label(language, "settings.admins_ask"), wishes.admins_only),
                    asking("g", "w", "-" if wishes.admins_only else "admins"),
                ),
            ),
        ),
    )


def _marked(text: str, chosen: bool) -> str:
    return f"✓ {text}" if chosen else text


CHOICES = {
    "l": ("language", (*languages(), "-")),
    "q": ("quiet", ("yes", "-")),
    "w": ("ask", ("admins", "-")),
}


async def choose(press: Press) -> Page | None:
    """Keep a group's choice, if an administrator of the very group pressed."""
    if len(press.arguments) != 2 or press.arguments[0] not in CHOICES or press.chat_id >= 0:
        raise Stale("choice")
    key, values = CHOICES[press.arguments[0]]
    value = press.arguments[1]
    if value not in values:
        raise Stale(value)
    if not await groups.is_admin(
        press.context, press.chat_id, press.query.from_user.id, believed_seconds=0
    ):
        await press.toast("settings.admins", alert=True)
        return None
    desk = press.context.archive.desk
    kept = "" if value == "-" else value
    await press.context.do(desk.set_preference, scope(press.chat_id), key, kept)
    language = press.context.language(press.update)
    return settings_page(language, groups.wishes(press.context.archive, press.chat_id))


DEEDS: dict[str, Deed] = {"g": choose}
