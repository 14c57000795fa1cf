"""Runs of three letters in common."""

from knowledge.search.triples import Triples


def test_the_triples_of_words_are_counted_once_each_their_ends_marked() -> None:
    triples = Triples(["banana", "ab"])
    assert triples.sizes().tolist() == [5, 2]  # " ba ban ana nan na " and " ab ab "
    common = triples.common(["banana", "ban", "xab", "", "анана"])
    assert common.tolist() == [[5, 2, 0, 0, 0], [0, 0, 1, 0, 0]]


def test_no_triple_runs_from_one_text_into_the_next() -> None:
    assert Triples(["a b"]).in_each(["xa", "bx"]).sum() == 0
    assert Triples(["a b"]).in_each(["xa bx"]).sum() == 1


def test_nothing_has_nothing() -> None:
    assert Triples([]).common(["lake"]).shape == (0, 1)
    assert Triples(["lake"]).common([]).shape == (1, 0)
    assert Triples([""]).in_each(["lake"]).shape == (1, 0)
