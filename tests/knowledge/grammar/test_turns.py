"""Which paragraphs are turns of a conversation."""

import pytest

from knowledge.grammar.turns import turns
from knowledge.sentences import paragraphs


def labels(text: str) -> list[str]:
    return [turn.label.of(text) for turn in turns(text, list(paragraphs(text))).values()]


TURNS = [
    ("SEN. QUILL: Why?\nMR. HARLOW: Because.", ["SEN. QUILL", "MR. HARLOW"]),
    ("ВЕТРОВ (с места): Нет!\nСОКОЛОВА: Да.", ["ВЕТРОВ", "СОКОЛОВА"]),
    ("Q: Why?\nA: Because.", ["Q", "A"]),
    ("Ada: Why?\nTom: Because.\nAda: So?\nTom: So.", ["Ada", "Tom", "Ada", "Tom"]),
    ("Ada: Why?\nTom: Because.\nAda: So?", ["Ada", "Tom", "Ada"]),
    (
        "Ada Reed, mayor: Why?\nTom: Because.\nAda Reed: So?\nTom: So.",
        ["Ada Reed, mayor", "Tom", "Ada Reed", "Tom"],
    ),
    ("Will it stand?\nTom: It will.\nSurely?\nTom: Surely.", ["Tom", "Tom"]),  # one guest
    ("Will it stand?\nTom: It will.\nSurely.\nTom: Surely.", []),
    ("Ada: Why?\nTom: Because.\nAda: So?\nAnn Reed: So.", ["Ada", "Tom", "Ada", "Ann Reed"]),
    ("Ada: Why?\nTom: Because.\nAda: So?\nResult: none.", ["Ada", "Tom", "Ada"]),
    ("The rule is simple: no dogs.\nWe went home.", []),
    ("Still to come: rain.\nStill to come: wind.\nAlso: snow.", []),  # no names
]


KNOWN = [
    ("Вопрос жителя: Когда?\nОтвет: Завтра.", ["Вопрос жителя", "Ответ"]),
    ("Вопрос («Маяк»): Когда?\nОтвет (А. Соболь): Завтра.", ["Вопрос", "А. Соболь"]),
    ("**Вопрос:** Когда?\n**Ответ:** — Завтра.", ["Вопрос", "Ответ"]),
    ("Корр.: Когда?\nИ. М.: Завтра.\nКорр.: Точно?\nИ. М.: Да.", ["Корр", "И. М"] * 2),
    ("«Маяк»: Когда?\nСоболь: Завтра.\n«Маяк»: Точно?\nСоболь: Да.", ["«Маяк»", "Соболь"] * 2),
    ("Вопрос: когда? Завтра.\nВывод: ждём.", []),
]


@pytest.mark.parametrize(("text", "expected"), KNOWN)
def test_labels_of_questions_and_answers_are_known(text: str, expected: list[str]) -> None:
    found = turns(text, list(paragraphs(text)), asking=["вопрос", "корр"], answering=["ответ"])
    assert [turn.label.of(text) for turn in found.values() if turn.label] == expected


READERS = (
    "{}\nkot_77: не верю\nВера Л.: И зря!\nАдмин: спокойнее, друзья\nТом Рид: спасибо\nТак и живём."
)


def test_readers_are_known_behind_a_line_that_says_that_they_wrote() -> None:
    for lead, number in (("Вот что пишут:", 4), ("Расписание:", 0)):
        text = READERS.format(lead)
        points = text.replace("И зря", "5 голов")
        assert not turns(points, list(paragraphs(points)), thread=["пишут"])
        assert len(turns(text, list(paragraphs(text)), thread=["пишут"])) == number


MINUTES = """Председательствующий. Слово министру.
Ветрова Т. С., министр транспорта. Спасибо. Мост готов.
Открывать можно хоть завтра.
Соколов В. В. (с места). Не верю!
(Шум в зале.)
Соколов В. В. (микрофон отключён).
С места. Позор!
Председательствующий. Тише."""


def test_minutes_have_a_stop_behind_the_label() -> None:
    found = turns(MINUTES, list(paragraphs(MINUTES)), voices=["председательствующий", "с места"])
    assert [turn.label.of(MINUTES) if turn.label else "" for turn in found.values()] == [
        "Председательствующий",
        "Ветрова Т. С",
        "Соколов В. В",
        "С места",
        "Председательствующий",
        "",
    ]
    assert [turn.words.of(MINUTES) for turn in found.values()][1] == "Спасибо. Мост готов."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "ЧЛЕН СОВЕТА. Начнём?\nЧЛЕН СОВЕТА. Итак.\nВЕТРОВА Т.С., министр. Мост готов.\nСОКОЛОВ В.В. Не верю!",
            [],
        ),
        (
            "ПРЕДСЕДАТЕЛЬ. Начнём?\nВЕТРОВА Т.С., министр. Мост готов.\nСОКОЛОВ В.В. Не верю!\nПРЕДСЕДАТЕЛЬ. Тише.",
            ["ПРЕДСЕДАТЕЛЬ", "ВЕТРОВА Т.С", "СОКОЛОВ В.В", "ПРЕДСЕДАТЕЛЬ"],
        ),
        (
            "Т. Ветрова. Мост готов.\nПредседатель. Когда?\nТ. Ветрова. В мае.\nВ. Соколов. Не верю!",
            ["Т. Ветрова", "Председатель", "Т. Ветрова", "В. Соколов"],
        ),
        (
            "Ветрова. Мост готов.\nСоколов. Не верю!\nВетрова. Зря.\nСоколов. Когда открытие?",
            ["Ветрова", "Соколов", "Ветрова", "Соколов"],
        ),
        (
            "Т. ВЕТРОВА – Мост готов?\nВ. СОКОЛОВ – Да.\nТ. ВЕТРОВА – Когда?\nВ. СОКОЛОВ – В мае.",
            ["Т. ВЕТРОВА", "В. СОКОЛОВ"] * 2,
        ),
        ("Вечер. Дождь.\nВечер. Снег.\nНочь. Тихо.\nУтро. Солнце.", []),
    ],
)
def test_labels_of_minutes_are_names_and_voices(text: str, expected: list[str]) -> None:
    found = turns(text, list(paragraphs(text)), voices=["председатель"])
    assert [turn.label.of(text) for turn in found.values() if turn.label] == expected


def test_what_several_people_think_stands_under_a_name_and_what_he_is() -> None:
    text = "Анна, 34 года, повар: Я за новый мост.\nПётр, сторож: Мне он не нужен.\nЛея, 9 лет: Он у нас красивый."
    assert labels(text) == ["Анна, 34 года, повар", "Пётр, сторож", "Лея, 9 лет"]


def test_nobody_speaks_under_the_headings_of_minutes() -> None:
    text = "СЛУШАЛИ: О мосте.\nПОСТАНОВИЛИ: Строить."
    assert labels(text)
    assert not turns(text, list(paragraphs(text)), unspoken=["слушали", "постановили"])


def test_a_name_at_the_start_of_a_few_paragraphs_makes_no_minutes() -> None:
    text = "Ветрова Т. С. Победила в забеге.\nСоколов В. В. Второй."
    assert not turns(text, list(paragraphs(text)))


@pytest.mark.parametrize(("text", "expected"), TURNS)
def test_turns_are_known_by_their_labels(text: str, expected: list[str]) -> None:
    assert labels(text) == expected


def test_the_words_of_a_turn_follow_its_label() -> None:
    text = "QUILL: Why now?\nHARLOW: Because."
    assert [turn.words.of(text) for turn in turns(text, list(paragraphs(text))).values()] == [
        "Why now?",
        "Because.",
    ]


def test_a_paragraph_that_names_who_takes_part_is_no_turn_of_a_transcript() -> None:
    turn = "Ann Quill: It is old.\nTom Harlow: It leaks.\n"
    text = f"{turn * 3}The mayor, Tom Harlow, left the hall. It was late.\n{turn}"
    assert len(turns(text, list(paragraphs(text)))) == 8
