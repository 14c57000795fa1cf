"""What a parser found <-> the bytes that go from its process to ours."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from datetime import date

from knowledge.errors import SourceError, SourceRefused, SourceUnreadable
from knowledge.model import Article

_ERRORS: dict[str, type[SourceError]] = {
    error.__name__: error for error in (SourceRefused, SourceUnreadable)
}

_NOT_READ = frozenset({"status", "corrected", "original", "id", "sample"})
"""What no source says of its article."""


@dataclass(frozen=True, slots=True)
class Entry:
    """What a list (a feed, a sitemap, a ZIP) says of one of its parts; empty where it says nothing."""

    link: str
    key: str = ""
    """What the list itself knows the part by."""
    title: str = ""
    published: str = ""
    """ISO day."""
    text: str = ""
    """The part itself, as HTML, where the list holds all of it."""


@dataclass(frozen=True, slots=True)
class Found:
    """The articles of a source, or the parts of a list, and what was wrong with those that hold none."""

    articles: tuple[Article, ...] = ()
    faults: tuple[str, ...] = ()
    entries: tuple[Entry, ...] = ()
    title: str = ""
    """Of the list."""
    seconds: float = 0.0
    """That its owner wants between two requests."""


def pack(found: Found) -> bytes:
    """As JSON."""
    articles = [
        {
            **{name: value for name, value in asdict(item).items() if name not in _NOT_READ},
            "published": item.published.isoformat() if item.published else None,
        }
        for item in found.articles
    ]
    entries = [asdict(item) for item in found.entries]
    rest = {"faults": found.faults, "title": found.title, "seconds": found.seconds}
    return json.dumps({"articles": articles, "entries": entries, **rest}).encode()


def refusal(reason: str, *, why: str = "unread") -> bytes:
    """Why there is nothing; to stand after the name of the source. `why`: which kind of reason it is."""
    return json.dumps({"reason": reason, "why": why}).encode()


def failure(error: SourceError) -> bytes:
    """An error with a message of its own."""
    kind = type(error).__name__
    return json.dumps({"error": kind, "message": str(error), "details": error.details}).encode()


def unpack(answer: bytes, *, name: str) -> Found:
    """What was found. :raises SourceError: if the parser refused the source called `name`."""
    found = json.loads(answer)
    if reason := found.get("reason"):
        raise SourceUnreadable(f"{name} cannot be read: {reason}.", name=name, why=found["why"])
    if kind := found.get("error"):
        raise _ERRORS[kind](found["message"], **found["details"])
    return Found(
        tuple(map(_article, found["articles"])),
        tuple(found["faults"]),
        tuple(Entry(**item) for item in found["entries"]),
        found["title"],
        found["seconds"],
    )


def _article(fields: dict[str, object]) -> Article:
    day = fields.pop("published")
    published = date.fromisoformat(str(day)) if day else None
    return Article(**fields, published=published)  # type: ignore[arg-type]
