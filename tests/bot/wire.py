"""A Bot API that stays in the process: answers and refuses like Telegram, remembers all."""

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

from telegram import Update
from telegram.ext import Application
from telegram.request import BaseRequest, RequestData

ME = {"id": 4242, "is_bot": True, "first_name": "Verbatim", "username": "verbatim_bot"}
PLACEHOLDERS = (1087968824, 136817688)
TAGS = {"b", "i", "u", "s", "a", "code", "pre", "blockquote", "tg-spoiler"}


API_FILE = Path(__file__).parents[3] / "shared/telegram_bot_api/api.json"
"""The Bot API, machine readable, where it lies beside the project."""


@cache
def api_fields() -> dict[str, set[str]]:
    """Each method's parameters; empty without the file."""
    if not API_FILE.exists():
        return {}
    methods = json.loads(API_FILE.read_text("utf-8"))["methods"]
    return {name: {f["name"] for f in method.get("fields", [])} for name, method in methods.items()}


ADMIN = {
    "status": "administrator", "can_be_edited": False, "is_anonymous": False,
    "can_manage_chat": True, "can_delete_messages": True, "can_manage_video_chats": True,
    "can_restrict_members": True, "can_promote_members": False, "can_change_info": True,
    "can_invite_users": True, "can_post_stories": False, "can_edit_stories": False,
    "can_delete_stories": False,
}  # fmt: skip


def _decoded(value: Any) -> Any:
    return json.loads(value) if isinstance(value, str) else value


def _results(parameters: dict[str, Any]) -> list[dict[str, Any]]:
    """The results of an inline or guest query."""
    found = _decoded(parameters.get("results", []))
    if "result" in parameters:
        found = [_decoded(parameters["result"])]
    if len(found) > 50:
        raise RefusedError("too many results")
    if len({result["id"] for result in found}) < len(found):
        raise RefusedError("RESULT_ID_DUPLICATE")
    if len(parameters.get("next_offset", "").encode()) > 64:
        raise RefusedError("NEXT_OFFSET_INVALID")
    start = _decoded(parameters.get("button", {})).get("start_parameter", "x")
    if not re.fullmatch(r"[A-Za-z0-9_-]{1,64}", start):
        raise RefusedError("START_PARAM_INVALID")
    return found


class RefusedError(Exception):
    """What Telegram would answer with 400."""


class MovedError(Exception):
    """The group is a supergroup now."""


class _Checked(HTMLParser):
    """Telegram's HTML: known tags, closed in order, nothing bare; `text` is what is left of it."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.text = ""
        self._open: list[str] = []
        if re.search(r"&(?!lt;|gt;|amp;|quot;|#)", html):
            raise RefusedError("can't parse entities: bare &")
        self.feed(html)
        self.close()
        if self._open:
            raise RefusedError(f"can't parse entities: {self._open} not closed")

    def handle_starttag(self, tag: str, attrs: object) -> None:
        if tag not in TAGS:
            raise RefusedError(f"can't parse entities: unsupported tag {tag}")
        self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if not self._open or self._open.pop() != tag:
            raise RefusedError(f"can't parse entities: unexpected </{tag}>")

    def handle_data(self, data: str) -> None:
        self.text += data


def units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


@dataclass
class Call:
    """One request of the bot. `text` is what a person would read, `buttons` label -> data."""

    method: str
    parameters: dict[str, Any]
    files: dict[str, bytes] = field(default_factory=dict)
    text: str = ""
    buttons: dict[str, str] = field(default_factory=dict)
    message_id: int = 0

    @property
    def replies_to(self) -> int:
        """The message to which it replies; 0 for none."""
        return int(_decoded(self.parameters.get("reply_parameters", {})).get("message_id", 0))

    def markup(self) -> dict[str, Any]:
        """Its keyboard as Telegram shows it with the message."""
        markup = self.parameters.get("reply_markup")
        return {"reply_markup": _decoded(markup)} if markup else {}


class Wire(BaseRequest):
    """Hand it to the application builder as its request."""

    def __init__(self) -> None:
        self.calls: list[Call] = []
        self.refused: list[str] = []
        """Why calls were refused that no test wanted to be."""
        self.downloads: dict[str, bytes] = {}
        self.blocked: set[int] = set()
        self.refuse: dict[str, list[str]] = {}
        """Method -> descriptions with which its next calls are refused."""
        self.moved: dict[int, int] = {}
        """Groups that have another number now."""
        self.admins: set[tuple[int, int]] = set()
        """(group, person) of administrators."""
        self._message_id = 1000
        self._shown: dict[tuple[int, int], tuple[str, str]] = {}

    @property
    def read_timeout(self) -> float:
        return 1.0

    async def initialize(self) -> None:
        pass

    async def shutdown(self) -> None:
        pass

    async def do_request(
        self, url: str, method: str, request_data: RequestData | None = None, *args: Any, **_: Any
    ) -> tuple[int, bytes]:
        name = url.rpartition("/")[2]
        if "/file/" in url:
            return 200, self.downloads[name]
        parameters = dict(request_data.parameters) if request_data else {}
        sent = request_data.multipart_data if request_data and request_data.contains_files else {}
        files = {part[0]: part[1] for part in sent.values()}
        try:
            result = self._answer(name, parameters, files)
        except MovedError as error:
            body = {"ok": False, "error_code": 400, "description": "Bad Request: group chat was"
                    " upgraded", "parameters": {"migrate_to_chat_id": error.args[0]}}  # fmt: skip
            return 400, json.dumps(body).encode()
        except RefusedError as error:
            self._note(str(error))
            code = 403 if "blocked" in str(error) else 400
            body = {"ok": False, "error_code": code, "description": f"Bad Request: {error}"}
            if code == 403:
                body["description"] = "Forbidden: bot was blocked by the user"
            return code, json.dumps(body).encode()
        return 200, json.dumps({"ok": True, "result": result}).encode()

    def _note(self, why: str) -> None:
        if "not modified" not in why and "blocked" not in why:
            self.refused.append(why)

    def _answer(self, name: str, parameters: dict[str, Any], files: dict[str, bytes]) -> Any:
        if api_fields() and not set(parameters) <= api_fields().get(name, set()):
            raise RefusedError(f"{name} with {sorted(parameters)} is not in the Bot API")
        if name == "getMe":
            return ME
        call = Call(name, parameters, files)
        call.text = self._checked_text(parameters)
        call.buttons = self._checked_buttons(parameters)
        for result in _results(parameters):
            self._check_result(result)
            content = _decoded(result["input_message_content"])
            call.text += self._checked_text(
                {"text": content["message_text"], "parse_mode": content.get("parse_mode")}
            )
        if self.refuse.get(name):
            raise RefusedError(self.refuse[name].pop(0))
        if name.startswith(("setMy", "deleteMy")):
            for item in _decoded(parameters.get("commands", [])):
                if not re.fullmatch(r"[a-z0-9_]{1,32}", item["command"]):
                    raise RefusedError("BOT_COMMAND_INVALID")
                if not 1 <= units(item["description"]) <= 256:
                    raise RefusedError("BOT_COMMAND_DESCRIPTION_INVALID")
            if units(parameters.get("description", "")) > 512:
                raise RefusedError("description is too long")
            if units(parameters.get("short_description", "")) > 120:
                raise RefusedError("short description is too long")
            self.calls.append(call)
            return True
        chat = int(parameters.get("chat_id", 0))
        if name == "getChatMember":
            person_id = int(parameters["user_id"])
            admin = (chat, person_id) in self.admins
            return {"user": person(person_id), **(ADMIN if admin else {"status": "member"})}
        if chat in self.blocked:
            raise RefusedError("blocked")
        if chat in self.moved:
            raise MovedError(self.moved[chat])
        if name == "editMessageText":
            self._edit(call, chat)
        self.calls.append(call)
        if name == "answerCallbackQuery":
            if units(parameters.get("text", "")) > 200:
                raise RefusedError("MESSAGE_TOO_LONG")
            return True
        if name in ("sendChatAction", "answerInlineQuery"):
            return True
        if name == "answerGuestQuery":
            return {"inline_message_id": "1"}
        if name == "getFile":
            file_id = parameters["file_id"]
            return {"file_id": file_id, "file_unique_id": file_id, "file_path": file_id}
        if name == "editMessageText":
            return message(chat, call.text, message_id=int(parameters["message_id"]))
        self._message_id += 1
        call.message_id = self._message_id
        self._shown[chat, self._message_id] = self._state(call)
        return message(chat, call.text, message_id=self._message_id)

    def _edit(self, call: Call, chat: int) -> None:
        key = (chat, int(call.parameters["message_id"]))
        if self._shown.get(key) == self._state(call):
            raise RefusedError("message is not modified")
        self._shown[key] = self._state(call)

    def _check_result(self, result: dict[str, Any]) -> None:
        if not 1 <= len(result["id"].encode()) <= 64:
            raise RefusedError("RESULT_ID_INVALID")
        if not result["title"].strip():
            raise RefusedError("ARTICLE_TITLE_EMPTY")
        self._checked_buttons(result)

    @staticmethod
    def _state(call: Call) -> tuple[str, str]:
        return call.text, json.dumps(call.buttons)

    @staticmethod
    def _checked_text(parameters: dict[str, Any]) -> str:
        raw = parameters.get("text", parameters.get("caption", ""))
        text = _Checked(raw).text if parameters.get("parse_mode") == "HTML" else raw
        if "text" in parameters and "chat_id" in parameters and not text.strip():
            raise RefusedError("message text is empty")
        limit = 1024 if "caption" in parameters else 4096
        if units(text) > limit:
            raise RefusedError("message is too long")
        return text

    @staticmethod
    def _checked_buttons(parameters: dict[str, Any]) -> dict[str, str]:
        markup = parameters.get("reply_markup", {})
        rows = (json.loads(markup) if isinstance(markup, str) else markup).get(
            "inline_keyboard", []
        )
        for button in (button for row in rows for button in row):
            if len({"callback_data", "url", "switch_inline_query"} & set(button)) != 1:
                raise RefusedError("BUTTON_TYPE_INVALID")
            if not 1 <= len(button.get("callback_data", "x").encode()) <= 64:
                raise RefusedError("BUTTON_DATA_INVALID")
            if not button["text"].strip():
                raise RefusedError("button text is empty")
        return {
            b["text"]: b.get("callback_data") or b.get("url") or b["switch_inline_query"]
            for row in rows
            for b in row
        }


def message(
    chat: int, text: str, *, message_id: int, sender: int = 0, **more: Any
) -> dict[str, Any]:
    """A message as Telegram tells it."""
    kind = "private" if chat > 0 else "supergroup"
    place = {"id": chat, "type": kind, **({"title": "Group"} if chat < 0 else {"first_name": "A"})}
    author = person(sender) if sender else ME
    return {"message_id": message_id, "date": 1_760_000_000, "chat": place, "from": author,
            **({"text": text} if text else {}), **more}  # fmt: skip


def person(number: int, language: str = "en") -> dict[str, Any]:
    return {"id": number, "is_bot": False, "first_name": f"P{number}", "language_code": language}


def sender_like(number: int) -> dict[str, Any]:
    """Telegram's own accounts are bots, and speak no language."""
    return {"is_bot": True, "language_code": None} if number in PLACEHOLDERS else {}


class Telegram:
    """The people's side: sends updates to an application and tells what it did then."""

    def __init__(self, application: Application, wire: Wire, language: str = "en") -> None:
        self.application, self.wire, self.language = application, wire, language
        self._number = 0
        self._sent: dict[tuple[int, int], dict[str, Any]] = {}

    async def update(self, **content: Any) -> list[Call]:
        """What the bot did on an update."""
        self._number += 1
        before = len(self.wire.calls)
        update = Update.de_json({"update_id": self._number, **content}, self.application.bot)
        await self.application.process_update(update)
        tasks = self.application._Application__create_task_tasks
        while tasks:
            for task in list(tasks):
                await task
                tasks.discard(task)
        return self.wire.calls[before:]

    async def say(self, sender: int, text: str, *, chat: int = 0, **more: Any) -> Call | None:
        """Write to the bot; its last message, None if it kept silent."""
        self._number += 1
        entities = []
        if text.startswith("/") and "document" not in more:
            length = len(text.split()[0])
            entities = [{"type": "bot_command", "offset": 0, "length": length}]
        content = message(
            chat or sender, text, message_id=self._number, sender=sender,
            **({"entities": entities} if entities else {}), **more,
        )  # fmt: skip
        content["from"] = {**person(sender, self.language), **sender_like(sender)}
        self._sent[content["chat"]["id"], content["message_id"]] = content
        return last(await self.update(message=content))

    async def edit(self, sender: int, text: str, *, chat: int = 0, **more: Any) -> Call | None:
        """Change the person's last message; what the bot does then."""
        place = chat or sender
        number = max(number for where, number in self._sent if where == place)
        content = {**self._sent[place, number], "edit_date": 1_760_000_060, **more, "text": text}
        content.pop("caption", None)
        return last(await self.update(edited_message=content))

    async def reply(self, sender: int, answer: Call, text: str, *, chat: int = 0) -> Call | None:
        """Reply to one of the bot's messages."""
        place = chat or sender
        shown = message(place, answer.text, message_id=answer.message_id, **answer.markup())
        return await self.say(sender, text, chat=chat, reply_to_message=shown)

    async def press(self, sender: int, page: Call, label: str) -> Call:
        """Press the button of a page whose label begins so; the page it turns to, or the alert."""
        (found,) = [data for text, data in page.buttons.items() if text.startswith(label)][:1]
        return await self.forge(sender, found, page)

    async def forge(self, sender: int, data: str, page: Call | None = None) -> Call:
        """Send a button's data as it never stood on a page."""
        chat = int(page.parameters.get("chat_id", sender)) if page else sender
        number = int(page.parameters.get("message_id", 0)) or page.message_id if page else 0
        known = [key for key in self.wire._shown if key[0] == chat]
        number = number or (max(known)[1] if known else 1)
        shown = message(chat, page.text if page else "page", message_id=number)
        if page and (chat, page.replies_to) in self._sent:
            shown["reply_to_message"] = self._sent[chat, page.replies_to]
        query = {
            "id": "1",
            "from": person(sender, self.language),
            "chat_instance": "1",
            "data": data,
            "message": {**shown, **(page.markup() if page else {})},
        }
        calls = await self.update(callback_query=query)
        found = last(calls) or next(c for c in calls if c.method == "answerCallbackQuery")
        if found.method == "answerCallbackQuery":
            found.text = found.parameters.get("text", "")
        return found


def last(calls: Sequence[Call]) -> Call | None:
    """The last message that a person sees of these calls."""
    seen = [
        c for c in calls if c.method.startswith(("send", "edit")) and c.method != "sendChatAction"
    ]
    return seen[-1] if seen else None
