"""Scores of statements found: on texts small enough to count by hand."""

import pytest

from knowledge.model import Kind, Speaker, Statement
from tests.attribution import Measure, Reading, Tally, exact, loose, near, tally
from tests.golden import parse
from tests.same_name import names_match

HEAD = """language: en
title: Ferry
published: 2025-05-06
publisher: Harbour Post
shows: an example
speaker moss: Ida Moss; Moss
speaker reed: Anna Reed; Reed
---
"""
TEXT = """⟦direct moss|“The ferry is old and we all know it,”⟧ said Ida Moss.
Reed said ⟦indirect reed|the new one would come by spring⟧.
She called it ⟦mixed reed|a “very slow boat to nowhere” at best⟧."""
SENTENCE = "Reed said the new one would come by spring."


def score(
    found: list[tuple[str, str, str]], *, direct: bool, measure: Measure = near, text: str = TEXT
) -> Tally:
    golden = parse(HEAD + text, name="en-01-ferry")
    statements = []
    for words, kind, speaker in found:
        start = golden.article.text.index(words)
        span = type(golden.expected[0].span)(start, start + len(words))
        who = Speaker("", speaker) if speaker else None
        statements.append(Statement(words, span, span, Kind(kind), who))
    return tally(Reading(golden.article.text, golden.expected, statements, measure), direct=direct)


def test_everything_found_scores_full_marks() -> None:
    found = [("“The ferry is old and we all know it,”", "direct", "Ida Moss")]
    counts = score(found, direct=True)
    assert (counts.f1, counts.speaker, counts.joint_f1) == (1, 1, 1)


def test_a_wrong_speaker_costs_only_the_joint_figure() -> None:
    counts = score([("The ferry is old and we all know it", "direct", "Reed")], direct=True)
    assert (counts.f1, counts.speaker, counts.joint_f1) == (1, 0, 0)


def test_nobody_is_a_wrong_speaker() -> None:
    counts = score([("The ferry is old and we all know it", "direct", "")], direct=True)
    assert (counts.f1, counts.speaker) == (1, 0)


def test_what_nobody_said_costs_precision_and_what_is_missed_recall() -> None:
    found = [("old and", "direct", "Ida Moss"), ("Reed said", "direct", "Reed")]
    counts = score(found, direct=True)
    assert (counts.expected, counts.found, counts.predicted, counts.right) == (1, 0, 2, 0)


@pytest.mark.parametrize(
    ("words", "exactly", "nearly"),
    [
        ("“The ferry is old and we all know it,”", 1, 1),
        ("ferry is old and we all know it", 0, 1),
        ("The ferry is old", 0, 0),
    ],
)
def test_exact_wants_the_same_words_and_overlap_most(words: str, exactly: int, nearly: int) -> None:
    found = [(words, "direct", "Moss")]
    assert score(found, direct=True, measure=exact).found == exactly
    assert score(found, direct=True, measure=near).found == nearly


@pytest.mark.parametrize(
    ("words", "hit"),
    [
        ("the new one would come by spring", 1),
        (SENTENCE, 1),
        ("the new one would", 0),
        (
            f"it,” said Ida Moss.\n{SENTENCE}\nShe called it a “very slow boat to nowhere” at best",
            0,
        ),
    ],
)
def test_a_reported_statement_may_be_its_whole_sentence(words: str, hit: int) -> None:
    text = TEXT.replace("⟦mixed reed|", "⟦mixed? reed|")
    counts = score([(words, "indirect", "Reed")], direct=False, measure=loose, text=text)
    assert counts.found == hit


def test_the_quoted_part_alone_finds_a_partly_quoted_statement() -> None:
    counts = score([("“very slow boat to nowhere”", "direct", "Reed")], direct=False, measure=loose)
    assert (counts.found, counts.found_with_speaker, counts.predicted) == (1, 1, 0)
    assert score([("“very slow boat to nowhere”", "direct", "Reed")], direct=True).right == 1


def test_an_optional_statement_counts_neither_way() -> None:
    text = TEXT.replace("⟦direct moss|", "⟦direct? moss|")
    counts = score(
        [("The ferry is old and we all know it", "direct", "Reed")], direct=True, text=text
    )
    assert counts == Tally()


def test_paragraphs_of_one_quotation_count_as_one() -> None:
    text = "Moss: ⟦direct moss|“One boat sank.”⟧\n\n⟦direct moss|“Two boats came back.”⟧"
    counts = score(
        [("“One boat sank.”\n\n“Two boats came back.”", "direct", "Moss")],
        direct=True,
        measure=exact,
        text=text,
    )
    assert (counts.expected, counts.found) == (1, 1)


@pytest.mark.parametrize(
    ("predicted", "name", "same"),
    [
        ("Ida Moss", "Ida Moss", True),
        ("Moss", "Ida Moss", True),
        ("Mayor Moss", "Ida Moss", True),
        ("Ida Moss's", "Moss", True),
        ("Токаева", "Касым Токаев", True),
        ("Тоқаевтың", "Қасым Тоқаев", True),
        ("Семёнов", "Семенов", True),
        ("Müller", "Muller", True),
        ("Ida Marsh", "Ida Moss", False),
        ("she", "Ida Moss", False),
        ("the president", "Ida Moss", False),
        ("a senior official", "senior official", True),
        ("the lake committee of Torvin", "Committee for the Lake of Greater Torvin", True),
        ("the finance board", "Committee for the Lake of Torvin", False),
        ("Lee", "Leeson", False),
        ("", "Ida Moss", False),
    ],
)
def test_a_name_matches_in_its_forms_and_not_beyond(predicted: str, name: str, same: bool) -> None:
    assert names_match(predicted, [name]) is same
