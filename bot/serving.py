"""Settings -> the bot at work in Telegram, until it is told to end; the exit code says why it ended."""

from __future__ import annotations

import asyncio
import logging
import os
import signal
import sys
import threading
import time
from collections.abc import AsyncIterator, Coroutine
from contextlib import asynccontextmanager
from typing import Any

from telegram.error import BadRequest, InvalidToken, TelegramError

from bot import app, logs, metrics
from bot.context import House
from bot.intake import Intake
from bot.line import Line, Mailbag, PatientRequest
from bot.polling import CONFLICT_SECONDS, KINDS, AnotherPoller, Poller, TokenRefused
from bot.settings import Settings
from bot.vitals import Vitals
from bot.webhook import listen
from knowledge import Archive, settle

log = logging.getLogger(__name__)

DONE, WRONG_SETTINGS, TRY_LATER = 0, 2, 75
"""75 is EX_TEMPFAIL of sysexits.h: a supervisor may start the bot again, but not at once."""
ENDING_SECONDS = 6.0
"""What is under way at the end may take so long to finish."""
LAST_SECONDS = 9.0
"""Then the program is gone, whatever still runs: all that matters is on the disk."""
SWITCH_SECONDS = 0.0005
"""How long a thread keeps the interpreter while another waits: a search gives it up dozens of times."""
CONNECTIONS = 64
SLOW_SECONDS = 30.0
"""A call that was not answered by then may have arrived or not: it is not made again if that would show."""


class AnotherBot(Exception):
    """Another program handles messages with the same archive."""


class CannotListen(Exception):
    """A webhook that cannot work; the message names the setting."""


async def serve(settings: Settings) -> int:
    """Work until SIGTERM or Ctrl-C; 0 then, 2 for a refused token, 75 if another program polls."""
    if settings.metrics_listen and metrics.missing():
        log.error("%s", metrics.WAY_OUT)
        return WRONG_SETTINGS
    sys.setswitchinterval(SWITCH_SECONDS)
    stop = _stop_on_signals()
    if not settings.owners:
        log.warning("OWNER_IDS is empty: nobody can add articles")
    with Archive.open(settings.database, watch=logs.counted) as archive:
        log.info("archive: %s, SQLite %s", settings.database, Archive.engine())
        with logs.timed("what questions need most was read ahead"):
            archive.read_ahead()
        settle()
        try:
            return await _until(stop, _work(settings, archive, stop))
        except (InvalidToken, TokenRefused):
            log.error("TELEGRAM_BOT_TOKEN is refused by Telegram: ask @BotFather for it again.")
            return WRONG_SETTINGS
        except AnotherPoller:
            log.error("Another program asks for this bot's updates: end it, or use another token.")
            return TRY_LATER
        except AnotherBot:
            log.error("DATABASE: another bot uses this archive: end it, or name another file.")
            return TRY_LATER
        except CannotListen as error:
            log.error("%s", error)
            return WRONG_SETTINGS
        except TelegramError as error:
            log.error("Telegram does not let the bot begin: %s", error)
            return TRY_LATER


def _stop_on_signals() -> asyncio.Event:
    stop = asyncio.Event()

    def told() -> None:
        if stop.is_set():
            os._exit(DONE)  # told twice: at once
        stop.set()
        last = threading.Timer(LAST_SECONDS, os._exit, (DONE,))
        last.daemon = True
        last.start()

    loop = asyncio.get_running_loop()
    for name in (signal.SIGTERM, signal.SIGINT):
        try:
            loop.add_signal_handler(name, told)
        except NotImplementedError:  # Windows: Ctrl-C raises KeyboardInterrupt instead
            break
    return stop


async def _until(stop: asyncio.Event, work: Coroutine[Any, Any, int]) -> int:
    """The work's exit code; ended by the event it is cancelled and ends as it sees fit."""
    working, stopped = asyncio.create_task(work), asyncio.create_task(stop.wait())
    await asyncio.wait({working, stopped}, return_when=asyncio.FIRST_COMPLETED)
    stopped.cancel()
    if not working.done():
        working.cancel()
        await asyncio.wait({working})
    return DONE if working.cancelled() else working.result()


async def _alone(archive: Archive) -> None:
    """An earlier run may still be ending. :raises AnotherBot: if it is none."""
    until = time.monotonic() + CONFLICT_SECONDS
    while not archive.inbox.own():
        if time.monotonic() > until:
            raise AnotherBot
        await asyncio.sleep(0.2)


async def _work(settings: Settings, archive: Archive, stop: asyncio.Event) -> int:
    await _alone(archive)
    line = Line()
    mailbag = Mailbag(line, connection_pool_size=1)
    house = House(archive, settings)
    application = app.build(
        house,
        request=PatientRequest(
            line,
            archive.inbox,
            connection_pool_size=CONNECTIONS,
            pool_timeout=30.0,
            connect_timeout=10.0,
            read_timeout=SLOW_SECONDS,
            write_timeout=SLOW_SECONDS,
        ),
        get_updates_request=mailbag,
    )
    async with _measured(settings, house.vitals), application:
        await application.start()
        intake = Intake(application, archive, their_time=line.their_time)
        async with _forgetting(intake):
            introduction = asyncio.create_task(app.introduce(application))
            try:
                log.info("@%s is at work", application.bot.username)
                await intake.belongs_to(application.bot.id)
                await intake.resume()
                if settings.webhook_url:
                    await _be_called(settings, application, intake)
                else:
                    await application.bot.delete_webhook()
                    await Poller(application.bot, mailbag, intake, line).run()
            finally:
                introduction.cancel()
                await intake.drain(ENDING_SECONDS if stop.is_set() else 0.0)
                await application.stop()
    return DONE


async def _be_called(settings: Settings, application: app.App, intake: Intake) -> None:
    """Take what Telegram brings, until it is cancelled."""
    try:
        server = listen(intake, at=settings.webhook_listen, secret=settings.webhook_secret)
    except OSError as error:
        at = settings.webhook_listen
        raise CannotListen(f"WEBHOOK_LISTEN: {at} cannot be had ({error.strerror}).") from error
    try:
        await application.bot.set_webhook(
            settings.webhook_url, allowed_updates=KINDS, secret_token=settings.webhook_secret
        )
        log.info("updates are heard at %s", settings.webhook_listen)
        await asyncio.Event().wait()
    except BadRequest as error:
        raise CannotListen(f"WEBHOOK_URL is not taken by Telegram: {error}") from error
    finally:
        server.stop()
        await server.close_all_connections()


@asynccontextmanager
async def _measured(settings: Settings, vitals: Vitals) -> AsyncIterator[None]:
    """Prometheus may ask meanwhile, if the operator wishes it. :raises CannotListen:"""
    at = settings.metrics_listen
    if not at:
        yield
        return
    try:
        server = metrics.listen(vitals, at=at)
    except OSError as error:
        raise CannotListen(f"METRICS_LISTEN: {at} cannot be had ({error.strerror}).") from error
    log.info("metrics are at http://%s%s", at, metrics.PATH)
    try:
        yield
    finally:
        server.stop()
        await server.close_all_connections()


@asynccontextmanager
async def _forgetting(intake: Intake) -> AsyncIterator[None]:
    """What was handled is forgotten all along."""
    task = asyncio.create_task(intake.forget())
    try:
        yield
    finally:
        task.cancel()
        await asyncio.wait({task})
        await intake.flush()
