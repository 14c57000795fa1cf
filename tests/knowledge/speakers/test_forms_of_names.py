"""Names and bodies in the forms in which the press of Central Asia prints them: what is shown is the nominative."""

import pytest

from tests.knowledge.speakers.naming import names_in

RU = [
    ("По словам Анны Петровой-Кельмовой, мост закроют к маю.", "Анна Петрова-Кельмова"),
    ("По словам Жан-Клода Эльнова, мост закроют к маю.", "Жан-Клод Эльнов"),
    ("По словам Касыма-Жомарта Эльнова, мост закроют к маю.", "Касым-Жомарт Эльнов"),
    ("По словам Дархана Сатыбалды, мост закроют к маю.", "Дархан Сатыбалды"),
    ("По словам Гурбангулы Эльнова, мост закроют к маю.", "Гурбангулы Эльнов"),
    ("По словам Каи Эльнен, мост закроют к маю.", "Кая Эльнен"),
    ("Депутат Гусейн Али оглы Эльнов сказал, что мост закроют.", "Гусейн Али оглы Эльнов"),
    ("Президент Луис Лула да Кельма сказал, что мост закроют.", "Луис Лула да Кельма"),
    ("Министр иностранных дел Ван И сказал, что мост закроют.", "Ван И"),
    ("В Белом доме заявили, что мост закроют к маю.", "Белый дом"),
    ("В ДЧС Алматы сообщили, что мост закроют к маю.", "ДЧС Алматы"),
    ("ФРС США заявила, что мост закроют к маю.", "ФРС США"),
    ("АО «Кельмтелеком» сообщило, что мост закроют к маю.", "АО «Кельмтелеком»"),
    (
        "По данным Кельмской организации здравоохранения (КОЗ), мост закроют к маю.",
        "Кельмская организация здравоохранения",
    ),
]


@pytest.mark.parametrize(("text", "name"), RU)
def test_a_russian_name(text: str, name: str) -> None:
    assert names_in("ru", text) == [name]


EN = [
    ("Qohir Elnov came. Ada Quill spoke. “The bridge is closed,” he said.", "Qohir Elnov"),
    ("The bridge will close soon, Mayor Qohir Elnov responded.", "Qohir Elnov"),
]


@pytest.mark.parametrize(("text", "name"), EN)
def test_an_english_name(text: str, name: str) -> None:
    assert names_in("en", text) == [name]
