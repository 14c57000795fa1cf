"""What the bot says: the same in every language, and safe to send."""

import re
import string
from datetime import date
from pathlib import Path

import pytest

from bot.app import ROWS
from bot.phrases import Html, counted, label, language_of, languages, phrase


def fields(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


@pytest.mark.parametrize("code", sorted(languages()))
def test_every_language_says_everything_with_the_same_values(code: str) -> None:
    english, other = languages()["en"], languages()[code]
    assert set(other) == set(english)
    for key, text in other.items():
        assert text.strip(), key
        assert fields(text) == fields(english[key]), key


def test_every_command_has_its_line_in_the_menus() -> None:
    lines = {key for key in languages()["en"] if key.startswith("command.")}
    assert lines == {f"command.{row.command}" for row in ROWS}


@pytest.mark.parametrize(
    ("code", "language"), [("ru", "ru"), ("ru-RU", "ru"), ("KK", "kk"), ("de", "en"), (None, "en")]
)
def test_the_nearest_language_is_spoken(code: str | None, language: str) -> None:
    assert language_of(code) == language


def test_values_are_escaped_unless_they_are_html() -> None:
    said = phrase("en", "admin.failed", reason="<b> & {x}")
    assert said.endswith("&lt;b&gt; &amp; {x}")
    assert phrase("en", "admin.failed", reason=Html("<b>x</b>")).endswith("<b>x</b>")
    assert label("en", "admin.button.new_speaker", name="<b>") == "New: <b>"


def test_dates_are_written_as_in_the_language() -> None:
    line = {"number": 1, "words": "?", "count": 1, "date": date(2023, 2, 10)}
    assert "10 февраля 2023" in phrase("ru", "admin.unanswered_line", **line)
    assert "2023" in phrase("kk", "admin.unanswered_line", **line)


@pytest.mark.parametrize(
    ("language", "said"),
    [("en", ["0 statements", "1 statement", "2 statements", "21 statements", "1,005 statements"]),
     ("ru", ["0 высказываний", "1 высказывание", "2 высказывания", "21 высказывание", "1 005 высказываний"]),
     ("kk", ["0 айтылған сөз", "1 айтылған сөз", "2 айтылған сөз", "21 айтылған сөз", "1 005 айтылған сөз"])],
)  # fmt: skip
def test_things_are_counted_as_in_the_language(language: str, said: list[str]) -> None:
    counts = [counted(language, "count.statements", n) for n in (0, 1, 2, 21, 1005)]
    assert [text.replace("\xa0", " ") for text in counts] == said


@pytest.mark.parametrize("language", sorted(languages()))
def test_whoever_counts_has_a_form_for_each_plural(language: str) -> None:
    counted_here = {key: text for key, text in languages()[language].items() if "|" in text}
    forms = {"en": 2, "ru": 3, "kk": 1}[language]
    assert all(text.count("|") + 1 == forms for text in counted_here.values())
    assert forms == 1 or len(counted_here) > 4


CODE = "\n".join(
    path.read_text("utf-8") for path in sorted((Path(__file__).parents[2] / "bot").rglob("*.py"))
)
MADE = {match[1] for match in re.finditer(r'f"([a-z_]+(?:\.[a-z_]+)*\.)[a-z_]*\{', CODE)}
"""Beginnings of keys that the code puts together."""


def test_every_phrase_that_the_code_names_is_there() -> None:
    named = set(re.findall(r'\b(?:say|phrase|label|toast)\([^"()]*"([a-z_]+(?:\.[a-z_]+)+)"', CODE))
    assert len(named) > 80 and named <= set(languages()["en"])


def test_no_phrase_is_left_over() -> None:
    unused = {
        key
        for key in languages()["en"]
        if not re.search(f"""["']{key}["']""", CODE)
        and not any(key.startswith(made) for made in MADE)
    }
    assert unused == set()
