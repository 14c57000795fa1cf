"""What a Russian text tells beside what is said: knowledge, another's deed, an outlet's questions."""

from collections.abc import Callable

import pytest

Found = list[tuple[str, str]]


@pytest.mark.parametrize(
    "text",
    [
        "Павел Лобов по своему опыту знает, что лёд весной держит недолго.",
        "План привлечь молодых избирателей, который обещает сделать жильё доступным, провалился.",
    ],
)
def test_what_somebody_knows_and_a_plan_promises_is_not_said(
    found: Callable[..., Found], text: str
) -> None:
    assert found(text, "ru") == []


def test_what_somebody_else_does_is_no_part_of_it(found: Callable[..., Found]) -> None:
    text = "Павел Лобов объявил о своём уходе из театра, сам же Тимур Эльнов уехал на озеро."
    assert found(text, "ru") == [("indirect", "своём уходе из театра")]


def test_an_outlet_asks_in_a_talk_whatever_else_it_says_there(found: Callable[..., Found]) -> None:
    turns = [
        "Голос Америки: Вы довольны новым мостом?",
        "Павел Лобов: Да, мост хорош.",
        "Голос Америки: Он ведь простоит недолго?",
        "Павел Лобов: Он простоит сто лет.",
        "Голос Америки: Спасибо за этот разговор с нами.",
    ]
    said = [("direct", "Да, мост хорош."), ("direct", "Он простоит сто лет.")]
    assert found("\n\n".join(turns), "ru") == said


@pytest.mark.parametrize(
    ("clause", "deed"),
    [
        ("имя соседа ущемляет её права", "и наложила вето на его вступление в союз"),
        ("мост построили деды и сожгли враги", "и снова уехала на озеро"),
    ],
)
def test_a_comma_before_and_leads_back_to_who_speaks(
    found: Callable[..., Found], clause: str, deed: str
) -> None:
    assert found(f"Анна Лобова сказала, что {clause}, {deed}.", "ru") == [("indirect", clause)]
