"""Asking for updates: a silent connection, a full house, a disk that takes nothing."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager, suppress
from pathlib import Path

import pytest

from bot import app, intake, polling
from bot.context import House
from bot.intake import Intake
from bot.line import Line, Mailbag, PatientRequest
from bot.polling import Poller
from bot.settings import Settings
from knowledge import Archive, StoreBusy
from tests.bot.standin import Fault, StandIn

Open = Callable[[StandIn], AbstractAsyncContextManager[Intake]]


@pytest.fixture
def asking(tmp_path: Path) -> Open:
    """A bot in this process that asks a stand-in for updates."""

    @asynccontextmanager
    async def opened(telegram: StandIn) -> AsyncIterator[Intake]:
        settings = Settings(token=telegram.token, api_url=telegram.url)
        line = Line()
        mailbag = Mailbag(line, connection_pool_size=1)
        with Archive.open(str(tmp_path / "a.db")) as archive:
            application = app.build(
                House(archive, settings), request=PatientRequest(line), get_updates_request=mailbag
            )
            async with application:
                taking = Intake(application, archive)
                tasks = [
                    asyncio.create_task(taking.forget()),
                    asyncio.create_task(Poller(application.bot, mailbag, taking, line).run()),
                ]
                try:
                    yield taking
                finally:
                    for task in tasks:
                        task.cancel()
                    await asyncio.wait(tasks)
                    await taking.drain(1.0)

    return opened


async def test_a_silent_connection_is_given_up_and_a_new_one_opened(
    asking: Open, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(polling, "SILENT_SECONDS", 0.5)
    silent = [Fault(slow=30.0)]

    def once(method: str, fields: object) -> Fault | None:
        return silent.pop() if method == "getUpdates" and silent else None

    async with StandIn(fault=once) as telegram, asking(telegram):
        telegram.say(100, "/help")
        assert await telegram.until(lambda: len(telegram.answers()) == 1, 10)
        assert "opening a new connection" in caplog.text


async def test_no_more_is_asked_for_while_there_is_no_room(
    asking: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(intake, "UNDER_WAY", 3)
    slow = Fault(code=500, slow=0.3)

    def slowly(method: str, fields: object) -> Fault | None:
        return slow if method == "sendMessage" else None

    async with StandIn(fault=slowly) as telegram, asking(telegram) as taking:
        telegram.waiting_limit = 2
        for chat in range(20):
            telegram.say(100 + chat, "/help")
        assert await telegram.until(lambda: taking.is_full(), 10)
        await asyncio.sleep(0.5)
        assert taking.under_way <= 5 and len(telegram.waiting) > 10
        telegram.fault = lambda method, fields: None
        assert await telegram.until(lambda: len(telegram.answers()) == 20, 30)


async def test_what_the_disk_does_not_take_is_asked_for_again(
    asking: Open, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    async with StandIn() as telegram, asking(telegram) as taking:
        inbox = taking._archive.inbox
        keep, left = inbox.keep, [1, 1]

        def refusing(letters: list[tuple[int, bytes]]) -> frozenset[int]:
            if left:
                left.pop()
                raise StoreBusy("a.db has no room to grow: free some disk space.")
            return keep(letters)

        monkeypatch.setattr(inbox, "keep", refusing)
        telegram.say(100, "/help")
        await asyncio.sleep(0.5)
        assert telegram.answers() == [] and len(telegram.waiting) == 1
        assert await telegram.until(lambda: len(telegram.answers()) == 1, 15)
        assert "free some disk space" in caplog.text


async def test_those_that_come_together_share_a_transaction(
    asking: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with StandIn() as telegram, asking(telegram) as taking:
        inbox = taking._archive.inbox
        keep, batches = inbox.keep, []

        def counting(letters: list[tuple[int, bytes]]) -> frozenset[int]:
            batches.append(len(letters))
            return keep(letters)

        monkeypatch.setattr(inbox, "keep", counting)
        await asyncio.gather(*(taking.take([{"update_id": n, "x": 1}]) for n in range(1, 51)))
        assert sum(batches) == 50 and len(batches) < 5


async def test_what_is_cancelled_stays_for_the_next_start(tmp_path: Path) -> None:
    stuck = Fault(slow=30.0)
    async with StandIn(
        fault=lambda method, _: stuck if method == "sendMessage" else None
    ) as telegram:
        settings = Settings(token=telegram.token, api_url=telegram.url)
        with Archive.open(str(tmp_path / "a.db")) as archive:
            application = app.build(House(archive, settings), request=PatientRequest(Line()))
            async with application:
                taking = Intake(application, archive)
                telegram.say(100, "/help")
                await taking.take(list(telegram.waiting))
                with suppress(TimeoutError):
                    await telegram.until(lambda: bool(telegram.calls[1:]), 5)
                await taking.drain(0.2)
            assert [letter.number for letter in archive.inbox.waiting()] == [1000]


async def test_an_old_letter_of_a_group_is_dropped_a_private_one_is_not(tmp_path: Path) -> None:
    async with StandIn() as telegram:
        settings = Settings(token=telegram.token, api_url=telegram.url)
        with Archive.open(str(tmp_path / "a.db")) as archive:
            application = app.build(House(archive, settings), request=PatientRequest(Line()))
            async with application:
                telegram.say(-200, "/help", sender=5, group=True)
                telegram.say(100, "/help")
                letters = [(item["update_id"], intake._body(item)) for item in telegram.waiting]
                archive.inbox.keep(letters)
                later = Intake(application, archive, now=lambda: letters_time(archive) + 700)
                assert await later.resume() == 2
                assert await telegram.until(lambda: len(telegram.answers()) == 1, 10)
                await later.drain(5.0)
            assert telegram.answers()[0].fields["chat_id"] == "100"
            assert archive.inbox.waiting() == []


def letters_time(archive: Archive) -> float:
    waiting = archive.inbox.waiting()
    return waiting[0].received if waiting else 0.0
