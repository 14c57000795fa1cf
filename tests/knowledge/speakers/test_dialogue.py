"""Conversations in dashes: whose a line is that does not say it, and where the writer tells what people do."""

from __future__ import annotations

import pytest

from knowledge.intake import extract_from
from knowledge.model import Article


def voices(text: str) -> list[str]:
    """Who says each of the passages; empty where nobody is named."""
    found = extract_from(Article(text, language="ru"))
    return [item.speaker.name if item.speaker else "" for item in found]


def words(text: str) -> list[str]:
    """What is said."""
    return [item.text for item in extract_from(Article(text, language="ru"))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (  # Of two who talk each line is the other's.
            "— Мост стар, — сказала Анна Лугова.\n\n— Зато он мой, — ответил Павел Галтин.\n\n"
            "— Ваш?\n\n— Мой.",
            ["Анна Лугова", "Павел Галтин", "Анна Лугова", "Павел Галтин"],
        ),
        (  # Whom he calls by name answers.
            "Павел Галтин и Анна Лугова чинили мост. Работа шла.\n\nОбедали молча.\n\n"
            "— Анна, где доски? — спросил Галтин.\n\n— Под мостом.",
            ["Павел Галтин", "Анна Лугова"],
        ),
        (  # With whom one talked before.
            "— Где доски, Павел? — спросила Анна Лугова.\n\n— Под мостом, — сказал Павел Галтин.\n\n"
            "Дождь кончился.\n\n— А гвозди? — спросила Анна Лугова.\n\n— Там же.",
            ["Анна Лугова", "Павел Галтин", "Анна Лугова", "Павел Галтин"],
        ),
        (  # Each paragraph of one who goes on has its dash.
            "— Мост стар, и ездить по нему давно нельзя, — сказала Анна Лугова.\n\n"
            "— Новый обещали построить ещё в прошлом году. Деньги собирали всем селом, и где они, никто не знает.",
            ["Анна Лугова", "Анна Лугова"],
        ),
    ],
)
def test_a_new_dash_is_a_new_voice(text: str, expected: list[str]) -> None:
    assert voices(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "— Держитесь, — Павел Галтин переключает передачу и, кажется, молится. — Дальше дороги нет.",
            ["Держитесь,", "Дальше дороги нет."],
        ),
        ("— Какой мост? — не понимает охранник.", ["Какой мост?"]),
        ("— Почём? — мужчина в кепке долго принюхивается.", ["Почём?"]),
        ("— К зиме! — не оборачиваясь, отвечает Галтин.", ["К зиме!"]),
        (
            "— Солярки нет. — Павел Галтин сидит спиной. Потом оборачивается и видит нас. — Пишите: нет.",
            ["Солярки нет.", "Пишите: нет."],
        ),
    ],
)
def test_what_people_do_parts_their_words(text: str, expected: list[str]) -> None:
    assert words(text) == expected


def test_a_dash_in_somebodys_words_parts_nothing() -> None:
    said = "— Спутник – он ведь тоже железный, сломаться может, — сказал Павел Галтин."
    assert words(said) == ["Спутник – он ведь тоже железный, сломаться может,"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Анна Лугова пришла первой. У избы ждал старик в фуражке.\n\n— Вы к Марфе? — старик снял фуражку.",
            "старик в фуражке",
        ),
        (
            "Анна Лугова достаёт весы. Старушка, торгующая носками, кивает: «И не говори, милая».",
            "Старушка",
        ),
        ("Поэтесса Анна Лугова ждала.\n\n— А вам не жаль? — спросила девочка.", "девочка"),
        ("Сёстры спорят.\n\n— Это мой мост, — сообщает старшая.", "старшая"),
    ],
)
def test_whom_the_text_only_describes_speaks_for_himself(text: str, expected: str) -> None:
    assert voices(text)[-1] == expected


def test_what_a_reporter_asks_is_no_statement() -> None:
    text = "Встречаем Павла Галтина у моста.\n\n— Мост стар, — говорит Галтин.\n\n— Кто сказал?\n\n— Я сказал."
    assert words(text) == ["Мост стар,", "Я сказал."]
    assert words("— Мост стар? — спрашиваю Галтина.\n\n— Стар, — говорит Павел Галтин.") == [
        "Стар,"
    ]


def test_below_a_name_and_a_colon_stands_what_he_tells() -> None:
    text = (
        "Анна Лугова, инженер:\n\nЯ строила мост. Он стоит.\n\nПотом мы его чинили.\n\n"
        "Павел Галтин, сторож:\n\nЯ на нём живу."
    )
    assert voices(text) == ["Анна Лугова", "Анна Лугова", "Павел Галтин"]


def test_questions_that_say_you_lead_to_answers() -> None:
    text = (
        "Анна Лугова строит мосты.\n\nКакой мост вы любите?\n\nСтарый.\n\nВы его чинили?\n\n"
        "Чинила, я и сторож.\n\nСамый странный заказ?\n\nМост для кошки."
    )
    assert words(text) == ["Старый.", "Чинила, я и сторож.", "Мост для кошки."]
    assert voices(text) == ["Анна Лугова"] * 3


def test_who_is_told_of_with_her_looks_is_she() -> None:
    text = (
        "Анна Лугова открыла лавку. Женщина с коляской смотрит на весы. «Цены как в городе, — "
        "говорит она. — А пенсия деревенская»."
    )
    assert voices(text) == ["Женщина с коляской"] * 2


def test_a_profile_with_a_few_lines_is_no_interview() -> None:
    text = (
        "Павел Галтин чинит реки. Галтина знают все, и Галтин знает всех. Жена, Анна Лугова, ставит чай.\n\n"
        "— Ты где был? — спрашивает она.\n\n— У реки, — не моргнув глазом отзывается Галтин.\n\n"
        "Сын Илья далеко. Он говорит: «Я горжусь отцом».\n\n— А награды были?\n\n— Дали грамоту.\n\n"
        "— И что?\n\n— Висит."
    )
    assert words(text) == [
        "Ты где был?",
        "У реки,",
        "«Я горжусь отцом»",
        "Дали грамоту.",
        "Висит.",
    ]


def test_what_a_plate_says_nobody_says() -> None:
    assert words("Анна Лугова показывает витрину. Там записка: «Вернусь за лыжами зимой».") == []


OPINIONS = [
    ("Иван Петров", "директор завода", "У нас станки ржавеют, а людей нет."),
    ("Анна Лугова", "инженер", "Люди у нас есть, зарплаты нет."),
    ("Олег Дятлов", "депутат", "Мы обещаем, что деньги будут."),
]


@pytest.mark.parametrize(
    "written", ["{0}, {1}: {2}", "**{0}, {1}:** {2}", "{0}, {1}: — {2}", "{0}, {1}\n\n{2}"]
)
def test_opinions_stand_under_the_names_of_those_who_hold_them(written: str) -> None:
    lead = "Газета спросила, что будет с заводом.\n\n"
    text = lead + "\n\n".join(written.format(*opinion) for opinion in OPINIONS)
    assert voices(text) == [name for name, _, _ in OPINIONS]


@pytest.mark.parametrize("written", ["{0}. {2}", "{0}. — {2}"])
def test_a_stop_may_stand_behind_the_name_of_who_speaks_in_turn(written: str) -> None:
    turns = [*OPINIONS, *OPINIONS]
    text = "Они собрались за столом.\n\n" + "\n\n".join(written.format(*turn) for turn in turns)
    assert voices(text) == [name for name, _, _ in turns]


def test_a_line_of_a_play_is_nobodys_statement() -> None:
    text = (
        "Исполнительница роли Ирины Нина Фаль волнуется. Ирина говорит: «Я выйду за вас, барон». "
        "«Чашка упала случайно», — смеётся Фаль."
    )
    assert voices(text) == ["Нина Фаль"]


def test_nobody_states_what_is_sung() -> None:
    assert words("Анна Лугова вышла на сцену. Зал пел: «Мне так отрадно и светло».") == []


def test_the_wife_of_somebody_is_not_he() -> None:
    text = "Следователь Мария Зотова ушла.\n\n— Нам нечем платить, — сказала жена подозреваемого."
    assert voices(text) == ["жена подозреваемого"]
