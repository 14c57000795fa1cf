"""A database that cannot be written for a while: the bot waits, says why, and goes on by itself."""

import resource
from pathlib import Path

import pytest
from sqlite_utils.utils import sqlite3

from tests.bot.running import OWNER, running
from tests.bot.standin import StandIn


async def test_questions_are_answered_while_another_program_locks_the_archive(
    tmp_path: Path,
) -> None:
    path = tmp_path / "a.db"
    async with StandIn() as telegram, running(telegram, path) as bot:
        telegram.say(100, "/help")
        assert await telegram.until(lambda: len(telegram.answers()) == 1, 15), bot.errors
        other = sqlite3.connect(path, isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        telegram.say(OWNER, "/editors 77 Aigerim")
        telegram.say(101, "What was said about the lake?")
        telegram.say(102, "/help")
        assert await telegram.until(lambda: len(telegram.answers()) == 3, 15), bot.errors
        assert str(OWNER) not in [call.fields["chat_id"] for call in telegram.answers()]
        other.execute("ROLLBACK")
        other.close()
        assert await telegram.until(lambda: len(telegram.answers()) == 4, 35), bot.errors
        assert "Traceback" not in bot.errors


@pytest.mark.skipif(not hasattr(resource, "prlimit"), reason="only Linux limits a running program")
async def test_a_full_disk_is_named_and_the_bot_goes_on_once_there_is_room(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    async with StandIn() as telegram, running(telegram, path) as bot:
        telegram.say(100, "/help")
        assert await telegram.until(lambda: len(telegram.answers()) == 1, 15), bot.errors
        everything = resource.prlimit(bot.process.pid, resource.RLIMIT_FSIZE)
        resource.prlimit(bot.process.pid, resource.RLIMIT_FSIZE, (100, everything[1]))
        telegram.say(101, "/help")
        telegram.say(OWNER, "/editors 77 Aigerim")
        assert not await telegram.until(lambda: len(telegram.answers()) > 1, 3)
        assert str(path) in bot.errors
        resource.prlimit(bot.process.pid, resource.RLIMIT_FSIZE, everything)
        assert await telegram.until(lambda: len(telegram.answers()) == 3, 35), bot.errors
        assert "Traceback" not in bot.errors and bot.errors.count(str(path)) <= 3
