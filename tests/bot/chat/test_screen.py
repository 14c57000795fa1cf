"""What a message looks like in a terminal and in a pipe."""

import io

from rich.console import Console

from bot.chat import form
from bot.chat.form import Button
from bot.chat.screen import Screen, blocks
from bot.chat.seen import Shown

QUOTED = form.read_html("He said:\n<blockquote>🐟 one <b>two</b>\nthree</blockquote>\n<s>four</s>")


def drawn(shown: Shown, *, terminal: bool, width: int = 60) -> tuple[Screen, str]:
    out = io.StringIO()
    colours = "standard" if terminal else None
    console = Console(file=out, force_terminal=terminal, width=width, color_system=colours)
    screen = Screen(console, "en")
    screen.message(shown)
    return screen, out.getvalue()


def test_a_text_is_cut_at_its_quotations() -> None:
    assert [(text.plain, kind) for text, kind in blocks(QUOTED)] == [
        ("He said:", ""),
        ("🐟 one two\nthree", "blockquote"),
        ("four", ""),
    ]


def test_a_terminal_shows_quotations_in_panels_and_markup_as_looks() -> None:
    _, seen = drawn(Shown(1, True, QUOTED), terminal=True)
    assert "╭" in seen and "╰" in seen
    assert "\x1b[1mtwo" in seen and "\x1b[9" in seen  # bold, struck through


def test_a_pipe_gets_plain_lines_with_quotations_marked() -> None:
    _, seen = drawn(Shown(1, True, QUOTED), terminal=False)
    assert "\x1b" not in seen
    assert seen.splitlines()[:4] == ["He said:", "│ 🐟 one **two**", "│ three", "~~four~~"]


def test_buttons_are_numbered_and_the_newest_message_has_the_numbers() -> None:
    rows = ((Button("Yes", "y"), Button("No", "n")), (Button("Later", "l"),))
    screen, seen = drawn(Shown(5, True, QUOTED, rows), terminal=False)
    assert "[1] Yes  [2] No" in seen and "[3] Later" in seen
    screen.message(Shown(6, True, QUOTED, ((Button("Other", "o"),),)))
    assert [(press.button.data, press.message_id) for press in screen.presses.values()] == [
        ("o", 6)
    ]


def test_a_message_without_buttons_leaves_the_numbers_to_the_one_before() -> None:
    screen, _ = drawn(Shown(5, True, QUOTED, ((Button("Yes", "y"),),)), terminal=False)
    screen.message(Shown(6, True, QUOTED))
    assert len(screen.presses) == 1


def test_long_words_stay_within_the_terminal() -> None:
    long = form.Formatted("word " * 100)
    _, seen = drawn(Shown(1, True, long), terminal=True, width=40)
    assert max(len(line) for line in seen.splitlines()) < 60  # with the codes of colours


def test_a_button_that_is_a_number_is_pressed_by_it() -> None:
    out = io.StringIO()
    screen = Screen(Console(file=out, width=100), "en")
    rows = ((Button("12", "a"), Button("1", "b"), Button("▶", "c")),)
    screen.message(Shown(6, True, form.Formatted("Articles"), rows))
    assert "[12]  [1]  [2] ▶" in out.getvalue()
    assert {number: press.button.data for number, press in screen.presses.items()} == {
        12: "a", 1: "b", 2: "c",
    }  # fmt: skip
