"""Calls to Telegram -> answers, over a network that may be away: waited for, never doubled.

The rules. An error before the call has left (no connection, or one that was cut before the last byte):
it is made again, for as long as ten minutes. Telegram's own 5xx, which say that nothing was done:
likewise. A call that may have arrived (time-out, connection cut, garbage for an answer) is made again
only if that changes nothing: all but those that put something new into a chat. Everything else is for
who made the call. Calls that put something new into a chat are noted when they leave: after a kill the
update is handled once more, but no third time.
"""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from contextvars import ContextVar
from email.utils import parsedate_to_datetime
from functools import partial
from typing import Any

from telegram.error import NetworkError, TelegramError
from telegram.request import HTTPXRequest, RequestData

from bot.logs import current_update
from bot.replies import is_answer, of_file, settled
from knowledge import Inbox

log = logging.getLogger(__name__)

NEVER_LEFT = {"ConnectError", "ConnectTimeout", "PoolTimeout", "ProxyError"}
"""httpx's errors that come before the first byte of the call."""
NOT_DONE = {500, 502, 503}
"""Not 504: there the call went on, and only its answer was not waited for."""
NEW_IN_CHAT = ("send", "copy", "forward", "answerguest")
"""Methods that show something each time they are called begin so."""
PAUSES = (1.0, 2.0, 4.0, 8.0, 12.0)
"""Seconds before each new try; the last is kept, so that a network that is back is seen within half a minute."""
SPACING_SECONDS = 0.04
"""Between the calls that have waited, once the network is back: 25 a second, under Telegram's 30."""
PATIENCE_SECONDS = 600.0
"""A call that would succeed later than this is given up."""
NEW_OUTAGE_SECONDS = 180.0
"""Trouble that comes back sooner is the same trouble: one line in the log is enough."""


class Outages:
    """One line in the log for each outage, however many calls meet it."""

    def __init__(self) -> None:
        self._told = -NEW_OUTAGE_SECONDS

    def tell(self, where: logging.Logger, message: str, *args: object) -> None:
        """A warning, unless there was one lately."""
        now = time.monotonic()
        if now - self._told > NEW_OUTAGE_SECONDS:
            where.warning(message, *args)
        self._told = now


class Line:
    """Whether Telegram can be reached, as all calls together have found out.

    While it cannot, one call at a time tries and the others wait for it: no storm.
    """

    def __init__(self) -> None:
        self._since = 0.0
        self._tries = 0
        self._probe = asyncio.Lock()
        self._bad, self._gone = Outages(), Outages()
        self._ahead = 0.0

    @asynccontextmanager
    async def turn(self) -> AsyncIterator[None]:
        """Enter when a call may be made."""
        if not self._since and not self._probe.locked():
            yield
            return
        async with self._probe:
            if self._since:
                await asyncio.sleep(pause(self._tries))
                self._tries += 1
                yield
                return
            await asyncio.sleep(SPACING_SECONDS)
        yield

    def their_time(self) -> float:
        """Seconds since 1970 by Telegram's clock, which dates messages: ours may be wrong."""
        return time.time() + self._ahead

    async def note_time(self, response: Any) -> None:
        """What a response says of Telegram's clock."""
        try:
            told = parsedate_to_datetime(response.headers.get("date", ""))
        except ValueError:
            return
        self._ahead = told.timestamp() - time.time()

    def lost(self, reason: str) -> None:
        """A call found nobody there."""
        if not self._since:
            self._since, self._tries = time.monotonic(), 0
            self._gone.tell(log, "Telegram cannot be reached, waiting: %s", reason)

    def found(self) -> None:
        """A call was answered, whatever the answer."""
        if self._since:
            log.info("Telegram is reached again after %.0f s", time.monotonic() - self._since)
            self._since = 0.0

    def trouble(self, reason: str) -> None:
        """A call was answered badly."""
        self._bad.tell(log, "Telegram is in trouble, trying again: %s", reason)


def pause(tries: int) -> float:
    """Seconds before the next try, after so many that failed."""
    return PAUSES[min(tries, len(PAUSES) - 1)]


class PatientRequest(HTTPXRequest):
    """The library's request with the rules above."""

    def __init__(self, line: Line, inbox: Inbox | None = None, **options: Any) -> None:
        hooks = {"request": [_watched], "response": [line.note_time]}
        super().__init__(httpx_kwargs={"event_hooks": hooks}, **options)
        self._line, self._inbox = line, inbox

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        *args: Any,
        **more: Any,
    ) -> tuple[int, bytes]:
        """One call, made again where the rules say so."""
        name = url.rpartition("/")[2].lower()
        until = time.monotonic() + PATIENCE_SECONDS
        tries = 0
        while True:
            try:
                async with self._line.turn():
                    code, body = await self._call(name, url, method, request_data, *args, **more)
                    self._line.found()
                if 200 <= code < 300 and method == "POST" and not is_answer(name, body):
                    raise NetworkError("an answer that cannot be read")
            except NetworkError as error:
                cause, note = _cause(error), _leaving.get()
                kept_back = cause in NEVER_LEFT or (note is not None and note.cut_short)
                if time.monotonic() > until or not (kept_back or _harmless(name)):
                    raise
                if note:
                    note.take_back()
                if cause in NEVER_LEFT and cause != "PoolTimeout":
                    self._line.lost(cause)
                    continue
                self._line.trouble(cause)
            else:
                again = code in NOT_DONE or (code >= 500 and _harmless(name))
                if not again or time.monotonic() > until:
                    return code, body
                self._line.trouble(f"{name}: {code}")
            await asyncio.sleep(pause(tries))
            tries += 1

    async def _call(
        self, name: str, url: str, method: str, *args: Any, **more: Any
    ) -> tuple[int, bytes]:
        """One call; noted as begun when it leaves, unless it is refused."""
        note = None if _harmless(name) else _Note(self._inbox, current_update.get())
        _leaving.set(note)
        code, body = await super().do_request(url, method, *args, **more)
        if method == "POST":
            code, body = settled(code, body)
        elif code >= 400:
            code, body = of_file(code, body)
        if note and (code in NOT_DONE or 400 <= code < 500):
            note.take_back()
        return code, body


class _Note:
    """That something which others will see was begun for an update."""

    def __init__(self, inbox: Inbox | None, number: int) -> None:
        self._inbox, self._number = inbox, number
        self._noted = False
        self.cut_short = False
        """Whether it has begun to leave, and its last byte is not with the system."""

    def make(self) -> None:
        if self._inbox and self._number:
            self._noted = self._inbox.begun(self._number)

    def take_back(self) -> None:
        if self._inbox and self._noted:
            self._inbox.undone(self._number)
            self._noted = False


_leaving: ContextVar[_Note | None] = ContextVar("leaving", default=None)
"""What to note when the call of this task has left."""


async def _watched(request: Any) -> None:
    """Ask the library to tell what becomes of a call."""
    if note := _leaving.get():
        request.extensions = {**request.extensions, "trace": partial(_traced, note)}


async def _traced(note: _Note, event: str, details: object) -> None:
    """Whether a call may have arrived when a kill, or a cut connection, ends it: not before its body leaves."""
    if event.endswith(".send_request_headers.started"):
        note.cut_short = True
    elif event.endswith(".send_request_body.started"):
        note.make()
    elif event.endswith(".send_request_body.complete"):
        note.cut_short = False


def _cause(error: NetworkError) -> str:
    return type(error.__cause__ or error).__name__


def _harmless(method: str) -> bool:
    """Whether making a call twice comes to the same."""
    return not method.startswith(NEW_IN_CHAT) or method == "sendchataction"


class Mailbag(HTTPXRequest):
    """The request of getUpdates: keeps what came as it came, for whoever must not lose it.

    The library is told that nothing came: one update that it cannot read would hide all the others.
    """

    EMPTY = b'{"ok":true,"result":[]}'

    def __init__(self, line: Line, **options: Any) -> None:
        hooks = {"response": [line.note_time]}
        super().__init__(httpx_kwargs={"event_hooks": hooks}, **options)
        self._came: list[dict[str, Any]] = []

    async def do_request(self, *args: Any, **more: Any) -> tuple[int, bytes]:
        """One call; a good answer goes into the bag.

        :raises TelegramError: for an answer that is no list of updates.
        """
        code, body = settled(*await super().do_request(*args, **more))
        if code != 200:
            return code, body
        self._came = _updates(self.parse_json_payload(body))
        return code, self.EMPTY

    def empty(self) -> list[dict[str, Any]]:
        """What came, once."""
        came, self._came = self._came, []
        return came


def _updates(answer: object) -> list[dict[str, Any]]:
    found = answer.get("result") if isinstance(answer, dict) else None
    if not isinstance(found, list):
        raise TelegramError("Invalid server response")
    return [item for item in found if isinstance(item, dict) and is_number(item.get("update_id"))]


def is_number(value: object) -> bool:
    """Whether a value can be the number of an update."""
    return isinstance(value, int) and not isinstance(value, bool) and 0 <= value < 2**62
