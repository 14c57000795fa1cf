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


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The town council replied in a day. The wall would stand, it said.", "The town council"),
        ("The union welcomed the offer. It said members would vote in May.", "The union"),
        ("The council denounced the report. It said the walls were wet.", "the report"),
        ("The union met. Tom Hale left early. It said members would vote in May.", ""),
    ],
)
def test_it_is_the_body_with_which_the_sentence_before_opens(text: str, name: str) -> None:
    last = extract_from(Article(text=text, language="en"))[-1]
    assert (last.speaker.name if last.speaker else "") == name


@pytest.mark.parametrize("body", ["the Ministry of Finance", "the Bureau of Statistics"])
def test_a_body_whose_name_ends_in_its_field_is_named_whole(body: str) -> None:
    text = f"Data from {body} showed that fewer walls fell in May."
    (found,) = extract_from(Article(text=text, language="en"))
    assert found.speaker is not None and found.speaker.name == body
