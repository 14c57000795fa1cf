"""Whom a Russian text means by an office or an honour: who is named behind it, heads the state, or has just spoken."""

import pytest

from tests.knowledge.speakers.naming import names_in

LATER = [  # Who holds the office is named in full further on.
    "Спикер Думы надеется, что дорогу починят.\n\nОлег Дарнов открыл клуб. Спикер Думы Олег Дарнов пил чай.",
    "По словам президента, дорогу починят.\n\nПрезидент Чили Олег Дарнов обвинил соседей в лени. "
    + "Его речь длилась час, и слушали её молча, а после неё гости долго пили чай на террасе у самой реки, "
    + "пока не стемнело и пока на том берегу не зажгли огни, по которым рыбаки находят дорогу к своим домам. "
    + "Потом выступали другие, и каждый говорил о своём, но никто не спорил с первым, и все разошлись рано. "
    + "Наутро приехал президент Перу Пётр Ланской.",
]
STATE = [  # Everybody knows what he is whom the text names without an office.
    "Олег Дарнов вернулся из Перу. Олег Дарнов доволен. Президент Перу сказал, что дорогу починят.",
    "Олег Дарнов вернулся. Олег Дарнов доволен. Перуанский лидер сказал, что дорогу починят.",
]
OTHERS = [  # The head of a firm, and of a country that is not his, is somebody else.
    "Олег Дарнов вернулся из Перу. Олег Дарнов доволен. Президент фирмы сказал, что дорогу починят.",
    "Президент Чили Олег Дарнов вернулся. Президент Перу сказал, что дорогу починят.",
    "Олег Дарнов в Чили. Олег Дарнов рад. Чили строит. Глава Перу сказал, что дорогу починят.",
]


@pytest.mark.parametrize("text", [*LATER, *STATE])
def test_an_office_means_who_holds_it(text: str) -> None:
    assert names_in("ru", text)[0] == "Олег Дарнов"


@pytest.mark.parametrize("text", OTHERS)
def test_the_office_of_something_else_is_not_his(text: str) -> None:
    assert "Олег Дарнов" not in names_in("ru", text)


def test_who_acts_behind_a_converb_is_meant_by_he() -> None:
    text = (
        "Президент Олег Дарнов прилетел. Говоря о дороге, президент сослался на беду вокруг Егора Кавалова, судьи."
        "\n\n«Всё готово», — сказал он."
    )
    assert names_in("ru", text)[-1] == "Олег Дарнов"


def test_who_won_so_many_times_is_nobody_new() -> None:
    text = "Олег Дарнов назвал это «глупой выдумкой».\n\n«Нет», — сказал пятикратный обладатель Malta Cup."
    assert names_in("ru", text)[-1] == "Олег Дарнов"


def test_whoever_a_relative_clause_names_does_not_speak() -> None:
    text = "Олег Дарнов, который женился на коллеге по фильму, Роуз Велли, своей соседке, признался, что он рад."
    assert names_in("ru", text) == ["Олег Дарнов"]


def test_a_firm_is_no_place_in_which_something_happened() -> None:
    text = "Люди ждали в аэропорту острова.\n\nАвиакомпания сообщила, что рейсов не будет до утра."
    assert names_in("ru", text) == ["Авиакомпания"]


def test_whom_he_was_asked_about_does_not_go_on() -> None:
    text = (
        "Олег Дарнов рад. «Я помню всё», — сказал он, когда его в конце очень долгого дня спросили о том, "
        "как Бен Кренов, который был тогда капитаном, сплотил своих игроков.\n\n«Завтра нас ждёт игра»."
    )
    assert names_in("ru", text)[-1] == "Олег Дарнов"


def test_a_house_is_nobody_and_one_man_is_somebody() -> None:
    text = (
        "Олег Дарнов вышел. Среди людей в отеле Роа Роа были его ученики.\n\n«Жаль», — сказал он."
    )
    assert names_in("ru", text) == ["Олег Дарнов"]
    text = "Члены клуба растеряны, а один человек сказал изданию: «Зал погрузился в тишину»."
    assert names_in("ru", text) == ["один человек"]


LEADERS = [
    ("Директор завода Пётр Эльнов вышел. «Рано», — сказал руководитель предприятия.", "Пётр Эльнов"),
    ("Тренер «Маяка» Пётр Эльнов вышел. «Рано», — сказал наставник команды.", "Пётр Эльнов"),
    ("Министр финансов Анна Кельм вышла. «Рано», — сказала глава Минфина.", "Анна Кельм"),
    (
        "Глава МВД Пётр Эльнов вышел. Директор завода «Луч» Ян Орлик ждал. «Рано», — сказал глава ведомства.",
        "Пётр Эльнов",
    ),
    (
        "Директор завода «Луч» Ян Орлик вышел. Президент банка «Юг» Анна Кельм ждёт. «Рано», — сказала глава фирмы.",
        "Анна Кельм",
    ),
    (
        "Директор завода «Луч» Ян Орлик вышел. Президент банка «Север» Яков Кельм ждал. «Рано», — сказал глава фирмы.",
        "глава фирмы",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "name"), LEADERS)
def test_the_head_of_the_firm_is_its_only_leader(text: str, name: str) -> None:
    assert names_in("ru", text) == [name]
