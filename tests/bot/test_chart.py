"""The picture of /stats."""

import io
from datetime import date, timedelta

import pytest
from PIL import Image

from bot.chart import ANSWERED, ASKED, HEIGHT, WIDTH, questions_chart
from bot.phrases import languages
from knowledge import DayCount


def coloured(days: list[DayCount], colour: str, language: str = "en") -> int:
    """How many points of the bars have a colour."""
    picture = Image.open(io.BytesIO(questions_chart(language, days))).convert("RGB")
    assert picture.size == (WIDTH, HEIGHT)
    bars = picture.crop((0, 100, WIDTH, HEIGHT))
    return bars.tobytes().count(bytes.fromhex(colour[1:]))


def days(*counts: tuple[int, int]) -> list[DayCount]:
    first = date(2026, 3, 1)
    return [DayCount(first + timedelta(n), *count) for n, count in enumerate(counts)]


@pytest.mark.parametrize("language", sorted(languages()))
def test_the_answered_part_is_darker(language: str) -> None:
    found = days((10, 5), (8, 2), (0, 0))
    light, dark = (coloured(found, colour, language) for colour in (ASKED, ANSWERED))
    assert light > dark > 0


@pytest.mark.parametrize("found", [[], days((0, 0), (0, 0))])
def test_where_nothing_was_asked_there_are_no_bars(found: list[DayCount]) -> None:
    assert coloured(found, ASKED) == coloured(found, ANSWERED) == 0
