"""Forms of the Russian press, in invented texts: what is said, and whose it is."""

from __future__ import annotations

import pytest

from knowledge.intake import extract_from
from knowledge.model import Article
from knowledge.speakers import SURE

SAID = [
    (  # A name in marks stands among the author's words.
        "— Мост уже стар, — сказал тренер «Кельма» Павел Галтин.",
        "Павел Галтин",
        "Мост уже стар,",
    ),
    (
        "«Мост уже стар, — сказал тренер «Кельма» Павел Галтин. — Его закроют».",
        "Павел Галтин",
        "Его закроют»",
    ),
    (
        "Директор школы № 5 Анна Лугова рассказала, что мост уже стар.",
        "Анна Лугова",
        "мост уже стар",
    ),
    ("Женщины рассказали, что мост уже стар.", "Женщины", "мост уже стар"),
    ("«Мост уже стар», — написали девушки в блоге.", "девушки", "«Мост уже стар»"),
    (
        "Супруги отрицают, что они в ссоре, утверждая, что мост уже стар.",
        "Супруги",
        "мост уже стар",
    ),
    ("В Варшаве подчёркивали, что мост уже стар.", "Варшава", "мост уже стар"),
    (
        "Мост уже очень стар, считает Павел Галтин, инженер и строитель мостов.",
        "Павел Галтин",
        "Мост уже очень стар",
    ),
    (
        "В опубликованном 13 июня заявлении Орденского банка отмечается, что мост уже стар.",
        "Орденский банк",
        "мост уже стар",
    ),
    (
        "Учёные призвали министерство не закрывать старый мост, пишет NEWSKELM.com.",
        "Учёные",
        "министерство не закрывать старый мост",
    ),
    ("Актёр Жан Ли сказал, что мост уже стар.", "Жан Ли", "мост уже стар"),
    ("«Мост уже стар. Пора». Так считает Павел Галтин.", "Павел Галтин", "«Мост уже стар. Пора»"),
    (
        "«Мост уже стар. Пора». Это слова инженера Павла Галтина.",
        "Павел Галтин",
        "«Мост уже стар. Пора»",
    ),
    (
        "В управляющей компании сообщили, что мост уже стар.",
        "управляющая компания",
        "мост уже стар",
    ),
    (
        "По словам Анны Луговой, деньги уже нашлись. «Мост уже стар, ждать нельзя».",
        "Анна Лугова",
        "«Мост уже стар, ждать нельзя»",
    ),
]


@pytest.mark.parametrize(("text", "speaker", "words"), SAID)
def test_forms_of_the_press_name_their_speaker(text: str, speaker: str, words: str) -> None:
    *_, found = extract_from(Article(text, language="ru"))
    assert found.speaker is not None
    assert (found.speaker.name, found.content.of(text)) == (speaker, words)
    assert found.confidence >= SURE


MEANT = [
    (  # The town stands between the office and the name.
        "Мэр Тальска Павел Галтин принял депутата Глеба Бурова. «Мост стар», — ответил мэр.",
        "Павел Галтин",
    ),
    (
        "Анна Лугова вышла к людям. «Мост стар», — заметила Анна Петровна.",
        "Анна Лугова",
    ),
    (
        "Анна Лугова встретилась с президентом Азатом Нуркиным. «Мост стар», — сказал президент.",
        "Азат Нуркин",
    ),
    (  # Whom a sentence about "him" names besides is another.
        "Павел Галтин приехал. При этом он не назвал имени Глеба Бурова. «Мост стар», — "
        "цитирует агентство чиновника.",
        "Павел Галтин",
    ),
    (  # A row of names is about none of them.
        "Павел Галтин приехал. До него здесь были Глеб Буров, Иван Лобов и Пётр Рощин. "
        "Инженер сказал, что мост стар.",
        "Павел Галтин",
    ),
    (
        "Анна Лугова открыла приют. Павел Галтин ей помог. «Мост стар», — вздыхает женщина.",
        "Анна Лугова",
    ),
]


@pytest.mark.parametrize(("text", "speaker"), MEANT)
def test_who_is_meant_by_an_office_or_a_word_for_anybody(text: str, speaker: str) -> None:
    *_, found = extract_from(Article(text, language="ru"))
    assert found.speaker is not None
    assert found.speaker.name == speaker


def test_a_tale_of_a_conversation_is_no_interview() -> None:
    text = (
        "Депутат Глеб Буров сказал: «Дорога давно разбита». Выступила министр Анна Лугова.\n"
        "— Деньги на мост есть, — сказала Лугова.\n— А дорога в списке?\n— Есть, второй.\n"
        "— Тогда вопросов нет, — сказал Буров."
    )
    *_, asked, answered, last = extract_from(Article(text, language="ru"))
    assert [item.content.of(text) for item in (asked, answered)] == [
        "А дорога в списке?",
        "Есть, второй.",
    ]
    assert [item.speaker and item.speaker.name for item in (asked, answered, last)] == [
        "Глеб Буров",
        "Анна Лугова",
        "Глеб Буров",
    ]


def test_a_verb_before_whether_reports_nothing_by_itself() -> None:
    text = "Судья Инга Рощина спросила подсудимого, признаёт ли он вину."
    (found,) = extract_from(Article(text, language="ru"))
    assert found.content.of(text) == "признаёт ли он вину"
