"""Of whom English does not tell surely that the words are his, and whom it sets apart from who was named."""

import pytest

from knowledge import quotes, speakers
from knowledge.model import Article

DOUBTFUL = [
    "A watchman told a court that the well was deep.\n\nTom Harlow is the third witness.",
    "The dealer told jurors that he was fooled.\n\nTom Harlow, 66, had sold nothing.",
    "Ada Quill met Tess Vance. “It leaks,” Vance said. The older woman said that it was old.",
    "The court saw a letter of Tom Harlow. Ms Quill read it aloud: “Bring what you owe me.”",
    "The daily has read it. By its estimate, rates will be lower.",
]
SURE = [
    "One watchman told a court that the well was deep.\n\nTom Harlow is the third witness.",
    "A poll for the Courier found that the wall was old.\n\nTom Harlow runs the mill.",
    "Ms Quill read the letter for a while and said: “Bring what you owe me.”",
]


def _last(text: str) -> tuple[str | None, float]:
    article = Article(text=text, language="en")
    found = speakers.attribute(article, quotes.find(article), speakers.NobodyKnown())
    said = [item for item in found if item.speaker][-1]
    return said.speaker.name if said.speaker else None, said.confidence


@pytest.mark.parametrize("text", DOUBTFUL)
def test_who_may_be_somebody_else_is_a_guess(text: str) -> None:
    assert _last(text)[1] < speakers.SURE


@pytest.mark.parametrize("text", SURE)
def test_who_is_told_so_is_sure(text: str) -> None:
    assert _last(text)[1] >= speakers.SURE


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Tom Harlow left. In a statement read by his solicitor, Dev Vance, he said it was wet.",
            "Tom Harlow",
        ),
        ("Ada Quill left. Through her lawyer, Tess Vance, she said it was wet.", "Ada Quill"),
        ("Tom Harlow left. Beside his brother Joe Harlow, he said it was wet.", "Tom Harlow"),
        ("Ada Quill made an ad. A bell rang, and the announcer said, “It leaks.”", "the announcer"),
    ],
)
def test_who_is_told_apart_is_not_meant(text: str, name: str) -> None:
    assert _last(text)[0] == name
