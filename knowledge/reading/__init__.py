"""A source (text, bytes, file) -> articles, with what it tells of title, date and publisher."""

from __future__ import annotations

import tempfile
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import BinaryIO

from knowledge.errors import SourceNotFound, SourceRefused, SourceUnreadable
from knowledge.model import Article, Original
from knowledge.reading import apart
from knowledge.reading.encoding import decode
from knowledge.reading.kinds import Form, charset_of, kind_of
from knowledge.reading.parts import Part, parts_of
from knowledge.reading.plain import read_text
from knowledge.reading.post import framed
from knowledge.reading.stream import LONGEST_LINE_BYTES, iter_jsonl
from knowledge.reading.table import json_lines

__all__ = ["Part", "framed", "iter_jsonl", "parts_of", "read_bytes", "read_file", "read_text"]

LIMIT_BYTES = 50_000_000
"""Of one article, or of one JSON line: a book has two million; more is a mistake."""


def read_file(path: Path) -> Iterator[Article]:
    """The articles of a file: one, or one a line of a .jsonl, which is read as it goes.

    :raises SourceError: if it cannot be had or read.  :raises BadLine: of a .jsonl.
    """
    name = str(path)
    try:
        if path.is_dir():
            raise SourceRefused(f"{name} is a folder: its files are read one by one.", name=name)
        with path.open("rb") as file:
            if path.suffix.lower() in (".jsonl", ".ndjson"):
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
        raise SourceUnreadable(f"{name} is empty.", name=name, why="no_text")
    form = kind_of(data, name=name, content_type=content_type)
    charset = charset_of(content_type)
    if form is Form.PACK:
        yield from _unpacked(data, name)
        return
    if form in (Form.LINES, Form.TABLE):
        text = decode(data, name=name, charset=charset)
        lines: Iterable[bytes] = text.encode("utf-8", "surrogatepass").split(b"\n")
        if form is Form.TABLE:
            lines = json_lines(text.splitlines(keepends=True), name=name)
        yield from iter_jsonl(lines, name=name)
        return
    options = {"charset": charset, "url": name if name.startswith(("http://", "https://")) else ""}
    original = Original(data, name, content_type)
    for article in apart.parse(data, form=form.value, name=name, options=options).articles:
        yield replace(article, original=original)


def _unpacked(data: bytes, name: str) -> Iterator[Article]:
    """The articles of all parts of a ZIP."""
    with tempfile.TemporaryDirectory(prefix="verbatim-") as folder:
        path = Path(folder) / "sent.zip"
        path.write_bytes(data)
        taken = False
        for part in parts_of(path, pack=name):
            taken = True
            yield from part.articles() if isinstance(part, Part) else ()
        if not taken:
            raise SourceUnreadable(f"{name} holds no file that is read.", name=name)


def _lines(file: BinaryIO) -> Iterator[bytes]:
    """The lines of a file as they are asked for; one that is too long comes cut, and is refused."""
    while line := file.readline(LONGEST_LINE_BYTES + 1):
        yield line
