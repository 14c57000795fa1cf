"""Telegram's updates -> the intake, by asking for them; the next are asked for once these are on the disk."""

from __future__ import annotations

import asyncio
import logging
import time

from telegram.error import Conflict, InvalidToken, RetryAfter, TelegramError, TimedOut

from bot.context import Bot
from bot.intake import Intake
from bot.line import Line, Mailbag, pause
from knowledge import KnowledgeError

log = logging.getLogger(__name__)

ASK_SECONDS = 25
"""How long Telegram holds a question for updates when there are none."""
GATHER_SECONDS = 0.05
"""Between questions while there is much to do: one costs as much processor time as half an answer."""
SILENT_SECONDS = 90.0
"""A connection that has not answered by then is dead, whatever it pretends: a new one is opened."""
CONFLICT_SECONDS = 12.0
"""An earlier run of the bot ends within 10; after that two programs ask for the same updates."""
REFUSALS = 3
"""One refusal of the token may be a slip of a server between."""
LONGEST_WAIT_SECONDS = 300.0
KINDS = (
    "message",
    "edited_message",
    "channel_post",
    "edited_channel_post",
    "callback_query",
    "inline_query",
    "chosen_inline_result",
    "my_chat_member",
    "guest_message",
)
"""The updates that are asked for; others never leave Telegram."""


class TokenRefused(Exception):
    """Telegram knows no bot with this token."""


class AnotherPoller(Exception):
    """Another program asks for this bot's updates."""


class Poller:
    """Asks for updates until it is cancelled.

    The rules. Refused token: three times, then the end. Another poller: 12 seconds, then the end.
    "Retry after": waited for. No connection, 5xx, garbage: asked again after 1, 2, 4, 8, then every
    12 seconds. No answer for 90 seconds: a new connection. Disk full or locked: as garbage; what could
    not be kept is asked for again. Any fault of ours: likewise, with one line.
    """

    def __init__(self, bot: Bot, mailbag: Mailbag, intake: Intake, line: Line) -> None:
        self._bot, self._mailbag, self._intake, self._line = bot, mailbag, intake, line
        self._offset: int | None = None
        self._tries = 0
        self._refused = 0
        self._conflict_since = 0.0

    async def run(self) -> None:
        """:raises TokenRefused: :raises AnotherPoller: when asking on is of no use."""
        while True:
            await self._intake.room()
            try:
                async with asyncio.timeout(SILENT_SECONDS):
                    await self._ask()
            except TimeoutError:
                self._line.trouble(
                    f"no answer for {SILENT_SECONDS:.0f} s, opening a new connection"
                )
                await self._reconnect()
            except (TelegramError, KnowledgeError) as error:
                await asyncio.sleep(self._wait(error))
            except Exception:  # a fault of ours over one update must not keep all others away
                if not self._tries:
                    log.exception("updates could not be taken, trying again")
                self._tries += 1
                await asyncio.sleep(pause(self._tries - 1))
            else:
                self._tries = self._refused = 0
                self._conflict_since = 0.0
                self._line.found()

    async def _ask(self) -> None:
        await self._bot.get_updates(
            offset=self._offset, timeout=ASK_SECONDS, allowed_updates=list(KINDS)
        )
        self._intake.heard()
        updates = self._mailbag.empty()
        await self._intake.take(updates)
        if updates:
            self._offset = max(item["update_id"] for item in updates) + 1
            await asyncio.sleep(GATHER_SECONDS)

    async def _reconnect(self) -> None:
        await self._mailbag.shutdown()
        await self._mailbag.initialize()

    def _wait(self, error: Exception) -> float:
        """Seconds before the next try. :raises TokenRefused: :raises AnotherPoller:"""
        if isinstance(error, InvalidToken):
            self._refused += 1
            if self._refused >= REFUSALS:
                raise TokenRefused from error
            return 1.0
        if isinstance(error, Conflict):
            self._conflict_since = self._conflict_since or time.monotonic()
            if time.monotonic() - self._conflict_since > CONFLICT_SECONDS:
                raise AnotherPoller from error
            return 2.0
        if isinstance(error, RetryAfter):
            seconds = error._retry_after.total_seconds()  # the public name will change its type
            return min(seconds, LONGEST_WAIT_SECONDS)
        if type(error.__cause__).__name__.startswith("Connect"):
            self._line.lost(type(error.__cause__).__name__)
        elif not isinstance(error, (TimedOut, KnowledgeError)):
            self._line.trouble(f"getupdates: {error}")
        self._tries += 1
        return pause(self._tries - 1)
