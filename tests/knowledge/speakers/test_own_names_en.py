"""Names of one word that no list has, which what stands beside them tells to be somebody's."""

from functools import partial

import pytest

from tests.knowledge.speakers.naming import names_in

names = partial(names_in, "en")


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("Sadyk, who sold bolts, is lucky: “Iron does not burn.” He thinks it will sell.", ["Sadyk"] * 2),
        ("Eight-year-old Kayden had a view. “I liked the gravy,” he said.", ["Kayden"]),
        ("Kayden, 8, had a view of his own. “I liked the gravy,” he said.", ["Kayden"]),
        ("Saule, whose husband worked there, wept. “He came out,” she said.", ["Saule"]),
        ("Bystanders, who were wet, called. “It was wet,” he said.", [None]),
    ],
)  # fmt: skip
def test_a_clause_or_an_age_tells_that_it_is_somebody(
    text: str, speakers: list[str | None]
) -> None:
    assert names(text) == speakers


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        (
            "Mr Harlow said that the wall leaked. The Mayor said it would be put to the vote.",
            ["Harlow", "The Mayor"],
        ),
        (
            "“He came out,” said Ada Quill. The President expressed his deep regret at it.",
            ["Ada Quill", "The President"],
        ),
    ],
)
def test_an_office_written_large_is_not_whoever_spoke(text: str, speakers: list[str]) -> None:
    assert names(text) == speakers


def test_whose_card_it_was_says_what_stands_behind_the_colon() -> None:
    text = "Vance left. On her desk lay a card from the pupils of Kelm: “We wish you a dry roof.”"
    assert names(text) == ["the pupils of Kelm"]
