"""However a desk lays out who speaks, the words and whose they are are found; layouts of lists hold none."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator

import pytest

from knowledge.intake import extract_from
from knowledge.model import Article, Kind
from tests.layouts import FOLDER, LANGUAGES, article, sample
from tests.quality_golden import Outcome, add

NUMBER = 190
FLOORS = {"en": (0.86, 0.84), "ru": (0.86, 0.81), "kk": (0.84, 0.79)}
"""Direct speech, F1, and with its speaker, of a sample of layouts."""
SILENT = tomllib.loads((FOLDER / "silent.toml").read_text("utf-8"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_who_speaks_is_found_in_any_layout(language: str) -> None:
    outcome = Outcome()
    for layout, number in sample(NUMBER, language):
        golden = article(layout, language, number)
        add(outcome, golden, extract_from(golden.article))
    words, speakers = FLOORS[language]
    assert outcome.direct.f1 >= words
    assert outcome.direct.joint_f1 >= speakers


def silent() -> Iterator[tuple[str, str]]:
    """The lists, with blank lines between their lines and without."""
    for language, texts in SILENT.items():
        for text in texts.values():
            yield language, text
            yield language, text.replace("\n", "\n\n")


@pytest.mark.parametrize(("language", "text"), list(silent()))
def test_nobody_speaks_in_a_list(language: str, text: str) -> None:
    found = extract_from(Article(text, language=language))
    assert not [item.text for item in found if item.kind is Kind.DIRECT]
