"""A short conversation that plays by itself, over an archive of its own that is gone afterwards."""

from __future__ import annotations

import asyncio
import tempfile
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from bot.chat import run
from bot.chat.session import Session
from bot.phrases import label
from bot.settings import Settings
from knowledge import Archive

LETTER_SECONDS, PAUSE_SECONDS = 0.025, 1.2
"""As fast as somebody types, and reads an answer; in a pipe nothing is waited for."""
FIRST, PUBLISH = "", "a:pub"
"""What the data of the pressed button begins with."""
Step = tuple[str, str]

SCRIPT: Sequence[Step] = (
    ("tell", "demo.tell.start"),
    ("say", "/start"),
    ("press", FIRST),
    ("tell", "demo.tell.article"),
    ("say", "demo.article"),
    ("press", PUBLISH),
    ("tell", "demo.tell.question"),
    ("say", "demo.question"),
    ("say", "demo.typo"),
    ("tell", "demo.tell.alleged"),
    ("say", "demo.alleged"),
    ("tell", "demo.tell.unknown"),
    ("say", "demo.unknown"),
    ("tell", "demo.tell.inline"),
    ("say", "demo.inline"),
)
"""In order: what is told between, what is typed (a phrase or a command), or a button that is pressed."""


async def play(settings: Settings, options: run.Options) -> None:
    """Type the script and show what the bot says."""
    out = run.console()
    with tempfile.TemporaryDirectory(prefix="verbatim-demo-") as folder:
        path = Path(folder) / "demo.db"
        with Archive.open(str(path)) as archive:
            run.fill(archive, out, options.language)
            local = replace(settings, database=str(path))
            async with run.opened(archive, local, replace(options, group=False), out) as session:
                session.screen.say("demo.about")
                for action, what in SCRIPT:
                    await _step(session, action, what, options.language)
                session.screen.say("demo.end")


async def _step(session: Session, action: str, what: str, language: str) -> None:
    if action == "tell":
        session.screen.tell(what)
        await _pause(session)
        return
    line = what
    if action == "press":
        line = _number_of(session, what)
    elif not what.startswith("/"):
        line = label(language, what).strip()
    if not line:
        return
    await _type(session, line)
    await run.answer(session, line)
    await _pause(session)


async def _pause(session: Session) -> None:
    """Time to read."""
    if session.screen.fancy:
        await asyncio.sleep(PAUSE_SECONDS)


def _number_of(session: Session, data: str) -> str:
    """The number of the first button on the screen whose data begins so; empty if there is none."""
    for number, press in session.screen.presses.items():
        if press.button.data.startswith(data):
            return str(number)
    return ""


async def _type(session: Session, line: str) -> None:
    """Show the line as if somebody typed it."""
    screen, name = session.screen, session.here.person.name
    if not screen.fancy:
        screen.echo(name, line)
        return
    screen.console.print(f"[bold green]{name} › [/]", end="")
    for letter in line:
        screen.console.print(letter, end="", markup=False, style="bold")
        await asyncio.sleep(LETTER_SECONDS)
    screen.console.print()
