"""The floors of the measured figures, and what counts as a stored string."""

from importlib import import_module
from pathlib import Path

import pytest

from knowledge.model import Kind, Span, Statement
from tests import floors, quality
from tests.golden import parse
from tests.quality_golden import Outcome, add, errors_of

FIGURES = {"golden.en.open": {"direct_f1": 0.9, "stored_strings": 0.05, "speaker": 1.0}}


@pytest.mark.parametrize(
    ("limits", "told"),
    [
        ({"direct_f1": 0.9}, []),
        ({"direct_f1": 0.95}, ["golden.en.open: direct_f1 0.900 is under 0.95"]),
        ({"stored_strings_at_most": 0.05}, []),
        ({"stored_strings_at_most": 0.03}, ["golden.en.open: stored_strings 0.050 is over 0.03"]),
        ({"joint": 0.5}, ["golden.en.open: joint was not measured, its floor is 0.5"]),
    ],
)
def test_each_figure_under_its_floor_is_told(limits: dict[str, float], told: list[str]) -> None:
    assert floors.broken(FIGURES, {"golden.en.open": limits}) == told


def test_the_floors_of_what_was_not_measured_are_left_alone() -> None:
    assert floors.broken(FIGURES, {"golden.kk.open": {"direct_f1": 0.99}}) == []


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ({}, {"direct_f1": 0.88, "stored_strings_at_most": 0.07}),
        ({"direct_f1": 0.5}, {"direct_f1": 0.88, "stored_strings_at_most": 0.07}),
        (
            {"direct_f1": 0.92, "stored_strings_at_most": 0.02},
            {"direct_f1": 0.92, "stored_strings_at_most": 0.02},
        ),
    ],
)
def test_floors_are_raised_and_never_lowered(
    before: dict[str, float], after: dict[str, float]
) -> None:
    new = floors.raised(
        FIGURES, {"golden.en.open": before}, ceilings=["stored_strings"], without=["speaker"]
    )
    assert new == {"golden.en.open": after}


def test_written_floors_are_read_again(tmp_path: Path) -> None:
    limits = {"golden.en.open": {"direct_f1": 0.9}, "check.all": {"right_at_most": 0.25}}
    file = tmp_path / "floors.toml"
    file.write_text(floors.toml(limits), "utf-8")
    assert floors.read(file) == limits


def test_the_command_measures_and_holds_its_floors(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    file = tmp_path / "floors.toml"
    file.write_text("[golden.en.open]\ndirect_f1 = 1.1\n", "utf-8")
    monkeypatch.setattr(floors, "FILE", file)
    assert quality.main(["golden", "--language", "en", "--floors"]) == 1
    assert "golden.en.open: direct_f1" in capsys.readouterr().out


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


def test_every_command_says_what_its_floors_need() -> None:
    for path in Path(__file__).parent.glob("quality_*.py"):
        command = import_module(f"tests.{path.stem}")
        assert isinstance(command.CEILINGS, tuple) and isinstance(command.NO_FLOOR, tuple)
