"""Long, hostile and right-to-left text: shown whole, within limits, without disguise."""

import random

import pytest

from bot.page import units
from bot.passages import parts, plain, short, visible


@pytest.mark.parametrize(
    ("text", "limit", "expected"),
    [
        ("One. Two three.", 10, ("One.", "Two three.")),
        ("One two three four", 9, ("One two", "three", "four")),
        ("x" * 10, 4, ("xxxx", "xxxx", "xx")),
        ("😀" * 5, 4, ("😀😀", "😀😀", "😀")),  # each counts for two
        ("“Is it?” Yes, it is.", 12, ("“Is it?”", "Yes, it is.")),
        ("", 5, ("",)),
        ("short", 5, ("short",)),
    ],
)
def test_text_is_cut_after_sentences_else_at_spaces(
    text: str, limit: int, expected: tuple[str, ...]
) -> None:
    assert parts(text, limit) == expected


def test_nothing_is_lost_and_no_part_is_too_long() -> None:
    chance = random.Random(5)
    for _ in range(300):
        text = "".join(chance.choices("ab😀é. !?»\n\u0301\u200dж", k=chance.randint(0, 400)))
        limit = chance.randint(3, 60)
        found = parts(text, limit)
        assert all(units(part) <= limit for part in found)
        assert "".join("".join(found).split()) == "".join(text.split())


def test_a_hundred_thousand_characters_without_an_end_are_cut_at_once() -> None:
    assert len(parts("ж" * 100_000, 2600)) == 39
    assert len(parts("e\u0301" * 50_000, 2600)) == 39  # marks stay with their letters
    assert all(part[0] == "e" for part in parts("e\u0301" * 50_000, 2601))


def test_a_long_sentence_is_shortened_at_a_word() -> None:
    assert short("One. Two three four five.", 12) == "One. …"
    assert short("One two three four five", 12) == "One two…"
    assert short("Whole.", 12) == "Whole."


@pytest.mark.parametrize(
    "hidden", ["\u202e", "\u200b", "\u2066", "\x00", "\ufeff", "\ud800", "\x1b", "\U000e0041"]
)
def test_what_cannot_be_seen_is_not_shown(hidden: str) -> None:
    assert visible(f"a{hidden}b\nc") == "ab\nc"
    assert plain(f"a{hidden}b\nc") == "ab c"


def test_scripts_that_need_joiners_keep_them() -> None:
    assert visible("می‌خواهم") == "می‌خواهم" and visible("👩‍🚀") == "👩‍🚀"
