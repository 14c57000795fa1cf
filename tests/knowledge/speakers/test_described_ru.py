"""A Russian word for somebody, and nobody's name: whom the text means by it."""

import pytest

from tests.knowledge.speakers.naming import names_in

LATER = [
    ("— Мост закроют, — говорит парень в кепке. Его зовут Тимур, он рыбак.", "Тимур"),
    ("— Мост закроют, — говорит парень в кепке. Идёт дождь. Его зовут Тимур, он рыбак.", "Тимур"),
    ("— Мост закроют, — говорит парень. Старик, его зовут Тимур, спит.", "парень"),
    ("— Мост закроют! — кричит кто-то из тумана. Это дядя Яков, перевозчик.", "Яков"),
    ("— Мост закроют, — говорит высокий мужчина. Это Тимур Эльнов, перевозчик.", "Тимур Эльнов"),
    ("— Мост закроют, — говорит человек в кепке. — Жаль.\n\nВ жизни он Тимур Эльнов, рыбак.", "Тимур Эльнов"),
    ("— Чаю? — предлагает хозяйка. Она — Анна Речкина, учительница.", "Анна Речкина"),
    ("— Купите рыбу, завтра не будет.\n\nЭто Анна Речкина, торговка. Рынок она знает давно.", "Анна Речкина"),
    ("«Мост закроют, я так и знал». Это сам дебютант, которого качают на руках.", "дебютант"),
    ("«Мост закроют», — говорит мэр Яков Гулькин. Это Тимур Эльнов его строил.", "Яков Гулькин"),
]  # fmt: skip

TRADES = [
    "дояр",
    "няня",
    "печник",
    "стажёр",
    "паромщик",
    "кухарка",
    "вдовец",
    "бегунья",
    "миллионер",
    "лектор",
]

TAGS = [
    ("— Мост закроют, — бурчит Тимур из лодки.", "Тимур"),
    ("— Мост закроют, — хитрит Тимур на кухне.", "Тимур"),
    ("— Мост закроют, — плачет Анна у окна.", "Анна"),
    ("«Мост закроют», — сообщила Анна дежурному.", "Анна"),
]


@pytest.mark.parametrize(("text", "name"), LATER)
def test_the_sentence_behind_gives_a_name(text: str, name: str) -> None:
    assert names_in("ru", text)[0] == name


@pytest.mark.parametrize(("text", "name"), TAGS)
def test_a_place_may_end_what_tells_who_speaks(text: str, name: str) -> None:
    assert names_in("ru", text) == [name]


@pytest.mark.parametrize("trade", TRADES)
def test_whoever_is_called_by_his_trade_speaks(trade: str) -> None:
    assert names_in("ru", f"«Мост закроют», — говорит {trade}.") == [trade]


@pytest.mark.parametrize("kin", ["кузина Гулькина", "брат Гулькина", "сестра Речкиной"])
def test_somebodys_kin_is_not_he(kin: str) -> None:
    assert names_in("ru", f"«Мост закроют», — пишет {kin}.") == [kin]


def test_a_lawyer_of_this_name_is_she() -> None:
    assert names_in("ru", "«Мост закроют», — заявила адвокат Речкина.") == ["Речкина"]
