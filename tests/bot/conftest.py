"""Coroutine tests, and a bot whose wire ends in the process."""

import asyncio
import inspect
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from pathlib import Path

import pytest
from telegram.ext import Application, CommandHandler

from bot import editors
from bot.context import Context, House, context_types
from bot.settings import Settings
from knowledge import Archive
from tests.bot.wire import Telegram, Wire

OWNER, EDITOR, STRANGER = 1, 2, 3


@pytest.hookimpl(tryfirst=True)
def pytest_pyfunc_call(pyfuncitem: pytest.Function) -> bool | None:
    """Run a coroutine test on an event loop of its own."""
    if not inspect.iscoroutinefunction(pyfuncitem.obj):
        return None
    names = inspect.signature(pyfuncitem.obj).parameters
    asyncio.run(pyfuncitem.obj(**{name: pyfuncitem.funcargs[name] for name in names}))
    return True


class Office:
    """A running bot: its archive, and people who write to it."""

    def __init__(self, archive: Archive, people: Telegram) -> None:
        self.archive, self.people, self.wire = archive, people, people.wire
        self.say, self.press, self.forge = people.say, people.press, people.forge


Open = Callable[..., AbstractAsyncContextManager[Office]]


@pytest.fixture
def office(tmp_path: Path) -> Open:
    """`async with office() as bot:`; once more is a restart with the same archive."""

    @asynccontextmanager
    async def running(language: str = "en") -> AsyncIterator[Office]:
        path = tmp_path / "a.db"
        failures: list[Exception | None] = []

        async def note_failure(_: object, context: Context) -> None:
            failures.append(context.error)

        wire = Wire()
        with Archive.open(str(path)) as archive:
            archive.desk.add_editor(EDITOR, "Aigerim", added_by=OWNER)
            house = House(archive, Settings(owners=frozenset({OWNER}), database=str(path)))
            application = (
                Application.builder()
                .token("4242:TOKEN")
                .request(wire)
                .get_updates_request(Wire())
                .context_types(context_types(house))
                .build()
            )
            application.add_error_handler(note_failure)
            application.add_handlers(editors.handlers(house))
            application.add_handlers([CommandHandler(row.command, row.run) for row in editors.ROWS])
            async with application:
                await application.start()
                try:
                    yield Office(archive, Telegram(application, wire, language))
                finally:
                    await application.stop()
        assert failures == []

    return running
