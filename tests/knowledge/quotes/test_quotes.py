"""Which words of an English article are somebody's: forms of the press, with invented names."""

from collections.abc import Callable

import pytest

Found = list[tuple[str, str]]

DIRECT = [
    ("“The wall is old,” said Ada Quill.", ["“The wall is old,”"]),
    ("“The wall is old”, the mayor said.", ["“The wall is old”"]),
    ("«The wall is old», – the mayor said. – «It leaks.»", ["«The wall is old»", "«It leaks.»"]),
    ("Quill said: “The wall is old. It leaks.”", ["“The wall is old. It leaks.”"]),
    ("“The wall,” she sighed, “is old.”", ["“The wall,”", "“is old.”"]),
    ("‘The wall is old,’ a neighbour recalls.", ["‘The wall is old,’"]),
    ("Says Tom Harlow: “It leaks at night.”", ["“It leaks at night.”"]),
    ("According to Harlow, “the wall is old”.", ["“the wall is old”"]),
    ("Quill was blunt: “It leaks at night.”", ["“It leaks at night.”"]),
    ("He nodded, adding: “It leaks at night.”", ["“It leaks at night.”"]),
    ("“It leaks at night.” – Tom Harlow", ["“It leaks at night.”"]),
    ("“Whose is it?” called a woman in green.", ["“Whose is it?”"]),
    ("“It leaks,” chipped in Tom Harlow.", ["“It leaks,”"]),
    ("“It leaks,” posted @walls77, who is old.", ["“It leaks,”"]),
    ("“It leaks,” was the usual reply.", ["“It leaks,”"]),
    (
        "Harlow wrote:\n\nI saw the wall. It leaks.\n\nThe wall is old.",
        ["I saw the wall. It leaks."],
    ),
]


@pytest.mark.parametrize(("text", "words"), DIRECT)
def test_direct_speech_is_found(found: Callable[..., Found], text: str, words: list[str]) -> None:
    assert found(text) == [("direct", word) for word in words]


REPORTED = [
    ("Quill said that the wall was old.", "the wall was old"),
    ("Quill said the wall was old.", "the wall was old"),
    ("The wall was old, Quill said on Monday.", "The wall was old"),
    ("As Quill noted, the wall was old.", "the wall was old"),
    ("According to the ministry, the wall was old.", "the wall was old"),
    ("The wall was old, according to Quill.", "The wall was old"),
    ("Quill told reporters the wall was old.", "the wall was old"),
    ("Quill urged the builders to leave the wall alone.", "the builders to leave the wall alone"),
    ("Quill expressed confidence that the wall would hold.", "the wall would hold"),
    ("Quill smiled, saying the wall would hold.", "the wall would hold"),
    ("The report found that the wall was old.", "the wall was old"),
]


@pytest.mark.parametrize(("text", "words"), REPORTED)
def test_reported_speech_is_found(found: Callable[..., Found], text: str, words: str) -> None:
    assert found(text) == [("indirect", words)]


MIXED = [
    ("Quill said the wall was “a sponge with a view”.", "the wall was “a sponge with a view”"),
    ("Quill called the wall “a sponge with a view”.", "the wall “a sponge with a view”"),
    ("In Quill's words, “a sponge with a view”.", "“a sponge with a view”"),
]


@pytest.mark.parametrize(("text", "words"), MIXED)
def test_partly_quoted_speech_is_found(found: Callable[..., Found], text: str, words: str) -> None:
    assert found(text) == [("mixed", words)]


def test_two_verbs_of_one_subject_are_two_statements(found: Callable[..., Found]) -> None:
    assert found("Quill said the wall was old and promised to repair the gate.") == [
        ("indirect", "the wall was old"),
        ("indirect", "to repair the gate"),
    ]


NOT_SAID = [
    "The novel “The Salt Road” won the “Golden Quill” prize.",
    "A banner reading “Save the wall” hung from the bridge.",
    "The so-called “silent disco” was moved.",
    "Quill declined to comment on the wall.",
    "The road is closed, a correspondent of the agency reports.",
    "Photo: press service of the Senate",
    "- Bread costs two crowns\n- Milk costs three crowns",
    "In “The Salt Road,” the mayor builds a wall.",
    "In a film called “Why we wait,” the mayor said nothing.",
    "As the saying goes, “a wall has two sides.”",
    "Under the slogan “One river, one future,” the party won.",
]


@pytest.mark.parametrize("text", NOT_SAID)
def test_what_nobody_said_is_no_statement(found: Callable[..., Found], text: str) -> None:
    assert found(text) == []


def test_the_publisher_that_reports_is_no_speaker_but_a_pronoun_is(
    found: Callable[..., Found],
) -> None:
    assert found("The road is closed, Herald News reports.", publisher="Herald News") == []
    assert found("He said that the road was closed.", publisher="The Herald") != []


def test_a_body_that_publishes_what_it_says_is_no_paper(found: Callable[..., Found]) -> None:
    text = "The council says the road is closed."
    said = [("indirect", "the road is closed")]
    assert found(text, publisher="Kelm Town Council") == said
    assert found("The Herald says the road is closed.", publisher="The Herald") == []


def test_a_line_that_repeats_a_quotation_is_the_editors(found: Callable[..., Found]) -> None:
    text = "‘It leaks at night’\n\n‘It leaks at night, and we lie awake,’ said Tom Harlow."
    assert found(text) == [("direct", "‘It leaks at night, and we lie awake,’")]
