"""The bare office of one side in court, where somebody of another side spoke last."""

from __future__ import annotations

import pytest

from knowledge.intake import extract_from
from knowledge.model import Article

_ENGLISH = "Prosecutor Adam Reed said the man was guilty. {} said that there was no proof."
_RUSSIAN = (
    "Гособвинитель Антон Зимин настаивал на том, что она виновна. {} возразил, что это не так."
)
_KAZAKH = "Прокурор Асқар Оспанов сотталушы кінәлі екенін айтты. {} дәлел жоқ екенін айтты."


@pytest.mark.parametrize(
    ("text", "office", "language"),
    [
        (_ENGLISH, "The defence lawyer", "en"),
        (_ENGLISH, "The judge", "en"),
        (_RUSSIAN, "Защитник", "ru"),
        (_RUSSIAN, "Адвокат", "ru"),
        (_KAZAKH, "Қорғаушы", "kk"),
    ],
)
def test_nobody_speaks_for_the_other_side(text: str, office: str, language: str) -> None:
    found = extract_from(Article(text.format(office), language=language))
    assert found[-1].speaker is not None
    assert found[-1].speaker.name == office


def test_the_lawyer_is_who_is_called_so_elsewhere() -> None:
    text = "«Доказательств нет», — сказал адвокат Степан Дорохов. " + _RUSSIAN.format("Защитник")
    found = extract_from(Article(text, language="ru"))
    assert [item.speaker and item.speaker.name for item in found] == [
        "Степан Дорохов",
        "Антон Зимин",
        "Степан Дорохов",
    ]


def test_a_lawyer_may_be_who_has_no_side() -> None:
    text = "Ирина Громова подала жалобу. «Дело не закрыто», — сказала Громова. Адвокат добавила, что ждёт ответа."
    found = extract_from(Article(text, language="ru"))
    assert found[-1].speaker is not None
    assert found[-1].speaker.name == "Ирина Громова"
