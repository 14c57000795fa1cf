"""Interviews with two guests, in dashes: invented ones."""

from __future__ import annotations

import pytest

from knowledge.intake import extract_from
from knowledge.model import Article

_RUSSIAN = """Дирижёра Льва Зарина и скрипачку Нину Орлову мы застали после репетиции.

— Как прошёл сезон?

— Тяжело. Мы играли в холодном зале, и я простудился дважды.

— Вас часто называют строгим.

— Я не строгий, я просто слышу лишнее.

— Нина, вы тоже мёрзли?

— Я играла в перчатках без пальцев. Смычок скользил.

— Она преувеличивает. Перчатки я видел один раз.

— Что будет осенью?

— Мы едем на гастроли. Я уже купил билеты.

— И мои тоже потерял.
"""
_KAZAKH = """Тұзшы Дәмелі Сапар мен інісі Ерден Маратты көл жағасынан таптық.

– Жұмыс ауыр ма?

– Ауыр. Бірақ мен үйреніп кеттім.

– Көршілеріңіз сізді тым қатал дейді.

– Менің қатал болуға уақытым жоқ.

– Ерден, сіз де тұз қайнатасыз ба?

– Мен тек отын тасимын. Отынсыз тұз жоқ.

– Ол отынды да кеш әкеледі.

– Келесі жылы не істейсіз?

– Көлді тазалаймыз. Мен өтініш жаздым.
"""


@pytest.mark.parametrize(
    ("language", "title", "text", "expected"),
    [
        ("ru", "Лев Зарин: «Оркестр не терпит спешки»", _RUSSIAN, "ЗЗНЗЗН"),
        ("kk", "Дәмелі Сапар: «Тұз қайнату – сабыр ісі»", _KAZAKH, "ДДЕДД"),
    ],
)
def test_each_dash_behind_an_answer_is_the_other_guests(
    language: str, title: str, text: str, expected: str
) -> None:
    found = extract_from(Article(title=title, text=text, language=language))
    said = [statement.speaker.name[0] for statement in found if statement.speaker]
    assert "".join(said) == expected
