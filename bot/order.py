"""Updates as they come -> handlers: of one chat in order, of different chats side by side."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable
from contextlib import asynccontextmanager
from typing import Any

from telegram import Update
from telegram.ext import BaseUpdateProcessor

AT_ONCE = 10_000
"""Updates that may be under way. Most of them wait for their own chat and cost a few kilobytes;
were it few, one chat that must wait would hold up all others."""


class InOrder(BaseUpdateProcessor):
    """A queue for every chat, and one for every person who types inline."""

    def __init__(self) -> None:
        super().__init__(AT_ONCE)
        self._locks: dict[str, tuple[asyncio.Lock, int]] = {}
        self._typed: dict[int, int] = {}

    async def do_process_update(self, update: object, coroutine: Awaitable[Any]) -> None:
        """Wait for the chat's earlier updates; words typed inline are skipped once there are newer."""
        if not isinstance(update, Update):
            await coroutine
            return
        person_id = update.inline_query.from_user.id if update.inline_query else 0
        if person_id:
            self._typed[person_id] = update.update_id
        try:
            async with self._turn(_queue(update)):
                if person_id and self._typed.get(person_id) != update.update_id:
                    _drop(coroutine)
                else:
                    await coroutine
        finally:
            if person_id and self._typed.get(person_id) == update.update_id:
                del self._typed[person_id]

    @asynccontextmanager
    async def _turn(self, queue: str) -> AsyncIterator[None]:
        """Enter when those who came before have left; a queue without anybody is forgotten."""
        lock, waiting = self._locks.get(queue, (asyncio.Lock(), 0))
        self._locks[queue] = lock, waiting + 1
        try:
            async with lock:
                yield
        finally:
            _, waiting = self._locks[queue]
            if waiting > 1:
                self._locks[queue] = lock, waiting - 1
            else:
                del self._locks[queue]

    async def initialize(self) -> None:
        """Nothing to prepare."""

    async def shutdown(self) -> None:
        """Nothing to end."""


def _queue(update: Update) -> str:
    if update.inline_query:
        return f"inline:{update.inline_query.from_user.id}"
    if update.guest_message:
        return f"guest:{update.guest_message.chat.id}"
    if update.effective_chat:
        return f"chat:{update.effective_chat.id}"
    return f"person:{update.effective_user.id}" if update.effective_user else "others"


def _drop(coroutine: Awaitable[Any]) -> None:
    close = getattr(coroutine, "close", None)
    if close:
        close()
