"""A ZIP -> the names of its parts, or the articles of one of them."""

from __future__ import annotations

import zipfile
from io import BytesIO
from pathlib import PurePosixPath
from zlib import error as ZlibError  # noqa: N812 - the module names it in small letters

from knowledge.reading.draft import Unreadable
from knowledge.reading.kinds import SUFFIXES, Form, kind_of, suffix_of
from knowledge.reading.wire import Entry, Found

MOST_PARTS = 100_000
MOST_BYTES = 50_000_000
"""Of one part, unpacked."""
_BROKEN = (
    zipfile.BadZipFile,
    ZlibError,
    KeyError,
    NotImplementedError,
    RuntimeError,
    EOFError,
    OSError,
)


def parse(data: bytes, *, name: str, path: str = "", part: str = "") -> Found:
    """The parts of a ZIP that may hold articles, or what `part` holds; `path` names the file in place of `data`.

    :raises Unreadable: if it is broken, locked or too large.  :raises SourceError: of a part.
    """
    try:
        with zipfile.ZipFile(path or BytesIO(data)) as pack:
            if not part:
                return Found(entries=_parts(pack))
            with pack.open(part) as file:
                held = file.read(MOST_BYTES + 1)
    except _BROKEN as error:
        if "password" in str(error):
            raise Unreadable("it is locked", why="locked") from None
        raise Unreadable("it is no ZIP, or a broken one") from None
    if len(held) > MOST_BYTES:
        raise Unreadable(f"it unpacks to more than {MOST_BYTES // 1_000_000} MB", why="too_much")
    return _read(held, name)


def _parts(pack: zipfile.ZipFile) -> tuple[Entry, ...]:
    parts = pack.infolist()
    if len(parts) > MOST_PARTS:
        raise Unreadable(f"it has more than {MOST_PARTS} parts; split it", why="too_much")
    return tuple(Entry(part.filename) for part in parts if _may_be_article(part))


def _may_be_article(part: zipfile.ZipInfo) -> bool:
    steps = PurePosixPath(part.filename).parts
    hidden = any(step.startswith((".", "__MACOSX")) for step in steps)
    return (
        not part.is_dir() and not hidden and suffix_of(part.filename) in SUFFIXES - {".zip", ".csv"}
    )


def _read(held: bytes, name: str) -> Found:
    # The process of this parser is the one for the parts, too; it is loaded only there.
    from knowledge.reading.child import parsed

    if not held.strip():
        raise Unreadable("it is empty", why="no_text")
    form = kind_of(held, name=name)
    if form in (Form.PACK, Form.TABLE):
        raise Unreadable("a table or another ZIP inside a ZIP is not read; unpack it")
    return parsed(held, form=form.value, name=name)
