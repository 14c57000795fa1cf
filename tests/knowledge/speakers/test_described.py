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
    (
        "en",
        "Tess Quill remembers a ride. It was late. The driver told her he would vote for the bridge.",
        "The driver",
    ),
    (
        "en",
        "Vicar Ola Quill found the way out. The vicar reminded her flock that the wall was old.",
        "Ola Quill",
    ),
    (
        "en",
        "“He left the bridge,” Harlow said. The defence speaks on Sunday. The judge said he was waiting.",
        "The judge",
    ),
    (
        "ru",
        "«Он ушёл с моста», — сказала Речкина. Завтра выступит защита. Судья сказал, что он ждёт.",
        "Судья",
    ),
    (
        "ru",
        "Анна Речкина ехала домой. Ночь была тёмной. Водитель сказал ей, что мост закроют.",
        "Водитель",
    ),
    (
        "ru",
        "Тимур Эльнов, один из сторожей края, живущих у моста, сказал, что мост закроют.",
        "Тимур Эльнов",
    ),
    ("ru", "Анна Речкина, одна из матерей, заявила: «Мост закроют».", "Анна Речкина"),
    (
        "ru",
        "Тимур Эльнов ушёл, один из сторожей сказал, что мост закроют.",
        "один из сторожей",
    ),
    (
        "kk",
        "Анна Асанова үйіне келе жатты. Түн қараңғы еді. Жүргізуші оған көпір жабылатынын айтты.",
        "Жүргізуші",
    ),
    (
        "en",
        "Tess Quill came late. It was dark. “It is shut,” the guard told her.",
        "the guard",
    ),
    (
        "kk",
        "«Ол көпірден кетті», - деді Асанов. Қорғау жексенбіде сөйлейді. Судья күтіп отырғанын айтты.",
        "Судья",
    ),
]


@pytest.mark.parametrize(("language", "text", "name"), SPOKE)
def test_who_is_described(language: str, text: str, name: str | None) -> None:
    assert names_in(language, text)[-1] == name
