"""A file, a link or bytes -> articles; an article -> what was said in it, and by whom."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from importlib import resources
from pathlib import Path

from knowledge import quotes, reading, speakers, web
from knowledge.emphasis import bare
from knowledge.links import original
from knowledge.model import Article, Original, Statement


def read(source: str | Path | bytes, *, name: str = "") -> Iterator[Article]:
    """The articles of a file, of a link, or of bytes as they came, whose `name` tells their format.

    :raises SourceError: if it cannot be had or read; the message names the source and the way out.
    """
    if isinstance(source, bytes):
        return reading.read_bytes(source, name=name)
    if str(source).startswith(("http://", "https://")):
        return read_page(str(source))
    return reading.read_file(Path(source))


def read_page(url: str, *, fetch: Callable[[str], web.Fetched] = web.fetch) -> Iterator[Article]:
    """The articles behind a link, `fetch`ed. :raises SourceError: if it cannot be had or read."""
    page = fetch(reading.framed(original(url)))
    return reading.read_bytes(page.data, name=page.url, content_type=page.content_type)


def again(kept: Original) -> Article:
    """The article of kept bytes, as it is read today."""
    (article,) = reading.read_bytes(kept.data, name=kept.name, content_type=kept.content_type)
    return article


def samples() -> list[Article]:
    """The invented articles that come with the program, marked as such."""
    folder = resources.files("knowledge") / "samples"
    files = sorted(Path(str(folder)).glob("*.txt"))
    return [replace(article, sample=True) for file in files for article in read(file)]


def extract_from(
    article: Article, known: speakers.KnownSpeakers | None = None
) -> tuple[Statement, ...]:
    """What was said in an article, and by whom, in the order of reading."""
    without = bare(article.text)
    if without is None:
        return _statements(article, known or speakers.NobodyKnown())
    found = _statements(replace(article, text=without.text), known or speakers.NobodyKnown())
    return tuple(without.back(one, article.text) for one in found)


def _statements(article: Article, known: speakers.KnownSpeakers) -> tuple[Statement, ...]:
    return speakers.attribute(article, quotes.find(article), known)
