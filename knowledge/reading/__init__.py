"""A source (text, bytes, file) -> articles, with what it tells of title, date and publisher."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import BinaryIO

from knowledge.errors import SourceNotFound, SourceRefused, SourceUnreadable
from knowledge.model import Article, Original
from knowledge.reading import apart
from knowledge.reading.encoding import decode
from knowledge.reading.kinds import Form, charset_of, kind_of
from knowledge.reading.plain import read_text
from knowledge.reading.stream import LONGEST_LINE_BYTES, iter_jsonl

__all__ = ["iter_jsonl", "read_bytes", "read_file", "read_text"]

LIMIT_BYTES = 50_000_000
"""Of one article, or of one JSON line: a book has two million; more is a mistake."""


def read_file(path: Path) -> Iterator[Article]:
    """The articles of a file: one, or one a line of a .jsonl, which is read as it goes.

    :raises SourceError: if it cannot be had or read.  :raises BadLine: of a .jsonl.
    """
    name = str(path)
    try:
        if path.is_dir():
            raise SourceRefused(f"{name} is a folder: name the files in it.", name=name)
        with path.open("rb") as file:
            if path.suffix.lower() == ".jsonl":
                yield from iter_jsonl(_lines(file), name=name)
            else:
                yield from read_bytes(file.read(LIMIT_BYTES + 1), name=name)
    except FileNotFoundError:
        raise SourceNotFound(f"There is no file {name}.", name=name) from None
    except (OSError, ValueError) as error:  # ValueError: a NUL in the path
        reason = getattr(error, "strerror", "") or str(error)
        raise SourceUnreadable(f"{name} cannot be opened: {reason}.", name=name) from None


def read_bytes(data: bytes, *, name: str = "", content_type: str = "") -> Iterator[Article]:
    """The articles of bytes as they came; content tells the kind first, then type and name.

    :raises SourceError: if they cannot be read.  :raises BadLine: of JSON lines.
    """
    name = name or "the text"
    if len(data) > LIMIT_BYTES:
        raise SourceRefused(f"{name} is over {LIMIT_BYTES // 1_000_000} MB: split it.", name=name)
    if not data.strip():
        raise SourceUnreadable(f"{name} is empty.", name=name)
    form = kind_of(data, name=name, content_type=content_type)
    charset = charset_of(content_type)
    if form is Form.LINES:
        text = decode(data, name=name, charset=charset)
        yield from iter_jsonl(text.encode("utf-8", "surrogatepass").split(b"\n"), name=name)
        return
    options = {"charset": charset, "url": name if name.startswith(("http://", "https://")) else ""}
    original = Original(data, name, content_type)
    for article in apart.parse(data, form=form.value, name=name, options=options).articles:
        yield replace(article, original=original)


def _lines(file: BinaryIO) -> Iterator[bytes]:
    """The lines of a file as they are asked for; one that is too long comes cut, and is refused."""
    while line := file.readline(LONGEST_LINE_BYTES + 1):
        yield line
