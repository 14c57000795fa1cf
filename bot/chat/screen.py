"""Messages of the bot -> a terminal: panels for quotations, colours, numbered buttons; plain lines in a pipe."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count
from pathlib import Path

from rich.box import ROUNDED
from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.panel import Panel
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from bot.chat.form import Button, Choice, Choices, Formatted
from bot.chat.seen import Shown
from bot.phrases import label

STYLES = {
    "bold": "bold",
    "italic": "italic",
    "underline": "underline",
    "strikethrough": "strike red",
    "code": "cyan",
    "spoiler": "reverse dim",
    "bot_command": "cyan",
    "mention": "cyan",
    "hashtag": "cyan",
}
BLOCKS = {"blockquote", "expandable_blockquote", "pre"}
LABEL_DIGITS = 9
WIDTH = 88
"""Columns of a message: lines of 60 to 80 letters read best."""


@dataclass(frozen=True, slots=True)
class Press:
    """A button that can be pressed by its number, and the message under which it stands."""

    button: Button
    message_id: int


class Screen:
    """The eyes of the person at the terminal."""

    def __init__(self, console: Console, language: str) -> None:
        self.console, self.language = console, language
        self.fancy = console.is_terminal
        self.presses: dict[int, Press] = {}
        """What the numbers on the screen stand for: buttons of the newest message that has any."""
        self.listed: tuple[Choice, ...] = ()
        """Or else the lines of an inline list."""
        self.start = ""
        self.spoken = 0
        """How many things the person has been shown."""

    def say(self, key: str, **values: object) -> None:
        """A line of the local chat itself."""
        self.console.print(Text(label(self.language, key, **values), style="dim"))

    def tell(self, key: str) -> None:
        """What comes next in a demonstration, apart from what is said in the chat."""
        words = label(self.language, key)
        self.console.print(Rule(words, style="magenta") if self.fancy else f"— {words}")

    def echo(self, name: str, line: str) -> None:
        """What the person typed, where no terminal shows it."""
        self.console.print(Text.assemble((f"{name} › ", "bold green"), line))

    # What the bot shows.

    def message(self, shown: Shown, *, edited: bool = False) -> None:
        """A new message, or an old one that was changed."""
        self.spoken += 1
        head = Text("Verbatim", style="bold cyan")
        if edited:
            head.append(f" · {label(self.language, 'chat.edited')}", style="dim")
        parts: list[RenderableType] = [head] if self.fancy or edited else []
        parts += self._blocks(shown.words)
        if shown.file:
            parts.append(Text(label(self.language, "chat.file", path=shown.file), style="magenta"))
        parts += self._buttons(shown)
        self.console.print(Group(*parts), width=self._width())
        self.console.print()

    def _width(self) -> int | None:
        return min(WIDTH, self.console.width) if self.fancy else None

    def _blocks(self, words: Formatted) -> Iterator[RenderableType]:
        """Paragraphs as they are, quotations in panels."""
        for text, kind in blocks(words):
            if not self.fancy:
                yield _plain(text, quoted=bool(kind))
            elif kind:
                yield Panel(text, box=ROUNDED, border_style="cyan", padding=(0, 1))
            else:
                yield text

    def _buttons(self, shown: Shown) -> Iterator[RenderableType]:
        if not any(shown.rows):
            return
        self.presses, self.listed, self.start = {}, (), ""
        own = {number_of(button) for row in shown.rows for button in row}
        numbers = (number for number in count(1) if number not in own)
        for row in shown.rows:
            texts = []
            for button in row:
                number = number_of(button) or next(numbers)
                self.presses[number] = Press(button, shown.id)
                style = f"link {button.url}" if button.url else ""
                label = "" if number_of(button) else button.label
                texts.append(_numbered(number, label, style))
            yield _hanging(texts[0]) if len(texts) == 1 else Text("  ").join(texts)

    def deleted(self, shown: Shown) -> None:
        """A message was taken back."""
        self.presses = {
            number: item for number, item in self.presses.items() if item.message_id != shown.id
        }

    def alert(self, text: str) -> None:
        """The answer to a pressed button."""
        self.spoken += 1
        self.console.print(Text(f"● {text}", style="yellow"))

    def choices(self, found: Choices) -> None:
        """The answer to an inline query, as a numbered list."""
        self.spoken += 1
        self.presses, self.listed, self.start = {}, found.items, found.start
        if found.button:
            self.console.print(_hanging(_numbered(len(found.items) + 1, found.button)))
        for number, item in enumerate(found.items, 1):
            self.console.print(_hanging(_numbered(number, item.title, "bold")), width=self._width())
            if item.description:
                described = Padding(Text(item.description, style="dim"), (0, 0, 0, 4), expand=False)
                self.console.print(described, width=self._width())
        if found.items:
            self.say("chat.choose")
        elif not found.button:
            self.say("chat.nothing_listed")

    def no_file(self, path: str) -> None:
        """A file was to be added that is not there."""
        self.spoken += 1
        self.say("chat.no_file", path=path, folder=Path.cwd())

    def no_button(self, number: int) -> None:
        """A number was typed for which nothing stands on the screen."""
        self.spoken += 1
        there = sorted(self.presses) or range(1, len(self.listed) + bool(self.start) + 1)
        if there:
            numbers = ", ".join(str(item) for item in there)
            self.say("chat.no_button", number=number, numbers=numbers)
        else:
            self.say("chat.no_buttons", number=number)

    def working(self) -> None:
        """The bot is busy: the terminal shows that anyway."""


def number_of(button: Button) -> int:
    """The number that a button's label is: that of an article, or of one of several answers; 0 for none."""
    bare = button.label
    return int(bare) if bare.isascii() and bare.isdigit() and len(bare) <= LABEL_DIGITS else 0


def _numbered(number: int, label: str, style: str = "") -> Text:
    """What can be chosen by its number."""
    return Text.assemble((f"[{number}]", "bold yellow"), " " if label else "", (label, style))


def _hanging(text: Text) -> RenderableType:
    """A line that is indented where it goes on."""
    end = text.plain.index("]") + 1
    grid = Table.grid(padding=(0, 1, 0, 0))
    grid.add_row(text[:end], text[end + 1 :])
    return grid


def blocks(words: Formatted) -> Iterator[tuple[Text, str]]:
    """The text cut at its quotations: each part with the kind of its block, "" for none."""
    place = _places(words.text)
    whole = Text(words.text)
    edges: list[tuple[int, int, str]] = []
    for item in words.entities:
        start, end = place[item.offset], place[item.offset + item.length]
        if item.kind in BLOCKS:
            edges.append((start, end, item.kind))
        elif item.kind == "text_link":
            whole.stylize(f"underline link {item.url}", start, end)
        elif item.kind in STYLES:
            whole.stylize(STYLES[item.kind], start, end)
    done = 0
    for start, end, kind in [*sorted(edges), (len(words.text), len(words.text), "")]:
        if start >= done:
            yield from _trimmed(whole[done:start], "")
            yield from _trimmed(whole[start:end], kind)
            done = end


def _plain(text: Text, *, quoted: bool) -> Text:
    """Where no looks are: struck words as ~~words~~, bold ones of a quotation or beside them as **words**."""
    struck = any(str(span.style) == STYLES["strikethrough"] for span in text.spans)
    signs = {STYLES["strikethrough"]: "~~", STYLES["bold"]: "**" if quoted or struck else ""}
    edges = [
        (place, signs[str(span.style)])
        for span in text.spans
        if str(span.style) in signs
        for place in (span.start, span.end)
    ]
    plain = text.plain
    for place, sign in sorted(edges, reverse=True):
        plain = plain[:place] + sign + plain[place:]
    return Text("\n".join(f"│ {line}" for line in plain.split("\n")) if quoted else plain)


def _trimmed(text: Text, kind: str) -> Iterator[tuple[Text, str]]:
    """Without the line breaks around a block, which the block itself shows."""
    plain = text.plain
    lead = len(plain) - len(plain.lstrip("\n"))
    kept = text[lead : len(plain.rstrip("\n"))]
    if kept.plain:
        yield kept, kind


def _places(text: str) -> list[int]:
    """Index of a UTF-16 unit -> index of its character, one more for the end."""
    places = [
        number
        for number, letter in enumerate(text)
        for _ in range(2 if ord(letter) > 0xFFFF else 1)
    ]
    return [*places, len(text)]
