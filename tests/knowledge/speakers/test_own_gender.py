"""What somebody says of himself in Russian tells whether a woman or a man speaks: invented sentences."""

from __future__ import annotations

import pytest

from tests.knowledge.speakers.naming import names_in

_TOLD = (
    "«Сцена тесная», — говорит директор Игорь Лапшин.\n\n"
    "Костюмы шьют на чердаке. Это владения Марины Оль, которая пришла в театр в 1991 году.\n\n"
)


@pytest.mark.parametrize(
    "words",
    [
        "Вот этот плащ я перешивала четырежды.",
        "Я сама крою, сама и глажу.",
        "Я этот плащ запомнила с первого дня.",
        "Я не готова отдать его в музей.",
    ],
)
def test_a_woman_speaks_of_herself(words: str) -> None:
    assert names_in("ru", f"{_TOLD}— {words}") == ["Игорь Лапшин", "Марина Оль"]


@pytest.mark.parametrize("words", ["Зал я просил у города трижды.", "Я думал, она уйдёт."])
def test_a_man_speaks_of_himself(words: str) -> None:
    assert names_in("ru", f"{_TOLD}— {words}") == ["Игорь Лапшин", "Игорь Лапшин"]
