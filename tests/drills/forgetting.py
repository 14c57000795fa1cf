"""/forgetme leaves nothing of a person: not in the database, its log of writes, the logs, or copies made after.

python -m tests.drills.forgetting
"""

from __future__ import annotations

import asyncio
import json
import sys
import tempfile
from pathlib import Path
from typing import Any

from knowledge import Archive, samples
from tests.bot.running import running
from tests.bot.standin import Call, StandIn

PERSON = 0x5A1B2C3D4E
"""A number whose digits and bytes stand nowhere by chance."""
WORD = "velociraptors"
WIPED_SECONDS = 130.0
"""The log of writes is emptied once a minute."""


class Person:
    """Somebody who writes in private and presses buttons."""

    def __init__(self, telegram: StandIn) -> None:
        self._telegram = telegram

    async def _answer(self, before: int, *methods: str) -> Call:
        calls = self._telegram.calls

        def found() -> list[Call]:
            return [call for call in calls[before:] if call.method in methods]

        assert await self._telegram.until(lambda: bool(found()), 30)
        return found()[-1]

    async def say(self, text: str) -> Call:
        """Write; the answer."""
        before = len(self._telegram.calls)
        self._message = self._telegram.say(PERSON, text)
        return await self._answer(before, "sendMessage")

    async def press(self, page: Call, label: str) -> None:
        """Press the button of the page whose label holds this."""
        markup = json.loads(page.fields["reply_markup"])
        (data,) = [
            button["callback_data"]
            for row in markup["inline_keyboard"]
            for button in row
            if label in button["text"] and "callback_data" in button
        ][:1]
        before = len(self._telegram.calls)
        chat = {"id": PERSON, "type": "private", "first_name": "A"}
        asked = {"message_id": self._message, "date": 1, "chat": chat, "text": WORD}
        shown: dict[str, Any] = {"message_id": 1, "date": 1, "chat": chat, "text": "page"}
        self._telegram.update(
            callback_query={
                "id": "1",
                "from": {"id": PERSON, "is_bot": False, "first_name": "A", "language_code": "en"},
                "chat_instance": "1",
                "data": data,
                "message": {**shown, "reply_to_message": asked, "reply_markup": markup},
            }
        )
        await self._answer(before, "answerCallbackQuery")


def traces(held: dict[str, bytes]) -> list[str]:
    """What of the person stands in these files."""
    signs = {
        "words": WORD.encode(),
        "digits": str(PERSON).encode(),
        "number": PERSON.to_bytes(6, "big"),
    }
    return [
        f"{sign} in {name}" for name, data in held.items() for sign in signs if signs[sign] in data
    ]


def files(folder: Path) -> dict[str, bytes]:
    """All that stands in a folder."""
    return {file.name: file.read_bytes() for file in folder.iterdir() if file.is_file()}


async def drill(folder: Path) -> tuple[list[str], list[str]]:
    """What stands there before /forgetme, and after it."""
    path = folder / "a.db"
    with Archive.open(str(path)) as archive:
        for article in samples():
            archive.add(article)
    async with StandIn() as telegram, running(telegram, path, LOG_LEVEL="DEBUG") as bot:
        person = Person(telegram)
        await person.press(await person.say("/language"), "Қазақша")
        answer = await person.say("What did Tolgarin say about the lake?")
        await person.press(answer, "👍")
        await person.press(await person.say(f"{WORD} of Antarctica"), "✉")
        before = traces(files(folder))
        await person.press(await person.say("/forgetme"), "Иә")
        await telegram.until(lambda: not traces(files(folder)), WIPED_SECONDS)
        with Archive.open(str(path)) as archive:
            archive.backup(folder / "copy.db")
        after = traces({**files(folder), "log": bot.errors.encode()})
        assert await bot.terminate() == 0
    after += [f"{name} (ended)" for name in traces(files(folder))]
    after += [
        f"{file.name} is {file.stat().st_mode & 0o777:o}"
        for file in folder.iterdir()
        if file.stat().st_mode & 0o777 != 0o600
    ]
    return before, after


def main() -> int:
    """Print what stood there before and after; 1 if anything is left."""
    with tempfile.TemporaryDirectory() as folder:
        before, after = asyncio.run(drill(Path(folder)))
    print(f"before: {', '.join(before)}\nafter: {', '.join(after) or 'nothing'}")
    return 0 if before and not after else 1


if __name__ == "__main__":
    sys.exit(main())
