"""Quotations that go on over several paragraphs and hold other marks."""

from collections.abc import Callable

import pytest

Found = list[tuple[str, str]]

RUNNING = [
    ("en", '"They ask: "Who built it?" they ask.\nI never knew," Tom Harlow said.', 2),
    ("ru", "«Мы ждали.\nЗавод «Роза» и завод «Мак» молчали», – сказал Игорь Стрелин.", 2),
    ("kk", "«Біз күттік.\nСол «Алтын дән» зауыты жабылды.\nЕнді ашамыз», – деді Асан Бөлтірік.", 3),
    ("kk", "– Біз күттік.\n\nКөпір ескі, су өтіп жатыр, – деп жазылған жауапта.", 2),
    ("en", '"We waited.\n' + "It rained.\n" * 12 + 'Then it held," Tom Harlow said.', 14),
]


@pytest.mark.parametrize(("language", "text", "parts"), RUNNING)
def test_a_quotation_goes_on_to_its_closing_mark(
    found: Callable[..., Found], language: str, text: str, parts: int
) -> None:
    said = [words for kind, words in found(text, language) if kind == "direct"]
    assert len(said) == parts


def test_a_firms_marks_open_no_quotation_that_goes_on(found: Callable[..., Found]) -> None:
    text = "«Мы ждали», – сказал Игорь Стрелин.\nЗавод «Роза» закрыли.\nЗавод «Мак» открыли."
    assert [words for _, words in found(text, "ru")] == ["«Мы ждали»"]
