"""Counts of the last days -> a picture: a bar a day, the answered part of it darker; pure."""

from __future__ import annotations

import io
from collections.abc import Sequence

from PIL import Image, ImageDraw

from bot.card.fonts import Face, font, width
from bot.phrases import day, label
from knowledge import DayCount

WIDTH, HEIGHT, SIDE, TOP, FOOT = 1440, 640, 76, 110, 76
SIZE = 27
PAPER, LINE, INK = "#ffffff", "#d7dbe0", "#3b4754"
ASKED, ANSWERED = "#b9cfe6", "#2f6fab"


def questions_chart(language: str, days: Sequence[DayCount]) -> bytes:
    """A PNG of 1440 x 640 points with its legend; the busiest day all but reaches the top line."""
    picture = Image.new("RGB", (WIDTH, HEIGHT), PAPER)
    draw = ImageDraw.Draw(picture)
    most = max([item.questions for item in days], default=0)
    top = max(2, most + most % 2)  # half of it is a whole number, too
    floor, room = HEIGHT - FOOT, HEIGHT - TOP - FOOT
    for count in (0, top // 2, top):
        height = floor - room * count / top
        draw.line((SIDE, height, WIDTH - SIDE, height), fill=LINE, width=2)
        _write(draw, (SIDE - 12, height), str(count), "rm")
    step = (WIDTH - 2 * SIDE) / max(1, len(days))
    for number, item in enumerate(days):
        left, right = SIDE + number * step + 2, SIDE + (number + 1) * step - 2
        for count, colour in ((item.questions, ASKED), (item.answered, ANSWERED)):
            if count:
                draw.rectangle((left, floor - room * count / top, right, floor), fill=colour)
    if days:
        _write(draw, (SIDE, floor + 18), day(language, days[0].day), "lt")
        _write(draw, (WIDTH - SIDE, floor + 18), day(language, days[-1].day), "rt")
    _legend(draw, language)
    held = io.BytesIO()
    picture.save(held, "PNG", optimize=True)
    return held.getvalue()


def _legend(draw: ImageDraw.ImageDraw, language: str) -> None:
    left, middle = float(SIDE), TOP / 2 - 4
    for key, colour in (("admin.chart.asked", ASKED), ("admin.chart.answered", ANSWERED)):
        words = label(language, key)
        draw.rectangle((left, middle - 13, left + 26, middle + 13), fill=colour)
        _write(draw, (left + 40, middle), words, "lm")
        left += 40 + width(Face.TEXT, SIZE, words) + 48


def _write(draw: ImageDraw.ImageDraw, place: tuple[float, float], text: str, anchor: str) -> None:
    draw.text(place, text, fill=INK, anchor=anchor, font=font(Face.TEXT, SIZE))
