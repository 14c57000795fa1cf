"""Is it for the bot, and what does it ask? Without any application."""

from typing import Any

import pytest
from telegram import Message, User

from bot.addressing import after_command, asked, command_in, mentions, words_of
from tests.bot.wire import ME, message

BOT = User.de_json(ME, None)


def heard(chat: int, text: str, **more: Any) -> Message:
    return Message.de_json(message(chat, text, message_id=1, sender=3, **more), None)


def mention(text: str, name: str = "@verbatim_bot") -> list[dict[str, Any]]:
    at = len(text[: text.index(name)].encode("utf-16-le", "surrogatepass")) // 2
    return [{"type": "mention", "offset": at, "length": len(name)}]


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("@verbatim_bot what of the lake?", "what of the lake?"),
        ("what of the lake, @verbatim_bot", "what of the lake"),
        ("😀😀 @verbatim_bot lake", "😀😀   lake"),
        ("@verbatim_bot: lake", "lake"),
        ("@verbatim_bot", ""),
        ("\ud800 @verbatim_bot lake", "lake"),
    ],
)
def test_a_mention_is_taken_out_of_the_question(text: str, question: str) -> None:
    found = asked(heard(-1, text, entities=mention(text)), BOT)
    assert found and found.text == question


def test_a_name_is_only_a_mention_where_telegram_marks_it() -> None:
    assert asked(heard(-1, "@verbatim_bot lake"), BOT) is None
    other = "@other_bot lake"
    assert not mentions(heard(-1, other, entities=mention(other, "@other_bot")), BOT)
    linked = [{"type": "text_mention", "offset": 0, "length": 3, "user": ME}]
    assert mentions(heard(-1, "Bot lake", entities=linked), BOT)


def test_entities_out_of_bounds_are_no_mentions() -> None:
    for offset, length in ((100, 5), (-4, 2), (0, 10_000)):
        entities = [{"type": "mention", "offset": offset, "length": length}]
        assert not mentions(heard(-1, "lake", entities=entities), BOT)


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("/ask what of the lake?", "what of the lake?", "ask"),
        ("/ask@Verbatim_Bot lake", "lake", "ask"),
        ("/ask@other lake", "lake", ""),
        ("/ask\nlake\nand rain", "lake\nand rain", "ask"),
        ("/ask", "", "ask"),
        ("lake", "lake", ""),
        ("/", "/", ""),
        ("/ask/lake", "/ask/lake", ""),
    ],
)
def test_the_words_after_a_command(text: str, words: str, name: str) -> None:
    assert after_command(heard(3, text)) == words
    assert command_in(heard(3, text), BOT) == name


def test_what_cannot_be_seen_is_no_part_of_a_question() -> None:
    assert words_of(heard(3, "la\u200bke\u202e \x00\ud800")) == "lake"
    assert asked(heard(3, "\u200b\u202e"), BOT) is None
