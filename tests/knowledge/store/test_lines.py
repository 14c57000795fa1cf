"""The words of passages by number: read as they were kept, whoever stores others meanwhile."""

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from knowledge.signs import Signed
from knowledge.store import Store, lines
from knowledge.store.keyed import Entry
from knowledge.store.spellings import Spelled, Spellings


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    store = Store(tmp_path / "a.db", create=True)
    yield store
    store.close()


def entry(number: int, *words: str) -> Entry:
    return Entry(number, True, dict.fromkeys(words, 64), tuple((word, word) for word in words))


def keys(store: Store, number: int, spellings: Spellings) -> list[str]:
    with store.postings._connections.reading() as connection:
        words = lines.of(connection, [number])
        return spellings.all(connection).keys(words[number])


def test_a_line_has_the_words_of_its_passage_in_order(store: Store) -> None:
    many = [f"word{number}" for number in range(300)]  # of one byte and of two
    store.postings.add([entry(1, *many), entry(2), entry(3, "lake", "boat", "lake", "word7")])
    assert keys(store, 1, Spellings()) == many
    assert keys(store, 2, Spellings()) == []
    assert keys(store, 3, Spellings()) == ["lake", "boat", "lake", "word7"]


def test_what_is_stored_later_is_read_and_what_was_taken_back_is_not(store: Store) -> None:
    spellings = Spellings()
    store.postings.add([entry(1, "lake")])
    assert keys(store, 1, spellings) == ["lake"]
    with pytest.raises(RuntimeError), store.writing():
        store.postings.add([entry(2, "boat")])
        assert keys(store, 2, spellings) == ["boat"]
        raise RuntimeError
    store.postings.add([entry(2, "pier")])
    assert keys(store, 2, spellings) == ["pier"]


def test_a_number_is_never_given_to_another_word(store: Store) -> None:
    spellings = Spellings()
    store.postings.add([entry(1, "lake")])
    assert keys(store, 1, spellings) == ["lake"]
    store.postings.remove([entry(1, "lake")])
    store.postings.add([entry(2, "boat")])
    assert keys(store, 2, spellings) == ["boat"]


def test_words_grow_by_rows_with_gaps_between_their_numbers() -> None:
    spelled, one, other = Spelled(), np.array([2, 3]), np.array([6])
    spelled = spelled.grown(one, "lake bay", one + 5).grown(other, "boat", other + 3)
    spelled = spelled.grown(other[:0], "", other[:0])
    assert spelled.keys(np.array([3])) == ["bay"]
    assert spelled.keys(np.array([6, 2])) == ["boat", "lake"]
    assert spelled.keys(np.array([0, 4])) == ["", ""]
    assert spelled.stem_ids(np.array([2, 6])).tolist() == [7, 9]


def test_the_words_by_number_are_also_given_as_signs() -> None:
    spelled = Spelled().grown(np.array([1, 3]), "lake хан", np.array([5, 6]))
    found, wanted = spelled.signed(np.array([3, 2, 1])), Signed.of(["хан", "", "lake"])
    assert (found.signs.tolist(), found.sizes.tolist()) == (wanted.signs.tolist(), [3, 0, 4])
    assert (
        Signed.of(["хан", ""]).before(Signed.of(["lake"])).signs.tolist() == wanted.signs.tolist()
    )
