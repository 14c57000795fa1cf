"""The bot as a process of its own, beside a stand-in of Telegram."""

from __future__ import annotations

import asyncio
import os
import signal
import socket
import sys
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from tests.bot.standin import StandIn

ROOT = Path(__file__).parents[2]
OWNER = 11


class Running:
    """A started bot; `errors` is what it has written to standard error so far."""

    def __init__(self, process: asyncio.subprocess.Process) -> None:
        self.process = process
        self.errors = ""
        self._reading = asyncio.create_task(self._read())

    async def _read(self) -> None:
        assert self.process.stderr
        while block := await self.process.stderr.read(65_536):
            self.errors += block.decode("utf-8", "replace")

    async def says(self, words: str, seconds: float = 30.0) -> bool:
        """Wait until it has written `words` to standard error; whether it has."""
        last = time.monotonic() + seconds
        while words not in self.errors and time.monotonic() < last:
            await asyncio.sleep(0.05)
        return words in self.errors

    async def kill(self) -> None:
        """kill -9."""
        if self.process.returncode is None:
            self.process.kill()
        await self.ended()

    async def terminate(self, seconds: float = 12.0) -> int:
        """SIGTERM; the exit code. :raises TimeoutError: if it does not end in time."""
        self.process.send_signal(signal.SIGTERM)
        return await asyncio.wait_for(self.ended(), seconds)

    async def ended(self) -> int:
        """The exit code, once there is one."""
        code = await self.process.wait()
        await self._reading
        return code


async def start(telegram: StandIn, database: Path, **environment: str) -> Running:
    """Start the bot and return at once."""
    given = {
        "PATH": os.environ["PATH"],
        "PYTHONPATH": str(ROOT),
        "TELEGRAM_BOT_TOKEN": telegram.token,
        "TELEGRAM_API_URL": telegram.url,
        "OWNER_IDS": str(OWNER),
        "DATABASE": str(database),
        **environment,
    }
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        "bot",
        cwd=database.parent,
        env=given,
        stdin=asyncio.subprocess.DEVNULL,
        stdout=asyncio.subprocess.DEVNULL,
        stderr=asyncio.subprocess.PIPE,
    )
    return Running(process)


def webhook_settings() -> dict[str, str]:
    """For a bot that is brought its updates, on a free port."""
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        port = found.getsockname()[1]
    return {
        "WEBHOOK_URL": f"http://127.0.0.1:{port}/hook",
        "WEBHOOK_LISTEN": f"127.0.0.1:{port}",
        "WEBHOOK_SECRET": "a-secret_of-the-tests",
    }


@asynccontextmanager
async def running(
    telegram: StandIn, database: Path, *, within: float = 30.0, **environment: str
) -> AsyncIterator[Running]:
    """A bot that asks for updates `within` so many seconds; killed at the end if it still runs."""
    telegram.asked.clear()
    bot = await start(telegram, database, **environment)
    try:
        asking = asyncio.create_task(telegram.asked.wait())
        ended = asyncio.create_task(bot.process.wait())
        await asyncio.wait({asking, ended}, timeout=within, return_when=asyncio.FIRST_COMPLETED)
        asking.cancel()
        ended.cancel()
        if not telegram.asked.is_set():
            raise AssertionError(f"the bot does not run: {bot.errors}")
        yield bot
    finally:
        await bot.kill()
