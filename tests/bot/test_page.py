"""Pages within Telegram's limits."""

import pytest

from bot.page import Button, clip, columns, data, units


@pytest.mark.parametrize(
    ("text", "limit", "clipped"),
    [
        ("short", 10, "short"),
        ("one two three", 8, "one two…"),
        ("x" * 50, 10, "x" * 9 + "…"),
        ("😀" * 10, 5, "😀😀…"),  # each counts for two
        ("😀" * 10, 6, "😀😀…"),  # never half of one
        ("", 5, ""),
    ],
)
def test_text_is_clipped_to_units_at_a_space(text: str, limit: int, clipped: str) -> None:
    assert clip(text, limit) == clipped
    assert units(clip(text, limit)) <= limit


def test_a_button_sends_back_at_most_64_bytes() -> None:
    assert data("sp", 12, 34) == "a:sp:12:34"
    with pytest.raises(ValueError, match="64"):
        data("list", "ж" * 40)


def test_buttons_stand_in_rows() -> None:
    buttons = [Button(str(n), "x") for n in range(5)]
    assert [len(row) for row in columns(buttons, 2)] == [2, 2, 1]
    assert columns([], 2) == ()
