"""Settings and a terminal -> a conversation with the whole bot, in one process."""

from __future__ import annotations

import sys
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace

from rich.console import Console
from rich.progress import track

from bot import app, logs
from bot.chat.lines import Lines, Piped, Typed
from bot.chat.request import LocalRequest
from bot.chat.screen import Screen
from bot.chat.seen import Person
from bot.chat.session import Session
from bot.chat.telegram import LocalTelegram
from bot.context import House
from bot.phrases import label
from bot.settings import Settings
from knowledge import Archive, samples

OWNER_ID = 1
PROGRESS_SECONDS = 2.0
"""What takes longer says how far it is."""


@dataclass(frozen=True, slots=True)
class Options:
    """How the chat is opened. `user` is the number or the name of who types."""

    user: str = ""
    language: str = "en"
    group: bool = False
    stranger: bool = False
    """Without the rights of an owner."""


def person_of(options: Options) -> Person:
    """Who types.

    >>> person_of(Options(user="Aigerim")).id, person_of(Options(user="7")).name
    (1, 'Person 7')
    """
    if options.user.isascii() and options.user.isdigit():
        return Person(int(options.user), f"Person {options.user}", options.language)
    name = options.user or label(options.language, "chat.you")
    return Person(OWNER_ID, name, options.language)


class _Terminal(Console):
    """The library's console; a reader who has seen enough is no failure."""

    def on_broken_pipe(self) -> None:
        """Leave it to the program's end."""
        raise BrokenPipeError


def console() -> Console:
    """Standard output; in a pipe lines are never broken."""
    fancy = sys.stdout.isatty()
    return _Terminal(highlight=False, soft_wrap=not fancy, width=None if fancy else 10_000)


@asynccontextmanager
async def opened(
    archive: Archive, settings: Settings, options: Options, out: Console
) -> AsyncIterator[Session]:
    """The application in this process, and a person who can type to it."""
    person = person_of(options)
    owners = settings.owners - {person.id} if options.stranger else settings.owners | {person.id}
    local = replace(
        settings, token="", owners=frozenset(owners), api_url="", file_url="", webhook_url=""
    )
    screen = Screen(out, options.language)
    here = LocalTelegram(person, screen, group=options.group)
    request = LocalRequest(here)
    application = app.build(
        House(archive, local), request=request, get_updates_request=LocalRequest(here), paced=False
    )
    async with application:
        await app.introduce(application)
        await application.start()
        try:
            yield Session(application, here, screen)
        finally:
            await application.stop()


def fill(archive: Archive, out: Console, language: str) -> None:
    """Put the invented articles into an empty archive, so that there is something to ask."""
    if archive.articles(status=None, limit=1):
        return
    articles, began = samples(), time.monotonic()
    what = label(language, "chat.filling")
    shown = track(articles, what, console=out, transient=True, disable=not out.is_terminal)
    with archive.together():  # Ctrl-C leaves none: the next start would stop at a part of them
        for article in shown:
            archive.add(article)
    if time.monotonic() - began > PROGRESS_SECONDS or not out.is_terminal:
        out.print(f"{what}: {len(articles)}", style="dim")


def read_lines(session: Session, *, interactive: bool) -> Lines:
    """What is typed."""
    if interactive:
        return Typed(session.here.person.name, session.here.menu)
    return Piped(sys.stdin.fileno())


async def converse(settings: Settings, options: Options) -> None:
    """Talk until the end of what is typed."""
    out = console()
    interactive = sys.stdin.isatty() and out.is_terminal
    with Archive.open(settings.database, watch=logs.counted) as archive:
        fill(archive, out, options.language)
        async with opened(archive, settings, options, out) as session:
            session.screen.say("chat.here", database=settings.database)
            if not settings.token:
                session.screen.say("chat.no_token")
            if options.group:
                await session.join()
            elif interactive:
                await session.hear("/start")
            session.screen.say("chat.how")
            async for line in read_lines(session, interactive=interactive):
                if not interactive and line.strip():
                    session.screen.echo(session.here.person.name, line)
                await answer(session, line)
            if interactive:
                session.screen.say("chat.bye")


async def answer(session: Session, line: str) -> None:
    """Hear one line; a person at a terminal sees when it takes a while, or that nothing comes."""
    screen = session.screen
    before = screen.spoken
    if screen.fancy:
        with screen.console.status(label(screen.language, "chat.working")) as status:
            # Drawn at once: else its first drawing may come between an answer's making and printing.
            status.update(spinner="dots")
            await session.hear(line)
    else:
        await session.hear(line)
    if line.strip() and screen.spoken == before:
        screen.say("chat.silent")
