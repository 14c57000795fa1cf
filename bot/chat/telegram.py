"""A Telegram of one chat, in memory: the bot's calls in, what its person sees out."""

from __future__ import annotations

import tempfile
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from bot.chat import form
from bot.chat.form import Fields, Formatted, Refused
from bot.chat.seen import GROUP_ID, ME, Eyes, Person, Shown

Files = Mapping[str, tuple[str, bytes]]
"""Name and content of each file of a call."""


PRIVATE_MENUS = ("default", "all_private_chats")
GROUP_MENUS = ("default", "all_group_chats", "all_chat_administrators")


@dataclass
class LocalTelegram:
    """The one chat and its messages. `group`: it is a group, in which the person is the owner."""

    person: Person
    eyes: Eyes
    group: bool = False
    messages: dict[int, Shown] = field(default_factory=dict)
    menu: dict[str, str] = field(default_factory=dict)
    """Commands and what they do, as the person's menu shows them."""
    sent: dict[str, bytes] = field(default_factory=dict)
    """Files that the person sent, by id."""
    _next_id: int = 1
    _folder: Path | None = None

    @property
    def chat_id(self) -> int:
        """Of the one chat."""
        return GROUP_ID if self.group else self.person.id

    @property
    def chat(self) -> Fields:
        """As Telegram writes the chat."""
        if self.group:
            return {"id": GROUP_ID, "type": "supergroup", "title": "Readers"}
        return {"id": self.person.id, "type": "private", "first_name": self.person.name}

    def keep(self, shown: Shown) -> Shown:
        """Give a message its number and remember it."""
        numbered = replace(shown, id=self._next_id)
        self.messages[self._next_id] = numbered
        self._next_id += 1
        return numbered

    def message_fields(self, shown: Shown) -> dict[str, Any]:
        """A message as Telegram writes it."""
        words = "caption" if shown.document else "text"
        entities = "caption_entities" if shown.document else "entities"
        found: dict[str, Any] = {
            "message_id": shown.id,
            "date": int(time.time()),
            "chat": self.chat,
            "from": ME if shown.by_bot else self.person.as_fields(),
        }
        if shown.words.text:
            found[words] = shown.words.text
        if shown.words.entities:
            found[entities] = [item.as_fields() for item in shown.words.entities]
        if shown.document:
            found["document"] = shown.document
        if shown.via_bot:
            found["via_bot"] = ME
        if shown.reply_to in self.messages:
            before = replace(self.messages[shown.reply_to], reply_to=0)
            found["reply_to_message"] = self.message_fields(before)
        if data_rows := [
            [{"text": item.label, "callback_data": item.data} for item in row if item.data]
            for row in shown.rows
        ]:
            found["reply_markup"] = {"inline_keyboard": [row for row in data_rows if row]}
        return found

    def last_answer(self) -> int:
        """The bot's newest message with buttons, else its newest; 0 if there is none."""
        own = [item for item in self.messages.values() if item.by_bot]
        return max(((bool(item.rows), item.id) for item in own), default=(False, 0))[1]

    def file(self, path: str) -> bytes:
        """A file that the person sent. :raises Refused: if there is none."""
        if path not in self.sent:
            raise Refused("wrong file_id", code=404)
        return self.sent[path]

    # The bot's calls.

    def answer(self, method: str, fields: Fields, files: Files) -> object:
        """What a method gives. :raises Refused: as Telegram would refuse, or for one not spoken here."""
        if method in _METHODS:
            return _METHODS[method](self, fields, files)
        if method.startswith(("set", "delete", "log", "close")):
            return True  # settings of the bot that a terminal does not show
        raise Refused(f"{method} is not spoken in the local chat", code=404)

    def _known_chat(self, fields: Fields) -> None:
        if str(fields.get("chat_id")) not in (str(self.chat_id), str(self.person.id)):
            raise Refused("chat not found")

    def _known_message(self, fields: Fields) -> Shown:
        inline = fields.get("inline_message_id")
        for shown in self.messages.values():
            if (
                shown.inline_id == inline
                if inline
                else shown.id == int(fields.get("message_id", 0))
            ):
                return shown
        raise Refused("message to edit not found")

    def _reply_to(self, fields: Fields) -> int:
        reply = form.mapping(fields.get("reply_parameters"))
        number = int(reply.get("message_id", 0))
        if number and number not in self.messages:
            if not reply.get("allow_sending_without_reply"):
                raise Refused("message to be replied not found")
            return 0
        return number

    def _send_message(self, fields: Fields, _: Files) -> Fields:
        self._known_chat(fields)
        words, rows = form.message_text(fields), form.buttons(fields)
        return self._show(Shown(0, True, words, rows, self._reply_to(fields)))

    def _show(self, shown: Shown) -> Fields:
        kept = self.keep(shown)
        self.eyes.message(kept)
        return self.message_fields(kept)

    def _send_document(self, fields: Fields, files: Files) -> Fields:
        return self._send_file("document", fields, files)

    def _send_photo(self, fields: Fields, files: Files) -> Fields:
        return self._send_file("photo", fields, files)

    def _send_file(self, kind: str, fields: Fields, files: Files) -> Fields:
        self._known_chat(fields)
        if kind not in files:
            raise Refused("there is no file in the request")
        words, rows = form.caption(fields), form.buttons(fields)
        name, held = files[kind]
        path = self._save(name if "." in name else f"{kind}.png", held)
        return self._show(Shown(0, True, words, rows, self._reply_to(fields), file=path))

    def _save(self, name: str, held: bytes) -> Path:
        """Files of the bot lie in a folder of their own, for this person's eyes alone."""
        if self._folder is None:
            self._folder = Path(tempfile.mkdtemp(prefix="verbatim-"))
        path = self._folder / Path(name).name
        path.write_bytes(held)
        return path

    def _edit_text(self, fields: Fields, _: Files) -> Any:
        return self._edit(fields, form.message_text(fields))

    def _edit_caption(self, fields: Fields, _: Files) -> Any:
        return self._edit(fields, form.caption(fields))

    def _edit_buttons(self, fields: Fields, _: Files) -> Any:
        return self._edit(fields, self._known_message(fields).words)

    def _edit(self, fields: Fields, words: Formatted) -> Any:
        before = self._known_message(fields)
        after = replace(before, words=words, rows=form.buttons(fields))
        if (after.words, after.rows) == (before.words, before.rows):
            raise Refused("message is not modified")
        self.messages[before.id] = after
        self.eyes.message(after, edited=True)
        return True if before.inline_id else self.message_fields(after)

    def _delete(self, fields: Fields, _: Files) -> bool:
        shown = self._known_message(fields)
        del self.messages[shown.id]
        self.eyes.deleted(shown)
        return True

    def _answer_press(self, fields: Fields, _: Files) -> bool:
        text = str(fields.get("text", ""))
        if form.units(text) > form.ALERT_UNITS:
            raise Refused("MESSAGE_TOO_LONG")
        if text:
            self.eyes.alert(text)
        return True

    def _answer_inline(self, fields: Fields, _: Files) -> bool:
        self.eyes.choices(form.choices(fields))
        return True

    def _busy(self, fields: Fields, _: Files) -> bool:
        self._known_chat(fields)
        self.eyes.working()
        return True

    def _set_menu(self, fields: Fields, _: Files) -> bool:
        """The menu that this person sees: the one of his chat and language is the last word."""
        commands = {
            item["command"]: item["description"] for item in form.listed(fields.get("commands"))
        }
        if len(commands) > 100:
            raise Refused("BOT_COMMANDS_TOO_MUCH")
        scope = form.mapping(fields.get("scope"))
        language = fields.get("language_code", "")
        if language in ("", self.person.language) and self._is_here(scope):
            self.menu.update(commands)
        return True

    def _is_here(self, scope: Fields) -> bool:
        """Whether a menu is for this chat."""
        if "chat_id" in scope:
            return int(scope["chat_id"]) == self.chat_id
        return scope.get("type", "default") in (GROUP_MENUS if self.group else PRIVATE_MENUS)

    def _get_file(self, fields: Fields, _: Files) -> Fields:
        file_id = str(fields["file_id"])
        size = len(self.file(file_id))
        return {
            "file_id": file_id,
            "file_unique_id": file_id,
            "file_size": size,
            "file_path": file_id,
        }

    def _get_me(self, _: Fields, __: Files) -> Fields:
        return ME

    def _get_chat(self, _: Fields, __: Files) -> Fields:
        needed = {"accent_color_id": 0, "max_reaction_count": 1, "accepted_gift_types": {}}
        return {**self.chat, **needed}

    def _member(self, fields: Fields, _: Files) -> Fields:
        if int(fields["user_id"]) == ME["id"]:
            return {"status": "member", "user": ME}
        return {"status": "creator", "user": self.person.as_fields(), "is_anonymous": False}

    def _admins(self, _: Fields, files: Files) -> list[Fields]:
        return [self._member({"user_id": self.person.id}, files)]


Method = Callable[[LocalTelegram, Fields, Files], object]
_METHODS: dict[str, Method] = {
    "getMe": LocalTelegram._get_me,
    "sendMessage": LocalTelegram._send_message,
    "sendDocument": LocalTelegram._send_document,
    "sendPhoto": LocalTelegram._send_photo,
    "sendChatAction": LocalTelegram._busy,
    "editMessageText": LocalTelegram._edit_text,
    "editMessageCaption": LocalTelegram._edit_caption,
    "editMessageReplyMarkup": LocalTelegram._edit_buttons,
    "deleteMessage": LocalTelegram._delete,
    "answerCallbackQuery": LocalTelegram._answer_press,
    "answerInlineQuery": LocalTelegram._answer_inline,
    "setMyCommands": LocalTelegram._set_menu,
    "getFile": LocalTelegram._get_file,
    "getChat": LocalTelegram._get_chat,
    "getChatMember": LocalTelegram._member,
    "getChatAdministrators": LocalTelegram._admins,
    "leaveChat": lambda here, fields, files: True,
}
"""The methods that mean something in a terminal; others that only set are taken without a word."""
