"""What somebody does to say something, is due to say or says to whom hears it; and surnames that end as verbs do."""

import pytest

from knowledge import Article
from knowledge.intake import extract_from

SAID = [
    ("Ann Hale took to Facebook to say the bridge was hers.", "Ann Hale", "the bridge was hers"),
    (
        "Ann Hale took the floor to say that the bridge was hers.",
        "Ann Hale",
        "the bridge was hers",
    ),
    ("Ann Hale went so far as to say that the bridge was hers.", "Ann Hale", "the bridge was hers"),
    (
        "The council went so far as to warn that the bridge was old.",
        "The council",
        "the bridge was old",
    ),
    (
        "Joe Vost came. Tom Hale is due to tell MPs: “It stays where it is.”",
        "Tom Hale",
        "“It stays where it is.”",
    ),
    (
        "Ann Reed left. Joe Vost stayed. Reed left and told MPs: “It stays where it is.”",
        "Ann Reed",
        "“It stays where it is.”",
    ),
    (
        "Ann Reed left. Joe Vost stayed.\n\nReed was keen to tell MPs: “It stays where it is.”",
        "Ann Reed",
        "“It stays where it is.”",
    ),
]


@pytest.mark.parametrize(("text", "name", "words"), SAID)
def test_who_says_it(text: str, name: str, words: str) -> None:
    *_, found = extract_from(Article(text, language="en"))
    assert found.speaker
    assert (found.speaker.name, found.content.of(text)) == (name, words)
