"""What is tried again, and what is not."""

import asyncio
import re
import time
from collections.abc import Iterator

import httpx
import pytest
from telegram import InputFile
from telegram.error import NetworkError, TelegramError, TimedOut
from telegram.request import HTTPXRequest, RequestData
from telegram.request._requestparameter import RequestParameter

from bot import line
from bot.line import Line, Mailbag, PatientRequest

GOOD = (
    b'{"ok":true,"result":{"id":1,"is_bot":true,"first_name":"A","message_id":1,"date":0,'
    b'"inline_message_id":"c","file_id":"a","file_unique_id":"b","chat":{"id":1,"type":"private"}}}'
)
"""Reads as a person, as a message and as a file."""


class NeverLeft(NetworkError):
    def __init__(self) -> None:
        super().__init__("nobody there")
        self.__cause__ = type("ConnectError", (Exception,), {})()


class Answers:
    """Stands for the network: answers or raises what it is given, in order, then answers well."""

    def __init__(self, *given: object) -> None:
        self.given, self.asked = list(given), 0

    async def __call__(self, *_: object, **__: object) -> tuple[int, bytes]:
        self.asked += 1
        found = self.given.pop(0) if self.given else (200, GOOD)
        if isinstance(found, Exception):
            raise found
        return found


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(line, "PAUSES", (0.01,))
    monkeypatch.setattr(line, "SPACING_SECONDS", 0.001)
    yield


async def ask(
    network: Answers, method: str, monkeypatch: pytest.MonkeyPatch, shared: Line | None = None
) -> tuple[int, bytes]:
    monkeypatch.setattr(HTTPXRequest, "do_request", network)
    request = PatientRequest(shared or Line())
    return await request.do_request(f"https://t.example/bot1:A/{method}", "POST")


@pytest.mark.parametrize(
    "trouble", [NeverLeft(), (500, b"{}"), (502, b"<html>"), (503, b"")], ids=str
)
@pytest.mark.parametrize("method", ["sendMessage", "getMe"])
async def test_what_was_surely_not_done_is_tried_again(
    monkeypatch: pytest.MonkeyPatch, method: str, trouble: object
) -> None:
    network = Answers(trouble, trouble)
    assert await ask(network, method, monkeypatch) == (200, GOOD)
    assert network.asked == 3


@pytest.mark.parametrize(
    "trouble", [TimedOut(), NetworkError("cut off"), (200, b'{"ok":tr'), (200, b"[]")], ids=str
)
@pytest.mark.parametrize(
    "method", ["sendMessage", "sendDocument", "copyMessage", "answerGuestQuery"]
)
async def test_what_may_have_been_done_is_not(
    monkeypatch: pytest.MonkeyPatch, method: str, trouble: object
) -> None:
    network = Answers(trouble)
    with pytest.raises(NetworkError):
        await ask(network, method, monkeypatch)
    assert network.asked == 1


async def test_what_was_cut_off_before_its_last_byte_is_tried_again() -> None:
    """A server that hangs up while a large file is sent to it cannot have taken it."""
    asked: list[int] = []

    async def hear(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        head = await reader.readuntil(b"\r\n\r\n")
        asked.append(len(head))
        if len(asked) <= 2:
            writer.transport.abort()
            return
        length = int(re.findall(rb"(?i)content-length: (\d+)", head)[0])
        await reader.readexactly(length)
        writer.write(b"HTTP/1.1 200 OK\r\ncontent-length: %d\r\n\r\n%s" % (len(GOOD), GOOD))
        await writer.drain()
        writer.close()

    server = await asyncio.start_server(hear, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    request = PatientRequest(Line())
    await request.initialize()
    file = InputFile(bytes(20_000_000), filename="a.bin")
    data = RequestData([RequestParameter.from_input("document", file)])
    async with server:
        url = f"http://127.0.0.1:{port}/bot1:A/sendDocument"
        assert await request.do_request(url, "POST", data) == (200, GOOD)
    await request.shutdown()
    assert len(asked) == 3


@pytest.mark.parametrize(
    "method", ["editMessageText", "answerCallbackQuery", "setMyCommands", "getFile"]
)
async def test_what_comes_to_the_same_twice_is_tried_again(
    monkeypatch: pytest.MonkeyPatch, method: str
) -> None:
    network = Answers(TimedOut(), (200, b"garbage"), (504, b"<html>"))
    assert await ask(network, method, monkeypatch) == (200, GOOD)


@pytest.mark.parametrize("code", [400, 403, 404, 409, 429, 504])
async def test_refusals_are_for_who_called(monkeypatch: pytest.MonkeyPatch, code: int) -> None:
    network = Answers((code, b'{"ok":false,"description":"no"}'))
    assert (await ask(network, "sendMessage", monkeypatch))[0] == code
    assert network.asked == 1


async def test_a_refusal_by_somebody_on_the_way_is_tried_again(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    network = Answers((404, b"<html>"), (302, b""), (403, b"[]"))
    assert await ask(network, "sendMessage", monkeypatch) == (200, GOOD)


async def test_patience_has_an_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(line, "PATIENCE_SECONDS", 0.05)
    with pytest.raises(NeverLeft):
        await ask(Answers(*[NeverLeft()] * 100), "sendMessage", monkeypatch)


async def test_while_nobody_is_there_one_tries_and_the_others_wait(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    network = Answers(*[NeverLeft()] * 60)
    shared = Line()
    done = await asyncio.gather(
        *(ask(network, "sendMessage", monkeypatch, shared) for _ in range(50))
    )
    assert done == [(200, GOOD)] * 50
    assert network.asked == 110  # all 50 at first, then one at a time
    assert len([record for record in caplog.records if "cannot be reached" in record.message]) == 1


@pytest.mark.parametrize("pause", range(6))
def test_pauses_grow_and_end(pause: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.undo()
    assert line.pause(pause) == (1, 2, 4, 8, 12, 12)[pause]


@pytest.mark.parametrize(
    ("body", "numbers"),
    [
        (b'{"ok":true,"result":[{"update_id":5,"odd":[]},{"update_id":6}]}', [5, 6]),
        (b'{"ok":true,"result":[{"update_id":"5"},{"no":1},7,{"update_id":true}]}', []),
        (b'{"ok":true,"result":[]}', []),
    ],
)
async def test_the_mailbag_keeps_what_came_and_tells_the_library_nothing(
    monkeypatch: pytest.MonkeyPatch, body: bytes, numbers: list[int]
) -> None:
    monkeypatch.setattr(HTTPXRequest, "do_request", Answers((200, body)))
    mailbag = Mailbag(Line())
    assert await mailbag.do_request("https://t.example/bot1:A/getUpdates", "POST") == (
        200,
        b'{"ok":true,"result":[]}',
    )
    assert [item["update_id"] for item in mailbag.empty()] == numbers
    assert mailbag.empty() == []


@pytest.mark.parametrize("body", [b"[]", b'{"ok":true}', b'{"result":{}}', b"null", b"\xff"])
async def test_the_mailbag_refuses_what_is_no_list_of_updates(
    monkeypatch: pytest.MonkeyPatch, body: bytes
) -> None:
    monkeypatch.setattr(HTTPXRequest, "do_request", Answers((200, body)))
    with pytest.raises(TelegramError):
        await Mailbag(Line()).do_request("https://t.example/bot1:A/getUpdates", "POST")


@pytest.mark.parametrize(
    ("date", "ahead"),
    [("Thu, 01 Jan 2065 00:00:00 GMT", 365 * 86_400.0), ("", 0.0), ("soon", 0.0), ("Thu, 99", 0.0)],
)
async def test_the_time_is_telegrams_as_far_as_it_tells(date: str, ahead: float) -> None:
    line = Line()
    await line.note_time(httpx.Response(200, headers={"Date": date}))
    assert (line.their_time() - time.time() > ahead) is bool(ahead)
    assert abs(line.their_time() - time.time()) < 1 or ahead
