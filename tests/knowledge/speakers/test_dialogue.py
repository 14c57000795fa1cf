"""Conversations in dashes: whose a line is that does not say it, and where the writer tells what people do."""

from __future__ import annotations

import pytest

from knowledge.intake import extract_from
from knowledge.model import Article


def voices(text: str) -> list[str]:
    """Who says each of the passages; empty where nobody is named."""
    found = extract_from(Article(text, language="ru"))
    return [item.speaker.name if item.speaker else "" for item in found]


def words(text: str) -> list[str]:
    """What is said."""
    return [item.text for item in extract_from(Article(text, language="ru"))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (  # Of two who talk each line is the other's.
            "— Мост стар, — сказала Анна Лугова.\n\n— Зато он мой, — ответил Павел Галтин.\n\n"
            "— Ваш?\n\n— Мой.",
            ["Анна Лугова", "Павел Галтин", "Анна Лугова", "Павел Галтин"],
        ),
        (  # Whom he calls by name answers.
            "Павел Галтин и Анна Лугова чинили мост. Работа шла.\n\nОбедали молча.\n\n"
            "— Анна, где доски? — спросил Галтин.\n\n— Под мостом.",
            ["Павел Галтин", "Анна Лугова"],
        ),
        (  # Each paragraph of one who goes on has its dash.
            "— Мост стар, и ездить по нему давно нельзя, — сказала Анна Лугова.\n\n"
            "— Новый обещали построить ещё в прошлом году. Деньги собирали всем селом, и где они, никто не знает.",
            ["Анна Лугова", "Анна Лугова"],
        ),
    ],
)
def test_a_new_dash_is_a_new_voice(text: str, expected: list[str]) -> None:
    assert voices(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "— Держитесь, — Павел Галтин переключает передачу и, кажется, молится. — Дальше дороги нет.",
            ["Держитесь,", "Дальше дороги нет."],
        ),
        ("— Какой мост? — не понимает охранник.", ["Какой мост?"]),
        ("— Почём? — мужчина в кепке долго принюхивается.", ["Почём?"]),
        ("— К зиме! — не оборачиваясь, отвечает Галтин.", ["К зиме!"]),
        (
            "— Солярки нет. — Павел Галтин сидит спиной. Потом оборачивается и видит нас. — Пишите: нет.",
            ["Солярки нет.", "Пишите: нет."],
        ),
    ],
)
def test_what_people_do_parts_their_words(text: str, expected: list[str]) -> None:
    assert words(text) == expected


def test_a_dash_in_somebodys_words_parts_nothing() -> None:
    said = "— Спутник – он ведь тоже железный, сломаться может, — сказал Павел Галтин."
    assert words(said) == ["Спутник – он ведь тоже железный, сломаться может,"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Анна Лугова пришла первой. У избы ждал старик в фуражке.\n\n— Вы к Марфе? — старик снял фуражку.",
            "старик в фуражке",
        ),
        (
            "Анна Лугова достаёт весы. Старушка, торгующая носками, кивает: «И не говори, милая».",
            "Старушка",
        ),
        ("Сёстры спорят.\n\n— Это мой мост, — сообщает старшая.", "старшая"),
    ],
)
def test_whom_the_text_only_describes_speaks_for_himself(text: str, expected: str) -> None:
    assert voices(text)[-1] == expected
