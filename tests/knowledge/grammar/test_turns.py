"""Which paragraphs are turns of a conversation."""

from collections.abc import Mapping
from typing import Any

import pytest

from knowledge.grammar.layout_words import LayoutWords
from knowledge.grammar.lexicon import lexicon
from knowledge.grammar.told import Telling
from knowledge.grammar.turn import Turn
from knowledge.grammar.turns import turns
from knowledge.sentences import paragraphs


def read(text: str, **words: Any) -> Mapping[int, Turn]:
    """The turns of a text, Russian if it has such letters."""
    known = lexicon("ru" if any("а" <= letter <= "я" for letter in text) else "en")
    return turns(text, list(paragraphs(text)), Telling(text, known), LayoutWords(**words))


def labels(text: str) -> list[str]:
    return [turn.label.of(text) for turn in read(text).values() if turn.label]


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
    ("Вопрос: Когда?\nОтвет: — Завтра.", ["Вопрос", "Ответ"]),
    ("Корр.: Когда?\nИ. М.: Завтра.\nКорр.: Точно?\nИ. М.: Да.", ["Корр", "И. М"] * 2),
    ("«Маяк»: Когда?\nСоболь: Завтра.\n«Маяк»: Точно?\nСоболь: Да.", ["«Маяк»", "Соболь"] * 2),
    ("Вопрос: когда? Завтра.\nВывод: ждём.", []),
]


@pytest.mark.parametrize(("text", "expected"), KNOWN)
def test_labels_of_questions_and_answers_are_known(text: str, expected: list[str]) -> None:
    found = read(text, asking=["вопрос", "корр"], answering=["ответ"])
    assert [turn.label.of(text) for turn in found.values() if turn.label] == expected


READERS = (
    "{}\nkot_77: не верю\nВера Л.: И зря!\nАдмин: спокойнее, друзья\nТом Рид: спасибо\nТак и живём."
)


def test_readers_are_known_behind_a_line_that_says_that_they_wrote() -> None:
    for lead, number in (("Вот что пишут:", 4), ("Расписание:", 0)):
        text = READERS.format(lead)
        points = text.replace("И зря", "5 голов")
        assert not read(points, thread=["пишут"])
        assert len(read(text, thread=["пишут"])) == number


MINUTES = """Председательствующий. Слово министру.
Ветрова Т. С., министр транспорта. Спасибо. Мост готов.
Открывать можно хоть завтра.
Соколов В. В. (с места). Не верю!
(Шум в зале.)
Соколов В. В. (микрофон отключён).
С места. Позор!
Председательствующий. Тише."""


def test_minutes_have_a_stop_behind_the_label() -> None:
    found = read(MINUTES, voices=["председательствующий", "с места"])
    turns = [found[start] for start in sorted(found)]
    assert [turn.label.of(MINUTES) if turn.label else "" for turn in turns] == [
        "Председательствующий",
        "Ветрова Т. С., министр транспорта",
        "",
        "Соколов В. В",
        "С места",
        "Председательствующий",
    ]
    assert [turn.words.of(MINUTES) for turn in turns][1] == "Спасибо. Мост готов."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "ЧЛЕН СОВЕТА. Начнём?\nЧЛЕН СОВЕТА. Итак.\nВЕТРОВА Т.С., министр. Мост готов.\nСОКОЛОВ В.В. Не верю!",
            ["ЧЛЕН СОВЕТА", "ЧЛЕН СОВЕТА", "ВЕТРОВА Т.С., министр", "СОКОЛОВ В.В"],
        ),
        (
            "ПРЕДСЕДАТЕЛЬ. Начнём?\nВЕТРОВА Т.С., министр. Мост готов.\nСОКОЛОВ В.В. Не верю!\nПРЕДСЕДАТЕЛЬ. Тише.",
            ["ПРЕДСЕДАТЕЛЬ", "ВЕТРОВА Т.С., министр", "СОКОЛОВ В.В", "ПРЕДСЕДАТЕЛЬ"],
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
    found = read(text, voices=["председатель"])
    assert [turn.label.of(text) for turn in found.values() if turn.label] == expected


def test_what_several_people_think_stands_under_a_name_and_what_he_is() -> None:
    text = "Анна, 34 года, повар: Я за новый мост.\nПётр, сторож: Мне он не нужен.\nЛея, 9 лет: Он у нас красивый."
    assert labels(text) == ["Анна, 34 года, повар", "Пётр, сторож", "Лея, 9 лет"]


def test_nobody_speaks_under_the_headings_of_minutes() -> None:
    text = "СЛУШАЛИ: О мосте.\nПОСТАНОВИЛИ: Строить."
    assert labels(text)
    assert not read(text, unspoken=["слушали", "постановили"])


def test_a_name_at_the_start_of_a_few_paragraphs_makes_no_minutes() -> None:
    text = "Ветрова Т. С. Победила в забеге.\nСоколов В. В. Второй."
    assert not read(text)


@pytest.mark.parametrize(("text", "expected"), TURNS)
def test_turns_are_known_by_their_labels(text: str, expected: list[str]) -> None:
    assert labels(text) == expected


def test_the_words_of_a_turn_follow_its_label() -> None:
    text = "QUILL: Why now?\nHARLOW: Because."
    assert [turn.words.of(text) for turn in read(text).values()] == [
        "Why now?",
        "Because.",
    ]


def test_a_paragraph_that_names_who_takes_part_is_no_turn_of_a_transcript() -> None:
    turn = "Ann Quill: It is old.\nTom Harlow: It leaks.\n"
    text = f"{turn * 3}The mayor, Tom Harlow, left the hall. It was late.\n{turn}"
    assert len(read(text)) == 8


OTHER = [
    ("Q. Why?\nA. Because.\nQ. So?\nA. So.", ["Q", "A", "Q", "A"]),
    ("Q) Why?\nA) Because.\nQ) So?\nA) So.", ["Q", "A", "Q", "A"]),
    ("Ada Reed\nWhy?\nTom\nBecause.\nAda Reed\nSo?\nTom\nSo.", ["Ada Reed", "Tom"] * 2),
    ("Ada Reed\n— Why?\nTom\n— Because.\nAda Reed\n— So?\nTom\n— So.", ["Ada Reed", "Tom"] * 2),
    (
        "The Gull — Why?\nTom — I fell.\nThe Gull — So?\nTom — So.\nThe Gull — Oh?",
        ["The Gull", "Tom"] * 2,
    ),
    (
        "Ada Reed, 34, baker. I do.\nTom Moss, 9. I do not.\nAnn Nye, nurse. Why me?",
        ["Ada Reed, 34, baker", "Tom Moss, 9", "Ann Nye, nurse"],
    ),
    (
        "Ada Reed, 34, baker. Born in Calder.\nTom Moss, 9. Lives there.\nAnn Nye, nurse. Retired.",
        [],
    ),
    ("CALDER — It rains.\nMARLOW — It snows.\nCALDER — It rains.\nMARLOW — It snows.", []),
]


@pytest.mark.parametrize(("text", "expected"), OTHER)
def test_a_label_may_stand_before_another_mark_or_in_a_line(text: str, expected: list[str]) -> None:
    found = read(text, asking=["q"], answering=["a"])
    assert [turn.label.of(text) for turn in found.values() if turn.label][
        : len(expected) or 9
    ] == expected


@pytest.mark.parametrize("form", ["{}\n— {}", "“{}”\n{}", "{} ({})"])
def test_a_label_may_stand_behind_the_words(form: str) -> None:
    people = ["Ada Reed, 34, baker", "Tom Moss, nurse", "Ann Nye, teacher"]
    text = "\n".join(form.format(f"I walk to shop {n}.", who) for n, who in enumerate(people))
    signed = [turn.signed.of(text) for turn in read(text).values() if turn.signed]
    assert signed == people


TOLD = [
    "“It is dear,” said Reed, who bakes.\nTom Moss, nurse\nMoss said it was fair!\nAnn Nye, vet\nWhy now?",
    "«Дорого», — сказала Ада Рид!\nТом Мосс, врач\nМосс сказал, что за!\nАнна Най, врач\nПочему сейчас?",
]


@pytest.mark.parametrize("told", TOLD)
def test_what_the_writer_tells_under_names_is_no_turn(told: str) -> None:
    lead = "What do they say?\nAda Reed, baker\n"
    assert not read(lead + told)
    assert len(read(lead + "I can.\nTom Moss, nurse\nI do.\nAnn Nye, vet\nWhy?")) == 3


def test_who_signs_a_letter_is_no_label_of_the_next() -> None:
    words, names = (
        "I walk to shop {}. I am glad of it.",
        ["Ada Reed", "Tom Moss", "Ann Nye", "Bob Ray"],
    )
    lines = [(words.format(number), name) for number, name in enumerate(names)]
    letters = "\n\n".join(f"{said}\n{name}" for said, name in lines)
    found = [turn for turn in read(letters).values() if turn.signed]
    assert [
        (turn.words.of(letters), turn.signed and turn.signed.of(letters)) for turn in found
    ] == lines
    assert len(read("\n\n".join(f"{name}\n\n{said}" for said, name in lines))) == len(names)


def test_an_abbreviation_before_a_stop_is_no_label() -> None:
    paragraphs = [
        "Mr. Reed is glad. I ask why.",
        "And Mr. Moss? He is my friend.",
        "Mr. Nye, you know him!",
    ]
    assert not read("\n\n".join(paragraphs * 2))


def test_a_heading_with_a_colon_tells_no_story_where_the_writer_tells_behind_it() -> None:
    text = "Graham: We lose our way.\n\nThe senator spoke to us on Monday.\n\n"
    said = [f"Graham {verb}, “I see it, and we know it.”" for verb in ("said", "added", "noted")]
    assert not read(text + "\n\n".join(said))
