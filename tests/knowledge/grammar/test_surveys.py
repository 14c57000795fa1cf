"""What passers-by say, in the layouts that papers print it in: under or over who says it, with numbers, in brackets."""

from __future__ import annotations

import pytest

from knowledge.intake import extract_from
from knowledge.model import Article

PEOPLE = {
    "en": [
        ("Nora Whitcombe", "38, florist", "I sell to people who are late. They run in and out."),
        ("Harold Beddoes", "81, signalman", "About time. I remember when there were trams here."),
        ("Yusuf Demirel", "52, baker", "Nobody asked me. My customers walk."),
    ],
    "ru": [
        ("Инна Кольцова", "38, флорист", "Мои покупатели вечно опаздывают. Я торгую для них."),
        ("Герман Бедов", "81, пенсионер", "Давно пора. Я помню, как тут ходили трамваи."),
        ("Юсуф Демиров", "52, пекарь", "Меня никто не спрашивал. Мои покупатели ходят пешком."),
    ],
}
LEADS = {
    "en": "Cars will be kept out of Castle Street. We asked people what they thought of it.",
    "ru": "По Замковой улице нельзя будет ездить. Мы спросили прохожих, что они об этом думают.",
}


@pytest.mark.parametrize("language", ["en", "ru"])
@pytest.mark.parametrize(
    "layout",
    [
        "{name} ({age}), {trade}: {words}",
        "“{words}” — {name}, {what}",
        "• {name}, {what}: {words}",
        "{n}. {name}, {what}: {words}",
        "{n}. {name}, {what}\n\n{words}",
        "{words}\n— {name}, {what}",
        "{words}\n{name}, {what}",
        "— {words} ({name}, {trade}.)",
    ],
)
def test_who_says_it_is_known_in_every_layout(language: str, layout: str) -> None:
    said = []
    for number, (name, what, words) in enumerate(PEOPLE[language], 1):
        age, trade = what.split(", ")
        said.append(
            layout.format(n=number, name=name, what=what, age=age, trade=trade, words=words)
        )
    article = Article(text="\n\n".join([LEADS[language], *said]), language=language)
    found = {one.text.strip("“”"): one.speaker.name for one in extract_from(article)}
    assert found == {words: name for name, _, words in PEOPLE[language]}


def test_in_brackets_a_calling_is_enough() -> None:
    text = f"""{LEADS["ru"]}

— Я с ночной смены, мне всё равно. (Медсестра, имя просила не указывать.)

— Ворюги. (Мужчина в ушанке, не представился.)

— А она настоящая? (Даша, 6 лет.)"""
    found = extract_from(Article(text=text, language="ru"))
    assert [one.speaker.name for one in found] == ["Медсестра", "Мужчина в ушанке", "Даша"]


def test_who_asks_does_not_go_on_with_what_the_writer_reports() -> None:
    text = """Отвечаем на письма.

Анна Рид: Можно ли разобрать плотину, пока бобров нет?

В министерстве поясняют: разрушать плотины запрещено.

Егор Мятлев: Слышали мы это. Я против.

Анна Рид: Можно ли купаться в пруду?

В управе говорят, что пруд чистый.

Егор Мятлев: Я туда не полезу."""
    found = extract_from(Article(text=text, language="ru"))
    direct = [one.text for one in found if one.kind.value == "direct"]
    assert direct == [
        "Можно ли разобрать плотину, пока бобров нет?",
        "Слышали мы это. Я против.",
        "Можно ли купаться в пруду?",
        "Я туда не полезу.",
    ]


def test_who_answers_readers_is_the_guest_of_the_paper_and_none_of_them() -> None:
    text = """Во вторник в редакцию пришла директор водоканала Елена Стрельцова. Она отвечала на вопросы читателей.

– Можно ли купать ребёнка в такой воде? (Дарья Полева, улица Портовая)

– Можно, хотя я понимаю ваши сомнения.

– За что я плачу? (Трофим Мохов, улица Верхняя)

– За новую трубу. Все деньги уходят в неё.

Остальное мы потратим на насос.

– Будут ли запрещать полив? (Агния Квитко, переулок Мельничный)

– Тревожиться рано.

Следующим гостем станет начальник вокзала."""
    found = extract_from(Article(text=text, language="ru"))
    said = [(one.speaker.name.split()[0], one.text.split()[0]) for one in found if one.speaker]
    assert said == [
        ("Дарья", "Можно"),
        ("Елена", "Можно,"),
        ("Трофим", "За"),
        ("Елена", "За"),
        ("Елена", "Остальное"),
        ("Агния", "Будут"),
        ("Елена", "Тревожиться"),
    ]
