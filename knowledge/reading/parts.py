"""A folder or a ZIP -> its parts, each a source of its own."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from knowledge.errors import SourceNotFound, SourceUnreadable
from knowledge.model import Article
from knowledge.reading import apart
from knowledge.reading.kinds import SUFFIXES


@dataclass(frozen=True, slots=True)
class Part:
    """One file inside a ZIP."""

    path: Path
    name: str
    pack: str = ""
    """What the ZIP is called, if not by its path."""

    def __str__(self) -> str:
        return f"{self.pack or self.path}/{self.name}"

    def articles(self) -> tuple[Article, ...]:
        """What it holds. :raises SourceError: if it cannot be read."""
        options = {"path": str(self.path.resolve()), "part": self.name}
        return apart.parse(b"", form="pack", name=str(self), options=options).articles


def parts_of(path: Path, *, pack: str = "") -> Iterator[Path | Part]:
    """The files of a folder and of those in it, the parts of a ZIP; any other file is its only part.

    `pack` is what a ZIP is called, if not by its path. Hidden files, and those whose names say that they
    hold no article, are passed over.
    :raises SourceNotFound: if there is no such file.  :raises SourceUnreadable: of a ZIP, or without rights.
    """
    try:
        if path.is_dir():
            for file in sorted(path.rglob("*")):
                if _may_be_read(file, path):
                    yield from parts_of(file)
        elif path.suffix.lower() == ".zip" and zipfile.is_zipfile(path):
            options = {"path": str(path.resolve())}
            listed = apart.parse(b"", form="pack", name=pack or str(path), options=options)
            yield from (Part(path, entry.link, pack) for entry in listed.entries)
        elif path.exists():
            yield path
        else:
            raise SourceNotFound(f"There is no file {path}.", name=str(path))
    except OSError as error:
        raise SourceUnreadable(
            f"{path} cannot be opened: {error.strerror}.", name=str(path)
        ) from None


def _may_be_read(file: Path, folder: Path) -> bool:
    hidden = any(step.startswith(".") for step in file.relative_to(folder).parts)
    return (
        not hidden and file.suffix.lower() in SUFFIXES and file.is_file() and not file.is_symlink()
    )
