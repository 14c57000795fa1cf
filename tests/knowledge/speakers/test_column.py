"""Whose a quotation is that ends a column before the note on who wrote it."""

from __future__ import annotations

import pytest

from tests.knowledge.speakers.naming import names_in

_ENGLISH = """The bridge was shut in May. {} that it is for good.
Minister Tom Harlow says there is no money.
“What will we do if there is no bridge?
We shall manage, because people here grew up on this river.”
Anna Reed, {}."""
_RUSSIAN = """Мост закрыли в мае. {}, что это навсегда.
Министр Тимур Эльнов утверждает, что денег нет.
«Что мы будем делать, если моста не станет?
Мы справимся, потому что выросли у этой реки».
Анна Речкина, {}."""
_KAZAKH = """Көпір мамырда жабылды. {} бұл мәңгілік емес.
Министр Тимур Елнов ақша жоқ деп отыр.
«Көпір болмаса, не істейміз?
Біз осы өзеннің бойында өстік, сондықтан жеңеміз».
Анна Речкина, {}."""


@pytest.mark.parametrize(
    ("language", "text", "said", "note", "name"),
    [
        (
            "en",
            _ENGLISH,
            "I do not say",
            "a fellow at the Kelm Institute, is the author of a book",
            "Anna Reed",
        ),
        ("en", _ENGLISH, "I do not say", "a baker, says that she disagrees", "Tom Harlow"),
        ("en", _ENGLISH, "Nobody says", "a baker, waits for the bus", "Tom Harlow"),
        ("ru", _RUSSIAN, "Я не пишу", "директор института, — автор книги о мостах", "Анна Речкина"),
        ("ru", _RUSSIAN, "Я не пишу", "директор школы, говорит, что не согласна", "Тимур Эльнов"),
        ("ru", _RUSSIAN, "Никто не пишет", "директор школы, ждёт автобуса", "Тимур Эльнов"),
        (
            "kk",
            _KAZAKH,
            "Менің ойымша,",
            "институт директоры, көпір туралы кітаптың авторы",
            "Анна Речкина",
        ),
    ],
)
def test_whose_the_end_of_a_column_is(
    language: str, text: str, said: str, note: str, name: str
) -> None:
    assert names_in(language, text.format(said, note))[2 if language != "kk" else -1] == name


def test_what_goes_on_with_words_just_before_is_no_columnists() -> None:
    text = "I do not say it is for good. “I grew up here,” Tom Harlow said. “We shall manage.”\n"
    text += "Anna Reed, a fellow at the Kelm Institute, is the author of a book."
    assert names_in("en", text) == ["Tom Harlow", "Tom Harlow"]
