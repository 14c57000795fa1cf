"""Labels of people in the street and of readers, however they are called; who takes them down is not one of them."""

import pytest

from knowledge.intake import extract_from
from knowledge.model import Article, Kind, Statement

STREET = {
    "en": """What do you think of the ferry?

Ada Quill, 71, retired pilot: I have crossed every day since the war.

T.K., 47, would not give his name because he works for the harbour office: They told us nothing either.

Tom and Jean Dutt, visitors from Calder: We came for the boat.

Ann Reed, 29, teacher: I can swim.

We asked the pilot as well. “I’d sink it,” the old man said, and laughed.""",
    "ru": """Что вы думаете о пароме?

Анна Репина, 71, пенсионерка: Я плаваю на нём каждый день.

Тимур, 47, не назвал себя, потому что работает в управлении порта: Нам тоже ничего не сказали.

Арина и Полина, 13, школьницы (отвечают хором): Мы приехали ради него.

Иван Лисин, 29, учитель: Я умею плавать.

Мы спросили и лоцмана. «Я бы его утопил», — сказал лоцман и засмеялся.""",
    "kk": """Паром туралы не ойлайсыз?

Анар Досова, 71 жаста, зейнеткер: Мен күн сайын жүземін.

Асан Серіков, 47 жаста, ұстаз: Бізге ештеңе айтқан жоқ.

Айгүл мен Дана, қонақтар: Біз соған бола келдік.

Екеуі де: Әрине!

Олжас Кенжин, 29 жаста, дәрігер: Мен жүзе аламын.""",
}
WHO = {
    "en": ["Ada Quill", "T.K.", "Tom and Jean Dutt", "Ann Reed", "pilot"],
    "ru": ["Анна Репина", "Тимур", "Арина и Полина", "Иван Лисин", "лоцман"],
    "kk": ["Анар Досова", "Асан Серіков", "Айгүл мен Дана", "Екеуі де", "Олжас Кенжин"],
}


def _said(text: str, language: str) -> list[Statement]:
    found = extract_from(Article(text, language=language))
    return [item for item in found if item.kind is Kind.DIRECT]


@pytest.mark.parametrize("language", STREET)
def test_each_in_the_street_has_his_own_words(language: str) -> None:
    said = _said(STREET[language], language)
    assert len(said) == len(WHO[language])
    assert [item.speaker.name for item in said if item.speaker][:4] == WHO[language][:4]


READERS = """The lawyer Ann Reed answers readers.

Tom, Calder: May my neighbour keep a goat?

He may, if the fence holds. I would lend him mine.

A reader who signed nothing: Must I pay for the gate?

You must. I have seen the contract.

Joan P., Marlow: Is a wall a fence?

In law it is. I am sorry.

Photo: Ann Reed in her garden."""


def test_readers_without_a_name_are_answered_and_a_picture_says_nothing() -> None:
    said = _said(READERS, "en")
    assert [item.speaker.name for item in said[1::2] if item.speaker] == ["Ann Reed"] * 3
    assert len(said) == 6


BY_INITIALS = {
    "en": """T.R.: Who built the ferry?

A.Q.: My father did.

T.R.: I have read otherwise.

A.Q.: Would you believe a book?

T.R.: Is it safe?

A.Q.: It floats.""",
    "ru": """Т.Р.: Кто построил паром?

А.К.: Мой отец.

Т.Р.: Он не старый?

А.К.: Он на плаву.""",
    "kk": """Т.Р.: Паромды кім жасады?

А.Қ.: Менің әкем.

Т.Р.: Ол ескірген жоқ па?

А.Қ.: Әлі жүзеді.""",
}


@pytest.mark.parametrize("language", BY_INITIALS)
def test_of_two_who_are_but_initials_the_paper_is_who_mostly_asks(language: str) -> None:
    said = _said(BY_INITIALS[language], language)
    assert len(said) == BY_INITIALS[language].count("\n\nA") + BY_INITIALS[language].count("\n\nА")
    assert len({item.speaker.key for item in said if item.speaker}) == 1
