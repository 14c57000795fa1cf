"""What an obituary tells of: somebody's last words, and one of several who is named behind a comma."""

import pytest

from tests.knowledge.speakers.naming import names_in

SAID = [
    ("en", "Ann Reed died on Monday. Her last words were: “Mind the gate.”", "Ann Reed"),
    ("en", "Ann Reed died. Her last words to her daughter were “Mind the gate.”", "Ann Reed"),
    ("en", "The last words of Ann Reed were “Mind the gate.”", "Ann Reed"),
    ("en", "“She could hear a pin,” remembers the last of her pupils, Tom Bray.", "Tom Bray"),
    ("en", "“We waited,” said the eldest of the sisters, Ann Reed.", "Ann Reed"),
    ("ru", "Умерла Анна Речкина. Последними её словами были: «Берегите мост».", "Анна Речкина"),
    ("ru", "Умерла Анна Речкина. Её последние слова: «Берегите мост».", "Анна Речкина"),
    ("ru", "«Она ждала», — вспоминает последний из её учеников, Тимур Эльнов.", "Тимур Эльнов"),
    (
        "kk",
        "Анна Речкина қайтыс болды. Оның соңғы сөзі: «Көпірге абай болыңдар» болды.",
        "Анна Речкина",
    ),
]


@pytest.mark.parametrize(("language", "text", "name"), SAID)
def test_whose_words_they_are(language: str, text: str, name: str) -> None:
    assert names_in(language, text) == [name]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The words on the gate were painted. “Old Mill” was closed."),
        ("kk", "Оның соңғы кітабы: «Көпір»."),
    ],
)
def test_other_things_of_hers_are_no_words(language: str, text: str) -> None:
    assert names_in(language, text) == []
