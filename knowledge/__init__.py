"""Verbatim's archive of public statements: articles in, statements kept, questions answered.

>>> from knowledge import Archive, read
>>> with Archive.open("data/verbatim.db") as archive:  # doctest: +SKIP
...     for article in read("article.txt"):
...         archive.add(article)
...     result = archive.search("What did the President say about the lake?")
"""

from knowledge.archive import DEFAULT_DATABASE, Archive, read, samples
from knowledge.errors import (
    BadLine,
    KnowledgeError,
    NewerDatabase,
    NotADatabase,
    NotStored,
    SourceError,
    SourceNotFound,
    SourceRefused,
    SourceUnreadable,
    StoreBusy,
    StoreError,
    Tampered,
)
from knowledge.model import (
    Added,
    Answer,
    Article,
    Difference,
    Kind,
    Preview,
    Question,
    Result,
    Span,
    Speaker,
    Statement,
    Status,
    Verdict,
    VerdictKind,
)
from knowledge.store import Listing, Size, SpeakerCount

__all__ = [
    "DEFAULT_DATABASE",
    "Added",
    "Answer",
    "Archive",
    "Article",
    "BadLine",
    "Difference",
    "Kind",
    "KnowledgeError",
    "Listing",
    "NewerDatabase",
    "NotADatabase",
    "NotStored",
    "Preview",
    "Question",
    "Result",
    "Size",
    "SourceError",
    "SourceNotFound",
    "SourceRefused",
    "SourceUnreadable",
    "Span",
    "Speaker",
    "SpeakerCount",
    "Statement",
    "Status",
    "StoreBusy",
    "StoreError",
    "Tampered",
    "Verdict",
    "VerdictKind",
    "read",
    "samples",
]
