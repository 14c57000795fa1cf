"""Replies that nobody expects, from Telegram or from whatever stands between: what is lost, doubled, held up?

python -m tests.drills.chaos --seconds 60
"""

from __future__ import annotations

import argparse
import asyncio
import json
import random
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.bot.running import running
from tests.bot.standin import Fault, StandIn
from tests.drills.faults import HTML, MOST_LINES, warnings
from tests.drills.load import Load, quantile

CALM_CHATS = 40
"""Every so many-th chat has no trouble in its sends: it must not wait for the others."""
CALM_SECONDS = 4.0
MOST_POLLS = 4.0
"""Calls of getUpdates a second; more would be a storm (20 a second while all is well and much comes)."""
MOST_TRIES = 25
"""Calls for one message."""


def said(code: int, **fields: Any) -> Fault:
    """A refusal as JSON."""
    return Fault(code, json.dumps({"ok": False, "error_code": code, **fields}).encode())


def result(value: Any, **more: Any) -> Fault:
    """A success that gives something else than was asked for; it has taken effect."""
    return Fault(200, json.dumps({"ok": True, "result": value, **more}).encode(), done=True)


def wait(seconds: Any) -> Fault:
    """Too many requests, and how long to wait, as somebody wrote it."""
    return said(429, description="Too Many Requests", parameters={"retry_after": seconds})


def wired(text: bytes, *, done: bool = True) -> Fault:
    """Bytes in place of HTTP."""
    return Fault(wire=text, done=done)


NOT_DONE = {
    "429 for 0 s": wait(0),
    "429 for less": wait(-5),
    "429 in words": wait("1"),
    "429 with a point": wait(0.5),
    "429 for null": wait(None),
    "429 for a list": wait([1]),
    "429 without": said(429, description="Too Many Requests"),
    "429 listed": said(429, parameters=[1]),
    "429 HTML": Fault(429, HTML),
    "500 as a list": Fault(500, b"[]"),
    "500 with a number": said(500, description=500),
    "502 HTML": Fault(502, HTML),
    "503 of a megabyte": Fault(503, b"x" * 1_000_000),
    "302 to a file": Fault(302, b"", headers={"Location": "file:///etc/passwd"}),
    "307 elsewhere": Fault(307, HTML, headers={"Location": "http://127.0.0.1:9/"}),
    "404 of a proxy": Fault(404, HTML),
    "401 of a proxy": Fault(401, HTML),
    "403 of a portal": Fault(403, HTML),
    "407": Fault(407, b""),
    "409 of a proxy": Fault(409, HTML),
    "nested refusal": Fault(400, b"[" * 100_000),
    "200 with 500": Fault(200, json.dumps({"ok": False, "error_code": 500}).encode()),
}
"""The bot can know that these were not done: it tries again, and nothing is lost."""
UNCERTAIN = {
    "cut JSON": Fault(200, b'{"ok":true,"resu', done=True),
    "no result": Fault(200, b'{"ok":true}', done=True),
    "empty": Fault(200, b"", done=True),
    "204": Fault(204, b"", done=True),
    "200 HTML": Fault(200, HTML, done=True),
    "null": result(None),
    "a list": result([{"message_id": 1}]),
    "words": result("done"),
    "a number": result(7),
    "an empty object": result({}),
    "a message without a chat": result({"message_id": 1, "date": 0}),
    "a message of null": result(dict.fromkeys(("message_id", "date", "chat", "from"))),
    "odd letters": Fault(200, b"\xff\xfe\x00{", done=True),
    "two objects": Fault(200, b'{"ok":true}{"ok":true}', done=True),
    "nested": Fault(200, b'{"ok":true,"result":' + b"[" * 50_000, done=True),
    "TLS": wired(b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03" + bytes(64)),
    "another protocol": wired(b"SSH-2.0-OpenSSH_9.6\r\n"),
    "cut in the body": wired(b"HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\n{\"ok\":tr"),
    "cut in the head": wired(b"HTTP/1.1 200 OK\r\nContent-Le"),
    "a broken chunk": wired(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n"),
    "a wrong length": wired(b"HTTP/1.1 200 OK\r\nContent-Length: x\r\n\r\n{}"),
    "a bad packing": Fault(200, b"no gzip", done=True, headers={"Content-Encoding": "gzip"}),
    "closed": Fault(cut=True, done=True),
    "504": Fault(504, HTML, done=True),
    "999": wired(b"HTTP/1.1 999 ?\r\nContent-Length: 2\r\n\r\n{}"),
}  # fmt: skip
"""These were done, and the bot cannot know it: it must not try again."""
POLLING = {
    "updates of another kind": result([1, None, "x", [], {}, {"update_id": "5"}, {"update_id": True}]),
    "numbers out of range": result([{"update_id": -1}, {"update_id": 2**63}, {"update_id": 1.5}]),
    "an object": result({"update_id": 5}),
}  # fmt: skip


@dataclass
class Chaos:
    """Decides which call goes wrong, and how."""

    kinds: Mapping[str, Fault]
    methods: Callable[[str], bool]
    share: float = 0.4
    seen: Counter[str] = field(default_factory=Counter)
    chance: random.Random = field(default_factory=lambda: random.Random(4))

    def __call__(self, method: str, fields: Mapping[str, Any]) -> Fault | None:
        if not self.methods(method) or self.chance.random() >= self.share or _is_calm(fields):
            return None
        # The rarest so far: each kind has its turn, however short the drill.
        least = min(self.seen[name] for name in self.kinds)
        name = self.chance.choice([name for name in self.kinds if self.seen[name] == least])
        self.seen[name] += 1
        return self.kinds[name]


def _is_calm(fields: Mapping[str, Any]) -> bool:
    return int(fields.get("chat_id") or 1) % CALM_CHATS == 0


@dataclass(frozen=True, slots=True)
class Outcome:
    """What one kind of chaos cost; `calm_ms`: what chats without trouble waited, 99 of 100 of them."""

    messages: int
    faults: int
    kinds: int
    unanswered: int
    doubled: int
    calm_ms: int
    polls_a_second: float
    most_tries: int
    lines: int
    tracebacks: int
    tokens: int
    ended: bool

    def fine(self) -> bool:
        """Whether the promise holds."""
        lost = self.unanswered or self.doubled or self.tracebacks or self.tokens or self.ended
        calm = self.calm_ms < 1000 * CALM_SECONDS and self.most_tries <= MOST_TRIES
        return not lost and calm and self.lines <= MOST_LINES and self.polls_a_second <= MOST_POLLS


def sends(method: str) -> bool:
    """Whether it is one of the calls that answer."""
    return method == "sendMessage"


def polls(method: str) -> bool:
    """Whether it asks for updates."""
    return method == "getUpdates"


PHASES: dict[str, tuple[Mapping[str, Fault], Callable[[str], bool]]] = {
    "sends that were not done": (NOT_DONE, sends),
    "sends that may have been done": (UNCERTAIN, sends),
    "questions for updates": ({**NOT_DONE, **UNCERTAIN, **POLLING}, polls),
}


async def drill(folder: Path, name: str, seconds: float) -> Outcome:
    """One kind of chaos for so long, then all is well."""
    chaos = Chaos(*PHASES[name])
    async with (
        StandIn() as telegram,
        running(telegram, folder / "a.db", LOG_LEVEL="DEBUG") as bot,
    ):
        load = Load(telegram, ("What was said?", "Who spoke?"), rate=8.0)
        telegram.fault = chaos
        await load.run(seconds)
        asked = sum(call.method == "getUpdates" for call in telegram.calls)
        telegram.fault = lambda method, fields: None
        await telegram.until(lambda: not load.unanswered(), 120.0)
        await asyncio.sleep(2.0)
        tries = Counter(call.reply_to for call in telegram.calls if call.method == "sendMessage")
        calm = sorted(_calm_waits(load))
        return Outcome(
            messages=len(load.sent),
            faults=chaos.seen.total(),
            kinds=len(chaos.seen),
            unanswered=len(load.unanswered()),
            doubled=load.doubled(),
            calm_ms=round(1000 * quantile(calm, 0.99)) if chaos.methods is sends else 0,
            polls_a_second=round(asked / seconds, 1) if chaos.methods is polls else 0.0,
            most_tries=max(tries.values(), default=0),
            lines=warnings(bot.errors),
            tracebacks=bot.errors.count("Traceback"),
            tokens=bot.errors.count(telegram.token)
            + bot.errors.count(telegram.token.split(":")[1]),
            ended=bot.process.returncode is not None,
        )


def _calm_waits(load: Load) -> list[float]:
    """Seconds that the chats without trouble waited."""
    first: dict[int, float] = {}
    for call in load.telegram.answers():
        if call.reply_to in load.sent and _is_calm(call.fields):
            first.setdefault(call.reply_to, call.at)
    return [at - load.sent[number] for number, at in first.items()]


def main() -> int:
    """Print each kind of chaos; 1 if a promise does not hold."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--seconds", type=float, default=30.0)
    options.add_argument("--only", default="", help="the kinds whose name contains this")
    given = options.parse_args()
    bad = 0
    for name in (name for name in PHASES if given.only in name):
        with tempfile.TemporaryDirectory() as folder:
            outcome = asyncio.run(drill(Path(folder), name, given.seconds))
        print(name, "fine" if outcome.fine() else "WRONG", outcome, flush=True)
        bad += not outcome.fine()
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
