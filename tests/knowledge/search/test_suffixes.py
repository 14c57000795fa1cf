"""The grammar of suffixes: legal chains are taken off, words that only end like one are left whole."""

import pytest

from knowledge.search.keys import other_stems, stem_in


@pytest.mark.parametrize(
    ("word", "stem"),
    [
        ("көпірлеріміздегілердің", "көпір"),  # plural, whose, place, plural, case
        ("мектебінде", "мектеп"),  # б stands for п before a vowel
        ("көліктерге", "көлік"),
        ("көлігін", "көлік"),
        ("суреттер", "сурет"),  # the т of the stem and that of the suffix
        ("орналастырмаған", "орналастырма"),
        ("құрылғандықтан", "құрыл"),
        ("қаланың", "қала"),  # and not қал
        ("мұғалімдер", "мұғалім"),  # and not "my мұғал"
        ("Тоқаевқа", "тоқаев"),
        ("дала", "дала"),
    ],
)
def test_a_word_is_stripped_of_a_legal_chain_of_suffixes(word: str, stem: str) -> None:
    assert stem_in(word, "kk") == stem_in(stem, "kk")


@pytest.mark.parametrize(("word", "stem"), [("кітаптар", "kitap"), ("кітап", "kitap")])
def test_letters_that_may_be_a_suffix_are_first_taken_for_the_stem(word: str, stem: str) -> None:
    assert stem_in(word, "kk") == stem


def test_other_readings_of_the_suffixes_are_known() -> None:
    assert "almati" in other_stems("Алматы", "kk")
    assert "bal" not in other_stems("балалар", "kk")
    assert "alma" in (stem_in("алмады", "kk"), *other_stems("алмады", "kk"))


def test_a_language_without_a_grammar_has_no_other_stems() -> None:
    assert other_stems("bridges", "en") == ()
