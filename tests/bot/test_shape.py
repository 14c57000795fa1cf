"""Only updates of the kinds that the Bot API tells of reach the handlers."""

from typing import Any

import pytest

from bot.shape import fault
from tests.drills.odd_updates import kinds


@pytest.mark.parametrize("kind", kinds())
def test_what_telegram_sends_has_no_fault(kind: str) -> None:
    assert fault({"update_id": 1, **kinds()[kind]}) == ""


@pytest.mark.parametrize(
    ("update", "path"),
    [
        ({"message": None}, ""),
        ({"of_tomorrow": {"id": [1]}}, ""),
        ({"message": []}, "message"),
        ({"message": {"message_id": 1, "date": 0}}, "message.chat"),
        ({"callback_query": {"id": 5, "from": {}}}, "callback_query.chat_instance"),
        ({"inline_query": {"id": "1", "query": 7}}, "inline_query.from"),
    ],
)
def test_the_first_fault_is_named(update: dict[str, Any], path: str) -> None:
    assert fault(update) == path


def test_a_field_of_another_kind_is_a_fault_wherever_it_lies() -> None:
    message = kinds()["message"]["message"]
    message["entities"][0]["offset"] = "x"
    assert fault({"message": message}) == "message.entities.offset"
    pressed = kinds()["button"]
    pressed["callback_query"]["message"]["reply_markup"]["inline_keyboard"][0][0] = {"text": 5}
    assert fault(pressed) == "callback_query.message.reply_markup.inline_keyboard.text"


def test_what_is_nested_without_end_is_a_fault() -> None:
    deep = kinds()["message"]["message"]
    for _ in range(500):
        deep = {**kinds()["message"]["message"], "reply_to_message": deep}
    assert fault({"message": deep})
