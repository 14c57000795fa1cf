"""Plain text -> Article: title line and dateline are read, the text stays word for word."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from hashlib import sha256

from knowledge.errors import SourceUnreadable
from knowledge.language import detect, languages
from knowledge.model import Article
from knowledge.reading.cleaning import clean
from knowledge.reading.dateline import dateline
from knowledge.reading.draft import MOST_CHARACTERS, TOO_LONG

_DATE_LINE = re.compile(
    r"\s*+date[: ]\s*(?P<date>\d{4}-\d{2}-\d{2})\b[ ]*(?P<title>[^\n]*)(?:\n|$)"
)
_TITLE_LINE = re.compile(r"\s*+(?P<title>[^\n]{3,200})\n[ ]*\n")
_SENTENCE_END = re.compile(r"[.!?…,;:][\"'”’»“]*\s*$")
_LONGEST_TITLE = 500
_LINK = re.compile(r"https?://[^\s\x00-\x20]{1,2000}", re.IGNORECASE)
"""What a reader may be sent to; any other scheme could run a program."""
_SPOKEN = re.compile(r"[\"'“„«‹–—-]")
"""How somebody's words begin: such a line is no title, even if it is short."""


def read_text(text: str, *, name: str = "the text", given: Article | None = None) -> Article:
    """The article of a plain text.

    A first line `date YYYY-MM-DD Title`, or a short first line without closing punctuation before
    an empty line, is the title and no part of the stored text, since a headline is nobody's words.
    A dateline gives place and publisher and stays in the text.
    What `given` says (of a page's metadata) goes before what the text says.

    :raises SourceUnreadable: if nothing is left to store, or the date is no day of the calendar.
    """
    given = given or Article("")
    text = clean(text)
    published, title, body = _title_line(text, name) if not given.title else (None, "", text)
    body = body.strip()
    line = dateline(body)
    article = replace(
        given,
        text=body,
        title=given.title or title,
        published=given.published or published,
        publisher=given.publisher or line.publisher,
        place=given.place or line.place,
    )
    return finished(article, name=name)


def finished(article: Article, *, name: str) -> Article:
    """The article with its sha256, and its language if none of ours is given.

    :raises SourceUnreadable: if its text is empty, or no article by its length.
    """
    if not article.text.strip():
        raise SourceUnreadable(f"{name} has no text in it.", name=name, why="no_text")
    if len(article.text) > MOST_CHARACTERS:
        raise SourceUnreadable(f"{name} cannot be read: {TOO_LONG}.", name=name, why="too_much")
    code = article.language.lower().replace("_", "-").split("-")[0]
    return replace(
        article,
        title=article.title[:_LONGEST_TITLE],
        publisher=article.publisher[:_LONGEST_TITLE],
        url=article.url if _LINK.fullmatch(article.url) else "",
        language=code if code in languages() else detect(article.text).code,
        sha256=sha256(article.text.encode("utf-8")).hexdigest(),
    )


def _title_line(text: str, name: str) -> tuple[date | None, str, str]:
    """Date, title and the rest."""
    if match := _DATE_LINE.match(text):
        return _day(match["date"], name), match["title"].strip(), text[match.end() :]
    if (match := _TITLE_LINE.match(text)) and _is_title(match["title"]):
        return None, match["title"].strip(), text[match.end() :]
    return None, "", text


def _is_title(line: str) -> bool:
    return not (_SENTENCE_END.search(line) or _SPOKEN.match(line) or dateline(line + "\n").end)


def _day(written: str, name: str) -> date:
    try:
        return date.fromisoformat(written)
    except ValueError:
        raise SourceUnreadable(
            f"{name} opens with the date {written}, which is no day of the calendar: correct it.",
            name=name,
        ) from None
