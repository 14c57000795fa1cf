"""Words, keys and stems: one word has one key in every script, and its forms one stem."""

import pytest

from knowledge.search.keys import key_of, stem_in, stem_of, words_of


@pytest.mark.parametrize(
    ("one", "other", "language"),
    [
        ("мосты", "мостами", "ru"),
        ("mosty", "мостами", "ru"),  # Russian typed in Latin letters
        ("людей", "людям", "ru"),
        ("morskoi", "морской", "ru"),
        ("bridge", "bridges", "en"),
        ("көпірлерді", "көпір", "kk"),
        ("копирлерди", "көпірлеріміз", "kk"),  # Kazakh typed with Russian letters
        ("kopirlerdi", "көпірде", "kk"),
        ("mekteptiń", "мектептер", "kk"),
    ],
)
def test_forms_of_a_word_have_one_stem(one: str, other: str, language: str) -> None:
    assert stem_in(one, language) == stem_in(other, language)


def test_a_short_root_is_never_stripped_to_nothing() -> None:
    assert len(stem_in("оттары", "kk")) >= 3
    assert stem_in("сулары", "kk") == stem_in("су", "kk")  # which the language lists


def test_abbreviations_are_no_small_words() -> None:
    assert stem_in("ООН", "ru") != stem_in("он", "ru")
    assert stem_in("ИИ", "ru") != stem_in("и", "ru")


def test_a_word_in_foreign_letters_is_stemmed_by_the_language_of_those_letters() -> None:
    assert stem_of("bridges", "ru") == stem_in("bridges", "en")
    assert stem_of("мостами", "en") == stem_in("мостами", "ru")


def test_kazakh_latin_letters_are_read_as_kazakhs_read_them() -> None:
    assert key_of("aýyl", "kk") == key_of("ауыл")


def test_the_parts_of_a_word_stand_where_they_were_written() -> None:
    text = "Ди-энд «Орбит-7»"
    words = list(words_of(text, "ru"))
    assert [text[w.start : w.end] for w in words] == ["Ди", "энд", "Орбит", "7"]


def test_kazakh_words_are_one_in_both_alphabets() -> None:
    assert stem_in("jasandy", "kk") == stem_in("жасанды", "kk")
