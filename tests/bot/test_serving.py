"""The bot as a process against a Bot API on the loopback: polling, webhook, ending, bad settings."""

import asyncio
import json
import time
from pathlib import Path

import pytest
from tornado.httpclient import AsyncHTTPClient, HTTPClientError

from knowledge import Archive
from tests.bot.running import OWNER, running, start, webhook_settings
from tests.bot.standin import ME, SECRET_HEADER, Fault, StandIn, retry_after


async def test_polling_answers_once_and_ends_on_sigterm(tmp_path: Path) -> None:
    async with StandIn() as telegram, running(telegram, tmp_path / "a.db") as bot:
        asked = [telegram.say(100 + n, "/help") for n in range(5)]
        assert await telegram.until(lambda: len(telegram.answers()) >= 5, 15), bot.errors
        began = time.monotonic()
        assert await bot.terminate() == 0
        assert time.monotonic() - began < 10
        assert telegram.answered() in (dict.fromkeys(asked, 1), {})
        assert sorted(int(call.fields["chat_id"]) for call in telegram.answers()) == list(
            range(100, 105)
        )
        assert telegram.token not in bot.errors
    with Archive.open(str(tmp_path / "a.db")) as archive:
        assert archive.inbox.waiting() == []


async def test_a_killed_bot_answers_at_its_next_start_what_it_had_taken(tmp_path: Path) -> None:
    async with StandIn() as telegram:
        telegram.fault = lambda method, fields: Fault() if method == "sendMessage" else None
        async with running(telegram, tmp_path / "a.db") as bot:
            telegram.say(100, "/help")
            telegram.say(-200, "/help", sender=5, group=True)
            assert await telegram.until(lambda: telegram.confirmed >= 1001, 15), bot.errors
        telegram.fault = lambda method, fields: None
        assert telegram.answers() == [] and telegram.waiting == []
        async with running(telegram, tmp_path / "a.db") as bot:
            assert await telegram.until(lambda: len(telegram.answers()) == 2, 15), bot.errors


async def test_the_same_update_twice_has_one_effect(tmp_path: Path) -> None:
    async with StandIn() as telegram, running(telegram, tmp_path / "a.db") as bot:
        telegram.say(100, "/help")
        (again,) = telegram.waiting
        assert await telegram.until(lambda: len(telegram.answers()) == 1, 15), bot.errors
        telegram.put(again)
        telegram.say(101, "/help")
        assert await telegram.until(lambda: len(telegram.answers()) == 2, 15), bot.errors
        chats = [call.fields["chat_id"] for call in telegram.answers()]
        assert sorted(chats) == ["100", "101"]


async def test_an_update_that_cannot_be_read_does_not_hide_the_others(tmp_path: Path) -> None:
    async with StandIn() as telegram, running(telegram, tmp_path / "a.db") as bot:
        telegram.update(message={"message_id": "no number"})
        telegram.update(message=[])
        telegram.update(something_new={"a": 1})
        telegram.say(100, "/help")
        assert await telegram.until(lambda: len(telegram.answers()) == 1, 15), bot.errors


@pytest.mark.parametrize(
    "fault",
    [
        Fault(502, b"<html><h1>502 Bad Gateway</h1></html>"),
        Fault(200, b'{"ok":true,"resu'),
        Fault(200, b"[]"),
        Fault(200, b'{"ok":true}'),
        Fault(200, b'{"ok":true,"result":{"update_id":1}}'),
        Fault(cut=True),
        retry_after(1),
        Fault(401, b'{"ok":false,"error_code":401,"description":"Unauthorized"}'),
    ],
    ids=["html", "cut", "list", "empty", "object", "closed", "429", "401"],
)
async def test_polling_goes_on_after_a_bad_answer(tmp_path: Path, fault: Fault) -> None:
    left = [fault, fault]

    def twice(method: str, fields: object) -> Fault | None:
        return left.pop() if method == "getUpdates" and left else None

    async with StandIn(fault=twice) as telegram, running(telegram, tmp_path / "a.db") as bot:
        telegram.say(100, "/help")
        assert await telegram.until(lambda: len(telegram.answers()) == 1, 20), bot.errors
        assert "Traceback" not in bot.errors


async def test_a_call_that_was_not_done_is_made_again_and_one_that_may_have_been_is_not(
    tmp_path: Path,
) -> None:
    left = {"100": [Fault(500), retry_after(1), Fault(502, b"<html>")], "101": [Fault(cut=True)]}

    def by_chat(method: str, fields: dict[str, str]) -> Fault | None:
        faults = left.get(fields.get("chat_id", ""), [])
        return faults.pop() if method == "sendMessage" and faults else None

    async with StandIn(fault=by_chat) as telegram, running(telegram, tmp_path / "a.db") as bot:
        for chat in (100, 101, 102):
            telegram.say(chat, "/help")
        assert await telegram.until(lambda: len(telegram.answers()) == 2, 20), bot.errors
        await asyncio.sleep(1.5)
        sends = [c.fields["chat_id"] for c in telegram.calls if c.method == "sendMessage"]
        assert (sends.count("100"), sends.count("101"), sends.count("102")) == (4, 1, 1)


async def test_a_network_that_is_away_is_waited_for_with_one_line(tmp_path: Path) -> None:
    async with StandIn() as telegram, running(telegram, tmp_path / "a.db") as bot:
        await telegram.close()
        await asyncio.sleep(3)
        await telegram.open()
        telegram.say(100, "/help")
        assert await telegram.until(lambda: len(telegram.answers()) == 1, 35), bot.errors
        assert bot.errors.count("cannot be reached") == 1
        assert bot.errors.count("reached again") == 1


async def test_a_start_without_a_network_waits_for_it(tmp_path: Path) -> None:
    async with StandIn() as telegram:
        await telegram.close()
        bot = await start(telegram, tmp_path / "a.db")
        try:
            assert await bot.says("archive: "), bot.errors
            await asyncio.sleep(1)
            await telegram.open()
            telegram.say(100, "/help")
            assert await telegram.until(lambda: len(telegram.answers()) == 1, 35), bot.errors
        finally:
            await bot.kill()


async def test_sigterm_ends_a_start_that_waits_for_the_network(tmp_path: Path) -> None:
    async with StandIn() as telegram:
        await telegram.close()
        bot = await start(telegram, tmp_path / "a.db")
        try:
            assert await bot.says("archive: "), bot.errors
            assert await bot.terminate() == 0
        finally:
            await bot.kill()


async def test_a_refused_token_ends_with_one_sentence_and_2(tmp_path: Path) -> None:
    async with StandIn() as telegram:
        bot = await start(
            telegram, tmp_path / "a.db", TELEGRAM_BOT_TOKEN="123:AnotherToken_0123456789"
        )
        assert await asyncio.wait_for(bot.ended(), 20) == 2
        assert "TELEGRAM_BOT_TOKEN" in bot.errors and "Traceback" not in bot.errors
        assert "AnotherToken" not in bot.errors


async def test_another_poller_ends_with_one_sentence_and_75(
    tmp_path: Path,
) -> None:
    conflict = Fault(409, b'{"ok":false,"error_code":409,"description":"Conflict: terminated"}')

    def always(method: str, fields: object) -> Fault | None:
        return conflict if method == "getUpdates" else None

    async with StandIn(fault=always) as telegram:
        bot = await start(telegram, tmp_path / "a.db")
        assert await asyncio.wait_for(bot.ended(), 60) == 75
        assert bot.errors.count("Another program") == 1 and "Traceback" not in bot.errors


async def test_a_webhook_is_heard_with_its_secret_only(tmp_path: Path) -> None:
    settings = webhook_settings()
    hook, secret = settings["WEBHOOK_URL"], settings["WEBHOOK_SECRET"]
    async with StandIn() as telegram, running(telegram, tmp_path / "a.db", **settings) as bot:
        assert (telegram.webhook, telegram.secret) == (hook, secret)
        telegram.say(100, "/help")
        assert await telegram.until(lambda: len(telegram.answers()) == 1, 15), bot.errors
        client = AsyncHTTPClient()
        health = await client.fetch(hook.replace("/hook", "/health"))
        assert health.code == 200 and b'"ok": true' in health.body
        stolen = '{"update_id": 1, "message": {}}'
        for headers in ({}, {SECRET_HEADER: "wrong"}, {SECRET_HEADER: secret[:-1]}):
            with pytest.raises(HTTPClientError, match="403"):
                await client.fetch(hook, method="POST", body=stolen, headers=headers)
        for body in ("", "{", "[]", '{"update_id": "1"}', "[" * 100_000):
            with pytest.raises(HTTPClientError, match="400"):
                await client.fetch(hook, method="POST", body=body, headers={SECRET_HEADER: secret})
        telegram.say(101, "/help")
        assert await telegram.until(lambda: len(telegram.answers()) == 2, 15), bot.errors
        assert await bot.terminate() == 0
        assert secret not in bot.errors


async def test_an_old_question_of_a_group_is_not_answered_a_private_one_is(tmp_path: Path) -> None:
    async with StandIn() as telegram, running(telegram, tmp_path / "a.db") as bot:
        telegram.say(-200, "/help", sender=5, group=True, age=700)
        telegram.say(100, "/help", age=700)
        telegram.say(-201, "/help", sender=5, group=True, age=500)
        assert await telegram.until(lambda: len(telegram.answers()) == 2, 15), bot.errors
        chats = {call.fields["chat_id"] for call in telegram.answers()}
        assert chats == {"100", "-201"}


async def test_words_of_handled_updates_are_nowhere_in_the_files(tmp_path: Path) -> None:
    async with StandIn() as telegram, running(telegram, tmp_path / "a.db") as bot:
        telegram.say(OWNER, "/help velociraptor")
        assert await telegram.until(lambda: len(telegram.answers()) == 1, 15), bot.errors
        assert await bot.terminate() == 0
    for file in tmp_path.iterdir():
        assert b"velociraptor" not in file.read_bytes(), file


async def test_an_editors_change_that_comes_again_is_not_made_again(tmp_path: Path) -> None:
    """The program ended after the change and before it was noted that the update was handled."""
    async with StandIn() as telegram:
        async with running(telegram, tmp_path / "a.db") as bot:
            telegram.say(OWNER, "/editors 77 Aigerim")
            (again,) = telegram.waiting
            assert await telegram.until(lambda: len(telegram.answers()) == 1, 15), bot.errors
            assert await bot.terminate() == 0  # a killed one may not have noted it yet
        with Archive.open(str(tmp_path / "a.db")) as archive:
            assert archive.inbox.waiting() == []
            forget_handling(archive, again)
        async with running(telegram, tmp_path / "a.db") as bot:
            assert await telegram.until(lambda: len(telegram.answers()) == 2, 15), bot.errors
            assert "before a restart" in telegram.answers()[1].fields["text"]
    with Archive.open(str(tmp_path / "a.db")) as archive:
        assert [entry.target for entry in archive.desk.log_entries()] == ["77: Aigerim"]


def forget_handling(archive: Archive, update: dict[str, object]) -> None:
    """As if the program had been killed a moment before it wrote that down."""
    with archive.inbox._letters.writing() as connection:
        connection.execute(
            "UPDATE letter SET body = ? WHERE number = ?",
            (json.dumps(update).encode(), update["update_id"]),
        )


async def test_another_bot_on_the_same_archive_begins_with_an_empty_inbox(tmp_path: Path) -> None:
    async with StandIn() as telegram, running(telegram, tmp_path / "a.db") as bot:
        telegram.say(100, "/help")
        assert await telegram.until(lambda: len(telegram.answers()) == 1, 15), bot.errors
    other = {**ME, "id": 7000000002}
    async with StandIn(me=other) as telegram, running(telegram, tmp_path / "a.db") as bot:
        telegram.say(100, "/help")  # with the number of the first bot's update
        assert await telegram.until(lambda: len(telegram.answers()) == 1, 15), bot.errors


async def test_what_a_group_says_to_itself_is_never_on_the_disk(tmp_path: Path) -> None:
    async with StandIn() as telegram, running(telegram, tmp_path / "a.db") as bot:
        telegram.say(-200, "between us pterodactyl", sender=5, group=True)
        telegram.say(-200, "/help stegosaurus", sender=5, group=True)
        assert await telegram.until(lambda: len(telegram.answers()) == 1, 15), bot.errors
        await bot.kill()
        held = b"".join(file.read_bytes() for file in tmp_path.iterdir())
        assert b"stegosaurus" in held  # the log of writes still holds what was meant for the bot
        assert b"pterodactyl" not in held


@pytest.mark.parametrize("level", ["DEBUG", "INFO"])
async def test_logs_hold_neither_the_token_nor_peoples_words(tmp_path: Path, level: str) -> None:
    left = [Fault(cut=True), Fault(200, b"garbage"), Fault(500)]

    def badly(method: str, fields: object) -> Fault | None:
        return left.pop() if method in ("getUpdates", "sendMessage") and left else None

    async with StandIn(fault=badly) as telegram:
        async with running(telegram, tmp_path / "a.db", LOG_LEVEL=level) as bot:
            for chat in range(100, 104):
                telegram.say(chat, "What about brontosaurus?")
            telegram.update(message={"text": "brontosaurus", "chat": None, "date": "x"})
            assert await telegram.until(lambda: len(telegram.answers()) >= 3, 20), bot.errors
            assert await bot.terminate() == 0
        secret = telegram.token.partition(":")[2]
        assert secret not in bot.errors and secret[-10:] not in bot.errors
        assert "brontosaurus" not in bot.errors


async def test_a_webhook_that_cannot_work_ends_with_one_sentence_and_2(tmp_path: Path) -> None:
    settings = webhook_settings()
    refusal = Fault(400, b'{"ok":false,"error_code":400,"description":"Bad Request: bad webhook"}')
    async with StandIn(
        fault=lambda method, _: refusal if method == "setWebhook" else None
    ) as telegram:
        bot = await start(telegram, tmp_path / "a.db", **settings)
        assert await asyncio.wait_for(bot.ended(), 30) == 2
        assert "WEBHOOK_URL" in bot.errors and "Traceback" not in bot.errors
    async with StandIn() as telegram:
        taken = f"127.0.0.1:{telegram.port}"
        bot = await start(telegram, tmp_path / "a.db", **{**settings, "WEBHOOK_LISTEN": taken})
        assert await asyncio.wait_for(bot.ended(), 30) == 2
        assert "WEBHOOK_LISTEN" in bot.errors and "Traceback" not in bot.errors


async def test_two_bots_with_one_archive_do_not_take_each_others_messages(tmp_path: Path) -> None:
    other = {**ME, "id": 7000000002}
    async with (
        StandIn() as telegram,
        StandIn(me=other) as another,
        running(telegram, tmp_path / "a.db") as bot,
    ):
        second = await start(another, tmp_path / "a.db")
        telegram.say(100, "/help")
        assert await telegram.until(lambda: len(telegram.answers()) == 1, 15), bot.errors
        assert await asyncio.wait_for(second.ended(), 60) == 75
        assert second.errors.count("DATABASE: another bot") == 1
        assert "Traceback" not in second.errors
        telegram.say(101, "/help")
        assert await telegram.until(lambda: len(telegram.answers()) == 2, 15), bot.errors


async def test_a_bot_waits_for_the_end_of_the_one_before(tmp_path: Path) -> None:
    async with StandIn() as telegram, running(telegram, tmp_path / "a.db") as bot:
        telegram.asked.clear()
        async with asyncio.TaskGroup() as both:
            both.create_task(bot.terminate())
            second = await start(telegram, tmp_path / "a.db")
        try:
            telegram.say(100, "/help")
            assert await telegram.until(lambda: len(telegram.answers()) == 1, 20), second.errors
        finally:
            await second.kill()


async def test_a_start_that_telegram_refuses_ends_with_one_sentence_and_75(tmp_path: Path) -> None:
    refusal = Fault(403, b'{"ok":false,"error_code":403,"description":"Forbidden: not now"}')
    async with StandIn(fault=lambda method, fields: refusal) as telegram:
        bot = await start(telegram, tmp_path / "a.db")
        assert await asyncio.wait_for(bot.ended(), 30) == 75
        assert bot.errors.count("does not let the bot begin") == 1
        assert "Traceback" not in bot.errors
