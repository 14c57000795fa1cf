"""Two who are named under one family name: each has it, and is the other one's husband, sister or wife."""

from functools import partial

import pytest

from tests.knowledge.speakers.naming import names_in

names = partial(names_in, "en")

TOLD = "Ann and Tom Harlow bought the mill. "
LAST_SPEAKER = [
    (TOLD + "“It leaks,” said Ann.", "Ann Harlow"),
    (TOLD + "“It leaks,” Mrs Harlow said.", "Ann Harlow"),
    (TOLD + "“It leaks,” Mr Harlow said.", "Tom Harlow"),
    (TOLD + "“It leaks,” said Ann. Her husband said that it was dry.", "Tom Harlow"),
    (TOLD + "“It leaks,” said Tom. “It is dry,” his wife said.", "Ann Harlow"),
    (
        TOLD + "Eva and Hugh Lorne left. “It leaks,” said Eva. Her brother said it was dry.",
        "Hugh Lorne",
    ),
    (TOLD + "Eva Lorne left. “It leaks,” said Eva. Her husband said it was dry.", "Her husband"),
    (TOLD + "“It leaks,” said Tom. His sister-in-law said that it was dry.", "His sister-in-law"),
    ("Ann and Tom Harlow left. “It leaks,” they said.", "Ann and Tom Harlow"),
    ("Ann Quill came. Ann and Tom Harlow left. “It leaks,” said Ann Quill.", "Ann Quill"),
]


@pytest.mark.parametrize(("text", "name"), LAST_SPEAKER)
def test_who_of_the_two_it_is(text: str, name: str) -> None:
    assert names(text)[-1] == name
