"""Whose words they are in English, where something beside the mention tells it."""

from functools import partial

import pytest

from tests.knowledge.speakers.naming import names_in

names = partial(names_in, "en")


LAST_SPEAKER = [
    # A title before the first name; a family name that is a first name, too.
    ("Josefa Rendle, the minister, came. Mr Rendle sang. “It leaks,” he said.", "Josefa Rendle"),
    (
        "The curator, Hester Lyle, came. Lyle sang. “It leaks,” she said.",
        "Hester Lyle",
    ),
    ("Lyle sang. The curator, Hester Lyle, came. “It leaks,” she said.", "Hester Lyle"),
    # What is only there is nobody.
    (
        "Ewan Garrow puts on a tie. Nobody on Gull Stack will see it. It is dark on Gull Stack.\n\n"
        "“It leaks,” he says.",
        "Ewan Garrow",
    ),
    # Who wrote it.
    ("Ada Quill typed a memo of nine lines. “It leaks,” it began.", "Ada Quill"),
    ("Tom Pugh had dictated a few lines to his son. “It leaks,” they ran.", "Tom Pugh"),
    (
        "Ada Quill kept a diary. “It leaks,” runs the entry for her birthday.",
        "Ada Quill",
    ),
    (
        "It was in a statement issued on Monday in Kelm by the Chief Press Secretary to the Governor, "
        "Mr Tom Vost.\n\nThe statement read: “It leaks.”",
        "Tom Vost",
    ),
    ("09.44 Marian Keane emails from Tolbay: ‘It leaks, and I am wet.’", "Marian Keane"),
    (
        "The Society of Masons has written to the minister. We print its letter in full.\n\n"
        "It leaks, and we are wet.",
        "The Society of Masons",
    ),
    (
        "Nora Pell came. Joe Vost, her aide, says it is dry.\n\n"
        "Asked whether it leaks, she does not wait.\n\n“It leaks, and I know it.”",
        "Nora Pell",
    ),
    # Somebody without a name.
    (
        "It fell on Tom Hale, 30, and Ben Quill, 31. “It leaks,” said the man who found them.",
        "the man who found them",
    ),
    (
        "A 17-year-old ran. Ann Marsh, prosecuting, said he did. “It leaks,” the teenager said.",
        "the teenager",
    ),
    ("Ben Hale, 17, ran. Ann Marsh said he did. “It leaks,” the teenager said.", "Ben Hale"),
    (
        "Tom Quill was a bad pupil. “He is late,” his headmaster noted in a report, which Quill kept.\n\n"
        "He sold a puzzle at ten. “It leaks,” he said in 1998.",
        "Tom Quill",
    ),
]


@pytest.mark.parametrize(("text", "name"), LAST_SPEAKER)
def test_who_speaks_last(text: str, name: str) -> None:
    assert names(text)[-1] == name


def test_a_deed_parts_a_quotation_from_the_next_one() -> None:
    text = "Ada Quill came. She lifts the loaf. “It leaks.” It is warm. “It does,” Tom Vost says."
    assert names(text) == ["Ada Quill", "Tom Vost"]
