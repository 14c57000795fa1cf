"""Telegram's rules of form, as the local chat keeps them."""

import pytest

from bot.chat import form
from bot.chat.form import Entity, Refused

LONG = "я" * 4096


def test_markup_becomes_entities_counted_in_utf16() -> None:
    found = form.message_text({"text": "🐟 <b>a &lt; b</b> <i>c</i>", "parse_mode": "HTML"})
    assert found.text == "🐟 a < b c"
    assert found.entities == (Entity("bold", 3, 5), Entity("italic", 9, 1))


def test_nested_markup_and_links_are_kept() -> None:
    found = form.read_html(
        '<blockquote expandable><a href="https://e.example/">x<s>y</s></a></blockquote>'
    )
    assert [(item.kind, item.length) for item in found.entities] == [
        ("expandable_blockquote", 2),
        ("text_link", 2),
        ("strikethrough", 1),
    ]
    assert found.entities[1].url == "https://e.example/"


def test_spaces_around_a_text_are_dropped_and_entities_move_along() -> None:
    found = form.message_text({"text": "\n <b>word</b> \n", "parse_mode": "HTML"})
    assert found == form.Formatted("word", (Entity("bold", 0, 4),))


def test_given_entities_are_taken_as_they_are() -> None:
    fields = {"text": "abc", "entities": '[{"type": "bold", "offset": 1, "length": 2}]'}
    assert form.message_text(fields).entities == (Entity("bold", 1, 2),)


@pytest.mark.parametrize(
    "fields",
    [
        {"text": ""},
        {"text": " \n"},
        {"text": LONG + "я"},
        {"text": "🐟" * 2049},  # two units each
        {"text": "<b>open", "parse_mode": "HTML"},
        {"text": "<b><i>x</b></i>", "parse_mode": "HTML"},
        {"text": "<div>x</div>", "parse_mode": "HTML"},
        {"text": "a & b", "parse_mode": "HTML"},
        {"text": "&nbsp;", "parse_mode": "HTML"},
        {"text": "<blockquote>a<blockquote>b</blockquote></blockquote>", "parse_mode": "HTML"},
        {"text": "abc", "entities": [{"type": "bold", "offset": 2, "length": 2}]},
    ],
)
def test_what_telegram_would_refuse_is_refused(fields: dict[str, object]) -> None:
    with pytest.raises(Refused):
        form.message_text(fields)


def test_the_longest_text_is_taken() -> None:
    assert form.message_text({"text": LONG}).text == LONG


def keyboard(**button: object) -> dict[str, object]:
    return {"reply_markup": {"inline_keyboard": [[button]]}}


@pytest.mark.parametrize(
    "button",
    [
        {"text": "x"},
        {"text": " ", "callback_data": "a"},
        {"text": "x", "callback_data": ""},
        {"text": "x", "callback_data": "я" * 33},
        {"text": "x", "callback_data": "a", "url": "https://e.example"},
    ],
)
def test_a_button_that_telegram_would_refuse_is_refused(button: dict[str, object]) -> None:
    with pytest.raises(Refused):
        form.buttons(keyboard(**button))


def test_buttons_say_what_they_do() -> None:
    assert form.buttons(keyboard(text="x", callback_data="a" * 64))[0][0].data == "a" * 64
    assert form.buttons(keyboard(text="x", switch_inline_query=""))[0][0].inline == ""
    assert form.buttons({"reply_markup": {"keyboard": [["Yes"]]}})[0][0].says


def result(name: str, text: str = "words") -> dict[str, object]:
    return {"id": name, "title": "t", "input_message_content": {"message_text": text}}


@pytest.mark.parametrize(
    "results",
    [
        [result(str(number)) for number in range(51)],
        [result("same"), result("same")],
        [result("i" * 65)],
        [result("")],
        [result("a", "")],
    ],
)
def test_an_inline_list_that_telegram_would_refuse_is_refused(results: object) -> None:
    with pytest.raises(Refused):
        form.choices({"results": results})


def test_an_inline_list_of_fifty_is_taken() -> None:
    assert len(form.choices({"results": [result(str(n)) for n in range(50)]}).items) == 50
