"""Example questions: a topic that headline and statement share."""

import pytest

from bot.examples import examples, shared
from tests.bot.conftest import SAID, filled


@pytest.mark.parametrize(
    ("title", "words", "topic"),
    [
        ("Two lands share the water of Lake Sorkel", "The lake had no water.", "water of Lake"),
        ("Мост через Арну достроят в мае", "Мы строим мосты, и мост будет готов", "Мост"),
        ("Aldein: the port opens", "Henrik Aldein opens the port", "port opens"),
        ("Rain", "Nothing in common", ""),
        ("", "words", ""),
    ],
)
def test_a_topic_is_what_headline_and_statement_share(title: str, words: str, topic: str) -> None:
    assert shared(title, words, but="Henrik Aldein") == topic


def test_examples_are_of_different_speakers_and_answered(tmp_path) -> None:
    with filled(tmp_path / "a.db", SAID) as archive:
        found = examples(archive, "en")
        assert len(found) == 2
        assert all(archive.search(button.label).answered for button in found)
