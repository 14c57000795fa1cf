"""Words over the names of those who sign, in plain lines, are theirs; what the editors put between is not."""

from __future__ import annotations

import pytest

from knowledge.intake import extract_from
from knowledge.model import Article, Kind

RU = """Почта недели. Печатаем самые короткие письма.

О фонаре

На нашей улице с бури нет света. Я дважды писала об этом в управу, и оба раза мне обещали.

В. Сомова, г. Ильменск

Глава управы Пётр Ланской сообщил, что фонарь заказан.

О мосте

Мой внук ходит в школу по льду. Пока мост чинят, мы держим его за руку.

Егор Мятлев, село Каменка

Рубрика выходит по пятницам."""
KK = """Редакция поштасы. Қысқа хаттарды басып отырмыз.

Шам туралы

Біздің көшеде дауылдан бері жарық жоқ. Әкімдікке екі рет жаздық, екеуінде де уәде берді.

Раушан Омарова, Арна ауылы

Көпір туралы

Біздің немере мектепке мұзбен барады. Көпір жөнделгенше қолынан ұстап жүреміз.

Ерлан Мәдиев, Қайыңды ауылы

Айдар жұма сайын шығады."""
EN = """We asked people by the bridge.

Not before the autumn, if you ask me. My nephew works at the mill.
Nora Whitcombe, ferry pilot

The grease was wrong for thirty years, and we all knew it well.
Edith Lorne, baker

I walk, then I row, then I walk again every day of the week.
Sarah Penhale, teacher

The ferry runs from six to nine."""


@pytest.mark.parametrize(
    ("language", "text", "signed"),
    [
        ("ru", RU, {"Сомова": "На нашей", "Мятлев": "Мой внук"}),
        ("kk", KK, {"Омарова": "Біздің көшеде", "Мәдиев": "Біздің немере"}),
        ("en", EN, {"Whitcombe": "Not before", "Lorne": "The grease", "Penhale": "I walk"}),
    ],
)
def test_words_are_whose_name_stands_below(
    language: str, text: str, signed: dict[str, str]
) -> None:
    found = [
        one for one in extract_from(Article(text, language=language)) if one.kind is Kind.DIRECT
    ]
    whose = {one.speaker.name.split()[-1]: one.text for one in found if one.speaker}
    assert whose.keys() == signed.keys()
    assert len(found) == len(signed)
    assert all(whose[name].startswith(words) for name, words in signed.items())


OVER = """We asked people by the bridge, and we thank them.

Nora Whitcombe, ferry pilot
Not before the autumn, if you ask me. My nephew works at the mill.

Edith Lorne, baker
The grease was wrong for thirty years, and we all knew it well.

Sarah Penhale, teacher
I walk, then I row, then I walk again every day of the week.

The ferry runs from six to nine."""


def test_names_over_the_words_are_no_signatures() -> None:
    found = extract_from(Article(OVER, language="en"))
    names = [one.speaker.name for one in found if one.speaker and one.kind is Kind.DIRECT]
    assert names == ["Nora Whitcombe", "Edith Lorne", "Sarah Penhale"]
