"""A quotation that has lost one of its marks is found by the words around it."""

import pytest

from knowledge import quotes
from knowledge.model import Article

LOST = [
    ('It is old and wet," said Tom Harlow.', ['It is old and wet,"']),
    (
        '"It is old and wet, he added, "and it leaks."',
        ['"It is old and wet,', '"and it leaks."'],
    ),
    (
        "“It is old, and so are we, Harlow said. “It leaks.”",
        ["“It is old, and so are we,", "“It leaks.”"],
    ),
]
WHOLE = [
    ('"I saw him, and he said, "go home" twice," said Tom Harlow.', 1),
    ("‘He came. “Is it alive,” he said. It was,’ Harlow said.", 1),
    ('The so-called "old wall" fell," said Tom Harlow.', 0),
]


def direct(text: str) -> list[str]:
    article = Article(text=text, language="en")
    return [found.content.of(text) for found in quotes.find(article)]


@pytest.mark.parametrize(("text", "words"), LOST)
def test_a_lost_mark_is_seen_by_the_words_of_the_author(text: str, words: list[str]) -> None:
    assert direct(text) == words


@pytest.mark.parametrize(("text", "count"), WHOLE)
def test_marks_inside_a_whole_quotation_end_nothing(text: str, count: int) -> None:
    assert len(direct(text)) == count


ONE_FOR_TWO = [
    ("«Роза» строит лодки», — сказал Павел Лобов.", ["«Роза» строит лодки»"]),
    (
        'Это "Роза". "Роза" строит лодки, а "Ива" - нет.", - сказал Павел Лобов.',
        ['"Роза" строит лодки, а "Ива" - нет."'],
    ),
    ("«Роза» строит лодки, а «Ива» — нет, — сказал Павел Лобов.", []),
    ("Мост строит «Роза» и «Ива», — сказал Павел Лобов.", []),
]


@pytest.mark.parametrize(("text", "words"), ONE_FOR_TWO)
def test_one_mark_opens_a_quotation_and_the_name_in_it(text: str, words: list[str]) -> None:
    found = quotes.find(Article(text=text, language="ru"))
    assert [item.content.of(text) for item in found if item.kind.value == "direct"] == words
