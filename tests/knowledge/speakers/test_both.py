"""Both: the two of whom the sentences before tell, and nobody where they tell of more."""

from __future__ import annotations

import pytest

from knowledge.intake import extract_from
from knowledge.model import Article


@pytest.mark.parametrize(
    ("language", "text", "speaker"),
    [
        (
            "ru",
            "Анна Реброва долго молчала. Вера Мохова разливала чай. «Пусть мокнет», — говорят обе.",
            "Анна Реброва и Вера Мохова",
        ),
        (
            "ru",
            "Крюков позвонил Панину, потом Саблину. Оба заверили, что мост откроют в мае.",
            None,
        ),
        (
            "kk",
            "«Менің жүгерім су көрген жоқ!» – деді Қайрат Сүлейменов. Оны Зылиха Омарова да қостады. "
            "Екеуі де кезекті қайтадан ашық жариялауды талап етті.",
            "Қайрат Сүлейменов және Зылиха Омарова",
        ),
    ],
)
def test_both_are_the_two_named_last(language: str, text: str, speaker: str | None) -> None:
    last = extract_from(Article(text, language=language))[-1]
    assert (last.speaker and last.speaker.name) == speaker
