"""Whose words they are in Russian: nouns that look like verbs, clauses that only mention who says something."""

from functools import partial

import pytest

from tests.knowledge.speakers.naming import names_in

names = partial(names_in, "ru")


@pytest.mark.parametrize("noun", ["караула", "сигнала", "финала", "расстрела", "волейбола"])
def test_a_noun_that_looks_like_a_verb_stands_between_office_and_name(noun: str) -> None:
    text = f"Мэр Игорь Рощин молчал. Начальник {noun} Павел Лобов рассказал, что мост старый."
    assert names(text) == ["Павел Лобов"]


def test_who_is_cited_within_a_clause_says_none_of_it() -> None:
    text = (
        "Адвокат Михаил Рощин заявил, что доказательств нет, а свидетель, "
        "на которого ссылается следствие, от своих слов отказался."
    )
    assert names(text) == ["Михаил Рощин"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("«Мост старый», — говорится в письме жителей мэру Павлу Лобову.", "жители"),
        ("«Мост старый», — говорится в обращении ветеранов к мэру Азату Нурову.", "ветераны"),
        (
            "Жители написали письмо мэру Павлу Лобову. «Мост старый», — говорится в письме.",
            "письмо",
        ),
        ("«Мост старый», — говорится в письме мэра Павла Лобова.", "Павел Лобов"),
    ],
)
def test_a_letter_is_not_of_whom_it_goes_to(text: str, name: str) -> None:
    assert names(text) == [name]
