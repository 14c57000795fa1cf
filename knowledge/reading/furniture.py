"""The lines of a page -> those of the article: without dates, names, prompts and other lines around it.

What sites write between paragraphs stands in `languages/*.toml` under `[page]`. A line that holds somebody's
words is never taken for such a line.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from lxml.html import HtmlElement

from knowledge.language import languages

_LONGEST = 200
"""Letters of a line that may be a prompt; a paragraph of the article that names a channel is longer."""
_EDGE = 3
"""So many lines at the top and at the end may hold the author's name."""
_SPOKEN = re.compile(r"[«»“”\"„]|^[–—-]")
_DAY = re.compile(
    r"\W*(?:[^\W\d]{2,12}\W{1,3})?(?:\d{1,2}(?:st|nd|rd|th)?[\s./-]+(?:[^\W\d]{2,12}\W{1,3}|\d{1,2}[./-])|[^\W\d]{3,12}\W{1,2}\d{1,2},\s)"
    r"(?:19|20)\d\d(?:\s?[^\W\d]{1,5}\.?)?(?:\W+(?:[^\W\d]{1,4}\W+)?\d{1,2}[:.]\d\d(?:\s?[^\W\d]{2,4})?)?\W*"
    r"|\W*\d{1,2}:\d\d(?:\s?[ap]m)?\W*(?:\d{1,2}\.\d{1,2}\.(?:\d\d){1,2})?\W*",
    re.IGNORECASE,
)
"""8 April 2031, 14:05 and nothing else; or 14:05 alone, as before each part of a live page."""
_NAMES = re.compile(r"[\s:]*(?:[^\W\d_][\w.’'-]*(?:\s|,\s|\s/\s|$)){1,6}")
_LINKED = 0.6
_MOST_LINKED = 0.3
"""If more of the text is links, it is the site's way to write, and not its boxes."""


def without_furniture(text: str, *, known: Iterable[str] = ()) -> str:
    """The text without lines that only say a day, a known name (title, site), or a prompt to the reader."""
    names = {_squeezed(name) for name in known} - {""}
    lines = text.split("\n")
    last = len(lines) - _EDGE
    kept = [
        line
        for number, line in enumerate(lines)
        if not _is_furniture(line.strip(), names, at_edge=number < _EDGE or number >= last)
    ]
    return "\n".join(kept).strip("\n")


def drop_linked_paragraphs(tree: HtmlElement) -> None:
    """Take out paragraphs that are nothing but a link to another page, after a word or two."""
    paragraphs = [item for item in tree.iter("p", "h3", "h4", "li") if item.getparent() is not None]
    linked = [item for item in paragraphs if _is_linked(item)]
    letters = sum(len(item.text_content()) for item in linked)
    if letters < _MOST_LINKED * sum(len(item.text_content()) for item in paragraphs):
        for item in linked:
            item.drop_tree()


def _is_linked(paragraph: HtmlElement) -> bool:
    words = " ".join(paragraph.text_content().split())
    links = [link for link in paragraph.iter("a") if link.get("href")]
    inside = sum(len(" ".join(link.text_content().split())) for link in links)
    if not words or not links or inside < _LINKED * len(words):
        return False
    outside = words
    for link in links:
        outside = outside.replace(" ".join(link.text_content().split()), "", 1)
    return inside >= len(words) - 1 or (len(outside) <= 40 and outside.strip().endswith(":"))


def _is_furniture(line: str, names: set[str], *, at_edge: bool) -> bool:
    if not line or len(line) > _LONGEST:
        return False
    if _DAY.fullmatch(line) or (at_edge and _squeezed(line) in names):
        return True
    if _SPOKEN.search(line):
        return False
    folded = line.casefold()
    return (
        _opens(folded, _phrases("also"))
        or any(phrase in folded for phrase in _phrases("prompts"))
        or folded.startswith("©")
        or (at_edge and _is_credit(line))
    )


def _opens(line: str, phrases: Sequence[str]) -> bool:
    """Whether the line is one of the phrases, or one with a colon and what it points to."""
    return any(
        line.startswith(phrase) and line[len(phrase) :].lstrip(" .…")[:1] in ("", ":")
        for phrase in phrases
    )


def _is_credit(line: str) -> bool:
    """A word such as "Author" with nothing but names after it."""
    for phrase in _phrases("credits"):
        rest = line[len(phrase) :]
        if line.casefold().startswith(phrase) and _NAMES.fullmatch(rest):
            return all(word[:1].isupper() for word in re.findall(r"[^\W\d_]{3,}", rest))
    return False


def _phrases(name: str) -> list[str]:
    return [word for language in languages().values() for word in language.words(f"page.{name}")]


def _squeezed(words: str) -> str:
    return re.sub(r"\W+", "", words).casefold()
