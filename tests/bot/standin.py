"""A Bot API server on the loopback: hands out updates, answers calls by Telegram's rules, can misbehave."""

from __future__ import annotations

import asyncio
import itertools
import json
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from tornado.httpclient import AsyncHTTPClient, HTTPClientError
from tornado.httpserver import HTTPServer
from tornado.iostream import StreamClosedError
from tornado.netutil import bind_sockets
from tornado.web import Application, RequestHandler

from bot.chat import form

TOKEN = "7000000001:AAtestEKEr_thisIsNoRealToken-12345678"
ME = {"id": 7000000001, "is_bot": True, "first_name": "Verbatim", "username": "verbatim_bot"}
SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"


@dataclass
class Call:
    """One call of the bot that arrived, and what became of it."""

    method: str
    fields: dict[str, Any]
    at: float
    code: int = 200
    cut: bool = False
    """Whether the connection ended before the answer: the bot cannot know what became of it."""

    @property
    def reply_to(self) -> int:
        """The message that it answers."""
        return int(form.mapping(self.fields.get("reply_parameters")).get("message_id", 0))


@dataclass
class Fault:
    """What is answered instead. `slow`: seconds before it; `done`: the call takes effect nevertheless.

    `wire`: these bytes instead of any HTTP, then the connection ends.
    """

    code: int = 500
    body: bytes = b'{"ok":false,"error_code":500,"description":"Internal Server Error"}'
    slow: float = 0.0
    cut: bool = False
    done: bool = False
    wire: bytes = b""
    headers: Mapping[str, str] = field(default_factory=dict)


def retry_after(seconds: int) -> Fault:
    body = {
        "ok": False,
        "error_code": 429,
        "description": f"Too Many Requests: retry after {seconds}",
        "parameters": {"retry_after": seconds},
    }
    return Fault(429, json.dumps(body).encode())


Decide = Callable[[str, Mapping[str, Any]], Fault | None]


@dataclass
class StandIn:
    """`async with StandIn() as telegram:`; updates go in by `say` and `update`, calls come out in `calls`."""

    token: str = TOKEN
    first_update: int = 1000
    me: Mapping[str, Any] = field(default_factory=lambda: ME)
    port: int = 0
    fault: Decide = lambda method, fields: None
    calls: list[Call] = field(default_factory=list)
    waiting: list[dict[str, Any]] = field(default_factory=list)
    asked: asyncio.Event = field(default_factory=asyncio.Event)
    """Set once the bot has asked for updates or set a webhook."""
    waiting_limit: int = 100
    """So many updates are handed out at a time."""
    webhook: str = ""
    secret: str = ""
    files: dict[str, bytes] = field(default_factory=dict)
    """What can be fetched, by its path: "documents/" and the id of the file."""
    confirmed: int = 0
    _numbers: itertools.count[int] = field(init=False)
    _message_ids: itertools.count[int] = field(default_factory=lambda: itertools.count(5_000_000))
    _news: asyncio.Event = field(default_factory=asyncio.Event)
    _poll: asyncio.Future[None] | None = None
    _server: HTTPServer | None = None
    _deliveries: set[asyncio.Task[None]] = field(default_factory=set)

    def __post_init__(self) -> None:
        self._numbers = itertools.count(self.first_update)

    async def __aenter__(self) -> StandIn:
        await self.open()
        return self

    async def __aexit__(self, *_: object) -> None:
        for task in self._deliveries:
            task.cancel()
        await self.close()

    async def open(self) -> None:
        """Listen; on the same port as before, if it was closed."""
        sockets = bind_sockets(self.port, "127.0.0.1")
        self.port = sockets[0].getsockname()[1]
        routes = [
            (r"/bot([^/]+)/(\w+)", _Method, {"telegram": self}),
            (r"/file/bot([^/]+)/(.+)", _File, {"telegram": self}),
        ]
        self._server = HTTPServer(Application(routes, log_function=lambda handler: None))
        self._server.add_sockets(sockets)

    async def close(self) -> None:
        """Nobody is there any more."""
        if self._server:
            self._server.stop()
            await self._server.close_all_connections()

    @property
    def url(self) -> str:
        """For TELEGRAM_API_URL."""
        return f"http://127.0.0.1:{self.port}/bot"

    # People.

    def say(
        self, chat: int, text: str, *, sender: int = 0, group: bool = False, age: float = 0
    ) -> int:
        """Somebody writes; the number of his message."""
        number = next(self._message_ids)
        place = {"id": chat, "type": "private", "first_name": "A"}
        if group:
            place = {"id": chat, "type": "supergroup", "title": "Readers"}
        message = {
            "message_id": number,
            "date": int(time.time() - age),
            "chat": place,
            "from": {
                "id": sender or chat,
                "is_bot": False,
                "first_name": "A",
                "language_code": "en",
            },
            "text": text,
        }
        if text.startswith("/"):
            length = len(text.split()[0])
            message["entities"] = [{"type": "bot_command", "offset": 0, "length": length}]
        self.update(message=message)
        return number

    def update(self, **content: Any) -> int:
        """Something happens; its number."""
        number = next(self._numbers)
        self.put({"update_id": number, **content})
        return number

    def put(self, update: dict[str, Any]) -> None:
        """Hand out an update as it is, also one that was handed out before."""
        self.waiting.append(update)
        self._news.set()
        if self.webhook:
            task = asyncio.create_task(self._deliver(update))
            self._deliveries.add(task)
            task.add_done_callback(self._deliveries.discard)

    async def _deliver(self, update: dict[str, Any]) -> None:
        """Bring an update until it is taken, as Telegram does."""
        while True:
            try:
                await AsyncHTTPClient().fetch(
                    self.webhook,
                    method="POST",
                    body=json.dumps(update),
                    headers={SECRET_HEADER: self.secret, "Content-Type": "application/json"},
                )
            except (HTTPClientError, OSError, StreamClosedError):
                await asyncio.sleep(0.2)
            else:
                self.waiting.remove(update)
                return

    def answers(self, method: str = "sendMessage") -> list[Call]:
        """The calls of a method that were done."""
        return [call for call in list(self.calls) if call.method == method and call.code == 200]

    def answered(self) -> dict[int, int]:
        """Number of a message -> how many answers it has had."""
        counts: dict[int, int] = {}
        for call in self.answers():
            if call.reply_to:
                counts[call.reply_to] = counts.get(call.reply_to, 0) + 1
        return counts

    async def until(self, condition: Callable[[], bool], seconds: float) -> bool:
        """Whether it came true in time."""
        end = time.monotonic() + seconds
        while not condition():
            if time.monotonic() > end:
                return False
            await asyncio.sleep(0.02)
        return True

    # The bot's calls.

    async def poll(self, fields: Mapping[str, Any]) -> list[dict[str, Any]]:
        """getUpdates: an offset confirms all before it; a second asker ends the first."""
        if self.webhook:
            raise form.Refused("can't use getUpdates method while webhook is active", code=409)
        if offset := int(fields.get("offset") or 0):
            self.confirmed = max(self.confirmed, offset - 1)
            self.waiting = [item for item in self.waiting if item["update_id"] >= offset]
        if self._poll and not self._poll.done():
            self._poll.set_exception(form.Refused("terminated by other getUpdates", code=409))
        self._poll = mine = asyncio.get_running_loop().create_future()
        self.asked.set()
        end = time.monotonic() + float(fields.get("timeout") or 0)
        while not self.waiting and (left := end - time.monotonic()) > 0:
            self._news.clear()
            news = asyncio.create_task(self._news.wait())
            await asyncio.wait({news, mine}, timeout=left, return_when=asyncio.FIRST_COMPLETED)
            news.cancel()
            if mine.done():
                mine.result()
        mine.cancel()
        return self.waiting[: self.waiting_limit]

    def leave_poll(self) -> None:
        """The asker has hung up."""
        if self._poll and not self._poll.done():
            self._poll.cancel()

    def do(self, method: str, fields: Mapping[str, Any]) -> object:
        """What a call gives. :raises Refused: as Telegram would refuse."""
        if method == "getMe":
            return self.me
        if method == "getChatMember":
            user = {"id": int(fields["user_id"]), "is_bot": False, "first_name": "A"}
            return {"user": user, "status": "creator", "is_anonymous": False}
        if method == "getFile":
            name = fields["file_id"]
            return {"file_id": name, "file_unique_id": name, "file_path": f"documents/{name}"}
        if method == "setWebhook":
            self.webhook, self.secret = fields["url"], fields.get("secret_token", "")
            self.asked.set()
            return True
        if method == "deleteWebhook":
            self.webhook = ""
            return True
        if method in ("sendMessage", "editMessageText"):
            found = form.message_text(fields)
            form.buttons(fields)
            return self._message(fields, text=found.text)
        if method.startswith("send") and method != "sendChatAction":
            return self._message(fields, caption=form.caption(fields).text)
        if method == "answerInlineQuery":
            form.choices(fields)
        if method == "answerGuestQuery":
            return {"inline_message_id": "1"}
        return True

    def _message(self, fields: Mapping[str, Any], **words: str) -> dict[str, Any]:
        chat = int(fields.get("chat_id", 0))
        kind = "private" if chat > 0 else "supergroup"
        return {
            "message_id": int(fields.get("message_id") or next(self._message_ids)),
            "date": int(time.time()),
            "chat": {"id": chat, "type": kind, "title": "x", "first_name": "A"},
            "from": ME,
            **words,
        }


class _Method(RequestHandler):
    def initialize(self, telegram: StandIn) -> None:
        self._telegram = telegram
        self._call: Call | None = None

    def on_connection_close(self) -> None:
        self._telegram.leave_poll()
        if self._call:
            self._call.cut = True

    async def get(self, token: str, method: str) -> None:
        await self.post(token, method)

    async def post(self, token: str, method: str) -> None:
        telegram = self._telegram
        names = {*self.request.arguments, *self.request.body_arguments}
        fields = {name: self.get_argument(name) for name in names}
        if self.request.headers.get("Content-Type", "").startswith("application/json"):
            fields |= json.loads(self.request.body or b"{}")
        self._call = call = Call(method, fields, time.time())
        telegram.calls.append(call)
        if token != telegram.token:
            self._refuse(call, 401, "Unauthorized")
            return
        fault = telegram.fault(method, fields)
        if fault:
            await self._misbehave(call, fault)
            return
        try:
            result = (
                await telegram.poll(fields)
                if method == "getUpdates"
                else telegram.do(method, fields)
            )
        except form.Refused as error:
            self._refuse(call, error.code, str(error))
        except asyncio.CancelledError:
            pass  # the asker has hung up
        else:
            self.write({"ok": True, "result": result})

    def _refuse(self, call: Call, code: int, reason: str) -> None:
        call.code = code
        self.set_status(code)
        self.write({"ok": False, "error_code": code, "description": f"Refused: {reason}"})

    async def _misbehave(self, call: Call, fault: Fault) -> None:
        await asyncio.sleep(fault.slow)
        if not fault.done:
            call.code = fault.code if fault.code != 200 else 599
        if fault.cut or fault.wire:
            stream = self.request.connection.stream  # type: ignore[attr-defined]
            if fault.wire:
                await stream.write(fault.wire)
            stream.close()
            return
        self.set_status(fault.code)
        for name, value in fault.headers.items():
            self.set_header(name, value)
        if fault.code != 204:
            self.write(fault.body)


class _File(RequestHandler):
    def initialize(self, telegram: StandIn) -> None:
        self._telegram = telegram

    async def get(self, token: str, path: str) -> None:
        telegram = self._telegram
        telegram.calls.append(Call("file", {"path": path}, time.time()))
        fault = telegram.fault("file", {})
        if fault:
            await asyncio.sleep(fault.slow)
            if fault.cut:
                self.request.connection.stream.close()  # type: ignore[attr-defined]
                return
            self.set_status(fault.code)
            self.write(fault.body)
        elif token != telegram.token or path not in telegram.files:
            self.set_status(404)
        else:
            self.write(telegram.files[path])
