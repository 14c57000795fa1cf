"""Updates that Telegram should never send: each field gone, empty or of another kind, odd numbers, odd sizes.

python -m tests.drills.odd_updates --share 1
"""

# ruff: noqa: E501 - an update on a line is easier to compare

from __future__ import annotations

import argparse
import asyncio
import copy
import json
import random
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from knowledge import Archive, samples
from tests.bot.running import OWNER, running
from tests.bot.standin import StandIn
from tests.drills.load import Load

Raw = dict[str, Any]
ODD: tuple[Any, ...] = (
    None, "", "x", 0, -1, 7, 2**31, 2**63, 10**30, 1.5, True, [], {}, [None], [[]], {"id": None}, "\ud800", "\x00",
    float("nan"), float("inf"),
)  # fmt: skip
"""What stands in the place of a field."""
PERSON: Raw = {"id": 700, "is_bot": False, "first_name": "A", "language_code": "en"}
CHAT: Raw = {"id": 700, "type": "private", "first_name": "A"}
GROUP: Raw = {"id": -1009, "type": "supergroup", "title": "Readers", "is_forum": True}
BOT: Raw = {"id": 7000000001, "is_bot": True, "first_name": "Verbatim", "username": "verbatim_bot"}


def message(**more: Any) -> Raw:
    """A message with all that the bot looks at."""
    return {
        "message_id": 1, "date": int(time.time()), "chat": CHAT, "from": PERSON, "text": "@verbatim_bot the lake",
        "entities": [{"type": "mention", "offset": 0, "length": 13}], **more,
    }  # fmt: skip


def kinds() -> dict[str, Raw]:
    """One update of each kind, with all fields that matter."""
    replied = message(message_id=2, **{"from": BOT}, reply_markup=_markup("q:c:0.0:1:"))
    document = {"file_id": "f", "file_unique_id": "f", "file_name": "a.txt", "file_size": 10}
    member = {"user": BOT, "status": "member"}
    origin = {"type": "channel", "date": 5, "chat": {"id": -5, "type": "channel"}, "message_id": 3}
    inline = {"id": "1", "from": PERSON, "query": "lake", "offset": ""}
    old = {**GROUP, "type": "group"}
    return {
        "message": {"message": message(reply_to_message=replied, quote={"text": "lake", "position": 0})},
        "group": {"message": message(chat=GROUP, message_thread_id=4, is_topic_message=True)},
        "named by a chat": {"message": message(chat=GROUP, sender_chat=GROUP)},
        "command": {"message": message(text="/ask lake", entities=[_command(4)])},
        "start": {"message": message(text="/start s_1", entities=[_command(6)])},
        "document": {"message": _by_owner(document=document, caption="/add", forward_origin=origin)},
        "photo": {"message": message(text="", photo=[{"file_id": "p", "file_unique_id": "p", "width": 1, "height": 1}])},
        "edited": {"edited_message": message(edit_date=int(time.time()))},
        "button": {"callback_query": {"id": "1", "from": PERSON, "chat_instance": "1", "data": "q:c:0.0:1:", "message": replied}},
        "old button": {"callback_query": {"id": "1", "from": PERSON, "chat_instance": "1", "data": "a:pub:1",
                                          "message": {"chat": CHAT, "message_id": 1, "date": 0}}},
        "inline": {"inline_query": inline},
        "inline of 256": {"inline_query": {**inline, "query": "\u202eозеро\u0301\u0302\u0303" * 28 + "\u202c"}},
        "chosen": {"chosen_inline_result": {"result_id": "s1", "from": PERSON, "query": "lake", "inline_message_id": "1"}},
        "member": {"my_chat_member": {"chat": GROUP, "from": PERSON, "date": 5, "old_chat_member": {**member, "status": "left"},
                                      "new_chat_member": member}},
        "kicked": {"my_chat_member": {"chat": GROUP, "from": PERSON, "date": 5, "old_chat_member": member,
                                      "new_chat_member": {**member, "status": "kicked", "until_date": 0}}},
        "moved": {"message": message(chat=old, text="", migrate_to_chat_id=-1007)},
        "moved here": {"message": message(chat=GROUP, text="", migrate_from_chat_id=-7)},
        "guest": {"guest_message": message(chat=GROUP, guest_query_id="5")},
        "post": {"channel_post": message(chat={"id": -5, "type": "channel", "title": "C"}, sender_chat={"id": -5, "type": "channel"})},
        "edited post": {"edited_channel_post": message(chat={"id": -5, "type": "channel", "title": "C"})},
    }  # fmt: skip


def _command(length: int) -> Raw:
    return {"type": "bot_command", "offset": 0, "length": length}


def _markup(data: str) -> Raw:
    return {"inline_keyboard": [[{"text": "more", "callback_data": data}]]}


def _by_owner(**more: Any) -> Raw:
    person = {**PERSON, "id": OWNER}
    return {**message(chat={**CHAT, "id": OWNER}, **more), "from": person, "text": None}


def odd() -> Iterator[tuple[str, Raw]]:
    """Each kind with each of its fields gone, and with each odd thing in its place."""
    for kind, whole in kinds().items():
        for path in _paths(whole):
            for number, value in enumerate((_GONE, *ODD)):
                yield f"{kind}, {'.'.join(map(str, path))}, {number}", _with(whole, path, value)
    yield "unknown kinds", {"purchased_paid_media": {}, "business_message": message()}
    yield "a kind of tomorrow", {"hologram": {"x": [1] * 1000}}
    yield "nothing", {}
    yield "all at once", {key: value for whole in kinds().values() for key, value in whole.items()}
    yield "huge", {"message": message(text="lake " * 200_000)}
    yield "much marked", {"message": message(entities=[_command(1)] * 20_000)}
    deep = message()
    for _ in range(90):
        deep = message(reply_to_message=deep)
    yield "deep", {"message": deep}
    nested: Any = 1
    for _ in range(900):
        nested = [nested]
    yield "deeper", {"message": message(web_page=nested)}
    yield "of the future", {"message": message(date=int(time.time()) + 10**7)}
    yield "of long ago", {"message": message(date=1)}


_GONE = object()


def _paths(value: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    if path:
        yield path
    items = value.items() if isinstance(value, dict) else ()
    for key, inner in [*items, *(enumerate(value) if isinstance(value, list) else ())]:
        yield from _paths(inner, (*path, key))


def _with(whole: Raw, path: tuple[Any, ...], value: Any) -> Raw:
    changed = copy.deepcopy(whole)
    place: Any = changed
    for step in path[:-1]:
        place = place[step]
    if value is _GONE:
        del place[path[-1]]
    else:
        place[path[-1]] = value
    return changed


@dataclass(frozen=True, slots=True)
class Outcome:
    """What they cost; `failures`: updates over which a handler broke down, which costs nobody else anything."""

    odd: int
    messages: int
    unanswered: int
    doubled: int
    failures: int
    strange_lines: int
    tokens: int
    waiting: int
    ended: bool
    exit_code: int

    def fine(self) -> bool:
        """Whether the promise holds."""
        lost = self.unanswered or self.doubled or self.tokens or self.ended or self.waiting
        return not lost and not self.failures and self.exit_code == 0


async def drill(folder: Path, *, share: float, rate: float = 150.0, seed: int = 6) -> Outcome:
    """So many of the odd updates, in any order, among questions of people."""
    chance = random.Random(seed)
    given = [item for item in odd() if chance.random() < share]
    chance.shuffle(given)
    path = folder / "a.db"
    with Archive.open(str(path)) as archive:
        for article in samples()[:3]:
            archive.add(article)
    async with StandIn() as telegram, running(telegram, path, LOG_LEVEL="DEBUG") as bot:
        telegram.waiting_limit = 100_000  # what is confirmed was handed out, in whatever order
        telegram.files["documents/f"] = b'"The ferry will sail," Ivar Tolgarin said.'
        load = Load(telegram, ("What was said?", "Who spoke?"), rate=5.0)
        asking = asyncio.create_task(load.run(len(given) / rate))
        numbers: dict[int, str] = {}
        for name, update in given:
            number = next(telegram._numbers)
            numbers[number] = name
            telegram.put(_of_its_own_chat({**update, "update_id": number}, number))
            if chance.random() < 0.05:  # again, and out of order
                telegram.put(telegram.waiting[0])
                chance.shuffle(telegram.waiting)
            await asyncio.sleep(1 / rate)
        await asking
        await telegram.until(lambda: not load.unanswered(), 120.0)
        await telegram.until(lambda: not telegram.waiting, 60.0)
        await asyncio.sleep(2.0)
        ended = bot.process.returncode is not None
        code = 0 if ended else await bot.terminate(20.0)
        _show(bot.errors, numbers)
        return Outcome(
            odd=len(given),
            messages=len(load.sent),
            unanswered=len(load.unanswered()),
            doubled=sum(telegram.answered().get(number, 0) > 1 for number in load.sent),
            failures=bot.errors.count("Traceback"),
            strange_lines=bot.errors.count("cannot be read"),
            tokens=bot.errors.count(telegram.token.split(":")[1]),
            waiting=len(telegram.waiting),
            ended=ended,
            exit_code=code,
        )


def _of_its_own_chat(update: Raw, number: int) -> Raw:
    """As it travels (NaN and halves of letters, too), from a person and a group that nobody shares."""
    text = json.dumps(update).replace('"id": 700,', f'"id": {700_000 + number},')
    found: Raw = json.loads(text.replace('"id": -1009,', f'"id": {-1_009_000 - number},'))
    return found


def _show(errors: str, numbers: dict[int, str]) -> None:
    """The updates over which something broke down, and the last line of each traceback."""
    for block in errors.split("\n20"):
        if "Traceback" in block:
            number = block.partition(" u")[2].partition(" ")[0]
            lines = [line for line in block.splitlines() if line.strip()]
            print(numbers.get(int(number) if number.isdigit() else 0), "->", lines[-1][:200])
            if "-v" in sys.argv:
                print(block)


def main() -> int:
    """Print the outcome; 1 if a promise does not hold."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--share", type=float, default=0.05, help="of all odd updates")
    options.add_argument("--seed", type=int, default=6)
    options.add_argument("-v", action="store_true", help="show tracebacks")
    given = options.parse_args()
    print(len(list(odd())), "odd updates")
    with tempfile.TemporaryDirectory() as folder:
        outcome = asyncio.run(drill(Path(folder), share=given.share, seed=given.seed))
    print("fine" if outcome.fine() else "WRONG", outcome)
    return 0 if outcome.fine() else 1


if __name__ == "__main__":
    sys.exit(main())
