"""Calls of the Bot API -> the same calls, each when Telegram's flood limits allow it."""

from __future__ import annotations

import asyncio
import itertools
import logging
import time
from collections import deque
from collections.abc import Callable, Coroutine
from dataclasses import dataclass, field
from typing import Any

from telegram.error import RetryAfter
from telegram.ext import BaseRateLimiter

from bot.line import Outages, pause

log = logging.getLogger(__name__)

CHAT_SECONDS = 1.03
GROUP_MESSAGES, GROUP_SECONDS = 20, 61.0
ALL_MESSAGES, ALL_SECONDS = 30, 1.0
"""One message a second to a chat, 20 a minute to a group, 30 a second in all (Telegram's FAQ for bots).

Times are measured here, but counted by Telegram after the network has changed them: a chat waits a
little longer. All together do not, lest 30 questions a second could not all be answered in time.
"""
LONGEST_WAIT_SECONDS = 600
"""An answer that would come later than this is not waited for."""
LONGEST_CLOSED_SECONDS = 3600
"""Whatever wait Telegram asks for: after an hour one call finds out whether it is over."""
CHATS_REMEMBERED = 5_000
COUNTED = ("send", "edit", "copy", "forward", "stop")
"""Methods that put something into a chat begin with one of these words."""
Returned = bool | dict[str, Any] | list[dict[str, Any]]


@dataclass
class Window:
    """At most `most` times within `seconds`."""

    most: int
    seconds: float
    _taken: deque[float] = field(default_factory=deque)

    def take(self, earliest: float) -> float:
        """The first time from `earliest` on that is free; it is taken thereby."""
        if len(self._taken) >= self.most:
            earliest = max(earliest, self._taken.popleft() + self.seconds)
        self._taken.append(earliest)
        return earliest

    def last(self) -> float:
        """The latest time that was taken."""
        return self._taken[-1] if self._taken else 0.0


@dataclass
class _Chat:
    each: Window
    minute: Window | None
    closed_until: float = 0.0

    def take(self, now: float) -> float:
        """When the next message may go to this chat."""
        at = max(now, self.closed_until, self.each.last() + self.each.seconds)
        if self.minute:
            at = self.minute.take(at)
        return self.each.take(at)

    def idle(self, now: float) -> bool:
        """Whether nothing of it needs to be remembered."""
        seconds = self.minute.seconds if self.minute else self.each.seconds
        return max(self.closed_until, self.each.last() + seconds) < now


class FloodLimits(BaseRateLimiter[None]):
    """Each chat waits for itself. Only then is a place among all messages taken: who waits for his
    own chat holds up nobody else. What Telegram refuses with "retry after" is sent again then, for ten minutes."""

    def __init__(self) -> None:
        self._all = Window(ALL_MESSAGES, ALL_SECONDS)
        self._chats: dict[str, _Chat] = {}
        self._outages = Outages()

    async def initialize(self) -> None:
        """Nothing to prepare."""

    async def shutdown(self) -> None:
        """Nothing to end."""

    async def process_request(
        self,
        callback: Callable[..., Coroutine[Any, Any, Returned]],
        args: Any,
        kwargs: dict[str, Any],
        endpoint: str,
        data: dict[str, Any],
        rate_limit_args: None,
    ) -> Returned:
        """:raises RetryAfter: if Telegram asks for a longer wait than an answer is worth."""
        chat_id = str(data.get("chat_id", ""))
        counted = bool(chat_id) and endpoint.startswith(COUNTED) and endpoint != "sendChatAction"
        given_up = time.monotonic() + LONGEST_WAIT_SECONDS
        for tries in itertools.count():
            if counted:
                await self._wait(chat_id)
            try:
                return await callback(*args, **kwargs)
            except RetryAfter as error:
                # What it asks for may be nothing, again and again.
                seconds = max(_seconds(error), pause(tries) if tries else 0.0)
                self._outages.tell(log, "%s: Telegram asks to wait %.0f s", endpoint, seconds)
                if chat_id:
                    self._close(chat_id, seconds)
                if time.monotonic() + seconds > given_up:
                    raise
                await asyncio.sleep(seconds + 0.1)
        raise AssertionError("the loop has no other end")

    async def _wait(self, chat_id: str) -> None:
        chat = self._chat(chat_id)
        closed = chat.closed_until - time.monotonic()
        if closed > LONGEST_WAIT_SECONDS:  # asking again and again makes it longer
            raise RetryAfter(int(closed))
        await _sleep_until(chat.take(time.monotonic()))
        while (until := chat.closed_until) > time.monotonic():  # refused while this one waited
            await _sleep_until(until)
        await _sleep_until(self._all.take(time.monotonic()))

    def _close(self, chat_id: str, seconds: float) -> None:
        """The chat's other messages wait as well."""
        chat = self._chat(chat_id)
        until = time.monotonic() + min(seconds, LONGEST_CLOSED_SECONDS) + 0.1
        chat.closed_until = max(chat.closed_until, until)

    def _chat(self, chat_id: str) -> _Chat:
        if chat_id not in self._chats:
            if len(self._chats) >= CHATS_REMEMBERED:
                now = time.monotonic()
                self._chats = {k: c for k, c in self._chats.items() if not c.idle(now)}
            is_group = not chat_id.isdigit()
            minute = Window(GROUP_MESSAGES, GROUP_SECONDS) if is_group else None
            self._chats[chat_id] = _Chat(Window(1, CHAT_SECONDS), minute)
        return self._chats[chat_id]


def _seconds(error: RetryAfter) -> float:
    wait = error._retry_after  # the public name warns that its type will change
    return wait.total_seconds()


async def _sleep_until(moment: float) -> None:
    left = moment - time.monotonic()
    if left > 0:
        await asyncio.sleep(left)
