"""A page: what one message shows, and its buttons; pure values within Telegram's limits."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from telegram import InlineKeyboardButton, InlineKeyboardMarkup

DATA_BYTES = 64
"""Telegram's limit for what a button sends back."""


class Stale(Exception):
    """A button that means nothing any more, or never did."""


@dataclass(frozen=True, slots=True)
class Button:
    """A label, and what pressing it sends back; or the words it types inline; or the page it opens."""

    label: str
    data: str = ""
    inline: str = ""
    url: str = ""

    def as_telegram(self) -> InlineKeyboardButton:
        """The button as Telegram takes it."""
        if self.url:
            return InlineKeyboardButton(self.label, url=self.url)
        if self.inline:
            return InlineKeyboardButton(self.label, switch_inline_query=self.inline)
        return InlineKeyboardButton(self.label, callback_data=self.data)


@dataclass(frozen=True, slots=True)
class Page:
    """HTML of one message, and rows of buttons under it."""

    text: str
    rows: tuple[tuple[Button, ...], ...] = ()

    def keyboard(self) -> InlineKeyboardMarkup | None:
        """The buttons as Telegram takes them; None if there are none."""
        rows = [[button.as_telegram() for button in row] for row in self.rows if row]
        return InlineKeyboardMarkup(rows) if rows else None


def units(text: str) -> int:
    """The length as Telegram counts: UTF-16 code units."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def clip(text: str, limit: int) -> str:
    """The text within `limit` units, cut at a space if there is one near; "…" marks the cut.

    >>> clip("one two three", 8)
    'one two…'
    """
    if units(text) <= limit:
        return text
    head = text.encode("utf-16-le", "surrogatepass")[: 2 * (limit - 1)]
    kept = head.decode("utf-16-le", "ignore")
    space = kept.rfind(" ")
    inside_a_word = not text[len(kept)].isspace()
    if inside_a_word and space > max(0, len(kept) - 40):
        kept = kept[:space]
    return kept.rstrip() + "…"


def clip_start(text: str, limit: int) -> str:
    """The end of the text within `limit` units; "…" marks the cut.

    >>> clip_start("one two three", 8)
    '… three'
    """
    if units(text) <= limit:
        return text
    tail = text.encode("utf-16-le", "surrogatepass")[-2 * (limit - 2) :].decode(
        "utf-16-le", "ignore"
    )
    _, space, rest = tail.partition(" ")
    return "… " + (rest if space and rest else tail)


def columns(buttons: Sequence[Button], width: int) -> tuple[tuple[Button, ...], ...]:
    """Buttons in rows of `width`."""
    return tuple(tuple(buttons[start : start + width]) for start in range(0, len(buttons), width))


def data(verb: str, *arguments: object) -> str:
    """What a button of the editors sends back. :raises ValueError: over Telegram's 64 bytes."""
    return _joined("a", verb, arguments)


def asking(verb: str, *arguments: object) -> str:
    """What a button of the askers sends back. :raises ValueError: over Telegram's 64 bytes."""
    return _joined("q", verb, arguments)


def _joined(side: str, verb: str, arguments: Sequence[object]) -> str:
    made = ":".join((side, verb, *(str(argument) for argument in arguments)))
    if len(made.encode()) > DATA_BYTES:
        raise ValueError(f"{made!r} is over {DATA_BYTES} bytes")
    return made
