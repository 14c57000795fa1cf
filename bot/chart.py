"""Counts of the last days -> a small picture: a bar a day, the answered part of it darker."""

from __future__ import annotations

import io
from collections.abc import Sequence

from PIL import Image, ImageDraw, ImageFont

from knowledge import DayCount

WIDTH, HEIGHT, EDGE = 720, 260, 34
PAPER, LINE, INK = "#ffffff", "#d7dbe0", "#3b4754"
ASKED, ANSWERED = "#b9cfe6", "#2f6fab"


def questions_chart(days: Sequence[DayCount]) -> bytes:
    """A PNG of 720 x 260 points; the busiest day reaches the top line."""
    picture = Image.new("RGB", (WIDTH, HEIGHT), PAPER)
    draw = ImageDraw.Draw(picture)
    top = max([item.questions for item in days], default=0) or 1
    floor, room = HEIGHT - EDGE, HEIGHT - 2 * EDGE
    for share in (0.0, 0.5, 1.0):
        height = floor - room * share
        draw.line((EDGE, height, WIDTH - EDGE, height), fill=LINE)
        _write(draw, (EDGE - 6, height), f"{top * share:g}", "rm")
    step = (WIDTH - 2 * EDGE) / max(1, len(days))
    for number, item in enumerate(days):
        left, right = EDGE + number * step + 1, EDGE + (number + 1) * step - 1
        for count, colour in ((item.questions, ASKED), (item.answered, ANSWERED)):
            if count:
                draw.rectangle((left, floor - room * count / top, right, floor), fill=colour)
    for item, place, side in (
        ((days[0], EDGE, "lt"), (days[-1], WIDTH - EDGE, "rt")) if days else ()
    ):
        _write(draw, (place, floor + 8), item.day.isoformat(), side)
    held = io.BytesIO()
    picture.save(held, "PNG", optimize=True)
    return held.getvalue()


def _write(draw: ImageDraw.ImageDraw, place: tuple[float, float], text: str, anchor: str) -> None:
    draw.text(place, text, fill=INK, anchor=anchor, font=ImageFont.load_default(13))
