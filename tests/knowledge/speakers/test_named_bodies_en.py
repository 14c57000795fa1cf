"""A body of which only the kind is told, "the ministry": the one that was named in full before."""

import pytest

from knowledge.intake import extract_from
from knowledge.model import Article


@pytest.mark.parametrize(
    ("told", "called", "name"),
    [
        ("The Ministry of Water of Nordland met.", "the ministry", "The Ministry of Water of Nordland"),
        ("The Kelm Water Board and the Road Agency met.", "the board", "The Kelm Water Board"),
        ("Ann Reed left the Ministry of Health and Care.", "the ministry", "the Ministry of Health and Care"),
        ("The Church of Kelm and President Tom Hale met.", "the church", "The Church of Kelm"),
        ("A ministry met.", "the ministry", "the ministry"),
        ("The Ministry of Water met.", "a ministry", "a ministry"),
        ("The Ministry of Water met.", "the county ministry", "the county ministry"),
    ],
)  # fmt: skip
def test_the_body_of_the_same_word(told: str, called: str, name: str) -> None:
    text = f"{told} The wall will hold until the spring, {called} said."
    last = extract_from(Article(text=text, language="en"))[-1]
    assert last.speaker is not None and last.speaker.name == name
