"""Each kind of fault on every method that the bot calls: it is back in time, without a storm of calls.

python -m tests.drills.methods
"""

from __future__ import annotations

import asyncio
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from knowledge import Archive, samples
from tests.bot.running import OWNER, running
from tests.bot.standin import Decide, Fault, StandIn, retry_after
from tests.drills.faults import HTML, RECOVERY_SECONDS

AT_FIRST = 3
"""So many calls of each method go wrong."""
MOST_CALLS = 60
"""Of one method: more would be a storm (menus take two dozen)."""
ENOUGH_SECONDS = 12.0
FAULTS = {
    "500": Fault(500),
    "502 HTML": Fault(502, HTML),
    "503 empty": Fault(503, b""),
    "504 HTML": Fault(504, HTML),
    "429 for 1 s": retry_after(1),
    "429 for 2 s": retry_after(2),
    "cut JSON": Fault(200, b'{"ok":true,"resu'),
    "a list": Fault(200, b"[]"),
    "noise": Fault(200, b"\xff\xfe\x00"),
    "HTML with 200": Fault(200, HTML),
    "closed": Fault(cut=True),
    "slow": Fault(slow=4.0),
    "400": Fault(400, b'{"ok":false,"error_code":400,"description":"Bad Request: chat not found"}'),
    "403": Fault(403, b'{"ok":false,"error_code":403,"description":"Forbidden: bot was blocked"}'),
}


@dataclass(frozen=True, slots=True)
class Outcome:
    """What one kind of fault cost."""

    methods: int
    faults: int
    most_calls: int
    back_seconds: float
    tracebacks: int
    exit_code: int

    def fine(self) -> bool:
        """Whether the promise holds."""
        calm = self.most_calls <= MOST_CALLS and not self.tracebacks
        return calm and self.exit_code == 0 and self.back_seconds <= RECOVERY_SECONDS


BEGINNING = ("getMe", "deleteWebhook")
"""Refused with 400 or 403, these end the program with 75: whoever watches it starts it again."""


def at_first(fault: Fault, counts: Counter[str]) -> Decide:
    """The first calls of each method go wrong."""

    def decide(method: str, fields: Mapping[str, Any]) -> Fault | None:
        if method in BEGINNING and fault.code in (400, 403):
            return None
        counts[method] += 1
        return fault if counts[method] <= AT_FIRST else None

    return decide


def everything(telegram: StandIn) -> None:
    """People do what makes the bot call its methods."""
    person = {"id": 300, "is_bot": False, "first_name": "A", "language_code": "en"}
    shown = {
        "message_id": 1,
        "date": int(time.time()),
        "chat": {"id": 300, "type": "private", "first_name": "A"},
        "text": "page",
    }
    telegram.say(100, "What did Tolgarin say about the lake?")
    for text in ("/stats", "/export jsonl", "/backup", "/articles", "/editors"):
        telegram.say(OWNER, text)
    telegram.say(-200, "/settings", sender=300, group=True)
    telegram.say(-201, "/ask lake", sender=300, group=True)
    for data in ("q:lang:ru", "q:e", "a:pub:1"):
        telegram.update(
            callback_query={
                "id": "1", "from": person, "chat_instance": "1", "data": data, "message": shown
            }
        )  # fmt: skip
    telegram.update(inline_query={"id": "1", "from": person, "query": "lake", "offset": ""})
    document = {"file_id": "f", "file_unique_id": "f", "file_name": "a.txt", "file_size": 10}
    telegram.update(
        message={
            "message_id": 9_000_000,
            "date": int(time.time()),
            "chat": {"id": OWNER, "type": "private", "first_name": "A"},
            "from": {**person, "id": OWNER},
            "document": document,
        }
    )


async def drill(folder: Path, fault: Fault) -> Outcome:
    """One kind of fault, at start and at work; then all is well."""
    path = folder / "a.db"
    with Archive.open(str(path)) as archive:
        for article in samples()[:4]:
            archive.add(article)
    counts: Counter[str] = Counter()
    async with StandIn() as telegram:
        telegram.fault = at_first(fault, counts)
        telegram.files["documents/f"] = b'"The ferry will sail," Ivar Tolgarin said.'
        everything(telegram)
        async with running(telegram, path, within=120.0) as bot:
            await asyncio.sleep(ENOUGH_SECONDS)
            telegram.fault = lambda method, fields: None
            began = time.monotonic()
            telegram.say(101, "/help")
            back = lambda: any(c.fields.get("chat_id") == "101" for c in telegram.answers())  # noqa: E731
            await telegram.until(back, 2 * RECOVERY_SECONDS)
            seconds = time.monotonic() - began
            code = await bot.terminate()
        calls = Counter(call.method for call in telegram.calls)
        return Outcome(
            methods=len(counts),
            faults=sum(min(count, AT_FIRST) for count in counts.values()),
            most_calls=max(calls.values()),
            back_seconds=round(seconds, 1),
            tracebacks=bot.errors.count("Traceback"),
            exit_code=code,
        )


def main() -> int:
    """Print each kind; 1 if one is not fine."""
    bad = 0
    for name, fault in FAULTS.items():
        with tempfile.TemporaryDirectory() as folder:
            outcome = asyncio.run(drill(Path(folder), fault))
        print(name, "fine" if outcome.fine() else "WRONG", outcome, flush=True)
        bad += not outcome.fine()
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
