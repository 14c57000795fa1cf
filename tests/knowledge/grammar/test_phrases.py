"""The longest phrase at the start of a run of words."""

import pytest

from knowledge.grammar.phrases import Phrases


@pytest.fixture
def phrases() -> Phrases:
    known = Phrases()
    known.enter(("head", "of", "state"), {"role"})
    known.enter(("head", "of"), {"part"})
    known.enter(("press", "service*"), {"body"})
    known.enter(("press", "services"), {"many"})
    known.enter(("put", "*", "task"), {"urging"})
    return known


@pytest.mark.parametrize(
    ("words", "length", "classes", "bent"),
    [
        ("head of state spoke", 3, {"role"}, ""),
        ("head of the house", 2, {"part"}, ""),
        ("press serviceman", 2, {"body"}, "serviceman"),
        ("press services", 2, {"body", "many"}, "services"),
        ("head state", 0, set(), ""),
        ("put them task force", 3, {"urging"}, ""),
    ],
)
def test_the_longest_phrase_wins(
    phrases: Phrases, words: str, length: int, classes: set[str], bent: str
) -> None:
    first, *others = words.split()
    following = iter(others)
    found = phrases.longest(first, lambda: next(following, None), lambda word: word)
    assert found == (length, classes, bent)


@pytest.mark.parametrize(("word", "may"), [("head", True), ("press", True), ("heads", False)])
def test_a_word_may_begin_a_phrase(phrases: Phrases, word: str, may: bool) -> None:
    assert phrases.begin_with(word) is may
