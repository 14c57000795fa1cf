"""What is reported in English, and what only looks like it: nouns behind verbs, words given, things found so."""

import pytest

from knowledge import quotes
from knowledge.model import Article

FOUND = [
    ("Tom Vost gave the assurance that it would be reviewed.", "it would be reviewed"),
    ("From his bed Tom Vost sent word that he owed her a ride.", "he owed her a ride"),
    ("The company kept its forecast that sales would grow.", "sales would grow"),
    ("His sons Tom and Ben had begged him to leave on Friday.", "to leave on Friday"),
    ("Tom Vost told them, by his account, that it was dry.", "it was dry"),
    ("Sir Amos Vost reminded those present that it was a court.", "it was a court"),
    (
        "Tom Vost found the second half “longer than a marriage”.",
        "the second half “longer than a marriage”",
    ),
    ("Tom Vost wrote the wall was old.", "the wall was old"),
    ("Tom Vost argued for two bridges.", "two bridges"),
    ("Tom Vost called for six more weeks.", "six more weeks"),
    (
        "Profit will be 42 million, the company said, compared with 55 million.",
        "Profit will be 42 million",
    ),
]


@pytest.mark.parametrize(("text", "words"), FOUND)
def test_what_is_reported(text: str, words: str) -> None:
    found = quotes.find(Article(text=text, language="en"))
    assert [one.content.of(text) for one in found] == [words]


@pytest.mark.parametrize(
    "text",
    [
        "The poet Tom Vost wrote most of his work on the backs of tickets.",
        "Tom Vost replied a week later with a grid whose letters spelt it.",
        "Tom Vost argued for two hours.",
        "Above the door, in soot, someone has written “He who counts bricks sleeps alone”.",
        "The Western bloc added 34 ships to its list on Tuesday.",
    ],
)
def test_what_only_looks_like_it(text: str) -> None:
    assert not quotes.find(Article(text=text, language="en"))


ENDS = [
    ("Having learned that Tom Vost had promised to mend the wall, they left.", "to mend the wall"),
    (
        "Tom Vost accused the mayor of breaking the wall and wants him to resign.",
        "the mayor of breaking the wall",
    ),
    ("Tom Vost said the wall would be mended but did not say when.", "the wall would be mended"),
    (
        "Tom Vost said the wall would stand for years and left the room.",
        "the wall would stand for years",
    ),
    (
        "Tom Vost said the wall would stand, while his deputy asked for patience.",
        "the wall would stand",
    ),
    ("Tom Vost said the wall would stand, in response to a question.", "the wall would stand"),
    ("Tom Vost asked a mason he knew to check the wall again.", "to check the wall again"),
    ("The wall, which the mayor said would last a century, fell.", "would last a century"),
    ("They named the man who, the police believe, broke the wall.", "broke the wall"),
]


@pytest.mark.parametrize(("text", "words"), ENDS)
def test_where_a_clause_ends(text: str, words: str) -> None:
    found = quotes.find(Article(text=text, language="en"))
    assert found[0].content.of(text) == words
