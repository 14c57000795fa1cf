"""First names that one language takes from the lists of another."""

import pytest

from knowledge.grammar.lexicon import lexicon


@pytest.mark.parametrize("name", ["Джеффри", "Лена", "Петр"])
def test_a_name_of_the_russian_lists_is_one_in_kazakh(name: str) -> None:
    assert "personal_name" in lexicon("kk").entry(name).classes


@pytest.mark.parametrize("word", ["Ана", "Дания"])
def test_a_word_of_its_own_or_a_land_is_none(word: str) -> None:
    assert "personal_name" not in lexicon("kk").entry(word).classes
