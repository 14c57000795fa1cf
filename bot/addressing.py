"""A message -> is it for the bot, and what does it ask? Pure."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from telegram import Chat, Message, MessageEntity, User
from telegram.constants import ChatType

from bot.passages import visible

GROUPS = (ChatType.GROUP, ChatType.SUPERGROUP)
ANONYMOUS_ADMIN, IN_NAME_OF_CHANNEL = 1087968824, 136817688
"""Telegram's accounts that stand for people who write without their own name."""
_COMMAND = re.compile(r"/(?P<name>\w{1,64})(?:@(?P<bot>\w+))?(?=\s|$)")


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked, and the bot's own message that it replies to."""

    text: str
    follows: Message | None = None


def asked(message: Message, me: User) -> Asked | None:
    """What a message without a command asks the bot; None if it is not for it."""
    if not is_from_person(message):
        return None
    text = words_of(message)
    answered = replied_to(message)
    follows = answered if answered and _is_by(answered, me) else None
    if message.chat.type == ChatType.PRIVATE:
        return Asked(text, follows) if text else None
    if message.chat.type not in GROUPS:
        return None
    if mentions(message, me):
        without = words_of(message, without=me)
        return Asked(without or (words_of(answered, without=me) if answered else ""), follows)
    return Asked(text, follows) if follows and text else None


def asked_by_command(message: Message, me: User) -> Asked | None:
    """What a command such as /ask asks: the words after it, else those of the message replied to."""
    if not is_from_person(message):
        return None
    answered = replied_to(message)
    follows = answered if answered and _is_by(answered, me) else None
    text = after_command(message)
    if text:
        return Asked(text, follows)
    if message.quote and message.quote.text.strip():
        return Asked(visible(message.quote.text))
    return Asked(words_of(answered, without=me) if answered and not follows else "")


def is_from_person(message: Message) -> bool:
    """Whether a person wrote it here and now: no bot, no inline result, no copy of a channel's post."""
    if message.via_bot or message.is_automatic_forward:
        return False
    sender = message.from_user
    return sender is not None and (
        not sender.is_bot or sender.id in (ANONYMOUS_ADMIN, IN_NAME_OF_CHANNEL)
    )


def asker_id(message: Message) -> int:
    """Whose question it is: the person's number, or that of the chat in whose name it is asked."""
    if message.sender_chat:
        return message.sender_chat.id
    return message.from_user.id if message.from_user else message.chat.id


def replied_to(message: Message) -> Message | None:
    """The message that a person replies to; in a topic every message "replies" to its beginning."""
    answered = message.reply_to_message
    if answered is None or answered.forum_topic_created:
        return None
    if message.is_topic_message and answered.message_id == message.message_thread_id:
        return None
    return answered


def _is_by(message: Message, me: User) -> bool:
    return message.from_user is not None and message.from_user.id == me.id


def mentions(message: Message, me: User) -> bool:
    """Whether @the_bot stands in it."""
    return bool(_mentions(message, me))


def _mentions(message: Message, me: User) -> Sequence[str]:
    """The very texts that mention the bot."""
    name = f"@{me.username}".lower()
    entities = message.entities if message.text else message.caption_entities
    marked = [
        (entity, _marked(message.text or message.caption or "", entity)) for entity in entities
    ]
    return [
        text
        for entity, text in marked
        if (entity.type == MessageEntity.MENTION and text.lower() == name)
        or (entity.user is not None and entity.user.id == me.id)
    ]


def _marked(text: str, entity: MessageEntity) -> str:
    """The characters of an entity, which counts UTF-16 units; also of text that is no valid UTF-16."""
    held = text.encode("utf-16-le", "surrogatepass")
    end = entity.offset + entity.length
    return held[2 * entity.offset : 2 * end].decode("utf-16-le", "ignore")


def words_of(message: Message, *, without: User | None = None) -> str:
    """Text or caption, without what cannot be seen and, if asked, without mentions of the bot."""
    text = message.text or message.caption or ""
    for mention in _mentions(message, without) if without else ():
        text = text.replace(mention, " ", 1)
    return visible(text).strip(" ,:;\n") if without else visible(text)


def after_command(message: Message) -> str:
    """The words after a command, with their lines."""
    text = message.text or message.caption or ""
    found = _COMMAND.match(text)
    return visible(text[found.end() :] if found else text)


def command_in(message: Message, me: User) -> str:
    """The name of the command with which a text or caption begins, if it is given to this bot."""
    found = _COMMAND.match(message.text or message.caption or "")
    if not found:
        return ""
    other = found["bot"] and found["bot"].lower() != (me.username or "").lower()
    return "" if other else found["name"].lower()


def is_group(chat: Chat) -> bool:
    """Whether several people may read it."""
    return chat.type in GROUPS
