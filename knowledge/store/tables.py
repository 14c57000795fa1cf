"""The tables and indices of each migration, as SQL."""

from __future__ import annotations

PASSAGE_SPEAKER = (
    "CREATE INDEX passage_speaker ON passage (speaker_id) WHERE speaker_id IS NOT NULL"
)
PASSAGE_SAME = "CREATE INDEX passage_same ON passage (same & 0x7fffff) WHERE same IS NOT NULL"
ARCHIVE = (
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
    PASSAGE_SPEAKER,
)
SEARCH = (
    # base and size: of the last block; base 0 before there is one.
    """
    CREATE TABLE stem (
        id INTEGER PRIMARY KEY,
        text TEXT NOT NULL UNIQUE,
        passages INTEGER NOT NULL DEFAULT 0,
        base INTEGER NOT NULL DEFAULT 0,
        size INTEGER NOT NULL DEFAULT 0
    ) STRICT
    """,
    "CREATE INDEX stem_empty ON stem (id) WHERE passages = 0",
    # Every key of a stored word, and every stem itself; tail: the last two letters.
    """
    CREATE TABLE spelling (
        key TEXT NOT NULL,
        stem_id INTEGER NOT NULL REFERENCES stem ON DELETE CASCADE,
        tail TEXT NOT NULL,
        PRIMARY KEY (key, stem_id)
    ) STRICT, WITHOUT ROWID
    """,
    "CREATE INDEX spelling_tail ON spelling (tail)",
    "CREATE INDEX spelling_stem ON spelling (stem_id)",
    """
    CREATE TABLE posting (
        stem_id INTEGER NOT NULL,
        base INTEGER NOT NULL,
        data BLOB NOT NULL,
        PRIMARY KEY (stem_id, base)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE search_state (
        name TEXT PRIMARY KEY,
        value ANY NOT NULL
    ) STRICT, WITHOUT ROWID
    """,
    "INSERT INTO search_state VALUES ('names', 0)",
    # Counted, so that what was read of the names is read again only after a change.
    *(
        f"CREATE TRIGGER {table}_{change.lower().replace(' of ', '_')} AFTER {change} ON {table}"
        " BEGIN UPDATE search_state SET value = value + 1 WHERE name = 'names'; END"
        for table, change in (
            ("alias", "INSERT"),
            ("alias", "DELETE"),
            ("speaker", "INSERT"),
            ("speaker", "DELETE"),
            ("speaker", "UPDATE OF role"),
        )
    ),
)
DESK = (
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
INBOX = (
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
SOURCES = (
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
COMPACT = (
    "DROP TABLE spelling",
    "DROP TABLE posting",
    "DROP TABLE stem",
    "DELETE FROM search_state WHERE name != 'names'",
    # base to odd: the last block of its postings; last: the passage at its end.
    """
    CREATE TABLE stem (
        id INTEGER PRIMARY KEY,
        text TEXT NOT NULL UNIQUE,
        passages INTEGER NOT NULL DEFAULT 0,
        base INTEGER NOT NULL DEFAULT 0,
        last INTEGER NOT NULL DEFAULT 0,
        data BLOB NOT NULL DEFAULT x'',
        odd BLOB NOT NULL DEFAULT x''
    ) STRICT
    """,
    "CREATE INDEX stem_empty ON stem (id) WHERE passages = 0",
    """
    CREATE TABLE block (
        stem_id INTEGER NOT NULL,
        base INTEGER NOT NULL,
        data BLOB NOT NULL,
        odd BLOB NOT NULL,
        PRIMARY KEY (stem_id, base)
    ) STRICT, WITHOUT ROWID
    """,
    # Every key of a stored word, and every stem itself.
    """
    CREATE TABLE spelling (
        key TEXT NOT NULL,
        stem_id INTEGER NOT NULL REFERENCES stem ON DELETE CASCADE,
        PRIMARY KEY (key, stem_id)
    ) STRICT, WITHOUT ROWID
    """,
    "CREATE INDEX spelling_ending ON spelling (substr(key, -2))",
    "CREATE INDEX spelling_stem ON spelling (stem_id)",
    """
    CREATE TABLE mark (
        place INTEGER PRIMARY KEY,
        marks BLOB NOT NULL
    ) STRICT
    """,
)
LEAN = (
    # Words nearly the same are found when they are asked for.
    "DROP TABLE near",
    # Three bytes of the number tell nearly all texts apart: the number itself stands in the row.
    "DROP INDEX passage_same",
    PASSAGE_SAME,
    # Spellings without an index by stem: they are looked through when a stem is forgotten.
    "DROP TABLE spelling",
    """
    CREATE TABLE spelling (
        key TEXT NOT NULL,
        stem_id INTEGER NOT NULL,
        PRIMARY KEY (key, stem_id)
    ) STRICT, WITHOUT ROWID
    """,
    "CREATE INDEX spelling_ending ON spelling (substr(key, -2))",
    "DELETE FROM search_state WHERE name != 'names'",
)
NAMINGS = (
    """
    CREATE TABLE naming (
        article_id INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
        speaker_id INTEGER NOT NULL REFERENCES speaker ON DELETE CASCADE,
        name TEXT NOT NULL,
        role TEXT NOT NULL,
        PRIMARY KEY (article_id, speaker_id)
    ) STRICT, WITHOUT ROWID
    """,
    "CREATE INDEX naming_speaker ON naming (speaker_id)",
    # Whether an editor has given the name, the role: it is shown wherever the letters are the same.
    "ALTER TABLE speaker ADD COLUMN name_settled INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE speaker ADD COLUMN role_settled INTEGER NOT NULL DEFAULT 0",
    "UPDATE speaker SET name_settled = edited, role_settled = edited",
    # How a full name sounds in any script; empty for others.
    "ALTER TABLE alias ADD COLUMN sound TEXT NOT NULL DEFAULT ''",
    "CREATE INDEX alias_sound ON alias (sound) WHERE sound != ''",
)
LINES = (
    # Spellings with numbers, which are never given twice, and the words of each passage by these numbers.
    "DROP TABLE spelling",
    """
    CREATE TABLE spelling (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        key TEXT NOT NULL,
        stem_id INTEGER NOT NULL
    ) STRICT
    """,
    "CREATE UNIQUE INDEX spelling_key ON spelling (key, stem_id)",
    "CREATE INDEX spelling_ending ON spelling (substr(key, -2))",
    """
    CREATE TABLE line (
        passage_id INTEGER PRIMARY KEY,
        words BLOB NOT NULL
    ) STRICT
    """,
    # id: of the article times 65,536, and the number of the part.
    """
    CREATE TABLE text (
        id INTEGER PRIMARY KEY,
        packed BLOB NOT NULL
    ) STRICT
    """,
    # Statements that may be anybody's: a question about somebody who is not stored looks at these alone.
    "CREATE INDEX passage_unsure ON passage (article_id)"
    " WHERE kind IS NOT NULL AND (speaker_id IS NULL OR confidence < 1)",
    "DELETE FROM search_state WHERE name != 'names'",
)
