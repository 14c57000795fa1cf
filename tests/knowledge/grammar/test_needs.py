"""What a sentence must hold for a pattern over tokens to fit."""

import re

import pytest

from knowledge.grammar.needs import needs

NEEDS = [
    ("[ab][c]", ["ab", "c"]),
    ("[a-c],[x]?[y]*[z]{0,3}", ["abc", ","]),  # what may be missing is not needed
    ("(?<=[x])(?:[y][z])[a]", ["a"]),  # nor, here, what stands in groups
    ("[a]|[b]", []),
    ("(?P<cue>[a]|[b][x])[c]", ["ab", "c"]),
    ("(?P<cue>[a]|(?:[b]))[c]", ["c"]),
    ("(?P<cue>[a])|(?P<cue2>[b])", ["ab"]),
    ("[a]\\.[b\\n]", ["a", "b\n"]),
    ("(?P<cue>:)\\n?[a]", [":", "a"]),
]


@pytest.mark.parametrize(("pattern", "expected"), NEEDS)
def test_a_pattern_needs_the_sets_that_cannot_be_left_out(
    pattern: str, expected: list[str]
) -> None:
    re.compile(pattern)
    assert list(needs(pattern)) == [frozenset(tokens) for tokens in expected]
