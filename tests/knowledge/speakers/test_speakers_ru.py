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


@pytest.mark.parametrize(
    "asked",
    [
        "Мы переслали письмо в управляющую компанию «Высота».",
        "Редакция обратилась за ответом в управляющую компанию «Высота».",
    ],
)
def test_there_is_the_body_that_was_asked(asked: str) -> None:
    text = f"{asked} Там подтвердили, что лифт стоит, и заверили: его починят к июню."
    assert names(text) == ["управляющая компания «Высота»"] * 2


def test_a_word_for_any_body_is_the_last_of_its_kind() -> None:
    text = (
        "В Государственной жилищной инспекции рассказали, что у компании «Высота» два "
        "предписания. Завод «Маяк» молчит. Ей грозит штраф, уточнили в инспекции."
    )
    assert names(text)[-1] == "Государственная жилищная инспекция"
    text = "В минэкологии не спорят, завод «Маяк» молчит. Из труб идёт пар, ответили в ведомстве."
    assert names(text) == ["минэкологии"]


def test_he_is_the_man_of_whom_the_sentence_before_tells() -> None:
    text = (
        "Водитель Павел Лобов молчит. На улице нас ждёт на крыльце мужчина в тельняшке.\n\n"
        "— Сорок минут стоим! — кричит он издалека."
    )
    assert names(text) == ["мужчина в тельняшке"]


def test_who_answers_is_he_whose_words_were_only_reported() -> None:
    text = (
        "Врач Роман Лобов жалуется, что в штате не хватает людей.\n\n"
        "— А сестра не уйдёт, — отвечает он на наш вопрос."
    )
    assert names(text) == ["Роман Лобов"] * 2


def test_answers_are_of_whose_name_stands_over_them() -> None:
    text = """Шайбу забросил Павел Лобов.

Роман Котов, тренер «Маяка»:

— Отдали игру сами.

— Согласны с судьями?

— У меня есть мнение, но я его придержу.

Олег Шубин, тренер «Волны»:

— Спасибо трибунам.

— Чего не хватало Лобову?

— Удачи и хорошей стрижки.

— Он сыграет завтра?

— Посмотрим."""
    assert names(text) == ["Роман Котов"] * 2 + ["Олег Шубин"] * 3


def test_a_label_of_a_family_name_and_initials_is_who_bears_them() -> None:
    text = """Выступили министр Олег Ракитин и депутат Нина Соколова.

Ракитин О.П.: Деньги выделены, мост строят.

Соколова Н. И.: Я это слышала в прошлом году.

Ракитин О.П.: Мы направили претензию.

Соколова Н. И.: Когда будет ответ?"""
    assert names(text) == ["Олег Ракитин", "Нина Соколова"] * 2


def test_lines_of_which_most_say_whose_they_are_are_no_interview() -> None:
    text = """Совещание вёл губернатор Павел Стожаров.

— Докладывайте, — сказал губернатор.

— Затоплено двенадцать домов, — доложил глава района Иван Кочетов.

— Людей расселили?

— Всех, Павел Андреевич.

— А скот?

— Угнали на холмы.

— Хорошо. Дубов, что у вас?

— Уровень падает, — доложил начальник службы Сергей Дубов."""
    assert names(text)[-1] == "Сергей Дубов"
