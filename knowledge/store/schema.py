"""The tables, as an append-only list of migrations; one that was released is never edited."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlite_utils import Database, Migrations

from knowledge.links import link_key
from knowledge.store import postings

if TYPE_CHECKING:
    import sqlite3

migrations = Migrations("verbatim")


@migrations()
def archive(db: Database) -> None:
    """Articles, their passages and the speakers.

    The passages of an article have consecutive ids in the order of reading: neighbours are found by id,
    and the article holds the first id and their number instead of an index over a million rows.
    A passage without a kind is a sentence that is nobody's statement. Ids are never given twice (hence
    AUTOINCREMENT): a link to a statement that was removed must not lead to another.
    """
    for statement in _ARCHIVE:
        db.execute(statement)


@migrations()
def search(db: Database) -> None:
    """The search rows."""
    postings.create(db.conn)


@migrations()
def desk(db: Database) -> None:
    """The people who ask and edit: wishes, votes, open questions, counts, editors and their log."""
    for statement in _DESK:
        db.execute(statement)


@migrations()
def inbox(db: Database) -> None:
    """Messages that wait to be handled, and the numbers of those that were."""
    for statement in _INBOX:
        db.execute(statement)


@migrations()
def sources(db: Database) -> None:
    """Where articles come from: bytes as they came, links, versions, feeds, and words nearly the same.

    Any read article is compared by its text now, also one that has an id of somebody else's. An imported
    statement that stands alone is not: there are too many of them for an index, and none is read.
    """
    for statement in _SOURCES:
        db.execute(statement)
    found = db.execute("SELECT id, url FROM article WHERE url != '' AND (ref = '' OR passages > 1)")
    rows = [(article_id, key) for article_id, url in found if (key := link_key(url))]
    db.conn.executemany("INSERT INTO link (article_id, key) VALUES (?, ?)", rows)


VERSION = 5
"""How many migrations there are; stands in the file's header as user_version."""


def migrate(connection: sqlite3.Connection) -> None:
    """Apply what the file lacks, inside the caller's transaction."""
    migrations.apply(Database(connection))


_ARCHIVE = (
    """
    CREATE TABLE article (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        ref TEXT NOT NULL DEFAULT '',
        title TEXT NOT NULL,
        text TEXT NOT NULL,
        sha256 BLOB NOT NULL,
        language TEXT NOT NULL,
        url TEXT NOT NULL,
        published TEXT,
        publisher TEXT NOT NULL,
        place TEXT NOT NULL,
        status TEXT NOT NULL CHECK (status IN ('draft', 'published', 'withdrawn')),
        sample INTEGER NOT NULL,
        added TEXT NOT NULL,
        first_passage INTEGER NOT NULL,
        passages INTEGER NOT NULL
    ) STRICT
    """,
    # Imported articles are known by their ref; only read ones are compared by their text.
    "CREATE INDEX article_sha256 ON article (sha256) WHERE ref = ''",
    "CREATE INDEX article_ref ON article (ref) WHERE ref != ''",
    "CREATE INDEX article_published ON article (published)",
    "CREATE INDEX article_publisher ON article (publisher)",
    """
    CREATE TABLE speaker (
        id INTEGER PRIMARY KEY,
        key TEXT NOT NULL,
        name TEXT NOT NULL,
        role TEXT NOT NULL,
        edited INTEGER NOT NULL DEFAULT 0
    ) STRICT
    """,
    "CREATE INDEX speaker_key ON speaker (key)",
    """
    CREATE TABLE alias (
        speaker_id INTEGER NOT NULL REFERENCES speaker ON DELETE CASCADE,
        name TEXT NOT NULL,
        key TEXT NOT NULL,
        surname TEXT NOT NULL,
        PRIMARY KEY (speaker_id, name)
    ) STRICT, WITHOUT ROWID
    """,
    "CREATE INDEX alias_key ON alias (key)",
    "CREATE INDEX alias_surname ON alias (surname)",
    """
    CREATE TABLE passage (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        article_id INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
        start INTEGER NOT NULL,
        "end" INTEGER NOT NULL,
        kind TEXT CHECK (kind IN ('direct', 'mixed', 'indirect')),
        content_start INTEGER,
        content_end INTEGER,
        speaker_id INTEGER REFERENCES speaker,
        source_start INTEGER,
        source_end INTEGER,
        confidence REAL,
        "group" INTEGER,
        why TEXT,
        ref TEXT,
        same INTEGER
    ) STRICT
    """,
    "CREATE UNIQUE INDEX passage_ref ON passage (ref) WHERE ref IS NOT NULL",
    "CREATE INDEX passage_same ON passage (same) WHERE same IS NOT NULL",
    "CREATE INDEX passage_speaker ON passage (speaker_id) WHERE speaker_id IS NOT NULL",
)
_DESK = (
    """
    CREATE TABLE preference (
        scope TEXT NOT NULL,
        key TEXT NOT NULL,
        value TEXT NOT NULL,
        PRIMARY KEY (scope, key)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE vote (
        statement_id INTEGER NOT NULL REFERENCES passage ON DELETE CASCADE,
        person_id INTEGER NOT NULL,
        up INTEGER NOT NULL,
        PRIMARY KEY (statement_id, person_id)
    ) STRICT, WITHOUT ROWID
    """,
    "CREATE INDEX vote_person ON vote (person_id)",
    """
    CREATE TABLE wanted (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        person_id INTEGER NOT NULL,
        chat_id INTEGER NOT NULL,
        language TEXT NOT NULL,
        text TEXT NOT NULL,
        folded TEXT NOT NULL,
        asked TEXT NOT NULL,
        UNIQUE (person_id, folded)
    ) STRICT
    """,
    """
    CREATE TABLE asked (
        day TEXT PRIMARY KEY,
        questions INTEGER NOT NULL,
        answered INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE editor (
        person_id INTEGER PRIMARY KEY,
        name TEXT NOT NULL,
        added_by INTEGER NOT NULL,
        added TEXT NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE log (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        at TEXT NOT NULL,
        person_id INTEGER NOT NULL,
        action TEXT NOT NULL,
        target TEXT NOT NULL
    ) STRICT
    """,
)
_INBOX = (
    """
    CREATE TABLE inbox (
        place INTEGER PRIMARY KEY,
        number INTEGER NOT NULL UNIQUE,
        received REAL NOT NULL,
        body BLOB,
        acted INTEGER NOT NULL DEFAULT 0
    ) STRICT
    """,
    "CREATE INDEX inbox_waiting ON inbox (place) WHERE body IS NOT NULL",
)
_SOURCES = (
    "DROP INDEX article_sha256",
    "CREATE INDEX article_sha256 ON article (sha256) WHERE ref = '' OR passages > 1",
    """
    CREATE TABLE original (
        article_id INTEGER PRIMARY KEY REFERENCES article ON DELETE CASCADE,
        name TEXT NOT NULL,
        content_type TEXT NOT NULL,
        came TEXT NOT NULL,
        size INTEGER NOT NULL,
        packed BLOB NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE link (
        article_id INTEGER PRIMARY KEY REFERENCES article ON DELETE CASCADE,
        key TEXT NOT NULL
    ) STRICT
    """,
    "CREATE INDEX link_key ON link (key)",
    """
    CREATE TABLE version (
        article_id INTEGER PRIMARY KEY REFERENCES article ON DELETE CASCADE,
        older_id INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
        corrected TEXT
    ) STRICT
    """,
    "CREATE INDEX version_older ON version (older_id)",
    """
    CREATE TABLE near (
        passage_id INTEGER PRIMARY KEY REFERENCES passage ON DELETE CASCADE,
        first_id INTEGER NOT NULL REFERENCES passage ON DELETE CASCADE
    ) STRICT
    """,
    "CREATE INDEX near_first ON near (first_id)",
    """
    CREATE TABLE feed (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        url TEXT NOT NULL UNIQUE,
        title TEXT NOT NULL DEFAULT '',
        trusted INTEGER NOT NULL,
        added_by INTEGER NOT NULL,
        added TEXT NOT NULL,
        etag TEXT NOT NULL DEFAULT '',
        modified TEXT NOT NULL DEFAULT '',
        checked TEXT,
        due TEXT NOT NULL,
        failures INTEGER NOT NULL DEFAULT 0,
        problem TEXT NOT NULL DEFAULT ''
    ) STRICT
    """,
    """
    CREATE TABLE feed_item (
        feed_id INTEGER NOT NULL REFERENCES feed ON DELETE CASCADE,
        key TEXT NOT NULL,
        seen TEXT NOT NULL,
        article_id INTEGER REFERENCES article ON DELETE SET NULL,
        problem TEXT NOT NULL DEFAULT '',
        PRIMARY KEY (feed_id, key)
    ) STRICT, WITHOUT ROWID
    """,
    "CREATE INDEX feed_item_article ON feed_item (article_id) WHERE article_id IS NOT NULL",
)
