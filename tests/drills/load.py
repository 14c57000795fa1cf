"""Messages at a steady rate from many chats -> what became of each: lost, doubled, how late.

Used by the drills; each of them is a script: `python -m tests.drills.NAME --help`.
"""

from __future__ import annotations

import asyncio
import itertools
import random
import time
from collections.abc import Sequence
from dataclasses import dataclass, field

from tests.bot.running import OWNER
from tests.bot.standin import StandIn

CHATS = 1000
FIRST_CHAT = 10_000
EDITORS = 500_000
"""Ids of those whom the owner lets edit, one command each: its line in the log tells how often it took effect."""


@dataclass
class Load:
    """People who write. `sent` holds the number of each question and when it was written."""

    telegram: StandIn
    questions: Sequence[str]
    rate: float = 30.0
    doubled_share: float = 0.0
    """So many of the updates are handed out twice."""
    admin_seconds: float = 0.0
    """The owner gives a command this often; never for 0."""
    sent: dict[int, float] = field(default_factory=dict)
    named: list[int] = field(default_factory=list)
    """Ids of the editors that the owner has named."""
    _seed: random.Random = field(default_factory=lambda: random.Random(8))

    async def run(self, seconds: float) -> None:
        """Write for so long, evenly, never faster to make up for lost time."""
        end, last_command = time.monotonic() + seconds, 0.0
        for number in itertools.count(len(self.sent)):
            now = time.monotonic()
            if now >= end:
                return
            self._ask(number)
            if self.admin_seconds and now - last_command > self.admin_seconds:
                last_command = now
                self._command()
            await asyncio.sleep(max(0.0, now + 1 / self.rate - time.monotonic()))

    def _ask(self, number: int) -> None:
        # A step that is prime to 1,000: the chats take turns, none twice within half a minute.
        chat = FIRST_CHAT + number * 389 % CHATS
        message = self.telegram.say(chat, self.questions[number % len(self.questions)])
        self.sent[message] = time.time()
        if self._seed.random() < self.doubled_share:
            self.telegram.put(self.telegram.waiting[-1])

    def _command(self) -> None:
        person = EDITORS + len(self.named)
        self.named.append(person)
        self.telegram.say(OWNER, f"/editors {person} Editor {person}")

    def unanswered(self) -> list[int]:
        """The questions without an answer so far."""
        answered = self.telegram.answered()
        return [number for number in self.sent if number not in answered]

    def commands_answered(self) -> int:
        """How many answers the owner has had."""
        return sum(1 for c in self.telegram.answers() if c.fields.get("chat_id") == str(OWNER))

    def doubled(self) -> int:
        """How many messages had more than one answer."""
        return sum(1 for count in self.telegram.answered().values() if count > 1)

    def delays(self) -> list[float]:
        """Seconds from each message to the call that answers it, in order of length."""
        first: dict[int, float] = {}
        for call in self.telegram.answers():
            if call.reply_to in self.sent:
                first.setdefault(call.reply_to, call.at)
        return sorted(at - self.sent[number] for number, at in first.items())


def quantile(ordered: Sequence[float], share: float) -> float:
    """The value that `share` of the values do not exceed; 0 of none."""
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))] if ordered else 0.0
