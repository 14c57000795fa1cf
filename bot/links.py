"""Deep links t.me/BOT?start=WORDS <-> statements and questions; pure."""

from __future__ import annotations

import base64
import binascii
import secrets

from bot.memory import QUESTION_CHARS, Memory
from bot.page import Stale
from bot.passages import plain

MOST = 64
"""Telegram's limit for the words of a link: letters, digits, _ and -."""


def statement_link(bot_name: str, statement_id: int) -> str:
    """A link that opens a statement in the private chat."""
    return f"https://t.me/{bot_name}?start=s_{statement_id}"


def statement_id(payload: str) -> int:
    """The statement of such a link. :raises Stale: for other words."""
    digits = payload.removeprefix("s_")
    if not (digits.isascii() and digits.isdigit() and len(digits) <= 15):
        raise Stale(payload)
    return int(digits)


def question_words(question: str, memory: Memory) -> str:
    """Words of a link that ask a question; one without room for it asks what is remembered for it."""
    held = plain(question)[:QUESTION_CHARS].encode()
    words = "q_" + base64.urlsafe_b64encode(held).decode().rstrip("=")
    if len(words) <= MOST:
        return words
    token = "k_" + secrets.token_urlsafe(16)
    memory.links.put(token, plain(question)[:QUESTION_CHARS])
    return token


def question(payload: str, memory: Memory) -> str:
    """The question of such a link; empty if there is none, or if it is forgotten."""
    if payload.startswith("k_"):
        return memory.links.get(payload) or ""
    if not payload.startswith("q_") or len(payload) > MOST:
        return ""
    words = payload.removeprefix("q_")
    try:
        return plain(base64.urlsafe_b64decode(words + "=" * (-len(words) % 4)).decode())
    except (binascii.Error, ValueError):
        return ""
