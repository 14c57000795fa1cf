"""The tables, as an append-only list of migrations; one that was released is never edited."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlite_utils import Database, Migrations

from knowledge.keys import full_sound
from knowledge.links import link_key
from knowledge.store import tables, texts
from knowledge.store.header import Sort

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
    for statement in tables.ARCHIVE:
        db.execute(statement)


@migrations()
def search(db: Database) -> None:
    """The search rows."""
    for statement in tables.SEARCH:
        db.execute(statement)


@migrations()
def desk(db: Database) -> None:
    """The people who ask and edit: wishes, votes, open questions, counts, editors and their log."""
    for statement in tables.DESK:
        db.execute(statement)


@migrations()
def inbox(db: Database) -> None:
    """Messages that wait to be handled, and the numbers of those that were."""
    for statement in tables.INBOX:
        db.execute(statement)


@migrations()
def sources(db: Database) -> None:
    """Where articles come from: bytes as they came, links, versions, feeds, and words nearly the same.

    Any read article is compared by its text now, also one that has an id of somebody else's. An imported
    statement that stands alone is not: there are too many of them for an index, and none is read.
    """
    for statement in tables.SOURCES:
        db.execute(statement)
    found = db.execute("SELECT id, url FROM article WHERE url != '' AND (ref = '' OR passages > 1)")
    rows = [(article_id, key) for article_id, url in found if (key := link_key(url))]
    db.conn.executemany("INSERT INTO link (article_id, key) VALUES (?, ?)", rows)


@migrations()
def compact(db: Database) -> None:
    """Search rows in a third of the room; they are written anew when the archive is opened."""
    for statement in tables.COMPACT:
        db.execute(statement)


@migrations()
def lean(db: Database) -> None:
    """Indices that the archive can do without, or with less of; search rows are written anew."""
    for statement in tables.LEAN:
        db.execute(statement)


@migrations()
def namings(db: Database) -> None:
    """How an article names its speakers, and how names sound; articles stored before read as they did."""
    for statement in tables.NAMINGS:
        db.execute(statement)
    _keep_sounds(db)


@migrations()
def lines(db: Database) -> None:
    """The words of each passage by number, so that a question need not read the texts, which are packed."""
    for statement in tables.LINES:
        db.execute(statement)
    numbers = [row[0] for row in db.execute("SELECT id FROM article")]
    for number in numbers:
        (text,) = db.execute("SELECT text FROM article WHERE id = ?", (number,)).fetchone()
        texts.keep(db.conn, [(number, texts.packed(text))])
    db.execute("ALTER TABLE article DROP COLUMN text")


@migrations()
def glides(db: Database) -> None:
    """How names sound, anew: West as Уэст."""
    _keep_sounds(db)


@migrations()
def soft(db: Database) -> None:
    """How names sound, anew: Michael as Майкл, George as Джордж."""
    _keep_sounds(db)


def _keep_sounds(db: Database) -> None:
    """How each full name sounds, as it is reckoned today."""
    found = db.execute("SELECT speaker_id, name FROM alias").fetchall()
    sounds = [(sound, *row) for row in found if (sound := full_sound(row[1]))]
    db.conn.executemany("UPDATE alias SET sound = ? WHERE speaker_id = ? AND name = ?", sounds)


VERSION = 11
"""How many migrations there are; stands in the file's header as user_version."""


def migrate(connection: sqlite3.Connection) -> None:
    """Apply what the file lacks, inside the caller's transaction."""
    migrations.apply(Database(connection))


ARCHIVE = Sort(
    application_id=0x56524254,  # "VRBT"
    version=VERSION,
    migrate=migrate,
    cure="put a backup in its place (python -m knowledge backup makes them)",
)
