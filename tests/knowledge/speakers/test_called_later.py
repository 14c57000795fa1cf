"""What an English text says that somebody is, and by which it calls him later: kin and callings."""

import pytest

from tests.knowledge.speakers.naming import names_in

KIN = [
    ("Tom Harlow fell. His sister, Ada Quill, ran. “It hurt,” his sister said.", "Ada Quill"),
    ("Tom Harlow fell. His younger sister Ada Quill ran. “It hurt,” the sister said.", "Ada Quill"),
    ("Ada Quill, Tom Harlow's niece, ran. Harlow's niece said that the pier was wet.", "Ada Quill"),
    (
        "The son of diver Ada Quill, Tom Harlow, ran. Her son said that the pier was wet.",
        "Tom Harlow",
    ),
    ("Ada Quill, 41, is his wife. Tom Harlow fell. “It hurt,” said his wife.", "Ada Quill"),
    ("Tom Harlow fell. His brother, Joe Vance, ran. “It hurt,” said her brother.", "her brother"),
    ("Tess Vance's son, Joe, ran. Ada Quill fell. “It hurt,” said Quill's son.", "Quill's son"),
]
TOLD = [
    ("Tom Harlow is a vet. Ada Quill fell. “It hurt,” the vet said.", "Tom Harlow"),
    ("Ada Quill, 41, a vet from Kelm, met Tess Vance. “It hurt,” the vet said.", "Ada Quill"),
    ("Ada Quill was late. She is a vet. Tess Vance fell. “It hurt,” said the vet.", "Ada Quill"),
    (
        "Tom Harlow was elected mayor of Kelm. Ada Quill ran. “It hurt,” the mayor said.",
        "Tom Harlow",
    ),
    ("Tom Harlow works as a diver. Joe Vance fell. “It hurt,” the diver said.", "Tom Harlow"),
    (
        "Ada Quill is a mother of two. Tess Vance fell. The mother said that the pier was wet.",
        "Ada Quill",
    ),
    ("Tom Harlow, who was mayor, met Ada Quill. “It hurt,” the mayor said.", "Tom Harlow"),
]


@pytest.mark.parametrize(("text", "name"), KIN)
def test_kin_is_who_is_named_as_that_to_the_same_person(text: str, name: str) -> None:
    assert names_in("en", text)[-1] == name


@pytest.mark.parametrize(("text", "name"), TOLD)
def test_what_a_sentence_tells_of_somebody_is_his_calling(text: str, name: str) -> None:
    assert names_in("en", text)[-1] == name


def test_whose_son_somebody_is_says_nothing_of_him() -> None:
    text = "The son of mayor Tom Harlow, Joe, fell. “It hurt,” Harlow said."
    assert names_in("en", text) == ["Tom Harlow"]
