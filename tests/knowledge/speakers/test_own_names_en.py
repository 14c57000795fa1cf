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
