"""A court to which papers are handed in is not who says what stands in them."""

from __future__ import annotations

import pytest

from knowledge.intake import extract_from
from knowledge.model import Article


@pytest.mark.parametrize(
    ("before", "speaker"),
    [
        ("Истец подал документы в Верховный суд.", "документы"),
        ("Истец обратился в окружной суд Кельма.", "документы"),
        ("Прокуратура Кельма передала документы в суд.", "Прокуратура"),
        ("Верховный суд отклонил жалобу.", "Верховный суд"),
        ("В Министерстве образования показали план.", "Министерство образования"),
    ],
)
def test_papers_are_not_the_words_of_the_court_that_gets_them(before: str, speaker: str) -> None:
    text = f"{before} В документах утверждается, что директор знал о нарушениях."
    found = extract_from(Article(text, language="ru"))
    assert [item.speaker and item.speaker.name for item in found] == [speaker]
