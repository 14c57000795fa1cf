"""How an interviewer objects instead of asking, between two answers in plain paragraphs."""

from __future__ import annotations

import pytest

from knowledge.intake import extract_from
from knowledge.model import Article

_ENGLISH = """The tower has had one keeper for thirty years.

How did you learn of it?

In the lift. My neighbour had read that the clock would go, and I took it for a joke.

But surely the clock is late. People complain.

By forty seconds a week. I put a coin on the weight, and it runs.

Who winds it?

I do, on Mondays, with my niece.

What do you think of up there?

I think of my knees."""
_RUSSIAN = """За часами тридцать лет ходит один человек.

Как вы узнали о замене?

В лифте. Сосед прочёл в новостях, что часы снимут, и я решил, что он шутит.

Но ведь часы отстают. Жители жалуются.

На сорок секунд в неделю. Я кладу на гирю монетку, и всё идёт.

Кто их заводит?

Я сам, по понедельникам, с внучкой.

О чём вы думаете наверху?

Я думаю о коленях."""


@pytest.mark.parametrize(("language", "text"), [("en", _ENGLISH), ("ru", _RUSSIAN)])
def test_an_objection_is_no_part_of_the_answer(language: str, text: str) -> None:
    title = {"en": "Tom Sayer: a minute is much iron", "ru": "Пётр Ланской: минута — это железо"}
    found = extract_from(Article(text, language=language, title=title[language]))
    assert len(found) == 4
    assert not any(words in item.text for item in found for words in ("complain", "жалуются"))


_TALKS = {
    "kk": "– Көпір ескі ме?\n\n– Иә, ескі. Мен көрдім.\n\n– Енді ше?\n\n– Енді жаңасын саламыз.\n\n"
    "– Әңгімеңізге рақмет!",
    "ru": "– Мост старый?\n\n– Да, я видел. Очень старый.\n\n– А теперь?\n\n– Теперь построим.\n\n"
    "– Спасибо за беседу!",
}


@pytest.mark.parametrize("language", _TALKS)
def test_thanks_for_the_talk_are_no_answer(language: str) -> None:
    found = extract_from(Article(_TALKS[language], language=language))
    assert len({item.group for item in found}) == 2
    assert found[-1].text.strip("– ") in _TALKS[language].split("\n\n")[-2]
