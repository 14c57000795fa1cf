"""They: the many of whom the sentence before tells; and who is meant where a sentence names him itself."""

from functools import partial

import pytest

from tests.knowledge.speakers.naming import names_in

names = partial(names_in, "en")

LAST_SPEAKER = [
    ("The two sides met on Tuesday. They said it was wet.", "The two sides"),
    ("Organisers had expected 500 people. “It is wet,” they said.", "Organisers"),
    ("More than 400 traders have slept here. They say it is wet.", "More than 400 traders"),
    ("The council and the union met. They said it was wet.", "The council and the union"),
    ("The neighbours came. They were cold. “It is wet,” they said.", "The neighbours"),
    ("Ann and Tom Harlow left. They said it was wet.", "Ann and Tom Harlow"),
    ("Ada Quill met the strikers. They said it was wet.", None),
    ("She and Tom Harlow came. The latter said it was wet.", "Tom Harlow"),
    ("Ada Quill fed Tom Harlow. “It is wet,” she told him. “It is,” the man said.", "Tom Harlow"),
    ("Ada Quill fed Tom Harlow. “Eat,” she said. “Ada, it is wet,” said the boy.", "Tom Harlow"),
    ("Ada Quill came. The oldest member is Tom Harlow, who says it is wet.", "Tom Harlow"),
    ("The first to come was Tom Harlow, a baker, who said it was wet.", "Tom Harlow"),
    ("The winner is Tom Harlow, the committee said.", "the committee"),
]


@pytest.mark.parametrize(("text", "name"), LAST_SPEAKER)
def test_who_is_meant(text: str, name: str | None) -> None:
    assert names(text)[-1] == name
