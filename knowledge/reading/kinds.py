"""The first bytes, the name and the declared type of a source -> what has to read it."""

from __future__ import annotations

import re
from enum import Enum
from pathlib import PurePosixPath

from knowledge.errors import SourceRefused


class Form(Enum):
    """How an article can be given."""

    TEXT = "text"
    MARKDOWN = "markdown"
    LINES = "lines"
    HTML = "html"
    PDF = "pdf"
    DOCX = "docx"
    TABLE = "table"
    PACK = "pack"


_BY_SUFFIX = {
    ".md": Form.MARKDOWN,
    ".markdown": Form.MARKDOWN,
    ".jsonl": Form.LINES,
    ".ndjson": Form.LINES,
    ".html": Form.HTML,
    ".htm": Form.HTML,
    ".xhtml": Form.HTML,
    ".docx": Form.DOCX,
    ".pdf": Form.PDF,
    ".csv": Form.TABLE,
    ".zip": Form.PACK,
}
_BY_TYPE = {
    "text/html": Form.HTML,
    "application/xhtml+xml": Form.HTML,
    "text/markdown": Form.MARKDOWN,
    "application/jsonl": Form.LINES,
    "application/x-ndjson": Form.LINES,
}
_NOT_ARTICLES = {
    ".json": "give one object a line, as .jsonl",
    ".xml": "give the page or the text itself",
}

_HTML_START = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--.{0,2000}?-->\s*)*"
    rb"<(?:!doctype\s+html|html|head|body|meta|title|article|main)\b",
    re.IGNORECASE | re.DOTALL,
)
_LINK_PATH = re.compile(r"[?#].*", re.DOTALL)
_HEAD_BYTES = 10_000
_LINES_START = re.compile(rb'\s*+\{[^\n]{0,5000}"text"\s*:')


def kind_of(data: bytes, *, name: str, content_type: str = "") -> Form:
    """The form of a source. What the bytes show goes before what a server or a name says.

    :raises SourceRefused: if it is a table or another thing that holds no article.
    """
    suffix = suffix_of(name)
    if b"%PDF-" in data[:1024]:
        return Form.PDF
    if data.startswith(b"PK\x03\x04"):
        is_document = suffix == ".docx" or (suffix != ".zip" and b"word/document.xml" in data)
        return Form.DOCX if is_document else Form.PACK
    if _HTML_START.match(data[:_HEAD_BYTES]):
        return Form.HTML
    if why := _NOT_ARTICLES.get(suffix):
        raise SourceRefused(f"{name} holds no article: {why}.", name=name)
    declared = _BY_TYPE.get(content_type.partition(";")[0].strip().lower())
    found = declared or _BY_SUFFIX.get(suffix, Form.TEXT)
    if found in (Form.DOCX, Form.PDF, Form.PACK):
        raise SourceRefused(f"{name} is no {suffix}, whatever its name says.", name=name)
    if found is Form.TEXT and _LINES_START.match(data):
        return Form.LINES
    return found


SUFFIXES = frozenset({*_BY_SUFFIX, ".txt"})
"""Of the files that are read in a folder or a ZIP."""


def suffix_of(name: str) -> str:
    """The suffix of a file's name, or of the path of a link."""
    path = _LINK_PATH.sub("", name) if name.startswith(("http://", "https://")) else name
    return PurePosixPath(path).suffix.lower()


def charset_of(content_type: str) -> str:
    """The charset in a Content-Type, empty if there is none.

    >>> charset_of('text/html; charset="windows-1251"')
    'windows-1251'
    """
    match = re.search(r"charset\s*=\s*[\"']?([\w.:-]+)", content_type, re.IGNORECASE)
    return match[1] if match else ""
