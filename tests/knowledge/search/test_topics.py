"""Words of one language and what they are in another."""

import pytest

from knowledge.search.keys import key_of, stem_in
from knowledge.search.topics import loans, translated


@pytest.mark.parametrize(
    ("word", "language", "other", "other_language"),
    [
        ("taxes", "en", "налогами", "ru"),
        ("taxes", "en", "салықтар", "kk"),
        ("учителям", "ru", "мұғалімдер", "kk"),
        ("мектептердің", "kk", "schools", "en"),
        ("Greece", "en", "греческого", "ru"),
        ("Қытайдың", "kk", "China", "en"),
        ("ООН", "ru", "БҰҰ", "kk"),
    ],
)
def test_a_topic_or_a_place_stands_for_its_likes_in_other_languages(
    word: str, language: str, other: str, other_language: str
) -> None:
    assert stem_in(other, other_language) in translated(word, language)


def test_words_that_are_in_no_table_stand_for_themselves_only() -> None:
    assert translated("zeppelin", "en") == {}
    assert loans("lake", "en") == frozenset()


@pytest.mark.parametrize(
    ("word", "language", "other"),
    [
        ("modernization", "en", "модернизация"),
        ("интеграцию", "ru", "integration"),
        ("активизм", "ru", "activism"),
        ("экономикалық", "kk", "economic"),
    ],
)
def test_a_loan_word_has_the_ending_of_each_language(word: str, language: str, other: str) -> None:
    assert key_of(other) in loans(word, language)
