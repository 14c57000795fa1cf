"""What a parser hands back from its own process: the text and what the document says of itself."""

from __future__ import annotations

from dataclasses import dataclass

MOST_CHARACTERS = 2_000_000
"""Of one article, as a book has; with more an editor could not see what he publishes."""
TOO_LONG = "it holds more than two million characters, which is no article: split it"


@dataclass(frozen=True, slots=True)
class Draft:
    """An article as a document gives it, everything as strings; empty where it says nothing."""

    text: str
    title: str = ""
    published: str = ""
    """ISO day."""
    publisher: str = ""
    language: str = ""
    url: str = ""


class Unreadable(Exception):
    """The document cannot be read; the message is the reason, to stand after its name, `why` its kind."""

    def __init__(self, reason: str, *, why: str = "unread") -> None:
        super().__init__(reason)
        self.why = why
