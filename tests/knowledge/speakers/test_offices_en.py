"""Somebody called by another word for what he is, or by the whole word for the title before his name."""

import pytest

from knowledge.intake import extract_from
from knowledge.model import Article


@pytest.mark.parametrize(
    ("told", "called", "name"),
    [
        ("CFO Raj Pillai sees it grow. Analyst Ned Reed doubts it.", "the finance chief", "Raj Pillai"),
        ("Prof Tom Hale read it. Counsel Ann Reed said it was old.", "the professor", "Tom Hale"),
        ("Supt Ann Hale came. Baker Ned Reed said it was late.", "the superintendent", "Ann Hale"),
        ("Dr Ivy Marsh came. Plumber Tom Hale said it leaked.", "the doctor", "Ivy Marsh"),
        ("Surgeon Ann Reed came. Lawyer Tom Hale said it was late.", "the doctor", "Ann Reed"),
        ("Judge T.B. Hale came. Counsel Ann Reed said it was late.", "the judge", "T.B. Hale"),
        ("The chair, Ann Reed, sat. Clerk Tom Hale said it was late.", "the chairwoman", "Ann Reed"),
        ("Senator Ann Reed came. Baker Tom Hale said it was late.", "the lawmaker", "Ann Reed"),
    ],
)  # fmt: skip
def test_who_holds_the_office_by_another_word(told: str, called: str, name: str) -> None:
    text = f"{told} “It is so,” {called} said."
    last = extract_from(Article(text=text, language="en"))[-1]
    assert last.speaker is not None and last.speaker.name == name


@pytest.mark.parametrize("called", ["the president", "the finance chief", "the captain"])
def test_an_office_of_nobody_in_the_text_is_no_firms(called: str) -> None:
    text = (
        f"U.S. Steel shut the mill. Engineer Ned Reed said it was late. “It is so,” {called} said."
    )
    last = extract_from(Article(text=text, language="en"))[-1]
    assert last.speaker is None or last.speaker.name != "U.S. Steel"
