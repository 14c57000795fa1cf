"""What English says of sizes and of what is asked for, and who says it by telephone or in a post."""

from collections.abc import Callable

import pytest

from knowledge.intake import extract_from
from knowledge.model import Article

Found = list[tuple[str, str]]

SAID = [
    ("The firm put the number of people in the mine at 158.", "the number of people in the mine at 158"),
    ("A report issued overnight put the damage at $40m.", "the damage at $40m"),
    ("Quill, who puts the loss at £3 million, blamed the rain.", "the loss at £3 million"),
    ("The union estimated turnout at 90 per cent.", "turnout at 90 per cent"),
    ("The ministry gave the death toll as 12.", "the death toll as 12"),
    ("Residents put the number far higher, at about 200.", "the number far higher, at about 200"),
    ("The firm put turnout at “just under half”.", "turnout at “just under half”"),
    ("The toll was put at 12 by the governor.", "The toll was put at 12"),
    ("The bank forecasts inflation of 4.5% for May.", "inflation of 4.5% for May"),
    ("Analysts expect profits of about $3 billion.", "profits of about $3 billion"),
    ("Quill appealed for $84 million from donors.", "$84 million from donors"),
    ("Police are asking people in Kelm to stay indoors.", "to stay indoors"),
    ("The clerk called it a farce and asked that her words be kept.", "her words be kept"),
    ("The mother requested that her name not be printed.", "her name not be printed"),
    ("Quill disagreed; in her opinion the wall was old.", "the wall was old"),
    ("In Quill's view the bank had moved too late.", "the bank had moved too late"),
    ("The wall is old, said Quill, the mayor, who warned that it would fall.", "it would fall"),
    ("Traders disagree. Many said they had been told to leave.", "they had been told to leave"),
    ("Several complained that they had not been paid.", "they had not been paid"),
    ("Tom Quill, a mason, is sure that it is wet: “We all felt it.”", "it is wet"),
    ("A clerk at the office messaged him that the wall was wet.", "the wall was wet"),
    ("A neighbour has since told them the wall is standing.", "the wall is standing"),
    ("The minister noted with regret the lack of progress.", "with regret the lack of progress"),
    ("“It is wet in here,” user @kelm_mum posted on Friday.", "“It is wet in here,”"),
    ("Another user, @tom_h, replied: “It is wet here too.”", "“It is wet here too.”"),
    ("Ada Quill was, in her own words, “a fool with a boat”.", "“a fool with a boat”"),
    ("Ada Quill has become, by her own account, “too old”.", "“too old”"),
    ("“It is wet in here,” reports seven-year-old Tom.", "“It is wet in here,”"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words"), SAID)
def test_what_is_put_asked_or_posted(text: str, words: str, found: Callable[..., Found]) -> None:
    assert words in [said for _, said in found(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Quill put his glasses on the table at 8.",
        "The clerk put the numbers up at 8.",
        "The minister gave him the number at the door.",
        "The firm expects 300 guests on Friday.",
        "The doctor expects him home by 5 May.",
        "Tom emailed the man that had called.",
    ],
)
def test_what_looks_alike_is_not_said(text: str, found: Callable[..., Found]) -> None:
    assert not found(text)


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("“Ready when you are,” said Horace “Peg” Dillard.", ["Horace Peg Dillard"]),
        ("“It is too wet,” Jim ‘Mad Dog’ Harlow said.", ["Jim Mad Dog Harlow"]),
        ("“It is wet in here,” @kelm_mum wrote.", ["@kelm_mum"]),
    ],
)
def test_nicknames_and_handles_name_who_speaks(text: str, speakers: list[str]) -> None:
    found = extract_from(Article(text=text, language="en"))
    assert [said.speaker and said.speaker.name for said in found] == speakers
    assert all(said.confidence > 0.6 for said in found)
