"""A typed line -> a real update, handed to the application; what the bot does is seen at once."""

from __future__ import annotations

import asyncio
import re
import shlex
import time
from collections.abc import Iterator
from dataclasses import replace
from itertools import count
from pathlib import Path
from typing import Any

from telegram import Update
from telegram.ext import Application

from bot.chat.form import Button, Choice, Formatted, units
from bot.chat.screen import Press, Screen
from bot.chat.seen import ME, Shown
from bot.chat.telegram import LocalTelegram
from bot.logs import current_update

AT_BOT = "@bot"
"""Short for the bot's own name at the start of an inline query."""
ADD = re.compile(r"/add(@\w+)?\s+(?P<path>.+)", re.DOTALL)
START = re.compile(rf"https://t\.me/{ME['username']}\?start=(?P<word>[A-Za-z0-9_-]+)")
"""A link that opens the private chat, where it says this word to the bot."""
NUMBER_DIGITS, BUTTON_DIGITS = 9, 2
"""Of a number that may stand on the screen, and of one that is surely meant as a button: 2025 is a year."""
PATH_LETTERS = 1000
"""Longer words after /add are an article, no path."""
LIKE_A_PATH = re.compile(
    r"(?!https?://)(?:[~/.]\S*|[^\n]{1,150}\.(?:txt|md|html?|pdf|docx|jsonl|csv|zip)[\"']?)", re.I
)
"""A word or a short line that can hardly be an article; if no file has the name, it was mistyped."""
BUSY_SECONDS = 0.4
"""A quick answer needs no sign that it is on its way."""
SETTLE_SECONDS = 60.0
"""How long work that an update has begun is waited for before the next line."""

App = Application[Any, Any, Any, Any, Any, Any]


class Session:
    """One person who types."""

    def __init__(self, application: App, here: LocalTelegram, screen: Screen) -> None:
        self._application, self.here, self.screen = application, here, screen
        self._numbers = count(1)
        self._query = ""

    async def hear(self, line: str) -> None:
        """Take what was typed: a number, an inline query, a reply, a file, or words."""
        words = line.strip()
        if not words:
            return
        if words.isascii() and words.isdigit() and len(words) <= NUMBER_DIGITS:
            if await self._pressed(int(words)):
                return
            if len(words) <= BUTTON_DIGITS:
                self.screen.no_button(int(words))
                return
        if inline := self._inline(words):
            await self._ask_inline(inline.group("words"))
            return
        reply_to = 0
        if words.startswith(">"):
            words = words[1:].strip()
            reply_to = self.here.last_answer()
        await self._send(words, reply_to)

    def _inline(self, words: str) -> re.Match[str] | None:
        """ "@bot words" is an inline query; in a group the bot's full name is a mention."""
        names = AT_BOT if self.here.group else f"{AT_BOT}|@{ME['username']}"
        return re.fullmatch(rf"(?:{names})(?:\s+(?P<words>.*))?", words, re.DOTALL | re.IGNORECASE)

    # Words and files.

    async def _send(self, words: str, reply_to: int) -> None:
        file = self._file(words)
        named = ADD.fullmatch(words)
        if named and not file and LIKE_A_PATH.fullmatch(named["path"].strip()):
            self.screen.no_file(named["path"].strip())
            return
        shown = Shown(0, False, Formatted(words), reply_to=reply_to)
        if file:
            shown = replace(shown, words=Formatted("/add"), document=self._upload(file))
        kept = self.here.keep(shown)
        fields = self.here.message_fields(kept)
        if not file:
            fields["entities"] = list(_entities(words))
        await self.update(message=fields)

    @staticmethod
    def _file(words: str) -> Path | None:
        """The file named after /add, if there is one."""
        found = ADD.fullmatch(words)
        if not found or "\n" in words or len(words) > PATH_LETTERS:
            return None
        typed = found["path"].strip()
        try:
            names = [typed, *shlex.split(typed)[:1]]
            return next(
                (path for name in names if (path := Path(name).expanduser()).is_file()), None
            )
        except (OSError, ValueError, RuntimeError):
            return None  # no path after all

    def _upload(self, path: Path) -> dict[str, Any]:
        file_id = f"file{len(self.here.sent) + 1}"
        self.here.sent[file_id] = path.read_bytes()
        return {
            "file_id": file_id,
            "file_unique_id": file_id,
            "file_name": path.name,
            "file_size": len(self.here.sent[file_id]),
        }

    # Buttons and inline lists.

    async def _pressed(self, number: int) -> bool:
        """Whether the number stands for something on the screen."""
        if press := self.screen.presses.get(number):
            await self._press(press)
        elif 1 <= number <= len(self.screen.listed):
            await self._choose(self.screen.listed[number - 1])
        elif self.screen.start and number == len(self.screen.listed) + 1:
            await self._send(f"/start {self.screen.start}", 0)
        else:
            return False
        return True

    async def _press(self, press: Press) -> None:
        button, shown = press.button, self.here.messages.get(press.message_id)
        if (start := START.fullmatch(button.url)) and not self.here.group:
            await self._send(f"/start {start['word']}", 0)
        elif button.url:
            self.screen.say("chat.opens", url=button.url)
        elif button.inline is not None:
            await self._ask_inline(button.inline)
        elif button.says:
            await self._send(button.label, 0)
        elif shown:
            await self._send_press(button, shown)

    async def _send_press(self, button: Button, shown: Shown) -> None:
        where = (
            {"inline_message_id": shown.inline_id}
            if shown.inline_id
            else {"message": self.here.message_fields(shown)}
        )
        number = next(self._numbers)
        await self.update(
            callback_query={
                "id": str(number),
                "from": self.here.person.as_fields(),
                "chat_instance": "1",
                "data": button.data,
                **where,
            }
        )

    async def _ask_inline(self, words: str | None) -> None:
        self._query = words or ""
        await self.update(
            inline_query={
                "id": str(next(self._numbers)),
                "from": self.here.person.as_fields(),
                "query": self._query,
                "offset": "",
                "chat_type": self.here.chat["type"] if self.here.group else "sender",
            }
        )

    async def _choose(self, choice: Choice) -> None:
        """The chosen line is posted in the person's name."""
        number = next(self._numbers)
        posted = self.here.keep(
            Shown(0, False, choice.posted, choice.rows, via_bot=True, inline_id=f"inline{number}")
        )
        self.screen.message(posted)
        chosen: dict[str, Any] = {
            "result_id": choice.id,
            "from": self.here.person.as_fields(),
            "query": self._query,
        }
        if choice.rows:
            chosen["inline_message_id"] = posted.inline_id
        await self.update(chosen_inline_result=chosen)
        await self.update(message=self.here.message_fields(posted))

    async def join(self) -> None:
        """The bot is added to the group."""
        old, new = ({"status": status, "user": ME} for status in ("left", "member"))
        await self.update(
            my_chat_member={
                "chat": self.here.chat,
                "from": self.here.person.as_fields(),
                "date": int(time.time()),
                "old_chat_member": old,
                "new_chat_member": new,
            }
        )

    # The application's side.

    async def update(self, **content: Any) -> None:
        """Hand over an update, and wait until all that it began is done."""
        number = next(self._numbers)
        current_update.set(number)
        fields = {"update_id": number, **content}
        update = Update.de_json(fields, self._application.bot)
        before = asyncio.all_tasks()
        await self._application.process_update(update)
        begun = asyncio.all_tasks() - before
        if begun:
            await asyncio.wait(begun, timeout=SETTLE_SECONDS)


def _entities(words: str) -> Iterator[dict[str, Any]]:
    """The commands and mentions in a text, as Telegram marks them."""
    for kind, pattern in (
        ("bot_command", r"(?<![\w/])/\w+(?:@\w+)?"),
        ("mention", r"(?<![\w@])@\w{4,}"),
        ("url", r"https?://\S+"),
    ):
        for found in re.finditer(pattern, words):
            yield {
                "type": kind,
                "offset": units(words[: found.start()]),
                "length": units(found.group()),
            }
