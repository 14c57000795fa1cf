"""Pieces of articles, torn and put together at random: nothing that an editor can paste may break the reading."""

import random
from dataclasses import replace

import pytest

from knowledge.intake import extract_from
from knowledge.model import Article
from tests.golden import Golden, golden_articles

BITS = [
    "()",
    "( )",
    "(",
    "«»",
    "« »",
    "“”",
    '""',
    "''",
    "—",
    "– ",
    "-",
    ":",
    "\n\n",
    "\n",
    ".",
    "…",
]
BITS += ["?", "!", ",", "*", "[", "]", "[…]", "1", "№", " ", "’", ";", "•", " , ", "\n– ", "): "]
EACH = 60
LONGEST, LONGEST_COPY, LONGEST_CUT, MOST_TEARS = 900, 60, 30, 12


def torn(text: str, chance: random.Random) -> str:
    """A piece of the text with marks put in, words cut out and parts said twice."""
    start = chance.randrange(len(text))
    piece = text[start : start + chance.randrange(50, LONGEST)]
    for _ in range(chance.randrange(1, MOST_TEARS)):
        place, other = sorted(chance.randrange(len(piece) + 1) for _ in range(2))
        piece = chance.choice(
            [
                piece[:place] + chance.choice(BITS) + piece[place:],
                piece[:place] + piece[min(other, place + LONGEST_CUT) :],
                piece[:place] + piece[place:other][:LONGEST_COPY] + piece[place:],
            ]
        )
    return piece


@pytest.fixture(scope="module")
def articles() -> list[Golden]:
    return golden_articles()


@pytest.mark.parametrize("seed", range(4))
def test_a_torn_article_is_read_and_quoted_word_for_word(seed: int, articles: list[Golden]) -> None:
    chance = random.Random(seed)
    for golden in chance.sample(articles, EACH):
        text = torn(golden.article.text, chance)
        for statement in extract_from(replace(golden.article, text=text)):
            assert statement.text == statement.span.of(text)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "en",
            "Chair ( ): The fares come next.\n\nMr Hale: Thank you all.\n\nChair ( ): They go up.",
        ),
        (
            "ru",
            "«Мы рубим сами», — говорит он.\n\nРябуха,, соглашается: за зиму не пропало ничего.",
        ),
        (
            "kk",
            "Оқу« » ісінің меңгерушісі Зәуреш Құлыбекованың сөзінше, баға әр тоқсанда өзгереді.",
        ),
    ],
)
def test_empty_marks_and_brackets_break_nothing(language: str, text: str) -> None:
    article = Article(text=text, language=language)
    assert all(found.span.of(text) for found in extract_from(article))
