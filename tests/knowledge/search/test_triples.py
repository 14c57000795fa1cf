"""Runs of three letters in common."""

import random

import numpy as np
import pytest

from knowledge.search.triples import Triples
from knowledge.signs import Signed


def test_the_triples_of_words_are_counted_once_each_their_ends_marked() -> None:
    triples = Triples(["banana", "ab"], Signed.of(["banana", "ban", "xab", "", "анана"]))
    assert triples.sizes().tolist() == [5, 2]  # " ba ban ana nan na " and " ab ab "
    some, common = triples.common(2)
    assert (some.tolist(), common.tolist()) == ([0, 1, 2], [[5, 2, 0], [0, 0, 1]])


@pytest.mark.parametrize("letters", ["ab", "az09", "abcdefghijklmnopqrstuvwxyz0123456789", "бжя"])
def test_a_text_has_the_triples_of_its_words_and_those_across_a_blank(letters: str) -> None:
    draw = random.Random(letters)
    words = ["".join(draw.choices(letters, k=draw.randint(1, 5))) for _ in range(30)]
    typed = ["lake", " ".join(words[:4]), " ".join(words[4:9])]
    texts = [draw.choices(range(30), k=draw.randint(0, 9)) for _ in range(6)]
    columns = np.array([column for text in texts for column in text], dtype=np.intp)
    triples = Triples(typed, Signed.of(words))
    found = triples.in_texts(1, columns, np.array(list(map(len, texts))))
    wanted = _triples(typed[1])
    assert found.shape == (6, len(wanted))
    for has, text in zip(found, texts, strict=True):
        assert has.sum() == len(wanted & _triples(" ".join(words[column] for column in text)))


def _triples(text: str) -> set[str]:
    return {f" {text} "[i : i + 3] for i in range(len(text))}


def test_nothing_has_nothing() -> None:
    none = np.zeros(0, dtype=np.intp)
    assert Triples([], Signed.of(["lake"])).common(0)[1].shape == (0, 0)
    assert Triples(["lake"], Signed.of([])).common(1)[1].shape == (1, 0)
    assert Triples(["lake"], Signed.of([])).in_texts(0, none, np.zeros(3, dtype=np.intp)).shape == (
        3,
        4,
    )
    assert Triples([""], Signed.of(["lake"])).in_texts(0, none, none).shape == (0, 0)
