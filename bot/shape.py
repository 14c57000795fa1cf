"""An update as it came -> whether its fields are what the Bot API says; the library believes anything. Pure."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

DEEPEST = 60
"""Replies, the chats in them and their buttons lie a dozen deep."""


LONGEST_CHARS = 20_000
"""Of a field; a message has 4,096."""


def _is_word(value: object) -> bool:
    return isinstance(value, str) and len(value) <= LONGEST_CHARS


def _is_number(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and -(2**63) <= value < 2**63


def _is_flag(value: object) -> bool:
    return isinstance(value, bool)


def _is_part(value: object) -> bool:
    return isinstance(value, dict)


def _is_row(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(item, (dict, list)) for item in value)


_KINDS: Mapping[Callable[[object], bool], str] = {
    _is_word: "text caption data query type language_code first_name last_name title username status"
    " file_id file_unique_id file_name mime_type result_id chat_instance inline_message_id guest_query_id",
    _is_number: "date edit_date message_id length position file_size message_thread_id"
    " migrate_to_chat_id migrate_from_chat_id update_id until_date width height duration",
    _is_flag: "is_bot is_forum is_topic_message is_automatic_forward is_member is_anonymous"
    " can_send_messages",
    _is_part: "message edited_message channel_post edited_channel_post callback_query inline_query"
    " chosen_inline_result my_chat_member guest_message chat from user sender_chat via_bot quote"
    " reply_to_message document reply_markup forward_origin old_chat_member new_chat_member",
    _is_row: "entities caption_entities photo inline_keyboard new_chat_members",
}
_BY_NAME = {name: kind for kind, names in _KINDS.items() for name in names.split()}
_NEEDED = {
    "message": ("message_id", "date", "chat"),
    "edited_message": ("message_id", "date", "chat", "edit_date"),
    "reply_to_message": ("message_id", "date", "chat"),
    "guest_message": ("message_id", "date", "chat"),
    "channel_post": ("message_id", "date", "chat"),
    "edited_channel_post": ("message_id", "date", "chat"),
    "callback_query": ("id", "from", "chat_instance"),
    "inline_query": ("id", "from", "query", "offset"),
    "chosen_inline_result": ("result_id", "from", "query"),
    "my_chat_member": ("chat", "from", "date", "old_chat_member", "new_chat_member"),
    "old_chat_member": ("user", "status"),
    "new_chat_member": ("user", "status"),
    "document": ("file_id", "file_unique_id"),
    "quote": ("text", "position"),
    "entities": ("type", "offset", "length"),
    "caption_entities": ("type", "offset", "length"),
    "forward_origin": ("type", "date"),
    "chat": ("id", "type"),
    "sender_chat": ("id", "type"),
    "from": ("id", "is_bot", "first_name"),
    "user": ("id", "is_bot", "first_name"),
    "via_bot": ("id", "is_bot", "first_name"),
}
"""The fields without which the part of this name is none."""
_NUMBERED = {"chat", "sender_chat", "from", "user", "via_bot"}
"""Parts whose id is a number; elsewhere it is a word."""
_COUNTED = {"entities", "caption_entities"}
"""Parts whose offset is a number; elsewhere it is a word."""


def fault(raw: Mapping[str, Any]) -> str:
    """The path of the first field that is not what it should be; empty if all are."""
    return _fault(raw, "", "", 0)


def _fault(part: Mapping[str, Any], name: str, path: str, depth: int) -> str:
    if depth > DEEPEST:
        return path
    from_channel = name == "forward_origin" and part.get("type") == "channel"
    for key in (*_NEEDED.get(name, ()), *(("chat", "message_id") if from_channel else ())):
        if part.get(key) is None:
            return f"{path}.{key}" if path else key
    for key, value in part.items():
        here = f"{path}.{key}" if path else key
        if value is None:
            continue
        kind = _by_place(name, key)
        if kind and not kind(value):
            return here
        inner = value if isinstance(value, list) else [value]
        for item in _flat(inner) if key in _BY_NAME else ():
            if isinstance(item, dict) and (found := _fault(item, key, here, depth + 1)):
                return found
    return ""


def _by_place(name: str, key: str) -> Callable[[object], bool] | None:
    if key == "id":
        return _is_number if name in _NUMBERED else _is_word
    if key == "offset":
        return _is_number if name in _COUNTED else _is_word
    return _BY_NAME.get(key)


def _flat(items: list[Any]) -> list[Any]:
    """The items, and those of lists among them: rows of buttons."""
    return [one for item in items for one in (item if isinstance(item, list) else [item])]
