"""An answer -> pictures of 1200 x 1200 points: the words, who said them, where they were printed; pure."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import dataclass

from PIL import Image, ImageDraw

from bot.card.fonts import Face, drawable, font, width
from bot.card.lines import LEADING, PARAGRAPH, Block, Pages, pages, wrapped
from bot.passages import plain, visible
from bot.phrases import day, label, phrase
from bot.speak import bare_text
from knowledge import Answer, Kind

SIDE, EDGE = 1200, 92
ROOM = SIDE - 2 * EDGE
MOST_PICTURES = 4
"""An album that somebody still looks through; a longer passage is cut, and says so."""
HEAD_TOP, HEAD_ROOM, RIBBON_ROOM = 92, 86, 46
"""Where the head begins, how far the words are below it, and how far a ribbon moves both."""
BESIDE_SIZE, NAME_SIZE, FOOT_SIZE = 28, 40, 23
GAP = 44
"""Between the words and what stands under them, at least."""
ABOVE = 0.42
"""Of the room that the words leave, so much is above them."""
RIBBON = 64
INK, QUIET, FAINT, WARNING = "#1d2126", "#5a626b", "#99a0a8", "#f2c14e"


@dataclass(frozen=True, slots=True)
class Look:
    """Colours by kind: nobody takes reported words for a quotation."""

    paper: str
    accent: str
    words: str
    mark: str
    """The large ornament: a quotation mark only where all the words are quoted."""


LOOKS = {
    Kind.DIRECT: Look("#fbf8f1", "#1f4e79", INK, "“"),
    Kind.MIXED: Look("#f5f7f4", "#3f6b57", INK, ""),
    Kind.INDIRECT: Look("#eef0f2", "#7a5230", "#3a4148", ""),
}


class UndrawableError(Exception):
    """Letters that no font here has: a card would have other words."""


@dataclass(frozen=True, slots=True)
class Cards:
    """The pictures as PNG, and whether the passage goes on after the last."""

    pictures: tuple[bytes, ...]
    cut: bool = False


def cards(language: str, answer: Answer, *, address: str = "") -> Cards:
    """Pictures of a statement; `address` says where it can be looked up.

    :raises UndrawableError: if they could not show it word for word.
    """
    words = drawable(Face.WORDS, visible(answer.statement.text))
    if words.lacks_letters:
        raise UndrawableError
    foot = _foot(language, answer, lacks_signs=words.lacks_signs)
    foot_top = SIDE - EDGE - sum(row.step for row in foot)
    top = HEAD_TOP + (RIBBON_ROOM if answer.article.sample else 0)
    box = (float(ROOM), float(foot_top - GAP - top - HEAD_ROOM))
    found = pages(Face.WORDS, words.text, box, most=MOST_PICTURES)
    count = len(found.blocks)
    made = []
    for number, block in enumerate(found.blocks, 1):
        sheet = _Sheet(LOOKS[answer.statement.kind])
        sheet.head(language, answer, top, f"{number}/{count}" if count > 1 else "")
        words_top = top + HEAD_ROOM + max(0.0, (box[1] - block.height) * ABOVE)
        sheet.words(block, words_top, before=number > 1, after=_after(language, number, found))
        sheet.foot(foot, foot_top, address)
        made.append(sheet.png())
    return Cards(tuple(made), found.cut)


def _after(language: str, number: int, found: Pages) -> str:
    """What stands after the words of a picture, outside of them."""
    if number < len(found.blocks):
        return "…"
    return f"… {label(language, 'card.goes_on')}" if found.cut else ""


@dataclass(frozen=True, slots=True)
class Row:
    """A line under the words; `step` is the room it takes."""

    words: str
    face: Face
    size: int
    colour: str
    step: int


def _foot(language: str, answer: Answer, *, lacks_signs: bool) -> list[Row]:
    """Who, as what, where, when, under which headline, and what must be known besides."""
    said, article = answer.statement, answer.article
    name = plain(said.speaker.name) if said.speaker else label(language, "inline.nobody")
    printed = day(language, article.published) if article.published else ""
    notes = (
        bare_text(phrase(language, "answer.corrected", date=article.corrected))
        if article.corrected
        else "",
        label(language, "card.signs") if lacks_signs else "",
    )
    return [
        *_rows(name, Face.BOLD, NAME_SIZE, INK, 2),
        *_rows(plain(said.speaker.role) if said.speaker else "", Face.TEXT, 30, QUIET, 2),
        Row("", Face.TEXT, 0, INK, 16),
        *_rows(
            " · ".join(filter(None, (plain(article.publisher), printed))),
            Face.TEXT,
            BESIDE_SIZE,
            INK,
            2,
        ),
        *_rows(plain(article.title), Face.TEXT, BESIDE_SIZE, QUIET, 2),
        *(row for note in notes for row in _rows(note, Face.WORDS, FOOT_SIZE, QUIET, 2)),
    ]


def _rows(words: str, face: Face, size: int, colour: str, most: int) -> Iterator[Row]:
    """The words in at most so many lines; "…" marks what is left out."""
    found = [line.words for line in wrapped(face, size, drawable(face, words).text, ROOM)]
    for number, line in enumerate(found[:most], 1):
        shown = line
        if number == most < len(found):
            while shown and width(face, size, shown + "…") > ROOM:
                shown = shown[:-1].rstrip()
            shown += "…"
        yield Row(shown, face, size, colour, round(size * LEADING))


class _Sheet:
    """One picture."""

    def __init__(self, look: Look) -> None:
        self._look = look
        self._picture = Image.new("RGB", (SIDE, SIDE), look.paper)
        self._draw = ImageDraw.Draw(self._picture)

    def head(self, language: str, answer: Answer, top: int, number: str) -> None:
        """What kind of words they are, which picture of how many, and a ribbon over a sample."""
        look = self._look
        self._draw.rectangle((0, 0, 14, SIDE), look.accent)
        if answer.article.sample:
            self._draw.rectangle((0, 0, SIDE, RIBBON), fill=WARNING)
            sample = label(language, "card.sample")
            self._write((SIDE / 2, RIBBON / 2), sample, Face.BOLD, 27, INK, "mm")
        kind = label(language, f"card.kind.{answer.statement.kind}")
        left = EDGE
        if look.mark:
            self._write((EDGE - 8, top + 116), look.mark, Face.WORDS, 210, look.accent, "ls")
            left += 116
        self._write((left, top + 30), kind, Face.BOLD, BESIDE_SIZE, look.accent, "ls")
        self._write((SIDE - EDGE, top + 30), number, Face.BOLD, BESIDE_SIZE, look.accent, "rs")

    def words(self, block: Block, top: float, *, before: bool, after: str) -> None:
        """The passage; the signs that it goes on stand beside it, in another colour."""
        size, look = block.size, self._look
        baseline = top + size
        for line in block.lines:
            baseline += PARAGRAPH * size if line.begins else 0
            self._write((EDGE, baseline), line.words, Face.WORDS, size, look.words, "ls")
            baseline += LEADING * size
        if before:
            self._write((EDGE - 12, top + size), "…", Face.BOLD, size, look.accent, "rs")
        self._write((SIDE - EDGE, baseline - 4), after, Face.BOLD, BESIDE_SIZE, look.accent, "rs")

    def foot(self, rows: list[Row], top: int, address: str) -> None:
        """The lines under the words, and in the corner where to look it up."""
        self._draw.rectangle((EDGE, top - 22, EDGE + 96, top - 17), fill=self._look.accent)
        for row in rows:
            self._write((EDGE, top + row.size), row.words, row.face, row.size, row.colour, "ls")
            top += row.step
        self._write((SIDE - EDGE, SIDE - 40), address, Face.TEXT, FOOT_SIZE, FAINT, "rs")

    def png(self) -> bytes:
        """The picture as a file."""
        held = io.BytesIO()
        self._picture.save(held, "PNG", compress_level=6)  # 9 takes five times as long for 4 %
        return held.getvalue()

    def _write(
        self,
        place: tuple[float, float],
        words: str,
        face: Face,
        size: int,
        colour: str,
        anchor: str,
    ) -> None:
        if words:
            self._draw.text(place, words, fill=colour, anchor=anchor, font=font(face, size))
