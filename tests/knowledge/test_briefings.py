"""Briefings: who asks has a label with his paper, who answers has none."""

from __future__ import annotations

import pytest

from knowledge.intake import extract_from
from knowledge.model import Article

_ENGLISH = """The river will stay closed, the environment minister, Edna Brill, told a briefing on Monday.

Edna Brill: Good morning. The level has risen by two metres. Nobody was hurt.

Tom Sayer, Harlow Herald: Will the ferry run on Thursday? People ask.

It will not. The landing stage is under water.

I have asked the army for a pontoon, and it will be here tomorrow.

Ann Reed, Channel Five: Who pays for the pontoon?

The county does. I signed the paper an hour ago.

Sayer: Is your own house dry?

My house stands on a hill, for which I thank my grandmother.

After the briefing the ministry said the level had begun to fall."""
_ENGLISH_SAID = [
    ("Edna Brill", "Good morning."),
    ("Tom Sayer", "Will the"),
    ("Edna Brill", "It will"),
    ("Edna Brill", "I have"),
    ("Ann Reed", "Who pays"),
    ("Edna Brill", "The county"),
    ("Tom Sayer", "Is your"),
    ("Edna Brill", "My house"),
]
_RUSSIAN = """О мосте рассказал журналистам глава дорожной службы Пётр Ланской.

Модератор: Добрый день. Представляйтесь, пожалуйста.

П. Ланской: Мост откроем в мае. Балки пришли.

Инна Рудь, «Вечерний Орлов»: Почему стройка встала?

Не привезли краску. Завод обещал её в марте.

Олег Сомов, портал Orlov.ru: Кто виноват?

Виноват я, потому что поверил заводу.

Сомов: Спасибо.

Рудь: Когда поедет автобус?

В. Колчина: Пятого мая, в семь утра.

Читатель спросил в чате, будет ли проезд бесплатным.

Служба добавила, что старый мост разберут."""
_RUSSIAN_SAID = [
    ("Модератор", "Добрый день."),
    ("Пётр Ланской", "Мост откроем"),
    ("Инна Рудь", "Почему стройка"),
    ("Пётр Ланской", "Не привезли"),
    ("Олег Сомов", "Кто виноват?"),
    ("Пётр Ланской", "Виноват я,"),
    ("Олег Сомов", "Спасибо."),
    ("Инна Рудь", "Когда поедет"),
    ("В. Колчина", "Пятого мая,"),
]
_KAZAKH = """Жол басқармасының басшысы Марат Оспан тілшілердің сұрағына жауап берді.

Сұрақ: Құрылыс неге тоқтады?

Арқалық келген жоқ. Зауыт наурызда береміз деп еді.

Сұрақ: Кім кінәлі?

Мен кінәлімін, зауытқа сендім.

Сұрақ: Автобус қашан жүреді?

Бесінші мамырда, таңғы жетіде.

Басқарма ескі көпірдің бұзылатынын хабарлады."""
_KAZAKH_SAID = [
    ("Марат Оспан", "Арқалық келген"),
    ("Марат Оспан", "Мен кінәлімін,"),
    ("Марат Оспан", "Бесінші мамырда,"),
]


def said(language: str, text: str) -> list[tuple[str, str]]:
    """Who says what directly, by its first two words."""
    return [
        (item.speaker.name if item.speaker else "", " ".join(item.text.split()[:2]))
        for item in extract_from(Article(text, language=language))
        if item.kind.value == "direct"
    ]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", _ENGLISH, _ENGLISH_SAID),
        ("ru", _RUSSIAN, _RUSSIAN_SAID),
        ("kk", _KAZAKH, _KAZAKH_SAID),
    ],
)
def test_answers_without_a_label_are_who_answers(
    language: str, text: str, expected: list[tuple[str, str]]
) -> None:
    assert said(language, text) == expected


@pytest.mark.parametrize(
    "text",
    [
        # Two colons and a question make no briefing.
        "The fair: is it worth a visit?\n\nIt opens on Monday. Entry is free.\n\n"
        "The ferry: will it run?\n\nIt will, from nine.",
        # Nor does one who asks himself.
        "Edna Brill, baker: We bake at four. Why?\n\nThe oven is old.\n\nThe street sleeps.",
    ],
)
def test_a_heading_that_asks_is_nobody(text: str) -> None:
    assert not said("en", text)
