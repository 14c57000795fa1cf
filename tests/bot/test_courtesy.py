"""Greetings and thanks are answered in kind; whatever asks is a question."""

# ruff: noqa: E501 - cases beside each other are easier to compare

import pytest

from bot.courtesy import courtesy, without_greeting
from tests.bot.conftest import SAID, STRANGER, Open


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("привет", "hello"), ("Приветт!", "hello"), ("Здраствуйте", "hello"), ("добрый день 👋", "hello"), ("hi bot", "hello"),
        ("Hellooo", "hello"), ("сәлем", "hello"), ("Сәлеметсіз бе!", "hello"), ("salem", "hello"), ("Привет, как дела?", "hello"),
        ("спасибо", "thanks"), ("Спасибо большое!!!", "thanks"), ("спасиба", "thanks"), ("spasibo", "thanks"), ("privet", "hello"), ("thank you so much", "thanks"), ("рахмет сізге", "thanks"),
        ("ok thanks", "thanks"), ("Көп рахмет!", "thanks"), ("спасибо, пока", "thanks"),
        ("what can you do", "ability"), ("What can you do?", "ability"), ("что ты умеешь?", "ability"), ("привет, что ты умеешь", "ability"),
        ("не істей аласың?", "ability"), ("помощь", "ability"),
    ],
)  # fmt: skip
def test_courtesy_is_known_with_its_slips(text: str, kind: str) -> None:
    assert courtesy(text) == f"courtesy.{kind}"


@pytest.mark.parametrize(
    "text",
    [
        "Привет, что сказал Толгарин о воде?", "hello world summit", "Hi, who spoke on water", "спасибо за воду, сказал министр", "help for farmers",
        "помощь пострадавшим", "what can you do about the lake", "кто вы такие, спросил министр", "good morning vietnam", "thanks to the minister for water",
        "сәлем Толғарин не айтты", "рахмет айтты", "что это за мост", "water", "", "?", "2023", "hi 2023", "bot says water", "Привалов", "Helloway",
        "everyone congratulates you", "great dam", "хорошо ли идут дела в порту",
    ],
)  # fmt: skip
def test_what_asks_for_anything_is_a_question(text: str) -> None:
    assert courtesy(text) == ""


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Привет! Кто говорил о воде?", "Кто говорил о воде?"),
        ("Hello, what did Tolgarin say?", "what did Tolgarin say?"),
        ("Сәлем, көл туралы не айтты?", "көл туралы не айтты?"),
        ("Thanks, what about water?", "Thanks, what about water?"),
        ("Water, what was said?", "Water, what was said?"),
        ("Hello", "Hello"),
        ("Good morning Torvin, who said it?", "Good morning Torvin, who said it?"),
    ],
)
def test_only_a_greeting_set_off_by_a_mark_is_left_out(text: str, left: str) -> None:
    assert without_greeting(text) == left


async def test_a_greeting_is_answered_and_a_question_behind_one_is_looked_for(office: Open) -> None:
    async with office("ru", SAID) as bot:
        greeted = await bot.say(STRANGER, "привет")
        assert greeted is not None and "Здравствуйте" in greeted.text
        thanked = await bot.say(STRANGER, "спасибо")
        assert thanked is not None and "Пожалуйста" in thanked.text
        answer = await bot.say(STRANGER, "Hello! What did Tolgarin say about the lake?")
        assert answer is not None and "The lake belongs to everyone" in answer.text
