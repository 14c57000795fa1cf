"""What a bot sends -> the text and entities that a person sees, or Telegram's refusal; pure."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from html.parser import HTMLParser
from typing import Any

TEXT_UNITS, CAPTION_UNITS, ALERT_UNITS = 4096, 1024, 200
DATA_BYTES = 64
INLINE_RESULTS = 50
ID_BYTES = 64
BUTTONS = 100
"""Telegram's limits; texts are counted in UTF-16 code units after the markup is read."""

TAGS = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "code": "code",
    "pre": "pre",
    "a": "text_link",
    "blockquote": "blockquote",
    "tg-spoiler": "spoiler",
}

Fields = Mapping[str, Any]
"""A JSON object of the Bot API."""


class Refused(Exception):
    """What Telegram answers with 400; `code` for others."""

    def __init__(self, reason: str, *, code: int = 400) -> None:
        super().__init__(reason)
        self.code = code


@dataclass(frozen=True, slots=True)
class Entity:
    """A formatted part of a text; offset and length in UTF-16 code units."""

    kind: str
    offset: int
    length: int
    url: str = ""

    def as_fields(self) -> Fields:
        """As Telegram writes it."""
        link = {"url": self.url} if self.url else {}
        return {"type": self.kind, "offset": self.offset, "length": self.length, **link}


@dataclass(frozen=True, slots=True)
class Formatted:
    """A text as a person sees it."""

    text: str
    entities: tuple[Entity, ...] = ()


@dataclass(frozen=True, slots=True)
class Button:
    """A button under a message: what it sends back, opens, or writes into the line."""

    label: str
    data: str = ""
    url: str = ""
    inline: str | None = None
    """The inline query that the button begins."""
    says: bool = False
    """Pressing it sends its label, as the buttons of a keyboard do."""


Rows = tuple[tuple[Button, ...], ...]


def units(text: str) -> int:
    """The length as Telegram counts it."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


class _Reader(HTMLParser):
    """Telegram's HTML: known tags, closed in order, no other named characters."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []
        self.entities: list[Entity] = []
        self._open: list[tuple[str, Entity]] = []
        self._units = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        kind = "spoiler" if tag == "span" and given.get("class") == "tg-spoiler" else TAGS.get(tag)
        if kind is None:
            raise Refused(f'can\'t parse entities: Unsupported start tag "{tag}"')
        if kind == "blockquote" and "expandable" in given:
            kind = "expandable_blockquote"
        if kind.endswith("blockquote") and any(
            e.kind.endswith("blockquote") for _, e in self._open
        ):
            raise Refused("can't parse entities: blockquotes can't be nested")
        self._open.append((tag, Entity(kind, self._units, 0, given.get("href") or "")))

    def handle_endtag(self, tag: str) -> None:
        if not self._open or self._open[-1][0] != tag:
            raise Refused(f'can\'t parse entities: Unmatched end tag "{tag}"')
        _, entity = self._open.pop()
        self.entities.append(replace(entity, length=self._units - entity.offset))

    def handle_data(self, data: str) -> None:
        self.parts.append(data)
        self._units += units(data)

    def close(self) -> None:
        """:raises Refused: for what was left open."""
        super().close()
        if self._open:
            raise Refused(f"can't parse entities: Can't find end tag of \"{self._open[-1][0]}\"")


def read_html(html: str) -> Formatted:
    """:raises Refused: if Telegram could not read it."""
    if re.search(r"&(?!(lt|gt|amp|quot|#\d+|#x[0-9a-fA-F]+);)", html):
        raise Refused("can't parse entities: a bare &")
    reader = _Reader()
    reader.feed(html)
    reader.close()
    outer_first = [item for item in reversed(reader.entities) if item.length]
    ordered = sorted(outer_first, key=lambda item: (item.offset, -item.length))
    return Formatted("".join(reader.parts), tuple(ordered))


def formatted(text: str, fields: Fields, *, entities: str = "entities") -> Formatted:
    """The text of a message by its parse mode or its entities. :raises Refused: for bad markup."""
    mode = fields.get("parse_mode")
    if mode == "HTML":
        found = read_html(text)
    elif mode:
        raise Refused(f"can't parse entities: parse mode {mode} is not spoken here")
    else:
        found = Formatted(text, tuple(_entity(item, text) for item in listed(fields.get(entities))))
    return _stripped(found)


def _entity(item: Fields, text: str) -> Entity:
    made = Entity(item["type"], int(item["offset"]), int(item["length"]), item.get("url", ""))
    if made.offset < 0 or made.length < 1 or made.offset + made.length > units(text):
        raise Refused("can't parse entities: an entity lies outside the text")
    return made


def _stripped(found: Formatted) -> Formatted:
    """Without the spaces around it, which Telegram drops."""
    lead = units(found.text) - units(found.text.lstrip())
    text = found.text.strip()
    end = units(text)
    moved = [replace(item, offset=max(0, item.offset - lead)) for item in found.entities]
    fitting = [
        replace(item, length=min(item.length, end - item.offset))
        for item in moved
        if item.offset < end
    ]
    return Formatted(text, tuple(fitting))


def message_text(fields: Fields) -> Formatted:
    """The text of a message. :raises Refused: empty or too long."""
    found = formatted(str(fields.get("text", "")), fields)
    if not found.text:
        raise Refused("message text is empty")
    if units(found.text) > TEXT_UNITS:
        raise Refused("message is too long")
    return found


def caption(fields: Fields) -> Formatted:
    """The words under a file. :raises Refused: too long."""
    found = formatted(str(fields.get("caption", "")), fields, entities="caption_entities")
    if units(found.text) > CAPTION_UNITS:
        raise Refused("message caption is too long")
    return found


def listed(value: object) -> Sequence[Any]:
    """A list that came as JSON or as itself."""
    found = json.loads(value) if isinstance(value, str) and value else value
    return found if isinstance(found, list) else []


def mapping(value: object) -> Fields:
    """An object that came as JSON or as itself."""
    found = json.loads(value) if isinstance(value, str) and value else value
    return found if isinstance(found, Mapping) else {}


def buttons(fields: Fields) -> Rows:
    """The rows of buttons under a message. :raises Refused: for one that Telegram would not take."""
    markup = mapping(fields.get("reply_markup"))
    rows = markup.get("inline_keyboard", ())
    if sum(len(row) for row in rows) > BUTTONS:
        raise Refused("BUTTONS_TOO_MUCH")
    made = tuple(tuple(_button(item) for item in row) for row in rows)
    typed = tuple(
        tuple(Button(item if isinstance(item, str) else item["text"], says=True) for item in row)
        for row in markup.get("keyboard", ())
    )
    return made + typed


def _button(item: Fields) -> Button:
    if not str(item.get("text", "")).strip():
        raise Refused("button text is empty")
    query = item.get("switch_inline_query", item.get("switch_inline_query_current_chat"))
    made = Button(item["text"], item.get("callback_data", ""), item.get("url", ""), query)
    actions = set(item) - {"text", "icon_custom_emoji_id", "style"}
    if len(actions) != 1:
        raise Refused("text buttons are not allowed in the inline keyboard")
    if "callback_data" in actions and not 1 <= len(made.data.encode()) <= DATA_BYTES:
        raise Refused("BUTTON_DATA_INVALID")
    return made


@dataclass(frozen=True, slots=True)
class Choice:
    """One line of an inline list, and the message that choosing it would post."""

    id: str
    title: str
    description: str
    posted: Formatted
    rows: Rows = ()


@dataclass(frozen=True, slots=True)
class Choices:
    """An answered inline query."""

    items: tuple[Choice, ...]
    button: str = ""
    """A line above the list that opens the private chat, and what that says to the bot."""
    start: str = ""
    next_offset: str = ""
    seen: frozenset[str] = field(default_factory=frozenset)


def choices(fields: Fields) -> Choices:
    """The list of an inline query. :raises Refused: for one that Telegram would not take."""
    items = tuple(_choice(item) for item in listed(fields.get("results")))
    if len(items) > INLINE_RESULTS:
        raise Refused("RESULTS_TOO_MUCH")
    if len({item.id for item in items}) < len(items):
        raise Refused("RESULT_ID_DUPLICATE")
    button = mapping(fields.get("button"))
    start = str(button.get("start_parameter", ""))
    if start and not re.fullmatch(r"[A-Za-z0-9_-]{1,64}", start):
        raise Refused("START_PARAM_INVALID")
    offset = str(fields.get("next_offset", ""))
    if len(offset.encode()) > ID_BYTES:
        raise Refused("NEXT_OFFSET_INVALID")
    return Choices(items, str(button.get("text", "")), start, offset)


def _choice(item: Fields) -> Choice:
    if not 1 <= len(str(item.get("id", "")).encode()) <= ID_BYTES:
        raise Refused("RESULT_ID_INVALID")
    content = mapping(item.get("input_message_content"))
    posted = message_text({**content, "text": content.get("message_text", "")})
    return Choice(
        str(item["id"]),
        str(item.get("title", "")),
        str(item.get("description", "")),
        posted,
        buttons(item),
    )
