"""An archive that cannot be used: damaged, full, read-only, locked, held by two bots, saved and put back.

python -m tests.drills.database
"""

from __future__ import annotations

import argparse
import asyncio
import contextlib
import os
import random
import resource
import stat
import subprocess
import sys
import tempfile
from collections.abc import AsyncIterator, Awaitable, Callable
from functools import partial
from pathlib import Path

from sqlite_utils.utils import sqlite3

from knowledge import Archive, samples
from knowledge.store import texts
from tests.bot.running import OWNER, ROOT, running, start
from tests.bot.standin import ME, StandIn

PAGE = 4096
BY_RIGHTS = () if os.getuid() else ("setpriv", "--bounding-set", "-dac_override,-dac_read_search")
"""Root may write everywhere, unless he gives that up."""
ASKED = "What did Tolgarin say about the lake?"
Damage = Callable[[bytearray, random.Random], bytes]
Trouble = Callable[[Path], Awaitable[list[str]]]


def _noise(data: bytearray, chance: random.Random, start: int, length: int) -> bytes:
    data[start : start + length] = chance.randbytes(len(data[start : start + length]))
    return bytes(data)


def _middle(data: bytearray) -> int:
    return len(data) // 2 // PAGE * PAGE


DAMAGES: dict[str, Damage] = {
    "empty": lambda data, chance: b"",
    "text": lambda data, chance: b"Dear diary, " * 1000,
    "noise": lambda data, chance: chance.randbytes(len(data)),
    "half": lambda data, chance: bytes(data[: _middle(data)]),
    "header alone": lambda data, chance: bytes(data[:100]),
    "no last page": lambda data, chance: bytes(data[:-PAGE]),
    "first page": lambda data, chance: _noise(data, chance, 100, PAGE - 100),
    "second page": lambda data, chance: _noise(data, chance, PAGE, PAGE),
    "a page within": lambda data, chance: _noise(data, chance, _middle(data), PAGE),
    "zeros": lambda data, chance: bytes(data[:PAGE]) + bytes(len(data) - PAGE),
    "halves turned": lambda data, chance: bytes(data[_middle(data) :] + data[: _middle(data)]),
    "shifted by one": lambda data, chance: bytes(data[:PAGE] + b"\0" + data[PAGE:]),
}


def shell(path: Path, *arguments: str) -> tuple[int, str]:
    """Exit code and complaints of a verb."""
    done = subprocess.run(
        [sys.executable, "-m", "knowledge", arguments[0], "--db", str(path), *arguments[1:]],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
    )
    return done.returncode, done.stderr


def made(folder: Path) -> Path:
    """An archive of samples, closed."""
    with Archive.open(str(folder / "a.db")) as archive:
        for article in samples():
            archive.add(article)
    return folder / "a.db"


def one_line(path: Path, said: str) -> bool:
    """Whether it is one line that names the file."""
    return said.count("\n") == 1 and str(path) in said and "Traceback" not in said


async def damaged(folder: Path, name: str) -> list[str]:
    """What is wrong with the answers to one kind of damage."""
    path = made(folder)
    data = DAMAGES[name](bytearray(path.read_bytes()), random.Random(6))
    path.write_bytes(data)
    wrong = []
    article = folder / "new.txt"
    article.write_text('"The new words," Ivar Tolgarin said.\n', "utf-8")
    for verb in (("add", str(article)), ("verify",), ("ask", ASKED)):
        code, said = shell(path, *verb)
        fine = code == 1 and one_line(path, said)
        if not fine and not (verb[0] == "ask" and code == 0) and verb[0] != "verify":
            wrong.append(f"{verb[0]}: {code} {said}")
        if verb[0] == "verify" and (code != 1 or "Traceback" in said):
            wrong.append(f"verify: {code} {said}")
        if path.read_bytes() != data:
            wrong.append(f"{verb[0]} wrote to it")
    async with StandIn() as telegram:
        bot = await start(telegram, path)
        code = await asyncio.wait_for(bot.ended(), 60)
        if code != 2 or bot.errors.count("DATABASE: ") != 1 or "Traceback" in bot.errors:
            wrong.append(f"bot: {code} {bot.errors}")
    if path.read_bytes() != data:
        wrong.append("the bot wrote to it")
    return wrong


async def changed_words(folder: Path) -> list[str]:
    """A text that no longer fits its sha256 is shown by nobody."""
    path = made(folder)
    with contextlib.closing(sqlite3.connect(path)) as connection, connection:
        numbers = [row[0] for row in connection.execute("SELECT id FROM article")]
        for number, text in texts.of(connection, numbers).items():
            texts.forget(connection, number)
            changed = texts.packed(text.replace("Sorkel", "Borkel"))
            texts.keep(connection, [(number, changed)])
    shown = [shell_out(path, "ask", ASKED), shell_out(path, "ask", "Borkel", "--json")]
    shown += [shell_out(path, "export"), shell_out(path, "show", "1")]
    async with StandIn() as telegram, running(telegram, path) as bot:
        telegram.say(100, ASKED)
        await telegram.until(lambda: bool(telegram.answers()), 20)
        shown += [str(call.fields.get("text")) for call in telegram.answers()]
        await bot.terminate()
    return [text for text in shown if "Borkel" in text]


def shell_out(path: Path, *arguments: str) -> str:
    """What a verb prints."""
    done = subprocess.run(
        [sys.executable, "-m", "knowledge", arguments[0], "--db", str(path), *arguments[1:]],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
    )
    return done.stdout


async def locked(folder: Path, seconds: float) -> list[str]:
    """Another program holds the file so long: questions are answered meanwhile, a change after it."""
    path = made(folder)
    async with StandIn() as telegram, running(telegram, path) as bot:
        telegram.say(100, "/help")
        await telegram.until(lambda: len(telegram.answers()) == 1, 20)
        other = sqlite3.connect(path, isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        for chat in range(101, 111):
            telegram.say(chat, ASKED)
        telegram.say(OWNER, "/editors 77 Aigerim")
        code, said = await asyncio.to_thread(shell, path, "ask", ASKED)
        meanwhile = await telegram.until(lambda: len(telegram.answers()) == 11, seconds)
        await asyncio.sleep(seconds)
        other.execute("ROLLBACK")
        other.close()
        back = await telegram.until(lambda: len(telegram.answers()) == 12, 60)
        wrong = [] if meanwhile else ["questions waited"]
        wrong += [] if back else [f"answers: {len(telegram.answers())} of 12"]
        wrong += [] if code == 0 else [f"ask: {said}"]
        wrong += ["traceback"] if "Traceback" in bot.errors else []
        return wrong


async def full(folder: Path) -> list[str]:
    """No room: one line names the file; with room again all is answered without a restart."""
    path = made(folder)
    async with StandIn() as telegram, running(telegram, path) as bot:
        telegram.say(100, ASKED)
        await telegram.until(lambda: len(telegram.answers()) == 1, 20)
        everything = resource.prlimit(bot.process.pid, resource.RLIMIT_FSIZE)
        resource.prlimit(bot.process.pid, resource.RLIMIT_FSIZE, (100, everything[1]))
        for chat in range(101, 111):
            telegram.say(chat, ASKED)
        telegram.say(OWNER, "/editors 77 Aigerim")
        await asyncio.sleep(5)
        lines = bot.errors.count(str(path))
        resource.prlimit(bot.process.pid, resource.RLIMIT_FSIZE, everything)
        back = await telegram.until(lambda: len(telegram.answers()) == 12, 40)
        wrong = [] if back else [f"answers: {len(telegram.answers())} of 12"]
        wrong += [] if 1 <= lines <= 3 else [f"lines: {lines}"]
        wrong += ["traceback"] if "Traceback" in bot.errors else []
        return wrong


async def read_only(folder: Path) -> list[str]:
    """Files that nobody may write: questions are answered by the shell, or one line says what to do."""
    path = made(folder)
    folder.chmod(0o555)
    path.chmod(0o444)
    wrong, before = [], path.read_bytes()
    for verb in (("ask", ASKED), ("remove", "1")):
        done = subprocess.run(
            [*BY_RIGHTS, sys.executable, "-m", "knowledge", verb[0], "--db", str(path), *verb[1:]],
            cwd=ROOT,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
            capture_output=True,
            text=True,
            check=False,
        )
        good = done.returncode == 0 if verb[0] == "ask" else False
        if not good and not (done.returncode == 1 and one_line(path, done.stderr)):
            wrong.append(f"{verb[0]}: {done.returncode} {done.stderr}")
    folder.chmod(stat.S_IRWXU)
    return wrong if path.read_bytes() == before else [*wrong, "it was written to"]


async def two_bots(folder: Path) -> list[str]:
    """The second says so and ends with 75; the first goes on."""
    path = made(folder)
    other = {**ME, "id": 7000000002}
    async with StandIn() as telegram, StandIn(me=other) as another, running(telegram, path) as bot:
        second = await start(another, path)
        code = await asyncio.wait_for(second.ended(), 60)
        telegram.say(100, ASKED)
        back = await telegram.until(lambda: len(telegram.answers()) == 1, 20)
        fine = code == 75 and back and second.errors.count("DATABASE: another bot") == 1
        return [] if fine and "Traceback" not in bot.errors else [f"{code} {second.errors}"]


async def put_back(folder: Path) -> list[str]:
    """A copy that is made while the bot works is put back: all counts are equal."""
    path = made(folder)
    async with StandIn() as telegram, running(telegram, path) as bot:
        for chat in range(100, 130):
            telegram.say(chat, ASKED)
        code, said = await asyncio.to_thread(shell, path, "backup", str(folder / "copy.db"))
        await telegram.until(lambda: len(telegram.answers()) == 30, 40)
        await bot.terminate()
    kept = shell_out(path, "export")
    shell(path, "remove", "1")
    path.write_bytes(path.read_bytes()[:PAGE])
    again, complaint = shell(path, "restore", str(folder / "copy.db"))
    wrong = [said + complaint] if code or again else []
    wrong += ["counts differ"] if shell_out(path, "export") != kept else []
    wrong += ["verify"] if shell(path, "verify")[0] else []
    modes = {oct(file.stat().st_mode & 0o777) for file in folder.glob("*.db*")}
    return wrong if modes == {"0o600"} else [*wrong, f"modes {modes}"]


async def drill(seconds: float) -> AsyncIterator[tuple[str, list[str]]]:
    """Each trouble, and what is wrong with it; nothing, it is hoped."""
    troubles: dict[str, Trouble] = {
        **{f"damaged: {name}": partial(damaged, name=name) for name in DAMAGES},
        "changed words": changed_words,
        f"locked for {seconds:.0f} s": partial(locked, seconds=seconds),
        "full": full,
        "read-only": read_only,
        "two bots": two_bots,
        "put back": put_back,
    }
    for name, trouble in troubles.items():
        with tempfile.TemporaryDirectory() as folder:
            Path(folder).chmod(0o755)
            yield name, await trouble(Path(folder))


async def show(seconds: float) -> int:
    """Print each trouble as it is done; how many are wrong."""
    bad = 0
    async for name, wrong in drill(seconds):
        print(f"{name}: {'; '.join(wrong) or 'fine'}", flush=True)
        bad += bool(wrong)
    return bad


def main() -> int:
    """1 if anything is wrong."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--seconds", type=float, default=30.0, help="of the lock")
    bad = asyncio.run(show(options.parse_args().seconds))
    print(f"wrong: {bad}")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
