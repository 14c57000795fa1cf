"""Who speaks in English without a name and gets one later, and who acts before him."""

from functools import partial

import pytest

from tests.knowledge.speakers.naming import names_in

names = partial(names_in, "en")


FIRST_SPEAKER = [
    (
        "It is wet. “It leaks,” a driver said. Rain fell. The driver’s name is Ada Quill.",
        "Ada Quill",
    ),
    ("It is wet. “It leaks,” a nurse said. It was late. She is called Ada Quill.", "Ada Quill"),
    ("It is wet. “It leaks,” says a man with a can. Rain falls. His name is Tom.", "Tom"),
    ("It is wet. “It leaks,” said a packer with a can. It was Ada Quill.", "Ada Quill"),
    ("It is wet. “It leaks,” a packer said. The nurse’s name is Ada Quill.", "a packer"),
    ("It is wet. “It leaks, and it is old!” That is Ada Quill, who owns it.", "Ada Quill"),
    ("It is wet. “It leaks,” a boy said. Rain fell. She is called Ada Quill.", "a boy"),
    ("It is wet. “It leaks,” a driver said. Tom Quill left. He is called Big Tom.", "a driver"),
    (
        "Tom Harlow left.\n\nA young man reads a book. His wall leaks, he says.",
        "A young man",
    ),
    (
        "Tom Harlow left.\n\nLast May, though, a young builder came. “It leaks,” he said.",
        "a young builder",
    ),
    ("“It leaks,” said one of the builders, Tom Harlow.", "Tom Harlow"),
    ("A neighbour, a retired bosun named Condry, said it had leaked for years.", "Condry"),
    ("Tom Quill left. “It leaks,” Quill's letter read.", "Tom Quill"),
    ("“It leaks,” said two of them, Tom Harlow and Ada Quill.", "two of them"),
]


@pytest.mark.parametrize(("text", "name"), FIRST_SPEAKER)
def test_whose_words_they_are(text: str, name: str) -> None:
    assert names(text)[0] == name


LAST_SPEAKER = [
    ("Quill told builders that the wall was wet and said he would mend it.", "Quill"),
    ("A narrator reminds viewers that it was wet and says it will be mended.", "A narrator"),
    ("Quill warned builders that it was wet and urged them to leave.", "Quill"),
    ("The vote was lost.\n\n“Call the roll,” came shouts from the crowd.", "the crowd"),
    ("It was late.\n\n“Call the roll!” came the cry from the builders.", "the builders"),
]


@pytest.mark.parametrize(("text", "name"), LAST_SPEAKER)
def test_whose_words_the_last_ones_are(text: str, name: str) -> None:
    assert names(text)[-1] == name


def test_a_place_before_a_body_is_nobody() -> None:
    text = "It was late, Mid Bracken Police said. The builder, a man of 50, said it was wet."
    assert names(text) == ["Mid Bracken Police", "The builder"]
