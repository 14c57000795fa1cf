"""Which paragraphs are turns of a conversation."""

import pytest

from knowledge.grammar.turns import turns
from knowledge.sentences import paragraphs


def labels(text: str) -> list[str]:
    return [turn.label.of(text) for turn in turns(text, paragraphs(text)).values()]


TURNS = [
    ("SEN. QUILL: Why?\nMR. HARLOW: Because.", ["SEN. QUILL", "MR. HARLOW"]),
    ("ВЕТРОВ (с места): Нет!\nСОКОЛОВА: Да.", ["ВЕТРОВ", "СОКОЛОВА"]),
    ("Q: Why?\nA: Because.", ["Q", "A"]),
    ("Ada: Why?\nTom: Because.\nAda: So?\nTom: So.", ["Ada", "Tom", "Ada", "Tom"]),
    ("The rule is simple: no dogs.\nWe went home.", []),
    ("Still to come: rain.\nStill to come: wind.\nAlso: snow.", []),  # no names
]


@pytest.mark.parametrize(("text", "expected"), TURNS)
def test_turns_are_known_by_their_labels(text: str, expected: list[str]) -> None:
    assert labels(text) == expected


def test_the_words_of_a_turn_follow_its_label() -> None:
    text = "QUILL: Why now?\nHARLOW: Because."
    assert [turn.words.of(text) for turn in turns(text, paragraphs(text)).values()] == [
        "Why now?",
        "Because.",
    ]
