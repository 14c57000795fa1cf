"""A Russian body that is named by those who are in it, and later by a word for any body."""

import pytest

from tests.knowledge.speakers.naming import names_in

OF_MANY = [
    ("Союз мукомолов просит о поддержке.", "Союз мукомолов"),
    ("Ассоциация независимых пекарей картину подтверждает.", "Ассоциация независимых пекарей"),
    ("Независимый профсоюз учителей объявил забастовку.", "Независимый профсоюз учителей"),
]


@pytest.mark.parametrize(("text", "name"), OF_MANY)
def test_those_who_are_in_it_belong_to_its_name(text: str, name: str) -> None:
    text = f"ООО «Нива» закрывает мельницу. {text} По словам организации, зарплаты не платят."
    assert names_in("ru", text) == [name]


@pytest.mark.parametrize(
    "again", ["Авиакомпания сообщила", "По словам авиакомпании", "В авиакомпании сообщили"]
)
def test_a_firm_may_have_its_name_in_other_letters(again: str) -> None:
    comma = "," if again.startswith("По") else ", что"
    text = f"Авиакомпания Kelm Air отменила рейсы. {again}{comma} пассажиры получат деньги назад."
    assert names_in("ru", text) == ["Авиакомпания Kelm Air"]
