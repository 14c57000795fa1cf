"""Words are told apart by numbers, and found again."""

import numpy as np

from knowledge.codepoints import letters_of, words_in
from knowledge.search.hashed import Hasher, Table


def test_a_word_has_one_number_wherever_it_stands_and_others_have_others() -> None:
    words = [f"{a}{b}{c}" for a in "abя𝒜" for b in ("", "ab", "ba", "𐐀b") for c in "аb漢"]
    texts = [" ".join(words), "- " + " ".join(reversed(words))]
    (letters,) = letters_of(texts)
    found = Hasher().hashes(letters.codes, words_in(letters)).tolist()
    assert found[: len(words)] == found[len(words) :][::-1]
    assert len(set(found)) == len(set(words))


def test_languages_tell_the_same_word_apart() -> None:
    hasher = Hasher()
    first = hasher.salts(1).tolist()
    assert hasher.salts(3).tolist()[:1] == first
    assert len(set(hasher.salts(3).tolist())) == 3


def test_numbers_are_found_in_the_order_in_which_they_came() -> None:
    table = Table()
    draw = np.random.default_rng(1)
    # Many begin alike, so that they look for the same slot.
    numbers = np.unique(draw.integers(0, 1 << 20, 2_000).astype(np.uint64) << np.uint64(40))
    draw.shuffle(numbers)
    for part in np.array_split(numbers, 7):
        assert (table.places(part) == -1).all()
        table.add(part)
    assert table.places(numbers).tolist() == list(range(len(numbers)))
    assert table.places(numbers + np.uint64(1)).max() == -1
    assert len(table) == len(numbers)


def test_zero_is_a_number_as_others() -> None:
    table = Table()
    zero = np.zeros(1, dtype=np.uint64)
    assert table.places(zero).tolist() == [-1]
    table.add(zero)
    assert table.places(zero).tolist() == [0]
