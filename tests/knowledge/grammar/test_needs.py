"""What a sentence must hold for a pattern over tokens to fit."""

import re

import pytest

from knowledge.grammar.needs import in_turn, needs, opening

NEEDS = [
    ("[ab][c]", ["ab", "c"]),
    ("[a-c],[x]?[y]*[z]{0,3}", ["abc", ","]),  # what may be missing is not needed
    ("(?<=[x])(?:[y][z])[a](?=[b])", ["x", "y", "z", "a", "b"]),  # what must stand beside it is
    ("(?<![x])(?![y])[^z][a]", ["a"]),
    ("(?:[a][b])*(?:[c]){0,2}(?:[d][e])?[f]{2,}[g]++", ["f", "g"]),
    ("[a]|[b]", ["ab"]),
    ("(?:[ab][c]|(?:[d]|[e]))[f]", ["cde", "f"]),  # of alternatives the one or the other
    ("(?:[a]|[b]?)[f]", ["f"]),
    ("[ab][a]", ["a"]),  # with that the other is there as well
    ("(?P<cue>[a]|[b][x])[c]", ["ab", "c"]),
    ("(?P<cue>[a]|(?:[b]))[c]", ["ab", "c"]),
    ("(?P<cue>[a])|(?P<cue2>[b])", ["ab"]),
    ("[a]\\.[b\\n]", ["a", "b\n"]),
    ("(?P<cue>:)\\n?[a]", [":", "a"]),
    ("[a]'\\([b]\\*?", ["a", "'", "(", "b"]),
]


@pytest.mark.parametrize(("pattern", "expected"), NEEDS)
def test_a_pattern_needs_the_sets_that_cannot_be_left_out(
    pattern: str, expected: list[str]
) -> None:
    re.compile(pattern)
    assert list(needs(pattern)) == [frozenset(tokens) for tokens in expected]


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        ("[ab][c]?[a]{2,},", ["ab", "a", ","]),
        ("(?<=[x])(?:[y][z])[a](?=[b])", ["y", "z", "a"]),  # what stands beside it may overlap
        ("(?:(?=[^.]*[x])[yu]|[z])[f]", ["uyz", "f"]),
        ("(?:[a][b]|[c])[f]", ["ac", "f"]),
        ("(?:[a]|[b]?)[f]", ["f"]),
    ],
)
def test_a_pattern_fits_sets_that_follow_each_other(pattern: str, expected: list[str]) -> None:
    assert list(in_turn(pattern)) == [frozenset(tokens) for tokens in expected]


@pytest.mark.parametrize(
    ("pattern", "tokens"),
    [
        ("(?!)", frozenset()),
        ("[ab]c?|[d]", {"a", "b", "d"}),
        ("[ab]{0,2}[d]", None),
        ("(?:[ab])[d]", None),
    ],
)
def test_what_a_pattern_begins_with_is_known_or_not(pattern: str, tokens: set[str] | None) -> None:
    assert opening(pattern) == tokens
