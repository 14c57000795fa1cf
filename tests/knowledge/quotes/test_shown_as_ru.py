"""Russian quotations without a verb of saying: who it is that speaks, in how many words, behind a time or a bullet."""

from collections.abc import Callable

import pytest

Found = list[tuple[str, str]]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("13:05 | «Подушек не надо», — смеётся Анна Речкина.", "«Подушек не надо»"),
        ("14:20 «Подушек не надо», — говорит Анна Речкина.", "«Подушек не надо»"),
        ("• «Подушек не надо», — говорит Анна Речкина.", "«Подушек не надо»"),
        ("«Ей дворец ни к чему», — это Пётр Лобов, пенсионер.", "«Ей дворец ни к чему»"),
        ("«Мост уже старый!» — это уже бабушка с тележкой.", "«Мост уже старый!»"),
        ("— Мост пора чинить, — это Пётр Лобов.", "Мост пора чинить,"),
        ("«Тренер больше не работает», — вот и весь пост.", "«Тренер больше не работает»"),
        ("Анна Речкина встретила его вопросом: «Сапоги взяли?»", "«Сапоги взяли?»"),
        ("Павел Лобов прервал его репликой: «Ближе к делу».", "«Ближе к делу»"),
        ("Анна Речкина оставила под постом одно слово: «Карма».", "«Карма»"),
    ],
)
def test_a_quotation_is_somebodys(found: Callable[..., Found], text: str, words: str) -> None:
    assert found(text, "ru") == [("direct", words)]


@pytest.mark.parametrize(
    "text",
    [
        "«Старый мост», — это роман о войне.",
        "«Мост у реки», — это картина Анны Речкиной.",
        "На двери висела записка, в ней одно слово: «Закрыто».",
        "На плакате краснели два слова: «Руки прочь».",
    ],
)
def test_a_name_or_a_sign_is_nobodys(found: Callable[..., Found], text: str) -> None:
    assert found(text, "ru") == []


def test_what_the_sentence_defines_is_not_said(found: Callable[..., Found]) -> None:
    text = "«Дешёвый хлеб», как выяснила Анна Речкина, — это остатки запасов."
    assert all(kind != "direct" for kind, _ in found(text, "ru"))
