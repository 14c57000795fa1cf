"""Updates of one chat go in order, those of different chats side by side."""

import asyncio

from telegram import Update

from bot.order import InOrder
from tests.bot.wire import message, person


def said(number: int, chat: int) -> Update:
    content = message(chat, "hello", message_id=number, sender=abs(chat))
    return Update.de_json({"update_id": number, "message": content}, None)


def typed(number: int, sender: int) -> Update:
    query = {"id": str(number), "from": person(sender), "query": "x" * number, "offset": ""}
    return Update.de_json({"update_id": number, "inline_query": query}, None)


async def processed(updates: list[tuple[Update, float]]) -> list[int]:
    """The numbers of updates in the order in which their handlers, so long each, have ended."""
    ended: list[int] = []

    async def handle(update: Update, seconds: float) -> None:
        await asyncio.sleep(seconds)
        ended.append(update.update_id)

    processor = InOrder()
    await asyncio.gather(
        *(processor.process_update(update, handle(update, wait)) for update, wait in updates)
    )
    assert processor._locks == {} and processor._typed == {}
    return ended


async def test_a_slow_update_holds_up_its_chat_and_no_other() -> None:
    updates = [(said(1, 7), 0.05), (said(2, 7), 0), (said(3, 8), 0), (said(4, 7), 0)]
    assert await processed(updates) == [3, 1, 2, 4]


async def test_words_typed_inline_are_skipped_once_there_are_newer() -> None:
    updates = [(typed(1, 7), 0.05), (typed(2, 7), 0), (typed(3, 7), 0), (typed(4, 8), 0)]
    assert await processed(updates) == [4, 1, 3]


async def test_a_failing_update_lets_the_next_one_through() -> None:
    processor = InOrder()

    async def fail() -> None:
        raise RuntimeError("no")

    failed = processor.process_update(said(1, 7), fail())
    assert isinstance(*(await asyncio.gather(failed, return_exceptions=True)), RuntimeError)
    done: list[int] = []

    async def succeed() -> None:
        done.append(1)

    await processor.process_update(said(2, 7), succeed())
    assert done == [1]
