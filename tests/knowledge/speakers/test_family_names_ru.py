"""A Russian family name alone: whose it is of a man and a woman, and what each of several bearers is called."""

import pytest

from tests.knowledge.speakers.naming import names_in

COUPLE = "Приехали Анна Речкова и её муж Тимур Речков. "

FORMS = [
    ("По словам Речкова, старый мост закроют в мае.", "Тимур Речков"),
    ("По словам Речковой, старый мост закроют в мае.", "Анна Речкова"),
    ("«Мост закроют», — говорит Речкова.", "Анна Речкова"),
    ("«Мост закроют», — говорит Речков.", "Тимур Речков"),
    ("Речкова показала письмо. «Мост закроют», — говорится в нём. «Жаль», — вздыхает она.", "Анна Речкова"),
]  # fmt: skip

SEVERAL = [
    ("Приехали Анна и Вера Речковы. «Мост закроют», — говорит Анна.", "Анна Речкова"),
    ("Приехали братья Яков и Тимур Речковы. «Мост закроют», — говорит Яков.", "Яков Речков"),
    ("Приехали Анна, Яков и Вера Кельмские. «Мост закроют», — говорит Анна.", "Анна Кельмская"),
    ("Приехали Кира и Лев Речковы. «Мост закроют», — говорит Кира.", "Кира Речкова"),
    ("Братья Речковы строят мост. «Его закроют», — говорит Яков Речков.", "Яков Речков"),
]


@pytest.mark.parametrize(("text", "name"), FORMS)
def test_the_form_of_a_family_name_tells_a_man_from_a_woman(text: str, name: str) -> None:
    assert names_in("ru", COUPLE + text)[-1] == name


@pytest.mark.parametrize(("text", "name"), SEVERAL)
def test_each_of_several_has_the_family_name_of_all(text: str, name: str) -> None:
    assert names_in("ru", text)[-1] == name


def test_how_sure_somebody_is_tells_who() -> None:
    text = (
        "Пришли археолог Анна Речкова и её коллега Тимур Эльнов. «Мост старый», — сказал Эльнов. "
    )
    assert names_in("ru", f"{text}«Очень», — убеждён археолог.")[-1] == "Тимур Эльнов"
