"""What is only seen, found out or done is nobody's statement; what an inquiry finds is."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Found = list[tuple[str, str]]

SEEN = [
    ("en", "Security camera footage showed the heron leaving the market at 4 a.m."),
    ("en", "Phone records indicated that they had only met on Sunday."),
    ("en", "The captain demonstrated that his side could still win."),
    ("en", "The young surveyor Ada Quill found that the wall was wet."),
    ("ru", "Она обнаружила, что лодка стоит у другого берега."),
    ("ru", "Лодочник Том Харлоу обнаружил, что причал пуст."),
    ("kk", "Кеше Том Харлоу келді. Ол көпірге қарсы екенін көрсетті."),
]
HEARD = [
    ("en", "The study found that herons sleep standing."),
    ("en", "The Charlotte Observer found that herons sleep standing."),
    ("en", "Scholars found that herons sleep standing."),
    ("en", "A new poll shows that most people like the lake."),
    ("ru", "Учёные обнаружили, что цапли спят стоя."),
    ("ru", "Новый опрос показал, что большинство жителей любит озеро."),
    ("kk", "Жаңа сауалнама көрсеткендей, тұрғындардың көбі көлді жақсы көреді."),
    ("kk", "Том Харлоу көпірге қарсы екенін айтты."),
    ("kk", "Том Харлоу көпірдің берік екенін көрсетіп тұрғанын айтты."),
]


@pytest.mark.parametrize(("language", "text"), SEEN)
def test_what_is_only_seen_is_no_statement(
    found: Callable[..., Found], language: str, text: str
) -> None:
    assert found(text, language) == []


@pytest.mark.parametrize(("language", "text"), HEARD)
def test_what_an_inquiry_or_somebody_tells_is_one(
    found: Callable[..., Found], language: str, text: str
) -> None:
    assert len(found(text, language)) == 1
