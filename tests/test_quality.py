"""The floors of the measured figures, and what counts as a stored string."""

import pytest

from knowledge.model import Kind, Span, Statement
from tests.golden import parse
from tests.quality import under_floors
from tests.quality_golden import Outcome, add, errors_of

FIGURES = {"en.open": {"direct_f1": 0.9, "stored_strings": 0.05}}


@pytest.mark.parametrize(
    ("floors", "told"),
    [
        ({"direct_f1": 0.9}, []),
        ({"direct_f1": 0.95}, ["en.open: direct_f1 0.900 is under 0.95"]),
        ({"stored_strings_at_most": 0.05}, []),
        ({"stored_strings_at_most": 0.03}, ["en.open: stored_strings 0.050 is over 0.03"]),
        ({"joint": 0.5}, ["en.open: joint was not measured, its floor is 0.5"]),
    ],
)
def test_each_figure_under_its_floor_is_told(floors: dict[str, float], told: list[str]) -> None:
    assert under_floors(FIGURES, {"en": {"open": floors}}) == told


def test_the_floors_of_what_was_not_measured_are_left_alone() -> None:
    assert under_floors(FIGURES, {"kk": {"open": {"direct_f1": 0.99}}}) == []


HEAD = """language: en
title: Ferry
published: 2025-05-06
publisher: Harbour Post
shows: an example
speaker moss: Ida Moss; Moss
---
"""


@pytest.mark.parametrize(
    ("string", "kind", "strings", "stored"),
    [
        ("“A Night on the Lake”", Kind.DIRECT, 1, 1),
        ("“A Night on the Lake”", Kind.INDIRECT, 1, 1),
        ("The film", Kind.INDIRECT, 1, 0),
        ("“Nobody”", Kind.DIRECT, 1, 0),
    ],
)
def test_only_long_strings_that_became_statements_count(
    string: str, kind: Kind, strings: int, stored: int
) -> None:
    text = "The film ⟦none|“A Night on the Lake”⟧ and ⟦none|“Nobody”⟧ won."
    golden = parse(HEAD + text, name="en-01-x")
    start = golden.article.text.index(string)
    span = Span(start, start + len(string))
    outcome = Outcome()
    add(outcome, golden, [Statement(string, span, span, kind)])
    assert (outcome.strings, outcome.strings_stored) == (strings, stored)


def test_errors_name_the_article_and_what_is_wrong() -> None:
    text = "Ida Moss said ⟦indirect moss|the ferry was late⟧. It was “very late indeed”."
    golden = parse(HEAD + text, name="en-01-x")
    start = golden.article.text.index("“very")
    span = Span(start, len(golden.article.text) - 1)
    lines = [line.plain for line in errors_of(golden, [Statement("", span, span, Kind.DIRECT)])]
    assert lines == [
        "en-01-x no statement [direct, nobody] very late indeed",
        "en-01-x missed [indirect, Ida Moss] the ferry was late",
    ]
