"""Whose words they are in Russian: what stands around a quotation without a plain verb and a subject."""

from functools import partial

import pytest

from tests.knowledge.speakers.naming import names_in

names = partial(names_in, "ru")

_HARBOUR = "Мэр Игорь Рощин приехал в порт. "


@pytest.mark.parametrize(
    "behind",
    [
        "передаёт его слова корреспондент сайта",
        "такими словами он закончил встречу",
        "палец упирается в карту",
        "голос срывается",
        "аргументирует он",
        "услышал зал",
    ],
)
def test_what_stands_behind_the_dash_leaves_them_his(behind: str) -> None:
    assert names(f"{_HARBOUR}«Причал старый. Я его помню», — {behind}.") == ["Игорь Рощин"]


def test_the_floor_is_given_to_who_speaks() -> None:
    text = f"{_HARBOUR}\n\nСлово нашему юристу Павлу Лобову:\n\n— Причал простоит ещё зиму."
    assert names(text) == ["Павел Лобов"]


def test_according_to_whom_it_is_so_is_whose_words_follow_the_colon() -> None:
    text = f"{_HARBOUR}По мнению лоцмана Павла Лобова, тянуть нельзя: «Причал рухнет зимой»."
    assert names(text)[-1] == "Павел Лобов"


@pytest.mark.parametrize(
    "behind",
    [
        "Павел Лобов, лоцман.",
        "Лоцман Павел Лобов разводит руками.",
        "Севиль Лобова, хозяйка лавки, кивает на окно.",
    ],
)
def test_who_is_brought_in_behind_the_words_says_them(behind: str) -> None:
    text = f"{_HARBOUR}\n\nВ порту тихо. «Зимой тут не причалить». {behind}"
    assert names(text)[0].endswith(("Лобов", "Лобова"))


def test_who_acts_before_the_words_says_them_whoever_comes_in_behind() -> None:
    text = "Игорь Рощин махнул рукой. «Зимой тут не причалить». Лоцман Павел Лобов рассмеялся."
    assert names(text) == ["Игорь Рощин"]


@pytest.mark.parametrize(("word", "name"), [("первый", "Игорь Рощин"), ("второй", "Павел Лобов")])
def test_the_second_is_who_was_named_so_of_two(word: str, name: str) -> None:
    text = f"На причале спорили Игорь Рощин и Павел Лобов.\n\n— Я тут вырос! — обиделся {word}."
    assert names(text) == [name]


def test_the_elder_who_makes_a_gesture_speaks_behind_the_colon() -> None:
    text = (
        "Старшая, Вера Шумова, шьёт тридцать лет, её ученица Дина Лобова — второй месяц.\n\n"
        "Старшая пожимает плечами:\n\n— Игла терпения просит."
    )
    assert names(text) == ["Вера Шумова"]


@pytest.mark.parametrize("clause", ["которого мы застали у ворот", "который вёз меня в порт"])
def test_who_is_told_of_in_a_clause_is_somebody_new(clause: str) -> None:
    text = f"Мэр Игорь Рощин сказал, что причал старый. А курьер, {clause}, сообщил, что он цел."
    assert [name.split()[0].casefold() for name in names(text)] == ["игорь", "курьер"]


def test_who_is_told_of_in_a_clause_behind_the_verb_may_be_named() -> None:
    text = "Министр Игорь Рощин приехал в порт. «Причал цел», — сказал министр, которого тут ждали."
    assert names(text) == ["Игорь Рощин"]


def test_of_few_words_in_two_dashes_the_second_are_anothers() -> None:
    text = (
        "Водитель Вера Шумова заводит катер. Стажёр Тимур Лобов роняет сумку.\n\n"
        "На причале стажёр долго смотрит на воду.\n\n— Я думал, тут больше качает.\n\n"
        "— Качает в кино. Здесь возят.\n\nК вечеру всё стихло."
    )
    assert names(text) == ["Тимур Лобов", "Вера Шумова"]


def test_whom_a_later_line_calls_spoke_before_it() -> None:
    text = (
        "Депутат Юлия Шумова спросила докладчика Захара Лобова о шуме. Тот развёл руками.\n\n"
        "— Пусть гудят с одиннадцати.\n\n— Это уже другой закон, Юлия.\n\n"
        "— Вот с него и надо было начинать."
    )
    assert names(text) == ["Юлия Шумова", "Захар Лобов", "Юлия Шумова"]


def test_who_is_asked_by_the_paper_only_answers() -> None:
    text = "Мастер Павел Лобов показывает на насос.\n\n— И давно стоит?\n\n— Третий год."
    assert names(text) == ["Павел Лобов"]
