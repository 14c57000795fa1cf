"""What English tells others to do, promises or warns of beside something else that somebody says."""

from collections.abc import Callable

import pytest

Found = list[tuple[str, str]]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Quill said it was wet, and warned that the wall “may fall” in May.", "the wall “may fall” in May"),
        ("Quill praised the town but warned that it was wet.", "it was wet"),
        ("“It is wet,” Quill said, having stressed that the town would pay.", "the town would pay"),
        ("Quill nodded, having told the clerk that the wall was wet.", "the wall was wet"),
        ("Quill urged them to wait and advised those already inside to keep warm.", "to keep warm"),
        ("Quill reminded those who had come to bring a lamp.", "to bring a lamp"),
        ("The builder agrees, but asks not to paint the wall.", "not to paint the wall"),
        ("Quill appealed to both towns to let builders in.", "to let builders in"),
        ("The clerk pleaded with his neighbours to mend the wall.", "to mend the wall"),
        ("Mr Quill undertook to mend the wall.", "to mend the wall"),
        ("In May she invited the mayor to see the wall.", "to see the wall"),
        ("It was Quill who suggested naming the wall.", "naming the wall"),
        ("The town regrets that the wall is gone.", "the wall is gone"),
        ("The wall has gone, informed the press service of the town.", "The wall has gone"),
        ("Terming the wall “a disgrace”, Quill left.", "the wall “a disgrace”"),
        ("Quill thanked him and promised him tea “of some strength”.", "tea “of some strength”"),
        ("Quill told the men one thing, namely that it was wet.", "it was wet"),
        ("The paper calls for “a sense of measure”.", "“a sense of measure”"),
    ],
)  # fmt: skip
def test_what_is_told_asked_or_promised(text: str, words: str, found: Callable[..., Found]) -> None:
    assert words in [said for _, said in found(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Quill invited him to dinner in the palace.",
        "Tom Harlow was invited to speak at the fair.",
        "Quill appealed to the court.",
        "Quill undertook the works in May.",
        "Having said that, Quill left the room.",
        "Quill told her of the “Blue Gate” in the old town.",
        "He stood up, informed the board.",
        "Calling at “The Crown”, Quill bought a drink.",
    ],
)
def test_what_looks_alike_is_not_said(text: str, found: Callable[..., Found]) -> None:
    assert not found(text)


def test_who_invites_promises_too(found: Callable[..., Found]) -> None:
    said = found(
        "In her letter she invites the mayor to spend a day there, and warns that it is wet."
    )
    assert said == [("indirect", "to spend a day there"), ("indirect", "it is wet")]
