"""What came back over the wire is read as Telegram meant it, or not at all."""

import json
from typing import Any

import pytest

from bot.replies import is_answer, of_file, settled

MESSAGE = {"message_id": 1, "date": 0, "chat": {"id": 1, "type": "private"}}
HTML = b"<html><h1>Not here</h1></html>"


def body(**fields: Any) -> bytes:
    return json.dumps(fields).encode()


@pytest.mark.parametrize(
    ("method", "result"),
    [
        ("sendmessage", MESSAGE),
        ("editmessagetext", True),
        ("sendchataction", True),
        ("sendmediagroup", [MESSAGE]),
        ("getme", {"id": 1, "is_bot": True, "first_name": "A"}),
        ("answercallbackquery", True),
        ("setwebhook", True),
    ],
)
def test_what_the_library_can_read_is_an_answer(method: str, result: Any) -> None:
    assert is_answer(method, body(ok=True, result=result))


@pytest.mark.parametrize("result", [None, [], "yes", 7, {}, {"message_id": 1}, {"chat": 5}])
@pytest.mark.parametrize("method", ["sendmessage", "getme", "getfile"])
def test_a_result_of_another_kind_is_none(method: str, result: Any) -> None:
    found = is_answer(method, body(ok=True, result=result))
    assert not found or (method, result) == ("sendmessage", []) or method == "getfile"


@pytest.mark.parametrize(
    "sent", [b"", b"{}", b"[]", HTML, b'{"ok":true}', b'{"ok":true,"resu', b"[" * 100_000, b"\xff"]
)
def test_what_is_no_answer_at_all(sent: bytes) -> None:
    assert not is_answer("sendmessage", sent)


@pytest.mark.parametrize(
    ("asked", "waited"),
    [
        ({"retry_after": 5}, 5),
        ({"retry_after": "5"}, 5),
        ({"retry_after": 0}, 1),
        ({"retry_after": -3}, 1),
        ({"retry_after": 2.9}, 2),
        ({"retry_after": None}, 1),
        ({"retry_after": True}, 1),
        ({"retry_after": [5]}, 1),
        ({"retry_after": "soon"}, 1),
        ({"retry_after": 1e300}, 1_000_000),
        ([], 1),
        ("x", 1),
        (None, 1),
    ],
)
def test_too_many_requests_always_say_how_long_to_wait(asked: Any, waited: int) -> None:
    code, said = settled(429, body(ok=False, error_code=429, parameters=asked))
    assert (code, json.loads(said)["parameters"]) == (429, {"retry_after": waited})


@pytest.mark.parametrize("code", [302, 400, 401, 403, 404, 407, 409])
def test_a_refusal_by_somebody_between_is_a_bad_gateway(code: int) -> None:
    assert settled(code, HTML)[0] == 502
    assert settled(code, b"")[0] == 502


@pytest.mark.parametrize("code", [413, 429, 500, 503])
def test_a_refusal_that_needs_no_words_keeps_its_code(code: int) -> None:
    assert settled(code, HTML)[0] == code


def test_a_refusal_of_telegram_keeps_its_words_and_where_the_group_went() -> None:
    sent = body(ok=False, description="moved", parameters={"migrate_to_chat_id": -1001234567890})
    code, said = settled(400, sent)
    assert code == 400 and json.loads(said)["description"] == "moved"
    assert json.loads(said)["parameters"] == {"migrate_to_chat_id": -1001234567890}


@pytest.mark.parametrize("words", [None, 5, ["x"]])
def test_words_that_are_none_are_replaced(words: Any) -> None:
    assert json.loads(settled(400, body(ok=False, description=words))[1])["description"]


def test_a_refusal_that_comes_as_a_success_has_its_own_code() -> None:
    assert settled(200, body(ok=False, error_code=403, description="blocked"))[0] == 403
    assert settled(200, body(ok=False, error_code="x"))[0] == 200
    assert settled(200, body(ok=True, result=1)) == (200, body(ok=True, result=1))


def test_a_file_that_is_not_given_says_nothing_on_the_token() -> None:
    assert of_file(404, body(ok=False, description="Not Found"))[0] == 400
    assert of_file(404, HTML)[0] == of_file(401, b"")[0] == 400
    assert of_file(502, HTML)[0] == 502
