"""Standard input -> the lines that a person types: with history and completion, or from a pipe."""

from __future__ import annotations

import asyncio
import codecs
import os
import threading
from collections.abc import AsyncIterator, Iterable, Mapping
from typing import Protocol

from prompt_toolkit import PromptSession
from prompt_toolkit.completion import CompleteEvent, Completer, Completion, PathCompleter
from prompt_toolkit.document import Document
from prompt_toolkit.formatted_text import HTML
from prompt_toolkit.history import InMemoryHistory
from prompt_toolkit.patch_stdout import patch_stdout

READ_BYTES = 65_536
LINE_LETTERS = 200_000
"""A longer line is cut: no article of a newspaper is, and memory has an end."""


class Lines(Protocol):
    """What is typed, line by line, until the end."""

    def __aiter__(self) -> AsyncIterator[str]: ...


class Menu(Completer):
    """Completes commands, and after /add the paths of files."""

    def __init__(self, commands: Mapping[str, str]) -> None:
        self._commands = commands
        self._paths = PathCompleter(expanduser=True)

    def get_completions(self, document: Document, event: CompleteEvent) -> Iterable[Completion]:
        """What may stand at the cursor."""
        typed = document.text_before_cursor
        if typed.startswith("/add "):
            rest = typed.removeprefix("/add ")
            yield from self._paths.get_completions(Document(rest, len(rest)), event)
        elif typed.startswith("/") and " " not in typed:
            for name, purpose in self._commands.items():
                if name.startswith(typed[1:]):
                    yield Completion(f"/{name} ", -len(typed), f"/{name}", display_meta=purpose)


class Typed:
    """A person at a terminal. The history lives as long as the chat: no words are left behind.

    prompt_toolkit and not readline: a pasted article stays one message with all its lines, the menu of
    commands shows what each is for, and it works on Windows.
    """

    def __init__(self, name: str, commands: Mapping[str, str]) -> None:
        self._session: PromptSession[str] = PromptSession(
            history=InMemoryHistory(), completer=Menu(commands), complete_while_typing=True
        )
        self._prompt = HTML("<ansigreen><b>{} › </b></ansigreen>").format(name)

    async def __aiter__(self) -> AsyncIterator[str]:
        while True:
            try:
                with patch_stdout(raw=True):
                    yield await self._session.prompt_async(self._prompt)
            except (EOFError, KeyboardInterrupt):
                return


class Piped:
    """Lines of a file, a pipe or a terminal without looks; one that ends with a backslash goes on.

    Read by a thread of its own, past Python's buffers: neither a line that comes late nor the end of the
    program waits for it.
    """

    def __init__(self, descriptor: int) -> None:
        self._descriptor = descriptor

    async def __aiter__(self) -> AsyncIterator[str]:
        queue: asyncio.Queue[str | None] = asyncio.Queue()
        loop = asyncio.get_running_loop()

        def tell(line: str | None) -> None:
            loop.call_soon_threadsafe(queue.put_nowait, line)

        threading.Thread(target=self._read, args=(tell,), daemon=True, name="lines").start()
        held = ""
        while (line := await queue.get()) is not None:
            held += line
            if held.endswith("\\"):
                held = held[:-1] + "\n"
                continue
            yield held[:LINE_LETTERS]
            held = ""
        if held.strip():
            yield held[:LINE_LETTERS].rstrip("\n")

    def _read(self, tell: Tell) -> None:
        decoder = codecs.getincrementaldecoder("utf-8")("replace")
        rest = ""
        try:
            while block := os.read(self._descriptor, READ_BYTES):
                *whole, rest = (rest + decoder.decode(block)).split("\n")
                for line in whole:
                    tell(line.rstrip("\r"))
            if rest:
                tell(rest)
        except OSError:
            pass  # a terminal that went away is an end like any other
        finally:
            _quietly(tell)


class Tell(Protocol):
    """Takes a line, None at the end."""

    def __call__(self, line: str | None) -> None: ...


def _quietly(tell: Tell) -> None:
    """The end is told to a loop that may have ended first."""
    try:
        tell(None)
    except RuntimeError:
        return
