"""A list of those who speak together, each maybe with what he is: all of them are one source."""

import pytest

from knowledge import Article
from knowledge.intake import extract_from


@pytest.mark.parametrize(
    ("language", "sentence", "names"),
    [
        ("en", "“We close it,” said Ann Reed, Tom Hale and Joe Vost.", "Ann Reed, Tom Hale and Joe Vost"),
        ("en", "“We close it,” said Ann Reed. Joe Vost and Tom Hale watched.", "Ann Reed"),
        ("ru", "Министр Анна Лосева и мэр Олег Дятлов заявили, что мост закроют.", "Анна Лосева и Олег Дятлов"),
        (
            "ru",
            "Как отметили министр Анна Лосева, мэр Олег Дятлов и депутат Пётр Хорин, мост закроют.",
            "Анна Лосева, Олег Дятлов и Пётр Хорин",
        ),
        ("ru", "Анна Лосева и Олег Дятлов согласились с тем, что мост закроют.", "Анна Лосева и Олег Дятлов"),
        ("ru", "Анна Лосева, Олег Дятлов и Пётр Хорин спорили. Лосева заявила, что мост закроют.", "Анна Лосева"),
        ("kk", "Министр Айгүл Омарова мен әкім Марат Оспан көпір жабылатынын айтты.", "Айгүл Омарова мен Марат Оспан"),
        ("kk", "«Көпір ескірді», – деді Айгүл Омарова және Марат Оспан.", "Айгүл Омарова және Марат Оспан"),
        ("kk", "Айгүл Омарова мен Марат Оспанның айтуынша, көпір жабылады.", "Айгүл Омарова мен Марат Оспан"),
    ],
)  # fmt: skip
def test_all_of_a_list_speak(language: str, sentence: str, names: str) -> None:
    found = extract_from(Article(sentence, language=language))[-1]
    assert found.speaker
    assert found.speaker.name == names


@pytest.mark.parametrize(
    ("language", "sentence", "name"),
    [
        (
            "en",
            "A spokesman for Ann Reed and Tom Hale said the bridge was old.",
            "A spokesman for Ann Reed and Tom Hale",
        ),
        (
            "ru",
            "Родители Анны Лосевой и Олега Дятлова заявили, что мост старый и опасный.",
            "Родители Анны Лосевой и Олега Дятлова",
        ),
    ],
)
def test_whose_somebody_is_does_not_speak(language: str, sentence: str, name: str) -> None:
    (found,) = extract_from(Article(sentence, language=language))
    assert found.speaker
    assert found.speaker.name == name


def test_the_lawyer_of_two_is_neither_of_them_both() -> None:
    text = "Айгүл Омарова мен Марат Оспанның адвокаты көпірдің ескіргенін мәлімдеді."
    (found,) = extract_from(Article(text, language="kk"))
    assert found.speaker is None or "мен" not in found.speaker.name.split()


def test_two_surnames_side_by_side_are_two() -> None:
    text = (
        "Харин и Лосева встретились. В разговоре с Хариным Лосева попросила убрать забор. "
        "Позже Лосева заявила, что забор уберут."
    )
    found = extract_from(Article(text, language="ru"))
    assert [item.speaker and item.speaker.name for item in found][-1] == "Лосева"


def test_a_document_is_not_that_of_several_who_spoke_before() -> None:
    text = (
        "Маркварт пен Оразай жобаның қайта тексерілуі керегін бірауыздан мәлімдеді.\n\n"
        "Біз Көлік министрлігіне хат жолдадық. Жоба заң талаптарына толық сәйкес келеді деген жауап алдық."
    )
    *_, found = extract_from(Article(text, language="kk"))
    assert found.speaker
    assert found.speaker.name == "Көлік министрлігі"
