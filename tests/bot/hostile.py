"""Mutated updates without end, from a seed -> what a stranger may send; run it for a long drill.

python -m tests.bot.hostile 100000
"""

import asyncio
import random
import re
import sys
import tempfile
import time
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from typing import Any

from bot.app import build
from bot.context import Context, House
from bot.passages import visible
from bot.settings import Settings
from knowledge import Archive
from tests.bot.wire import ME, Call, Telegram, Wire, message, person

SEEDS = (
    "pumps of the lake", "/ask trade", "/check Aldein: “barley and rain”", "«Озеро принадлежит всем» – Толгарин",
    "/who water", "/latest Толғарин", "/speaker Aldein", "/start s_1", "/start q_bGFrZQ", "/help",
    "what did Tolgarin say in march 2023", "көл туралы не айтты", "a OR b AND NOT c NEAR(d)",
    "'; DROP TABLE passage;--",
    "\"*\"^(x:y)", "<b>lake</b> & <script>", "{0}{name}%s%n", "/settings", "/forgetme", "/add secret", "/editors 3",
    "@verbatim_bot lake", "\x00lake", "л" * 4096, "😀" * 2048, "e" + "\u0301" * 500, "مرحبا \u202eekal",
    "lake\u200b\u200dpumps",
    "\ud83d", "1" * 400, "-", "…", "?!", "«" * 300, "https://example.org/?q=lake", "/ask@verbatim_bot",
    "\n\n\n", "ﷺ" * 100,
)  # fmt: skip
LETTERS = "aя қ'\"«»<>&*():-/@\n\u202e\u200b\u0301😀\ud800%{}\\0"
BUTTONS = ("q:p:0.0:1:", "q:c:0.0:2:", "q:u:1", "q:n:0:5", "q:sp:1", "q:x:1", "q:e", "q:lang:ru", "q:forget:3",
           "q:g:q:yes", "a:pub:1", "a:art:1", "q:sps:0:0", "")  # fmt: skip


def mutated(chance: random.Random, text: str) -> str:
    """The text with some of its letters dropped, doubled, replaced or moved."""
    letters = list(text)
    for _ in range(chance.choice((0, 1, 1, 2, 5, 20))):
        at = chance.randrange(len(letters) + 1)
        letters[at : at + chance.randint(0, 2)] = chance.choices(LETTERS, k=chance.randint(0, 3))
    return "".join(letters)[:4096]


def updates(seed: int) -> Iterator[dict[str, Any]]:
    """Updates of all kinds, for ever the same for the same seed."""
    chance = random.Random(seed)
    for number in range(1, sys.maxsize):
        sender, text = chance.randint(10, 5000), mutated(chance, chance.choice(SEEDS))
        chat = sender if chance.random() < 0.5 else -chance.randint(100, 900)
        yield chance.choice(KINDS)(chance, number, sender, chat, text)


def _message(
    chance: random.Random, number: int, sender: int, chat: int, text: str
) -> dict[str, Any]:
    content = message(chat, text, message_id=number, sender=sender)
    content["from"] = person(sender, chance.choice(("en", "ru", "kk", "xx", "")))
    content["entities"] = [_entity(chance, text)] if chance.random() < 0.7 else []
    if chance.random() < 0.2:
        content["caption"] = content.pop("text", "")
        content["caption_entities"] = content.pop("entities")
    if chance.random() < 0.3:
        other = message(chat, mutated(chance, "lake"), message_id=1, sender=0)
        content["reply_to_message"] = other
    if chance.random() < 0.1:
        content.update(message_thread_id=7, is_topic_message=True)
    return {chance.choice(("message", "message", "edited_message")): content}


def _entity(chance: random.Random, text: str) -> dict[str, Any]:
    if text.startswith("/"):
        return {"type": "bot_command", "offset": 0, "length": len(text.split()[0])}
    found = text.find(ME["username"]) - 1
    length = len(ME["username"]) + 1
    start = found if found >= 0 else chance.randint(0, 50)
    return {"type": chance.choice(("mention", "url", "bold")), "offset": start, "length": length}


def _pressed(
    chance: random.Random, number: int, sender: int, chat: int, text: str
) -> dict[str, Any]:
    shown = message(chat, "page", message_id=max(1, number - 1))
    data = (
        mutated(chance, chance.choice(BUTTONS))
        .encode("utf-8", "ignore")[:64]
        .decode("utf-8", "ignore")
    )
    return {"callback_query": {"id": str(number), "from": person(sender), "chat_instance": "1",
                               "data": data, "message": shown}}  # fmt: skip


def _typed(chance: random.Random, number: int, sender: int, chat: int, text: str) -> dict[str, Any]:
    offset = chance.choice(("", "10", mutated(chance, "10")))
    return {"inline_query": {"id": str(number), "from": person(sender), "query": text[:256],
                             "offset": offset}}  # fmt: skip


def _guest(chance: random.Random, number: int, sender: int, chat: int, text: str) -> dict[str, Any]:
    content = message(chat, text, message_id=number, sender=sender, guest_query_id=str(number))
    return {"guest_message": content}


KINDS = (_message, _message, _message, _pressed, _typed, _guest)


def strange_words(call: Call, held: set[str]) -> list[str]:
    """Quoted passages of a message that stand nowhere in the archive."""
    html = str(call.parameters.get("text", ""))
    shown = [unescape(words) for words in re.findall("<blockquote[^>]*>([^<]*)</blockquote>", html)]
    return [words for words in shown if not any(words.rstrip(" …") in text for text in held)]


async def drill(archive: Archive, count: int, *, seed: int = 1) -> tuple[list[str], int]:
    """What went wrong with so many updates, and how many calls they made."""
    wire, wrong, calls = Wire(), [], 0
    house = House(archive, Settings(owners=frozenset({1})))
    application = build(house, request=wire, get_updates_request=Wire(), paced=False)

    async def note(update: object, context: Context) -> None:
        wrong.append(f"{context.error!r} at {update}")

    application.add_error_handler(note)
    held = {visible(answer.statement.text) for answer in archive.latest(limit=10_000)}
    people = Telegram(application, wire)
    async with application:
        for _, content in zip(range(count), updates(seed), strict=False):
            for call in await people.update(**content):
                wrong += [f"not in the archive: {words}" for words in strange_words(call, held)]
                calls += 1
            wrong += [f"refused: {why}" for why in wire.refused]
            wire.calls.clear()
            wire.refused.clear()
            wire._shown.clear()
    return wrong, calls


def main(count: int) -> int:
    """Prints what went wrong, and figures."""
    from tests.bot.conftest import SAID, filled

    begun = time.monotonic()
    with tempfile.TemporaryDirectory() as folder, filled(Path(folder) / "a.db", SAID) as archive:
        wrong, calls = asyncio.run(drill(archive, count, seed=int(begun)))
    for line in wrong[:20]:
        print(line[:500])
    seconds = time.monotonic() - begun
    print(f"updates: {count}, calls: {calls}, wrong: {len(wrong)}, a second: {count / seconds:.0f}")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 10_000))
