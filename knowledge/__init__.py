"""Verbatim's archive of public statements: articles in, statements kept, questions answered.

>>> from knowledge import Archive, read
>>> with Archive.open("data/verbatim.db") as archive:  # doctest: +SKIP
...     for article in read("article.txt"):
...         archive.add(article)
...     result = archive.search("What did the President say about the lake?")
"""

from knowledge.archive import DEFAULT_DATABASE, Archive
from knowledge.desk import Desk, Statistics, Watcher
from knowledge.editing import Editing
from knowledge.errors import (
    AlreadyDone,
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
from knowledge.feeds import Feeding, Polled
from knowledge.intake import read, samples
from knowledge.model import (
    Added,
    Answer,
    Article,
    Difference,
    Kind,
    Original,
    Preview,
    Question,
    Result,
    Span,
    Speaker,
    Statement,
    Status,
    Verdict,
    VerdictKind,
    Wording,
)
from knowledge.question import Doubted, asked_whether_said, doubted
from knowledge.settling import settle
from knowledge.speakers import SURE
from knowledge.spelling import in_letters_of
from knowledge.store import (
    Asker,
    DayCount,
    Editor,
    Feed,
    Inbox,
    Letter,
    Listing,
    LogEntry,
    Size,
    SpeakerCount,
    Votes,
    Wanted,
)

__all__ = [
    "DEFAULT_DATABASE",
    "SURE",
    "Added",
    "AlreadyDone",
    "Answer",
    "Archive",
    "Article",
    "Asker",
    "BadLine",
    "DayCount",
    "Desk",
    "Difference",
    "Doubted",
    "Editing",
    "Editor",
    "Feed",
    "Feeding",
    "Inbox",
    "Kind",
    "KnowledgeError",
    "Letter",
    "Listing",
    "LogEntry",
    "NewerDatabase",
    "NotADatabase",
    "NotStored",
    "Original",
    "Polled",
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
    "Statistics",
    "Status",
    "StoreBusy",
    "StoreError",
    "Tampered",
    "Verdict",
    "VerdictKind",
    "Votes",
    "Wanted",
    "Watcher",
    "Wording",
    "asked_whether_said",
    "doubted",
    "in_letters_of",
    "read",
    "samples",
    "settle",
]
