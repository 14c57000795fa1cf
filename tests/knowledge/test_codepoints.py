"""What is found in many texts at once is what is found in each alone."""

import random

import pytest

from knowledge import codepoints
from knowledge.language import WORD
from knowledge.store import rows
from knowledge.store.same import SameWords

ODD = "'’ʼ‘`´ʹ-‑‐−_\n\0 .,ёЁßŉİıﬁ½²№…\u00a0\u0301\u0308\u0345ΆΣςқ漢字한\u1100\u1161\u0cc6\u0cd5𝒜𐐀🙂́"
ALPHABET = "aZbйКü9" * 4 + ODD


def texts_of(seed: int) -> list[str]:
    draw = random.Random(seed)
    made = ["".join(draw.choices(ALPHABET, k=draw.randrange(0, 40))) for _ in range(60)]
    return [*made, "", "-a-", "a'", "'a", "a--b", "a-b’c", "_a_b", "ΌΣΟΣ Ё"]


@pytest.fixture(params=[1, 300, 1 << 16])
def _at_once(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(codepoints, "_AT_ONCE", request.param)


@pytest.mark.usefixtures("_at_once")
@pytest.mark.parametrize("seed", range(4))
def test_words_are_those_of_each_text(seed: int) -> None:
    texts = texts_of(seed)
    found: list[list[str]] = [[] for _ in texts]
    for letters in codepoints.letters_of(texts):
        words = codepoints.words_in(letters)
        for start, end, text in zip(words.starts, words.ends, words.text, strict=True):
            before = letters.edges[text]
            found[letters.first + text].append(texts[letters.first + text][start - before : end - before])  # fmt: skip
    assert found == [WORD.findall(text) for text in texts]


def same_words_of(texts: list[str]) -> list[int]:
    same = SameWords(texts)
    for letters in codepoints.letters_of(texts):
        same.add(letters, codepoints.words_in(letters))
    return same.numbers().tolist()


@pytest.mark.usefixtures("_at_once")
@pytest.mark.parametrize("seed", range(4))
def test_same_words_are_those_of_each_text(seed: int) -> None:
    texts = texts_of(seed)
    assert same_words_of(texts) == list(map(rows.same_words, texts))


def test_every_letter_folds_as_alone() -> None:
    letters = [chr(code) for code in range(0x11000) if not 0xD800 <= code < 0xE000]
    texts = [f"{before}{letter}b" for letter in letters for before in ("", "a")]
    assert same_words_of(texts) == list(map(rows.same_words, texts))


def test_no_texts_and_empty_ones() -> None:
    assert list(codepoints.letters_of([])) == []
    assert same_words_of([]) == []
    assert same_words_of(["", "..."]) == [rows.same_words("")] * 2
