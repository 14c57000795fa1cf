"""Updates as they came -> kept on the disk, then handled, then forgotten but for their numbers."""

from __future__ import annotations

import asyncio
import json
import logging
import time
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from typing import Any, ParamSpec, TypeVar

from telegram import Update

from bot.addressing import asked, command_in, words_of
from bot.app import App
from bot.logs import current_update
from bot.shape import fault
from knowledge import Archive, KnowledgeError, Letter

log = logging.getLogger(__name__)

P = ParamSpec("P")
T = TypeVar("T")
Raw = Mapping[str, Any]
UNDER_WAY = 2_000
"""Updates that are handled or wait for their turn: more are not taken, Telegram keeps them meanwhile."""
OLD_SECONDS = 600
"""A group has moved on by then: its older questions are not answered after a restart."""
DAY_SECONDS = 86_400
"""Telegram keeps no update longer. A date that is older comes from a clock that is wrong."""
RETRY_SECONDS = 1.0
WIPE_SECONDS = 60.0
"""How long words that were handled may still stand in the write-ahead log."""


class Intake:
    """What lies between Telegram and the handlers."""

    def __init__(
        self,
        application: App,
        archive: Archive,
        *,
        now: Callable[[], float] = time.time,
        their_time: Callable[[], float] = time.time,
    ) -> None:
        """`now` and `their_time`: seconds since 1970, by our clock and by the one that dates messages."""
        self._application, self._archive = application, archive
        self._now, self._their_time = now, their_time
        self._arrived: list[Raw] = []
        self._kept: asyncio.Future[None] | None = None
        self._keeping = asyncio.Lock()
        self._thread = ThreadPoolExecutor(1, "inbox")  # never behind a search
        self._tasks: set[asyncio.Task[None]] = set()
        self._under_way: set[asyncio.Task[None]] = set()
        self._handled: list[int] = []
        self._troubled = False
        self._news = asyncio.Event()
        self._room = asyncio.Event()
        self._room.set()
        self._wiped = time.monotonic()
        self._vitals = application.bot_data.vitals
        self._vitals.under_way = lambda: self.under_way
        self.last = now()
        """When the last update came, in seconds since 1970."""

    @property
    def under_way(self) -> int:
        """How many updates are not done yet."""
        return len(self._under_way)

    async def room(self) -> None:
        """Wait until there is room for more."""
        await self._room.wait()

    def is_full(self) -> bool:
        """Whether there is no room for more."""
        return not self._room.is_set()

    def heard(self) -> None:
        """Telegram has spoken, be it that there is nothing new."""
        self._vitals.heard()

    # In.

    async def take(self, updates: Sequence[Raw]) -> None:
        """Return once all of them are on the disk; those that come together share one transaction.

        :raises KnowledgeError: if they could not be kept: then they must be delivered again.
        """
        if not updates:
            return
        self._arrived.extend(updates)
        if self._kept is None:
            self._kept = asyncio.get_running_loop().create_future()
            self._tasks.add(task := asyncio.create_task(self._keep(self._kept)))
            task.add_done_callback(self._tasks.discard)
        await asyncio.shield(self._kept)

    async def _keep(self, kept: asyncio.Future[None]) -> None:
        """One transaction for all that has come by the time it begins."""
        async with self._keeping:
            batch, self._arrived, self._kept = self._arrived, [], None
            try:
                letters = [(item["update_id"], self._to_keep(item)) for item in batch]
                fresh = set(await self._do(self._archive.inbox.keep, letters))
            except Exception as error:  # whatever it was: who delivers must know
                self._trouble(error)
                kept.set_exception(error)
                kept.exception()  # and if he has gone, nobody need
                return
            self._troubled = False
            kept.set_result(None)
            self.last = self._now()
            for item in batch:
                if item["update_id"] in fresh:
                    fresh.discard(item["update_id"])
                    self._begin(item)

    def _read(self, raw: Raw) -> Update | None:
        """The update as the library sees it; None, and a line, for one that is not what the Bot API says."""
        if odd := fault(raw):
            log.warning("an update cannot be read: its %s is none", odd)
            return None
        try:
            return Update.de_json(dict(raw), self._application.bot)
        except Exception as error:  # the library raises whatever the odd field led to
            log.warning("an update cannot be read: %s", type(error).__name__)
            return None

    def _to_keep(self, raw: Raw) -> bytes:
        """What goes to the disk of an update: nothing of people's talk, nor of what will not be read."""
        return b"" if fault(raw) or self._is_talk(raw) else _body(raw)

    def _is_talk(self, raw: Raw) -> bool:
        """Whether people in a group say it to each other: that is on no disk for a moment."""
        if not _of_group(raw):
            return False
        try:
            update = Update.de_json(dict(raw), self._application.bot)
        except Exception:  # as in `_handle`, where it is told
            return True
        message, me = update.message or update.edited_message, self._application.bot.bot
        return (
            message is not None
            and bool(words_of(message))
            and not command_in(message, me)
            and asked(message, me) is None
        )

    async def belongs_to(self, bot_id: int) -> None:
        """Updates of another bot have other numbers: what is known of those of an earlier one is dropped."""
        desk, now = self._archive.desk, str(bot_id)
        if desk.preference("bot", "id") != now:
            await self._do(self._archive.inbox.clear)
            await self._do(desk.set_preference, "bot", "id", now)

    async def resume(self) -> int:
        """Take up what was kept and not handled when the program ended; how much that is."""
        letters = await self._do(self._archive.inbox.waiting)
        for letter in letters:
            await self.room()
            self._take_up(letter)
        if letters:
            log.info("updates from before the restart: %d", len(letters))
        return len(letters)

    def _take_up(self, letter: Letter) -> None:
        raw = json.loads(letter.body)
        if _of_group(raw) and self._now() - letter.received > OLD_SECONDS:
            self._done(letter.number)
        else:
            self._begin(raw)

    def _begin(self, raw: Raw) -> None:
        task = asyncio.create_task(self._handle(raw))
        self._under_way.add(task)
        task.add_done_callback(self._leave)
        if len(self._under_way) >= UNDER_WAY:
            self._room.clear()

    def _leave(self, task: asyncio.Task[None]) -> None:
        self._under_way.discard(task)
        if len(self._under_way) < UNDER_WAY:
            self._room.set()

    async def _handle(self, raw: Raw) -> None:
        """One update through the handlers; one that was cancelled is handled at the next start."""
        number, began = raw["update_id"], time.monotonic()
        current_update.set(number)
        update = self._read(raw)
        if update and not self._late(raw):
            await self._process(update)
        seconds = time.monotonic() - began
        self._vitals.handled(seconds)
        log.debug("handled in %.3f s", seconds)
        self._done(number)

    async def _process(self, update: Update) -> None:
        handling = self._application.process_update(update)
        try:
            await self._application.update_processor.process_update(update, handling)
        except Exception:
            self._vitals.failed()
            log.exception("an update was not handled")
        finally:
            handling.close()  # it may not have had its turn

    def _late(self, raw: Raw) -> bool:
        """Whether this is a group's question that waited too long at Telegram."""
        age = self._their_time() - _date(raw)
        return _of_group(raw) and OLD_SECONDS < age < DAY_SECONDS

    async def _do(self, work: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(self._thread, partial(work, *args, **kwargs))

    # Out.

    def _done(self, number: int) -> None:
        self._archive.inbox.finished(number)
        self._handled.append(number)
        self._news.set()

    async def forget(self) -> None:
        """Forget what was handled, all that there is at a time; runs until it is cancelled."""
        while True:
            try:
                async with asyncio.timeout(WIPE_SECONDS):
                    await self._news.wait()
            except TimeoutError:
                pass
            self._news.clear()
            await self.flush()
            await self._wipe()

    async def flush(self) -> None:
        """Write down what was handled so far; what cannot be written is tried again."""
        handled, self._handled = self._handled, []
        if not handled:
            return
        try:
            await self._do(self._archive.inbox.done, handled)
        except KnowledgeError as error:
            self._trouble(error)
            self._handled = handled + self._handled
            self._news.set()
            await asyncio.sleep(RETRY_SECONDS)

    def _trouble(self, error: Exception) -> None:
        """One line for a database that takes nothing, until it takes something again."""
        if not self._troubled:
            self._vitals.failed()
            log.warning("updates cannot be kept, trying again: %s", error)
        self._troubled = True

    async def _wipe(self) -> None:
        """Once a minute, the words in the write-ahead logs."""
        if time.monotonic() - self._wiped < WIPE_SECONDS:
            return
        self._wiped = time.monotonic()
        try:
            await self._do(self._archive.inbox.wipe)
            await asyncio.to_thread(self._archive.wipe)
        except KnowledgeError as error:
            log.warning("%s", error)

    async def drain(self, seconds: float) -> None:
        """Give what is under way so long to end; the rest stays for the next start."""
        if self._tasks:
            await asyncio.wait(set(self._tasks), timeout=seconds)
        if self._under_way:
            _, left = await asyncio.wait(set(self._under_way), timeout=seconds)
            for task in left:
                task.cancel()
            if left:
                log.info("updates left for the next start: %d", len(left))
                await asyncio.wait(left, timeout=1.0)
        await self.flush()


def _body(raw: Raw) -> bytes:
    return json.dumps(raw, ensure_ascii=False, separators=(",", ":")).encode(
        "utf-8", "surrogatepass"
    )


def _message(raw: Raw) -> Raw:
    found = raw.get("message") or raw.get("edited_message")
    return found if isinstance(found, Mapping) else {}


def _of_group(raw: Raw) -> bool:
    chat = _message(raw).get("chat")
    return isinstance(chat, Mapping) and chat.get("type") in ("group", "supergroup")


def _date(raw: Raw) -> float:
    date = _message(raw).get("edit_date") or _message(raw).get("date")
    return float(date) if isinstance(date, int) else 0.0
