"""How a name sounds, whatever the letters."""

import pytest

from knowledge.keys import sound_key


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Wexley", "Уэксли"),
        ("Wexley", "Вексли"),
        ("Edwald", "Эдвальд"),
        ("Guarneri", "Гварнери"),
        ("Miguelin", "Мигелин"),
        ("Quat", "Қуат"),
        ("Qýat", "Қуат"),
        ("Ualinov", "Валинов"),
        ("Tavanaugh", "Тавано"),
        ("Brownlee", "Браунли"),
        ("Andrew", "Эндрю"),
        ("Towalski", "Товальский"),
        ("Samuel", "Сэмюэл"),
        ("Michaelson", "Майклсон"),
        ("Christoval", "Кристовал"),
        ("Schrodel", "Шрёдель"),
        ("Czerwin", "Червин"),
        ("Vukavic", "Вукавич"),
        ("Knightley", "Найтли"),
        ("Wrexley", "Рексли"),
        ("Bjorning", "Бьорнинг"),
        ("Jurgenau", "Юргенау"),
        ("Stephenson", "Стивенсон"),
        ("Georgeson", "Джорджсон"),
        ("Gerhardsen", "Герхардсен"),
        ("Rodriguel", "Родригель"),
        ("Sergey", "Сергей"),
        ("Gainor", "Гейнор"),
        ("Bridgeman", "Бриджман"),
    ],
)
def test_spellings_of_a_name_sound_alike(one: str, other: str) -> None:
    assert sound_key(one) == sound_key(other)


@pytest.mark.parametrize(
    ("one", "other"), [("Wexley", "Эксли"), ("Baghdan", "Бадан"), ("Pittsburgh", "Питтсбур")]
)
def test_other_names_sound_otherwise(one: str, other: str) -> None:
    assert sound_key(one) != sound_key(other)
