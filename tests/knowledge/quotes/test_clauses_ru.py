"""Where a reported clause ends in Russian: before the main clause, and before what its speaker does besides."""

from collections.abc import Callable

import pytest

Found = list[tuple[str, str]]

ENDS = [
    (
        "После того, как сенатор, ставший мэром, сообщил о намерении чинить мост, зал опустел.",
        "намерении чинить мост",
    ),
    (
        "Когда Анна Речкина объявила, что не будет петь в хоре, она была в слезах.",
        "не будет петь в хоре",
    ),
    (
        "Прокурор попросил посадить Павла Лобова на семь лет, защита настаивала на двух.",
        "посадить Павла Лобова на семь лет",
    ),
    (
        "После того как сенатор Павел Лобов сообщил о своём намерении выйти из комитета, зал опустел.",
        "своём намерении выйти из комитета",
    ),
    ("Пока Павел Лобов говорил, что мост не закроют, зрители уходили домой.", "мост не закроют"),
    ("Узнав, что Павел Лобов пообещал починить мост, зрители разошлись.", "починить мост"),
    ("Павел Лобов обвиняет мэра в порче моста и хочет его ухода.", "порче моста"),
    ("Павел Лобов призвал соседей чинить мост и вышел из зала.", "соседей чинить мост"),
    ("Павел Лобов заявил, что мост закроют, но так и не объяснил, когда.", "мост закроют"),
    ("Сваи, которые, по словам рабочих, держат весь мост, сгнили в мае.", "держат весь мост"),
    ("Мост, который, как заявил Павел Лобов, простоит сто лет, рухнул.", "простоит сто лет"),
    ("О своём желании чинить мост уже сообщили плотники.", "своём желании чинить мост"),
    ("Павел Лобов назвал их дом крепостью.", "их дом крепостью"),
    ("Сара Кельм назвала встречу провалом года.", "встречу провалом года"),
]


@pytest.mark.parametrize(("text", "clause"), ENDS)
def test_where_it_ends(found: Callable[..., Found], text: str, clause: str) -> None:
    assert [words for _, words in found(text, "ru")] == [clause]


def test_it_goes_on_with_a_condition_behind_who_says_it(found: Callable[..., Found]) -> None:
    text = "Было бы неплохо, отмечает Павел Лобов, если бы мост починили к маю."
    assert [words for _, words in found(text, "ru")] == [
        "Было бы неплохо",
        "если бы мост починили к маю",
    ]


def test_what_he_thinks_is_no_part_of_what_he_promised(found: Callable[..., Found]) -> None:
    text = "Павел Лобов обещал оспорить решение: по его мнению, мост проверили с ошибками."
    assert [words for _, words in found(text, "ru")] == [
        "оспорить решение",
        "мост проверили с ошибками",
    ]
    text = "Павел Лобов возражал: по его словам, мост проверили с ошибками."
    assert [words for _, words in found(text, "ru")] == ["мост проверили с ошибками"]


def test_the_time_of_an_entry_is_no_words(found: Callable[..., Found]) -> None:
    text = "12:15 Затор на реке ликвидирован, сообщили в МЧС."
    assert [words for _, words in found(text, "ru")] == ["Затор на реке ликвидирован"]


def test_to_tell_a_name_is_no_judgment(found: Callable[..., Found]) -> None:
    assert not found("Павел Лобов назвал имя нового тренера сборной.", "ru")


def test_a_word_for_they_say_is_no_part_of_what_is_said(found: Callable[..., Found]) -> None:
    text = "Анна Кох ответила, что, мол, денег нет и не будет."
    assert [words for _, words in found(text, "ru")] == ["денег нет и не будет"]
    text = "Министр Анна Кох допускала рост цен до 9%."
    assert [words for _, words in found(text, "ru")] == ["рост цен до 9%"]


def test_what_was_done_to_a_paper_is_not_what_stands_in_it(found: Callable[..., Found]) -> None:
    text = "Цены выросли вдвое, говорится в отчёте, подготовленном банком «Восток» в мае."
    assert [words for _, words in found(text, "ru")] == ["Цены выросли вдвое"]
    text = "Как говорится в обзоре, опубликованном банком «Восток», цены выросли вдвое."
    assert [words for _, words in found(text, "ru")] == ["цены выросли вдвое"]


def test_what_somebody_does_thereupon_is_no_part_of_a_request(found: Callable[..., Found]) -> None:
    text = "Спикер Анна Кох призвала коллег сесть за стол, после чего губернатор вышел."
    assert [words for _, words in found(text, "ru")] == ["коллег сесть за стол"]
