"""What a participle tells of who speaks in English, on what terms he does, and where his words begin."""

from collections.abc import Callable

import pytest

Found = list[tuple[str, str]]

REPORTED = [
    ("A lawyer representing the family said the wall was wet.", "the wall was wet"),
    ("Builders studying the wall warned that it would fall.", "it would fall"),
    ("A woman walking her dog told police she had seen a light.", "she had seen a light"),
    ("People living near the gate complained that it was wet.", "it was wet"),
    ("Auditors hired by the town wrote that the wall was wet.", "the wall was wet"),
    ("A man arrested near the gate denied that he had been there.", "he had been there"),
    ("A judge handling the case ordered the town to publish it.", "the town to publish it"),
    ("Relatives of those killed in the fire said it was old.", "it was old"),
    ("An official said on condition of anonymity the wall was wet.", "the wall was wet"),
    ("A guard said on condition that she not be named that it was wet.", "it was wet"),
    (
        "Builders report this week in the journal “Walls” that stones are wet.",
        "stones are wet",
    ),
    ("The wall is old, builders report in the journal “Walls of Kelm”.", "The wall is old"),
    ("The wall is old, the people said, asking not to be identified.", "The wall is old"),
    ("Quill turned tougher, eventually saying the wall would fall.", "the wall would fall"),
    ("The wall “leaks like a sieve”, the report states.", "The wall “leaks like a sieve”"),
    ("The wall is old and, according to Quill, will be mended.", "will be mended"),
    ("Police are asking anyone with a photo of it to call them.", "to call them"),
    (
        "Officers are appealing for anyone who saw the wall to call.",
        "anyone who saw the wall to call",
    ),
    ("The wall will be mended in May, Quill assured.", "The wall will be mended in May"),
    ("By her own count she has mended a hundred walls.", "she has mended a hundred walls"),
]


@pytest.mark.parametrize(("text", "words"), REPORTED)
def test_reported_speech_is_found(found: Callable[..., Found], text: str, words: str) -> None:
    assert [item for _, item in found(text)] == [words]


NOT_SAID = [
    "Builders seized on glimmers of hope.",
    "Quill answered my e-mail in four lines.",
    "The ship sank in the bay said to be haunted.",
    "She asked not to be named because the wall is hers.",
    "The ads are aimed at a builder who will say whatever is wanted.",
    "The fall raised fears that the wall could break.",
    "The fall prompted new worries that the wall could break.",
    "It read the papers, which left little doubt that the wall was old.",
    "Quill got trapped in a yard trying to explain the fall.",
]


@pytest.mark.parametrize("text", NOT_SAID)
def test_what_nobody_said_is_no_statement(found: Callable[..., Found], text: str) -> None:
    assert found(text) == []


def test_whose_words_come_behind_the_verb_is_not_what_is_said(found: Callable[..., Found]) -> None:
    text = "Her daughter, Bianca, said she died in her sleep on Saturday."
    assert [words for _, words in found(text)] == ["she died in her sleep on Saturday"]
