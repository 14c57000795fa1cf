"""A source (text, bytes, file) -> articles, with what it tells of title, date and publisher."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import BinaryIO

from knowledge.errors import SourceNotFound, SourceRefused, SourceUnreadable
from knowledge.model import Article
from knowledge.reading import apart
from knowledge.reading.child import PARSERS
from knowledge.reading.cleaning import clean
from knowledge.reading.encoding import decode
from knowledge.reading.kinds import Form, charset_of, kind_of
from knowledge.reading.lines import iter_jsonl
from knowledge.reading.markdown import without_marks
from knowledge.reading.plain import read_text

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
                yield from iter_jsonl(_lines(file, name), name=name)
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
    if form.value in PARSERS:
        yield _read_apart(data, form, name, charset_of(content_type))
        return
    text = decode(data, name=name, charset=charset_of(content_type))
    if form is Form.LINES:
        yield from iter_jsonl(text.split("\n"), name=name)
    elif form is Form.MARKDOWN:
        yield read_text(without_marks(text), name=name)
    else:
        yield read_text(text, name=name)


def _read_apart(data: bytes, form: Form, name: str, charset: str) -> Article:
    """The article of a format whose parser is kept at a distance."""
    draft = apart.parse(
        data, form=form.value, name=name, options={"charset": charset} if form is Form.HTML else {}
    )
    given = Article(
        "",
        title=" ".join(clean(draft.title).split()),
        language=draft.language,
        url=draft.url or (name if name.startswith(("http://", "https://")) else ""),
        published=date.fromisoformat(draft.published) if draft.published else None,
        publisher=" ".join(clean(draft.publisher).split()),
    )
    return read_text(draft.text, name=name, given=given)


def _lines(file: BinaryIO, name: str) -> Iterator[str]:
    """The lines of a file as they are asked for; a byte that is no UTF-8 stays marked."""
    while line := file.readline(LIMIT_BYTES + 1):
        if len(line) > LIMIT_BYTES:
            raise SourceRefused(
                f"{name} has a line over {LIMIT_BYTES // 1_000_000} MB: split it.", name=name
            )
        yield line.decode("utf-8", errors="surrogateescape")
