"""What English reports, and how: the forms that the other tests of this step do not need."""

from collections.abc import Callable

import pytest

Found = list[tuple[str, str]]

REPORTED = [
    ("The wall fell in the night, the church posted.", "The wall fell in the night"),
    ("Quill rejected claims that the board had known of it.", "the board had known of it"),
    ("Walls were “old and wet”, they write.", "Walls were “old and wet”"),
    ("Quill denied any attack on the wall.", "any attack on the wall"),
    ("Quill called for a review.", "a review"),
    ("The wall fell when Quill threatened to resign.", "to resign"),
    ("Quill, a builder from the north, frets that the wall is old.", "the wall is old"),
    ("One of the people said first bids were due in May.", "first bids were due in May"),
    ("Quill confirmed she'd mend walls.", "she'd mend walls"),
    ("Quill conceded the wall was old and wet.", "the wall was old and wet"),
    ("The wall, Quill says, spoke first.", "spoke first"),
    ("Quill said in an email the wall was wet and old.", "the wall was wet and old"),
    ("He tweeted this morning that the wall was old.", "the wall was old"),
    ("Tom Harlow promised this newspaper that the wall would hold.", "the wall would hold"),
    ("The letter asks the mayor to close the gate.", "to close the gate"),
    ("The town shut the gate, saying gusts of wind were near.", "gusts of wind were near"),
    ("Their report says at least nine walls had failed.", "at least nine walls had failed"),
    ("A source close to the board said the wall was old.", "the wall was old"),
    ("Quill was tired but felt they had done enough.", "they had done enough"),
    (
        "According to the letter that the town sent in May, the wall is old.",
        "the wall is old",
    ),
    ("According to Tom Harlow, who built it, the wall is old.", "the wall is old"),
    ("Reed and Quill both said the wall was old.", "the wall was old"),
    ("One Green AM said the wall was old.", "the wall was old"),
    ("Police said about 20 people were wet.", "about 20 people were wet"),
    ("Quill said after the storm she was wet at home.", "she was wet at home"),
    (
        "A poll released on Monday, however, showed a majority of them are wet.",
        "a majority of them are wet",
    ),
    ("The notice stated that the wall was old.", "the wall was old"),
    (
        "Quill described the wall, which fell in May, as “a ruin”.",
        "the wall, which fell in May, as “a ruin”",
    ),
    ("Her family said the wall was old.", "the wall was old"),
    ("An elderly neighbour said the wall was old.", "the wall was old"),
    ("Quill told the rally in Kelm that she wanted a gate.", "she wanted a gate"),
    ("The court heard the wall had been old.", "the wall had been old"),
    ("Quill said it was “wet” and that “nobody came”.", "it was “wet” and that “nobody came”"),
    ("Per the ministry, the wall is old.", "the wall is old"),
    ("The wall is old and wet, per the ministry.", "The wall is old and wet"),
    ("The wall was described by Tom Harlow as “wet and old”.", "“wet and old”"),
    ("Quill told a meeting of the town's wall board on Monday that it was old.", "it was old"),
    ("Quill said the wall was old, citing a survey.", "the wall was old"),
    ("“It leaks,” as Ada Quill put it.", "“It leaks,”"),
    ("“It leaks,” came the answer from Tom Harlow.", "“It leaks,”"),
    ("“It leaks,” was all Tom Harlow would say.", "“It leaks,”"),
    ("Tom Harlow had one word for the wall: “Wet.”", "“Wet.”"),
    ("Tom Harlow’s message was clear: “No wall.”", "“No wall.”"),
]


@pytest.mark.parametrize(("text", "words"), REPORTED)
def test_reported_speech_is_found(found: Callable[..., Found], text: str, words: str) -> None:
    assert [item for _, item in found(text)] == [words]


NOT_SAID = [
    "Tom Harlow knows from experience that a wall can fall in a night.",
    "A member of her staff had posted the private letters of three senators.",
    "“60 Minutes” correspondent Tom Harlow asked the board about it.",
    "Quill said in her mock “anchor” voice.",
    "The officials denied her request for help in May.",
    "Asked what keeps her awake, Quill thinks for a moment.",
    "The truce, called “Silence for the Harvest” by state media, held.",
    "They will say, “We all have to play our part.”",
    "“WALL FALLS IN THE NIGHT”",
    "Rangers conceded a corner and Quill headed it over the bar.",
    "Voters should know what those walls have cost in ten years.",
    "Quill declined to say whether the wall was old.",
    "Quill said so in the eighth minute of his talk.",
    "Friends who believe they know the woman came to the wall.",
    "An earlier version of this story said that the wall was built in May.",
    "The ferry costs nine crowns per head.",
    "So where would they say the wall is now?",
    "Quill praised Mayor Tom Harlow and left.",
    "She has written one book, “Nothing Down There,” in ten years.",
    "The grab was as bad as she said, and nobody was glad of it.",
]


@pytest.mark.parametrize("text", NOT_SAID)
def test_what_nobody_said_is_no_statement(found: Callable[..., Found], text: str) -> None:
    assert found(text) == []


def test_a_second_verb_of_one_subject_has_its_own_words(found: Callable[..., Found]) -> None:
    text = "Quill urged people to stay at home and warned of “possible further rain”."
    assert found(text) == [
        ("indirect", "people to stay at home"),
        ("mixed", "“possible further rain”"),
    ]


def test_what_is_conceded_behind_a_but_is_a_clause_of_its_own(found: Callable[..., Found]) -> None:
    text = "Quill insisted the wall was safe but conceded that it was old."
    assert [words for _, words in found(text)] == ["the wall was safe", "it was old"]


def test_a_double_quotation_may_end_a_single_one(found: Callable[..., Found]) -> None:
    text = "'He looked at me and said, \"Go on, then, once more.\"'"
    assert found(text) == [("direct", text)]


def test_a_sentence_may_end_with_a_question_that_is_quoted(found: Callable[..., Found]) -> None:
    text = "The prompt was “you were saying?” Their report says the lab had no doubt."
    assert ("indirect", "the lab had no doubt") in found(text)


def test_a_label_of_the_audience_is_a_turn(found: Callable[..., Found]) -> None:
    turns = ["Quill: It is wet.", "Harlow: It is old.", "Quill: It is ours.", "Harlow: It is."]
    turns += ["Audience member: Who pays for it?", "Quill: You do.", "Harlow: We all do."]
    assert ("direct", "Who pays for it?") in found("\n".join(turns))


def test_a_name_under_a_quotation_is_no_part_of_it(found: Callable[..., Found]) -> None:
    text = "“It leaks at night, and we lie awake.\nTom Harlow.”"
    assert found(text) == [("direct", "“It leaks at night, and we lie awake.")]


def test_words_may_go_on_behind_a_but(found: Callable[..., Found]) -> None:
    text = "“It leaks,” Quill said. But “it is our wall and we like it.”"
    assert found(text)[1:] == [("direct", "“it is our wall and we like it.”")]


def test_a_mark_that_closes_one_inside_leaves_the_quotation_open(
    found: Callable[..., Found],
) -> None:
    text = 'Quill wrote: "We feel like "cows."\nThis is no praise of the town."\nRain fell.'
    assert found(text) == [
        ("direct", '"We feel like "cows."'),
        ("direct", 'This is no praise of the town."'),
    ]


SINGLE = [
    ["'It's wet at night.", "And the dogs' gate won't shut.'"],
    ["'It is wet at night.", "'The gate won't shut.'"],
    ["‘It is wet.", "Who pays for it?", "Not the town’s “friends”, I say.’"],
    ["'They shout 'close it for good'.'"],
]


@pytest.mark.parametrize("lines", SINGLE)
def test_words_in_single_marks_go_on_over_paragraphs(
    found: Callable[..., Found], lines: list[str]
) -> None:
    text = "Tom Harlow said: " + "\n".join(lines)
    assert found(text) == [("direct", line) for line in lines]


def test_an_apostrophe_that_opens_a_word_opens_no_words(found: Callable[..., Found]) -> None:
    text = "Harlow sang 'Twas wet at night.\nThe builders' wall fell in the morning.\n'It is wet,' he said."
    assert found(text) == [("direct", "'It is wet,'")]


def test_an_answer_that_came_is_said(found: Callable[..., Found]) -> None:
    text = "Quill asked if it leaked. The answer came in under a minute: “It does. Run.”"
    assert found(text)[-1] == ("direct", "“It does. Run.”")


LISTED = [
    ("The builder called it something else: “A treasure of ours” and “an old friend.”", 2),
    ("Quill said: “We are wet” and “We want our wall back.”", 2),
    ("Quill laughed, with one man telling the paper: “The hall fell silent.”", 1),
    ("Quill spoke behind the wall, “We are wet.\nWe want it back.”", 2),
]


@pytest.mark.parametrize(("text", "count"), LISTED)
def test_all_that_somebody_says_in_a_sentence_is_found(
    found: Callable[..., Found], text: str, count: int
) -> None:
    assert [kind for kind, _ in found(text)] == ["direct"] * count


def test_a_line_may_lead_to_a_quotation(found: Callable[..., Found]) -> None:
    text = "In the wall was a note. These are its last lines:\n“I never built it. I only watched.”"
    assert found(text) == [("direct", "“I never built it. I only watched.”")]
