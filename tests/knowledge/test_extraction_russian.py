"""Russian forms of reporting, in invented texts: what is found, and whose it is."""

from __future__ import annotations

import pytest

from knowledge.intake import extract_from
from knowledge.model import Article
from knowledge.speakers import SURE

MEETING = "Встреча с Григорием Вешняковым прошла в четверг.\n"
SAID = [
    (
        "По словам Григория Вешнякова, мост откроют весной.",
        "Григорий Вешняков",
        "мост откроют весной",
    ),
    (
        MEETING + "Вешняков отметил, что мост откроют весной.",
        "Григорий Вешняков",
        "мост откроют весной",
    ),
    ("Мост откроют весной, сообщили в МЧС.", "МЧС", "Мост откроют весной"),
    ("Министр Анна Лугова поручила акимам проверить мост.", "Анна Лугова", "акимам проверить мост"),
    (
        "Министр Анна Лугова выразила надежду, что мост откроют весной.",
        "Анна Лугова",
        "мост откроют весной",
    ),
    (
        "«Мост откроют весной», — сказала, в свою очередь, Анна Лугова.",
        "Анна Лугова",
        "«Мост откроют весной»",
    ),
    (  # A name that is also a month.
        "Министр транспорта Вельгории Марта Ольсен заявила, что порт откроют раньше срока.",
        "Марта Ольсен",
        "порт откроют раньше срока",
    ),
]


@pytest.mark.parametrize(("text", "speaker", "words"), SAID)
def test_forms_of_reporting_name_their_speaker(text: str, speaker: str, words: str) -> None:
    (found,) = extract_from(Article(text, language="ru"))
    assert found.speaker is not None
    assert (found.speaker.name, found.content.of(text)) == (speaker, words)


NAMED = [
    ("После визита Орвиса Тарду премьер Йелто Хелмар заявил, что мост уже стар.", "Йелто Хелмар"),
    ("По словам независимых экспертов, мост простоит ещё год.", "независимые эксперты"),
    ("По данным областной инспекции, мост простоит ещё год.", "областная инспекция"),
    ("Как сообщил один из рабочих, мост простоит ещё год.", "один из рабочих"),
    ("«Мост уже стар», — цитирует агентство инженера Йелто Хелмара.", "Йелто Хелмар"),
    ("Пресс-секретарь Орвиса Тарду Анна Лугова сообщила, что мост уже стар.", "Анна Лугова"),
    ("«Мост уже стар», — сказал новый тренер «Вымпела», Роман Брускин.", "Роман Брускин"),
    ("Павел Галтин, который строил порт, рассказал, что мост уже стар.", "Павел Галтин"),
    ("Эксперты, которых позвал Галтин, считают, что мост уже стар.", "Эксперты"),
    ("Ян Гельман, глава Красного союза в Орде, рассказал: «Мост уже стар».", "Ян Гельман"),
    (
        "По словам избирателей, мост уже стар.\nИсточник сказал, что порт скоро закроют.",
        "Источник",
    ),
]


@pytest.mark.parametrize(("text", "speaker"), NAMED)
def test_who_is_named_in_another_case_does_not_speak(text: str, speaker: str) -> None:
    *_, found = extract_from(Article(text, language="ru"))
    assert found.speaker is not None
    assert (found.speaker.name, found.confidence >= SURE) == (speaker, True)


GUESSES = [
    "Премьер принял Йелто Хелмара. Он заявил, что мост уже стар.",
    "Президент заявил, что мост уже стар.",
    "Анна Лугова вышла к гостям. Его адвокат заявил, что мост уже стар.",
    "Шаг оттолкнёт от Галтина избирателей, который обещает сделать жильё дешевле.",
    "Заев пришёл. Сторонники моста, в том числе премьер Зоран Заев, утверждают, что он уже стар.",
]


@pytest.mark.parametrize("text", GUESSES)
def test_a_speaker_who_may_be_another_is_unsure(text: str) -> None:
    assert all(found.confidence < SURE for found in extract_from(Article(text, language="ru")))


NOBODY = [
    "Стороны подписали протокол, согласно которому вода делится поровну, и разошлись.",
    "Согласно опросу, жители следят за стройкой моста.",
    "Таблица показала, что команда потеряла шесть мест.",
    "Сделка ожидает решения комиссии, что может задержать стройку.",
    "Канал показал фильм «Дорога в школу и обратно».",
    "Для линии завод объявил конкурс на поставку станков для цеха.",
    "Некоторые считают, что мост уже стар.",
    "Анна Лугова пришла. В принципе это говорит о том, что мост уже стар.",
]


@pytest.mark.parametrize("text", NOBODY)
def test_what_tells_of_no_words_is_no_statement(text: str) -> None:
    assert extract_from(Article(text, language="ru")) == ()


def test_a_headline_without_a_title_is_nobodys_words() -> None:
    text = "Премьер: «Мост мы построим»\n\nВчера прошла встреча.\n\nОна была долгой."
    assert extract_from(Article(text, language="ru")) == ()


def test_a_verb_without_anybody_reports_nobody() -> None:
    text = "Жителям дома сообщили, что вернуться пока не удастся."
    assert extract_from(Article(text, language="ru")) == ()


def test_a_quotation_goes_on_over_paragraphs_to_its_mark() -> None:
    text = "Анна Лугова заявила: «Мост стар.\nМы его откроем весной».\nВстреча окончена."
    found = extract_from(Article(text, language="ru"))
    assert [item.speaker and item.speaker.name for item in found] == ["Анна Лугова"] * 2
