"""Whether a description ("the owner of the shop", "the American who won") is who was named before, or somebody else."""

import pytest

from tests.knowledge.speakers.naming import names_in

SPOKE = [
    (
        "ru",
        "Мост очень старый, сказал Тимур Эльнов. Его строили зимой. Потом пришла весна. "
        "Хозяин магазина рассказал газете, что мост закроют.",
        "Хозяин магазина",
    ),
    (
        "ru",
        "Мост очень старый, сказал Тимур Эльнов. Его строили зимой. Потом пришла весна. "
        "Водитель грузовика пожаловался, что мост закрыт.",
        "Водитель грузовика",
    ),
    (
        "ru",
        "Рэпер Тимур Эльнов написал: «Меня зовут Эль». Его увидят в новой передаче. "
        "Певица не приедет, сообщил автор передачи.",
        "автор передачи",
    ),
    (
        "ru",
        "Мост очень старый, сказал тренер хозяев Тимур Эльнов. Его строили зимой. Потом пришла весна. "
        "Тренер хозяев добавил, что мост закроют.",
        "Тимур Эльнов",
    ),
]


@pytest.mark.parametrize(("language", "text", "name"), SPOKE)
def test_who_is_described(language: str, text: str, name: str | None) -> None:
    assert names_in(language, text)[-1] == name
