"""What came back over the wire -> what Telegram said; anything may stand between it and us. Pure."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from typing import Any

from telegram import ChatMember, File, Message, SentGuestMessage, User

MOST_SECONDS = 1_000_000
"""No longer wait is believed; nobody waits so long anyway."""
_ALSO_WITHOUT_WORDS = {413, 414, 429, 431}
"""Refused by whoever it passed for its size, and would be so again; or for coming too often."""
_READ: Mapping[str, Callable[[Any], object]] = {
    "getme": lambda found: User.de_json(found, None),
    "getchatmember": lambda found: ChatMember.de_json(found, None),
    "answerguestquery": lambda found: SentGuestMessage.de_json(found, None),
    "getfile": lambda found: File.de_json(found, None),
}
_GIVE_MESSAGE = ("send", "edit", "stop")
"""Methods that give a message begin so; those that edit inline messages give true."""


def is_answer(method: str, body: bytes) -> bool:
    """Whether a body tells what a call of `method` (small letters) gave, so that the library can read it."""
    answer = _object(body)
    if answer.get("ok") is not True or "result" not in answer:
        return False
    result = answer["result"]
    read = _READ.get(method, _message if method.startswith(_GIVE_MESSAGE) else None)
    if read is None or (result is True and read is _message):
        return True
    try:
        read(result)
    except Exception:  # the library raises whatever the odd field led to
        return False
    return True


def _message(found: Any) -> object:
    if isinstance(found, list):  # of an album
        return [_message(item) for item in found]
    return Message.de_json(found, None).chat.id


def settled(code: int, body: bytes) -> tuple[int, bytes]:
    """The code of a reply, and its body in the form of the Bot API if it is a refusal.

    A refusal that comes with 200 has its own code in it; one by a proxy or a portal on the way is a bad
    gateway: Telegram never heard of the call. "Too many requests" always says how long to wait.
    """
    if 200 <= code < 300:
        if b'"result"' in body:
            return code, body
        within = _object(body)
        said = _whole(within.get("error_code")) if within.get("ok") is False else 0
        return _refusal(said, within) if 400 <= said < 600 else (code, body)
    answer = _object(body)
    of_telegram = isinstance(answer.get("ok"), bool)
    if code < 500 and not of_telegram and code not in _ALSO_WITHOUT_WORDS:
        code = 502
    return _refusal(code, answer)


def of_file(code: int, body: bytes) -> tuple[int, bytes]:
    """The same for a file that was not given: the library would take 404 for a refused token."""
    refused = 400 <= code < 500 and code != 429
    return _refusal(400, _object(body)) if refused else settled(code, body)


def _refusal(code: int, answer: Mapping[str, Any]) -> tuple[int, bytes]:
    given, said = answer.get("parameters"), answer.get("description")
    numbers = given if isinstance(given, dict) else {}
    parameters = {}
    if moved := _whole(numbers.get("migrate_to_chat_id")):
        parameters["migrate_to_chat_id"] = moved
    if code == 429:
        parameters["retry_after"] = min(max(1, _whole(numbers.get("retry_after"))), MOST_SECONDS)
    refusal = {
        "ok": False,
        "error_code": code,
        "description": said if isinstance(said, str) else f"refused with {code}",
        "parameters": parameters,
    }
    return code, json.dumps(refusal).encode()


def _object(body: bytes) -> dict[str, Any]:
    try:
        answer = json.loads(body)
    except (ValueError, RecursionError):
        return {}
    return answer if isinstance(answer, dict) else {}


def _whole(value: object) -> int:
    """A number, also one that is written as words or with a point; 0 for anything else."""
    if isinstance(value, bool) or not isinstance(value, (int, float, str)):
        return 0
    try:
        return value if isinstance(value, int) else int(float(value))
    except (ValueError, OverflowError):
        return 0
