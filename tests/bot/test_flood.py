"""Telegram's flood limits: every chat waits for itself alone."""

import asyncio
import time
from typing import Any

import pytest
from telegram.error import RetryAfter

from bot.flood import FloodLimits, Window

# The library announces another type of a field that is not read here.
pytestmark = pytest.mark.filterwarnings("ignore:.*retry_after:DeprecationWarning")


def test_a_window_gives_the_first_free_times() -> None:
    window = Window(2, 10.0)
    assert [window.take(5.0) for _ in range(5)] == [5.0, 5.0, 15.0, 15.0, 25.0]
    assert window.take(100.0) == 100.0


async def called(
    limits: FloodLimits, chat: int, *, refuse: list[Exception] | None = None, method: str = ""
) -> float:
    """When a call to this chat went out."""
    refusals = refuse or []

    async def call() -> bool:
        if refusals:
            raise refusals.pop(0)
        return True

    data: dict[str, Any] = {"chat_id": chat}
    await limits.process_request(call, (), {}, method or "sendMessage", data, None)
    return time.monotonic()


async def test_a_chat_gets_one_message_a_second_and_holds_up_nobody() -> None:
    limits = FloodLimits()
    begun = time.monotonic()
    first, second, other = await asyncio.gather(
        called(limits, 1), called(limits, 1), called(limits, 2)
    )
    assert second - first >= 1.0
    assert first - begun < 0.5 and other - begun < 0.5


async def test_what_is_no_message_does_not_wait() -> None:
    limits = FloodLimits()
    first = await called(limits, 1)
    assert await called(limits, 1, method="getChatMember") - first < 0.5


async def test_all_chats_together_get_thirty_messages_a_second() -> None:
    limits = FloodLimits()
    times = sorted(await asyncio.gather(*(called(limits, chat) for chat in range(1, 33))))
    assert times[29] - times[0] < 0.9
    assert times[30] - times[0] >= 1.0


async def test_a_refused_message_is_sent_again_and_its_chat_alone_waits() -> None:
    limits = FloodLimits()
    begun = time.monotonic()
    refused, same, other = await asyncio.gather(
        called(limits, 1, refuse=[RetryAfter(2)]), called(limits, 1), called(limits, 2)
    )
    assert refused - begun >= 2.0 and same - begun >= 2.0
    assert other - begun < 0.5


async def test_a_wait_that_no_answer_is_worth_is_not_waited() -> None:
    with pytest.raises(RetryAfter):
        await called(FloodLimits(), 1, refuse=[RetryAfter(90_000)])


async def test_idle_chats_are_forgotten() -> None:
    limits = FloodLimits()
    for chat in range(1, 20_000):
        limits._chat(str(chat))
    assert len(limits._chats) <= 5_000


async def test_who_is_told_to_wait_for_hours_is_not_asked_again_and_holds_up_nobody() -> None:
    limits, begun = FloodLimits(), time.monotonic()
    with pytest.raises(RetryAfter):
        await called(limits, 1, refuse=[RetryAfter(40_000)])
    with pytest.raises(RetryAfter):
        await called(limits, 1, refuse=[AssertionError("it was asked")])
    assert await called(limits, 2) - begun < 0.5
