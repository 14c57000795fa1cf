"""Russian forms of reporting, in invented texts: what is found, and whose it is."""

from __future__ import annotations

import pytest

from knowledge.intake import extract_from
from knowledge.model import Article

MEETING = "Встреча с Григорием Вешняковым прошла в четверг.\n"
SAID = [
    (
        "По словам Григория Вешнякова, мост откроют весной.",
        "Григорий Вешняков",
        "мост откроют весной",
    ),
    (
        MEETING + "Вешняков отметил, что мост откроют весной.",
        "Григорий Вешняков",
        "мост откроют весной",
    ),
    ("Мост откроют весной, сообщили в МЧС.", "МЧС", "Мост откроют весной"),
    ("Министр Анна Лугова поручила акимам проверить мост.", "Анна Лугова", "акимам проверить мост"),
    (
        "Министр Анна Лугова выразила надежду, что мост откроют весной.",
        "Анна Лугова",
        "мост откроют весной",
    ),
    (
        "«Мост откроют весной», — сказала, в свою очередь, Анна Лугова.",
        "Анна Лугова",
        "«Мост откроют весной»",
    ),
    (  # A name that is also a month.
        "Министр транспорта Вельгории Марта Ольсен заявила, что порт откроют раньше срока.",
        "Марта Ольсен",
        "порт откроют раньше срока",
    ),
]


@pytest.mark.parametrize(("text", "speaker", "words"), SAID)
def test_forms_of_reporting_name_their_speaker(text: str, speaker: str, words: str) -> None:
    (found,) = extract_from(Article(text, language="ru"))
    assert found.speaker is not None
    assert (found.speaker.name, found.content.of(text)) == (speaker, words)


def test_a_verb_without_anybody_reports_nobody() -> None:
    text = "Жителям дома сообщили, что вернуться пока не удастся."
    assert extract_from(Article(text, language="ru")) == ()


def test_a_quotation_goes_on_over_paragraphs_to_its_mark() -> None:
    text = "Анна Лугова заявила: «Мост стар.\nМы его откроем весной».\nВстреча окончена."
    found = extract_from(Article(text, language="ru"))
    assert [item.speaker and item.speaker.name for item in found] == ["Анна Лугова"] * 2
