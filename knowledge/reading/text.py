"""The bytes of a plain text or of Markdown -> its article."""

from __future__ import annotations

from knowledge.model import Article
from knowledge.reading.encoding import decode
from knowledge.reading.markdown import without_marks
from knowledge.reading.plain import read_text


def parse(data: bytes, *, name: str, charset: str = "", form: str = "") -> Article:
    """The article of a text; `form` tells whether it is Markdown.

    :raises SourceError: if it is no text, or holds nothing.
    """
    text = decode(data, name=name, charset=charset)
    return read_text(without_marks(text) if form == "markdown" else text, name=name)
