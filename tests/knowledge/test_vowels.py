"""Names with the same consonants are one only if their vowels may be."""

import pytest

from knowledge.vowels import may_be_alike


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Joan Wexley", "Джоан Уэксли"),
        ("Wilma Warrel", "Уилма Уоррел"),
        ("Michael Curry", "Майкл Карри"),
        ("Danıar Orlanov", "Данияр Орланов"),
        ("Murat Ualinov", "Мурат Уалинов"),
        ("Yerlan Khanov", "Ерлан Ханов"),
        ("George McTavell", "Джордж Мактавелл"),
        ("Lewis Bjorning", "Льюис Бьорнинг"),
        ("Jürgen Hua", "Юрген Хуа"),
        ("Kate Giordan", "Кейт Джордан"),
        ("Ada Quill", "Ada Quill"),
    ],
)
def test_vowels_that_may_be_the_same(one: str, other: str) -> None:
    assert may_be_alike(one, other)
    assert may_be_alike(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Jane Wexley", "Джон Уэксли"),
        ("Danıar Alin", "Динара Алин"),
        ("Murat Ualinov", "Марат Уалинов"),
        ("Alexander Quill", "Александра Квилл"),
        ("Yevgeny Orlan", "Евгения Орлан"),
        ("Rachel Orlan", "Урсула Орлан"),
        ("Ronald Kerry", "Рональд Карри"),
    ],
)
def test_vowels_that_are_others(one: str, other: str) -> None:
    assert not may_be_alike(one, other)
