"""What may go wrong, as a tree. Each message is for a person: what happened, to what, and the way out.

KnowledgeError
├── SourceError            an article cannot be had or read
│   ├── SourceNotFound     no such file or address
│   ├── SourceRefused      of a kind, size or place that is not read
│   └── SourceUnreadable   broken, empty or in no known encoding
├── StoreError             the database cannot be used
│   ├── NotADatabase       another file, or a damaged one
│   ├── NewerDatabase      written by a newer program
│   └── StoreBusy          locked, full or read-only for now
├── NotStored              an id or name that is not in the archive
├── AlreadyDone            a message came again whose change is made
├── BadLine                a line of an import that cannot be taken
└── Tampered               stored text that no longer fits its sha256

The class name is the key of the phrase that the bot says in the person's language; `details` are its arguments.
"""

from __future__ import annotations


class KnowledgeError(Exception):
    """Base of all. `str()` is one English line that names the thing and the way out."""

    def __init__(self, message: str, **details: str | int) -> None:
        super().__init__(message)
        self.details = details


class SourceError(KnowledgeError):
    """An article cannot be had or read."""


class SourceNotFound(SourceError):
    """There is no such file or address."""


class SourceRefused(SourceError):
    """It is of a kind, size or place that is not read."""


class SourceUnreadable(SourceError):
    """It is broken, empty or in no known encoding."""


class StoreError(KnowledgeError):
    """The database cannot be used."""


class NotADatabase(StoreError):
    """The file is something else, or damaged; it was not touched."""


class NewerDatabase(StoreError):
    """A newer program wrote the file; it was not touched."""


class StoreBusy(StoreError):
    """Locked, full or read-only for now; reading may go on."""


class NotStored(KnowledgeError):
    """An id or a name that is not in the archive."""


class AlreadyDone(KnowledgeError):
    """A message came again whose change is made: it is not made twice."""


class BadLine(KnowledgeError):
    """A line of an import that cannot be taken; of many, `faults` names each."""

    faults: tuple[str, ...] = ()


class Tampered(KnowledgeError):
    """Stored text that no longer fits its sha256; it is not shown."""
