"""Whose words they are in English: several with one voice, labels, mentions that begin and end well."""

import pytest

from knowledge import quotes, speakers
from knowledge.model import Article


def names(text: str) -> list[str | None]:
    article = Article(text=text, language="en")
    found = speakers.attribute(article, quotes.find(article), speakers.NobodyKnown())
    return [item.speaker.name if item.speaker else None for item in found]


LAST_SPEAKER = [
    ("“It leaks,” the wife of Mayor Tom Harlow said.", "the wife of Mayor Tom Harlow"),
    (
        "Prime Minister Tom Harlow came. Minister of Transport Ada Quill said the wall was old.",
        "Ada Quill",
    ),
    (
        "Asked if he would change the law, the minister, Tom Harlow, replied that it was old.",
        "Tom Harlow",
    ),
    (
        "Having read the reports, Tom Harlow left early and promised to mend the wall.",
        "Tom Harlow",
    ),
    ("“It leaks,” the Power of Nutrition ambassador Tess Vance told us.", "Tess Vance"),
    (
        "The Agency for the Assessment and Application of Technology said it was old.",
        "The Agency for the Assessment and Application of Technology",
    ),
    ("The expert, Tess Vance of the University of Kelm, also said it was old.", "Tess Vance"),
    ("A spokeswoman for Mr. Vost, Imani Quill, came. She said the wall was old.", "Imani Quill"),
    ("China and Russia argue that the wall should stand.", "China and Russia"),
    ("Tarn Motors is old. In July it said it expected to fall.", "Tarn Motors"),
    (
        "The provincial governor, Tom Harlow, came late and said the search would end.",
        "Tom Harlow",
    ),
    ("Ada Quill and Tom Harlow warned that the wall would fall.", "Ada Quill and Tom Harlow"),
    (
        "Ada Quill, Tom Harlow and Jo Vance said that the wall would fall.",
        "Ada Quill, Tom Harlow and Jo Vance",
    ),
    (
        "Ada Quill and Tom Harlow said it was wet. “It leaks,” the two said.",
        "Ada Quill and Tom Harlow",
    ),
    (
        "Ada Quill and Tom Harlow said it was wet, and they urged the town to pay for it.",
        "Ada Quill and Tom Harlow",
    ),
    ("After the Kelm wall official said it was wet, nobody came.", "the Kelm wall official"),
    ("And a third, Tom Harlow, said that the wall was old.", "Tom Harlow"),
    ("Quill’s captain, Tom Harlow, left. “It leaks,” he said.", "Tom Harlow"),
    ("One man sang. Tom Harlow listened. “It leaks,” the man said.", "the man"),
    ("Tom Harlow posted a tweet. One tweet said: “It leaks.”", "One tweet"),
]


@pytest.mark.parametrize(("text", "name"), LAST_SPEAKER)
def test_the_speaker_is(text: str, name: str) -> None:
    assert names(text)[-1] == name


def test_initials_before_an_answer_are_whose_they_are() -> None:
    text = "We met Leonie Marsh.\nDV: When?\nLM: At night.\nDV: Why?\nLM: Rain."
    assert names(text) == ["DV", "Leonie Marsh", "DV", "Leonie Marsh"]


def test_an_office_of_somebody_named_in_passing_is_a_guess() -> None:
    text = (
        "Ada Quill met the rapper Joe Vance. Ada Quill sang. Quill left, and Quill came back.\n"
        "“It leaks,” the rapper said."
    )
    article = Article(text=text, language="en")
    (found,) = speakers.attribute(article, quotes.find(article), speakers.NobodyKnown())
    assert found.confidence < speakers.SURE
