"""What every handler is given: archive, settings, and the language and rights of who speaks."""

from __future__ import annotations

import asyncio
import contextvars
from collections.abc import Callable, Sequence
from concurrent.futures import Executor, ThreadPoolExecutor
from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING, Any, ParamSpec, TypeVar, cast

from telegram import Update
from telegram.constants import ChatType
from telegram.ext import CallbackContext, ContextTypes, ExtBot

from bot import phrases
from bot.memory import Memory
from bot.settings import Settings
from bot.vitals import Vitals
from knowledge import Archive

if TYPE_CHECKING:
    from bot.rows import Row

P = ParamSpec("P")
T = TypeVar("T")
Bot = ExtBot[None]
Nothing = dict[Any, Any]
"""The library's stores for users and chats; nothing is kept in them."""

READERS = 3
"""Sources read at once: one that takes its half minute holds up neither questions nor the next editor."""


@dataclass
class House:
    """What the handlers share. Editors' changes take turns: a check and its deed are one."""

    archive: Archive
    settings: Settings
    readers: ThreadPoolExecutor = field(
        default_factory=lambda: ThreadPoolExecutor(READERS, thread_name_prefix="reader")
    )
    editing: asyncio.Lock = field(default_factory=asyncio.Lock)
    memory: Memory = field(default_factory=Memory)
    searching: Executor = field(default_factory=lambda: ThreadPoolExecutor(1, "searching"))
    """One thread for all searches: several would only take the interpreter from each other. Measured
    at 100,000 statements: 25 questions a second with one, 20 with two, 13 with six."""
    desk: Executor = field(default_factory=lambda: ThreadPoolExecutor(1, "desk"))
    """One thread for what editors have the archive do. Measured beside questions that take 85 ms at most:
    one thread that computes makes it 116 ms, two make it 950."""
    drawing: Executor = field(default_factory=lambda: ThreadPoolExecutor(1, "drawing"))
    """One picture at a time: several would take the interpreter from the questions."""
    vitals: Vitals = field(default_factory=Vitals)
    rows: Sequence[Row] = ()
    """The handler table's commands; `app.build` sets them."""


class Context(CallbackContext[Bot, Nothing, Nothing, House]):
    """The library's context with our words on it."""

    @property
    def house(self) -> House:
        """What the handlers share."""
        return self.bot_data

    @property
    def archive(self) -> Archive:
        """The archive; call it through `do`."""
        return self.bot_data.archive

    async def do(self, work: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Run something small of the archive in a thread: the event loop goes on meanwhile."""
        return await asyncio.to_thread(work, *args, **kwargs)

    async def slowly(self, work: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Run what waits for sites or parses what they send, in threads that no question needs."""
        return await self._in(self.bot_data.readers, partial(work, *args, **kwargs))

    async def seek(self, work: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Run a search or a check of the archive: in turn, as they need the processor alone."""
        return await self._in(self.bot_data.searching, partial(work, *args, **kwargs))

    async def edit(self, work: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Run what editors ask of the archive: in turn, so that questions have the interpreter for most of the time."""
        return await self._in(self.bot_data.desk, partial(work, *args, **kwargs))

    async def draw(self, work: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Make pictures, one after the other, while the event loop and the searches go on."""
        return await self._in(self.bot_data.drawing, partial(work, *args, **kwargs))

    @staticmethod
    async def _in(executor: Executor, work: Callable[[], T]) -> T:
        """Run it there; the lines that it logs bear the number of the update, as those here do."""
        run = contextvars.copy_context().run
        return await asyncio.get_running_loop().run_in_executor(executor, run, work)

    def owns(self, update: Update) -> bool:
        """Whether an owner acts, by the number that Telegram vouches for."""
        person = update.effective_user
        return person is not None and person.id in self.bot_data.settings.owners

    def edits(self, update: Update) -> bool:
        """Whether an owner or an editor acts."""
        person = update.effective_user
        return self.owns(update) or (person is not None and self.archive.desk.is_editor(person.id))

    def language(self, update: Update) -> str:
        """The language in which to answer: of the group, else chosen, else the person's Telegram's."""
        person, chat = update.effective_user, update.effective_chat
        chosen = ""
        if chat and chat.type in (ChatType.GROUP, ChatType.SUPERGROUP):
            chosen = self.archive.desk.preference(f"chat:{chat.id}", "language")
        if person and not chosen:
            chosen = self.archive.desk.preference(f"person:{person.id}", "language")
        return phrases.language_of(chosen or (person.language_code if person else None))


def context_types(house: House) -> ContextTypes[Context, Nothing, Nothing, House]:
    """For `Application.builder().context_types(...)`."""
    # Any callable that makes the data will do, the library's types say "a class".
    make = cast("type[House]", lambda: house)
    return ContextTypes(context=Context, user_data=dict, chat_data=dict, bot_data=make)
