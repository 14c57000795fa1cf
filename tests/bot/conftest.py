"""Coroutine tests, and a bot whose wire ends in the process."""

import asyncio
import inspect
import json
from collections.abc import AsyncIterator, Callable, Iterable, Iterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager, contextmanager
from pathlib import Path

import pytest

from bot.app import build
from bot.context import Context, House
from bot.settings import Settings
from knowledge import Archive
from tests.bot.wire import Telegram, Wire

OWNER, EDITOR, STRANGER = 1, 2, 3
GROUP = -100
SAID = [
    {"id": "1", "speaker": "Sanjar Tolgarin", "date": "2025-09-18", "publisher": "Kelpress",
     "title": "Talks on the lake end in Torvin", "url": "https://kelpress.example/lake",
     "text": "The lake belongs to everyone, and we shall build the pumps this year."},
    {"id": "2", "speaker": "Sanjar Tolgarin", "date": "2025-10-02", "publisher": "Kelpress",
     "title": "The port of Arna opens", "url": "https://kelpress.example/port",
     "text": "Trade with the neighbours grew by a third, so the port opens in May."},
    {"id": "3", "speaker": "Henrik Aldein", "date": "2025-08-02", "publisher": "Torvin News",
     "title": "Farmers wait for rain", "url": "https://torvin.example/rain",
     "text": "Our farmers lost half of the barley because the rain came late."},
]  # fmt: skip
"""Statements of invented people, as they are imported."""


@pytest.hookimpl(tryfirst=True)
def pytest_pyfunc_call(pyfuncitem: pytest.Function) -> bool | None:
    """Run a coroutine test on an event loop of its own."""
    if not inspect.iscoroutinefunction(pyfuncitem.obj):
        return None
    names = inspect.signature(pyfuncitem.obj).parameters
    asyncio.run(pyfuncitem.obj(**{name: pyfuncitem.funcargs[name] for name in names}))
    return True


@contextmanager
def filled(path: Path, said: Iterable[dict[str, str]]) -> Iterator[Archive]:
    """An archive with these statements besides those that it holds."""
    with Archive.open(str(path)) as archive:
        list(archive.import_statements(json.dumps(line) for line in said))
        yield archive


class Office:
    """A running bot: its archive, and people who write to it."""

    def __init__(self, archive: Archive, people: Telegram) -> None:
        self.archive, self.people, self.wire = archive, people, people.wire
        self.say, self.press, self.forge = people.say, people.press, people.forge
        self.reply, self.edit, self.update = people.reply, people.edit, people.update


Open = Callable[..., AbstractAsyncContextManager[Office]]


@pytest.fixture
def office(tmp_path: Path) -> Open:
    """`async with office() as bot:`; once more is a restart with the same archive."""

    @asynccontextmanager
    async def running(
        language: str = "en",
        said: Iterable[dict[str, str]] = (),
        *,
        failures_expected: bool = False,
    ) -> AsyncIterator[Office]:
        path = tmp_path / "a.db"
        failures: list[Exception | None] = []

        async def note_failure(_: object, context: Context) -> None:
            failures.append(context.error)

        wire = Wire()
        with filled(path, said) as archive:
            archive.desk.add_editor(EDITOR, "Aigerim", added_by=OWNER)
            house = House(archive, Settings(owners=frozenset({OWNER}), database=str(path)))
            application = build(house, request=wire, get_updates_request=Wire(), paced=False)
            application.add_error_handler(note_failure)
            async with application:
                await application.start()
                try:
                    yield Office(archive, Telegram(application, wire, language))
                finally:
                    await application.stop()
        assert bool(failures) is failures_expected

    return running
