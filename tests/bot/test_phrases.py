"""What the bot says: the same in every language, and safe to send."""

import string
from datetime import date

import pytest

from bot.phrases import Html, label, language_of, languages, phrase


def fields(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


@pytest.mark.parametrize("code", sorted(languages()))
def test_every_language_says_everything_with_the_same_values(code: str) -> None:
    english, other = languages()["en"], languages()[code]
    assert set(other) == set(english)
    for key, text in other.items():
        assert text.strip(), key
        assert fields(text) == fields(english[key]), key


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
