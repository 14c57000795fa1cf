"""Settings -> a table of ticks: what works, what does not, and what to do about it."""

from __future__ import annotations

import asyncio
import os
import platform
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from rich.console import Console
from rich.table import Table
from rich.text import Text
from telegram import Bot
from telegram.error import InvalidToken, TelegramError
from telegram.request import HTTPXRequest

from bot import metrics
from bot.settings import Settings
from knowledge import Archive, KnowledgeError

ROOM_BYTES = 200_000_000
"""Below this much free disk the archive may soon not grow: about 300,000 statements."""
TOKEN_SECONDS = 10.0
PACKAGES = ("verbatim-bot", "python-telegram-bot", "sqlite-utils", "rapidfuzz", "numpy")


@dataclass(frozen=True, slots=True)
class Finding:
    """One line of the table. `fine` is None where there is nothing to say yes or no to."""

    what: str
    fine: bool | None
    words: str


async def findings(settings: Settings) -> list[Finding]:
    """Everything that is looked at, in the order of the table."""
    return [
        *_settings(settings),
        _database(settings),
        *_rights(settings),
        _disk(settings),
        await _token(settings),
        *_versions(),
    ]


def _settings(settings: Settings) -> Iterator[Finding]:
    yield Finding("settings", True, "all can be used")
    if settings.token and not settings.owners:
        yield Finding("OWNER_IDS", False, "is empty: nobody can add articles in Telegram")
    elif settings.owners:
        yield Finding("OWNER_IDS", True, f"owners: {len(settings.owners)}")
    if settings.webhook_url:
        yield Finding(
            "webhook", True, f"{settings.webhook_url}, heard at {settings.webhook_listen}"
        )
    if settings.metrics_listen:
        words = (
            metrics.WAY_OUT if metrics.missing() else f"http://{settings.metrics_listen}/metrics"
        )
        yield Finding("metrics", not metrics.missing(), words)


def _database(settings: Settings) -> Finding:
    try:
        if not Path(settings.database).expanduser().exists():
            return Finding("database", None, f"{settings.database} will be made at the first start")
        with Archive.open(settings.database, create=False) as archive:
            size = archive.size()
            faults = archive.faults()
    except KnowledgeError as error:
        return Finding("database", False, str(error))
    if faults:
        return Finding("database", False, f"{settings.database}: {faults[0]}")
    words = f"{settings.database}: {size.articles} articles, {size.statements} statements"
    return Finding("database", True, words)


def _rights(settings: Settings) -> Iterator[Finding]:
    file = Path(settings.database).expanduser()
    folder = next(place for place in (file.parent, *file.parent.parents) if place.exists())
    writable = os.access(folder, os.W_OK) and (not file.exists() or os.access(file, os.W_OK))
    yield Finding("rights", writable, f"{folder} can{'' if writable else 'not'} be written")
    for secret in (file, Path(".env")):
        if os.name == "posix" and secret.exists() and secret.stat().st_mode & 0o077:
            yield Finding("rights", False, f"others can read {secret}: chmod 600 {secret}")


def _disk(settings: Settings) -> Finding:
    file = Path(settings.database).expanduser()
    folder = next(place for place in (file.parent, *file.parent.parents) if place.exists())
    free = shutil.disk_usage(folder).free
    return Finding("disk", free > ROOM_BYTES, f"{free / 1e9:.1f} GB free")


async def _token(settings: Settings) -> Finding:
    if not settings.token:
        return Finding(
            "token", None, "TELEGRAM_BOT_TOKEN is not set: a chat in this terminal will open"
        )
    bot = Bot(
        settings.token,
        base_url=settings.api_url or "https://api.telegram.org/bot",
        request=HTTPXRequest(connect_timeout=TOKEN_SECONDS, read_timeout=TOKEN_SECONDS),
    )
    try:
        async with asyncio.timeout(2 * TOKEN_SECONDS), bot:
            return Finding("token", True, f"@{bot.username}")
    except InvalidToken:
        return Finding("token", False, "TELEGRAM_BOT_TOKEN is refused: ask @BotFather for it again")
    except (TelegramError, TimeoutError) as error:
        reason = type(error.__cause__ or error).__name__
        words = (
            f"Telegram cannot be reached ({reason}): is there a network, is TELEGRAM_API_URL right?"
        )
        return Finding("token", False, words)


def _versions() -> Iterator[Finding]:
    yield Finding("Python", True, platform.python_version())
    yield Finding("SQLite", True, Archive.engine())
    for name in PACKAGES:
        try:
            yield Finding(name, True, version(name))
        except PackageNotFoundError:
            yield Finding(name, None, "runs from its source folder")


def show(found: list[Finding], out: Console) -> bool:
    """Print the table; whether all is well."""
    table = Table(box=None, show_header=False, pad_edge=False)
    signs = {True: Text("✓", "green"), False: Text("✗", "bold red"), None: Text("–", "dim")}
    for item in found:
        table.add_row(signs[item.fine], item.what, Text(item.words))
    out.print(table)
    bad = [item.what for item in found if item.fine is False]
    out.print()
    if bad:
        out.print(Text(f"To mend first: {', '.join(bad)}.", "bold red"))
    else:
        out.print(Text("All is well. `python -m bot` starts it.", "green"))
    return not bad
