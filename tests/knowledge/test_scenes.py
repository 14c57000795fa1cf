"""However a writer comes back to somebody, what he says is found as his."""

from __future__ import annotations

import pytest

from knowledge.intake import extract_from
from tests.quality_golden import Outcome, add
from tests.scenes import LANGUAGES, scenes
from tests.scenes.__main__ import rightness

NUMBER = 150
FLOORS = {
    "en": 0.90,
    "kk": 0.97,
    "ru": 0.85,
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_who_is_spoken_of_is_known_when_he_speaks(language: str) -> None:
    outcome = Outcome()
    for scene in scenes(NUMBER, language):
        add(outcome, scene.golden, extract_from(scene.golden.article))
    assert rightness(outcome) >= FLOORS[language]
