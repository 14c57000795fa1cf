"""Many words are read as each alone."""

import random

import pytest

from knowledge.keys import keys_of_letters, letters_of_many, word_key
from knowledge.language import WORD, languages
from knowledge.search.keys import stems_of
from knowledge.search.many import stems_of_words

WORDS = [
    *("O'Brien's", "ferry-ports", "Boats'", "running", "2024", "12-го", "x" * 63 + "-b", "a" * 70),
    *("лодками", "Ёлками", "тележка-то", "Кемпбелл", "съездов", "kölge", "ﬁne", "½a", "ﷺ" * 5),
    *("қалаларымызда", "мектебінен", "kitaptarymyzdyñ", "Toqaevtyñ", "İstanbul", "ﾞa", "漢字", "e"),
]


@pytest.mark.parametrize("language", [*languages(), "de", ""])
def test_words_are_read_as_each_alone(language: str) -> None:
    draw = random.Random(3)
    made = ["".join(draw.choices("abtsğñқыаеилрдтңнбмспйё'-", k=9)) for _ in range(500)]
    words = WORD.findall(" ".join([*WORDS, *made]))
    alone = [stems_of(word[:64], language) for word in words]
    assert list(map(list, stems_of_words(words, language))) == alone
    assert stems_of_words([], language) == []


def test_many_keys_are_those_of_each_word() -> None:
    assert keys_of_letters(letters_of_many(WORDS)) == list(map(word_key, WORDS))
    assert keys_of_letters(letters_of_many([])) == []
