"""The speakers: one row for one person or body, and all the names under which they are known."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from knowledge.errors import NotStored
from knowledge.keys import full_sound, name_key
from knowledge.language import script
from knowledge.model import Speaker
from knowledge.spelling import is_spelled_otherwise
from knowledge.store.connection import Connections
from knowledge.store.queries import asked

if TYPE_CHECKING:
    import sqlite3


_ADD_NAME = (
    "INSERT OR IGNORE INTO alias (speaker_id, name, key, surname, sound) VALUES (?, ?, ?, ?, ?)"
)
_SAID = (
    "FROM passage JOIN article ON article.id = article_id"
    " WHERE kind IS NOT NULL AND status = 'published' AND confidence >= ?"
)
_ASKED_AT_ONCE = 500
_COUNTED = 100
"""Statements by which those who are asked for together are ordered."""


@dataclass(frozen=True, slots=True)
class SpeakerCount:
    """A speaker, how many of his statements are published, and in how many articles."""

    speaker: Speaker
    statements: int
    articles: int


class NameRow(NamedTuple):
    """A name with its key, that of the family name, and the sound of a full one."""

    name: str
    key: str
    surname: str
    sound: str


class People:
    """Every method is one question or one change."""

    def __init__(self, connections: Connections) -> None:
        self._connections = connections

    def keep(self, speaker: Speaker) -> int:
        """The id of this speaker: of the stored one with his id or key, else a new one.

        A role is added if none was known; so are his names, and of one known by his id a full name.
        """
        with self._connections.writing() as connection:
            speaker_id = speaker.id or self._id_of_key(connection, speaker.key)
            if not speaker_id:
                cursor = connection.execute(
                    "INSERT INTO speaker (key, name, role) VALUES (?, ?, ?)",
                    (speaker.key, speaker.name, speaker.role),
                )
                speaker_id = int(cursor.lastrowid or 0)
            else:
                if speaker.id and full_sound(speaker.name):
                    self._learn_full_name(connection, speaker)
                self._learn_role(connection, speaker_id, speaker.role)
            if not speaker.id:
                self._add_names(connection, speaker_id, (speaker.name, *speaker.aliases))
        return speaker_id

    @staticmethod
    def _learn_role(connection: sqlite3.Connection, speaker_id: int, role: str) -> None:
        """A first role, if it reads in the letters of the shown name."""
        (shown,) = connection.execute(
            "SELECT name FROM speaker WHERE id = ?", (speaker_id,)
        ).fetchone()
        if script(role) == script(shown):
            connection.execute(
                "UPDATE speaker SET role = ? WHERE id = ? AND role = ''", (role, speaker_id)
            )

    def _learn_full_name(self, connection: sqlite3.Connection, speaker: Speaker) -> None:
        """It is shown instead of a family name, with or without initials, unless an editor wants that."""
        connection.execute(
            "UPDATE speaker SET key = ?, name = ? WHERE id = ? AND NOT name_settled"
            " AND (name NOT LIKE '% %' OR name LIKE '_. %')",
            (name_key(speaker.name), speaker.name, speaker.id),
        )
        self._add_names(connection, speaker.id, [speaker.name])

    def keep_all(self, names: Sequence[NameRow]) -> dict[str, int]:
        """The ids of speakers of whom only names are known, by key; many in a few statements."""
        shown: dict[str, str] = {}
        for row in names:
            shown.setdefault(row.key, row.name)
        with self._connections.writing() as connection:
            ids = self._ids_of_keys(connection, list(shown))
            fresh = [key for key in shown if key not in ids]
            last = connection.execute("SELECT coalesce(max(id), 0) FROM speaker").fetchone()[0]
            made = {key: number for number, key in enumerate(fresh, last + 1)}
            connection.executemany(
                "INSERT INTO speaker (id, key, name, role) VALUES (?, ?, ?, '')",
                [(number, key, shown[key]) for key, number in made.items()],
            )
            ids |= made
            connection.executemany(_ADD_NAME, [(ids[row.key], *row) for row in names if row.key])
        return ids

    @staticmethod
    def _ids_of_keys(connection: sqlite3.Connection, keys: Sequence[str]) -> dict[str, int]:
        """As `_id_of_key`, for those of many keys that are known."""
        ids: dict[str, int] = {}
        for start in range(0, len(keys), _ASKED_AT_ONCE):
            part = keys[start : start + _ASKED_AT_ONCE]
            marks = ",".join("?" * len(part))
            found = connection.execute(
                f"SELECT key, id, edited, 1 AS shown FROM speaker WHERE key IN ({marks})"
                " UNION ALL SELECT alias.key, speaker.id, edited, speaker.key = alias.key FROM alias"
                f" JOIN speaker ON speaker.id = speaker_id WHERE alias.key IN ({marks})"
                " ORDER BY edited DESC, shown DESC, id",
                (*part, *part),
            )
            for row in found:
                ids.setdefault(row["key"], row["id"])
        return ids

    @staticmethod
    def _id_of_key(connection: sqlite3.Connection, key: str) -> int:
        """Whom an editor has named comes first, then whose shown name it is."""
        row = connection.execute(
            "SELECT id, edited, key = ?1 AS shown FROM speaker WHERE key = ?1 UNION"
            " SELECT speaker.id, edited, speaker.key = ?1 FROM alias"
            " JOIN speaker ON speaker.id = speaker_id WHERE alias.key = ?1"
            " ORDER BY edited DESC, shown DESC, id LIMIT 1",
            (key,),
        ).fetchone()
        return int(row["id"]) if row else 0

    @staticmethod
    def _add_names(connection: sqlite3.Connection, speaker_id: int, names: Iterable[str]) -> None:
        connection.executemany(
            _ADD_NAME,
            [(speaker_id, *row) for row in map(name_row, names) if row.key],
        )

    def many(self, speaker_ids: Iterable[int | None]) -> dict[int, Speaker]:
        """Those of the speakers that are stored, by id, with all their names."""
        wanted = sorted({speaker_id for speaker_id in speaker_ids if speaker_id})
        with self._connections.reading() as connection:
            names: dict[int, list[str]] = {}
            query = "SELECT speaker_id, name FROM alias WHERE speaker_id IN (%s)"
            for row in asked(connection, query, wanted):
                names.setdefault(row["speaker_id"], []).append(row["name"])
            query = "SELECT id, key, name, role FROM speaker WHERE id IN (%s)"
            found = asked(connection, query, wanted)
            return {
                row["id"]: Speaker(
                    key=row["key"],
                    name=row["name"],
                    role=row["role"],
                    aliases=tuple(n for n in names.get(row["id"], ()) if n != row["name"]),
                    id=row["id"],
                )
                for row in found
            }

    def speaker(self, speaker_id: int) -> Speaker:
        """:raises NotStored: if there is none with this id."""
        found = self.many([speaker_id])
        if speaker_id not in found:
            raise NotStored(
                f"There is no speaker {speaker_id}: `python -m knowledge speakers` lists them.",
                speaker=speaker_id,
            )
        return found[speaker_id]

    def named(self, surname_key: str) -> Sequence[Speaker]:
        """The speakers one of whose names ends in a word with this key."""
        return self._where("surname = ?", surname_key)

    def with_key(self, key: str) -> Sequence[Speaker]:
        """The speakers one of whose names has this key."""
        return self._where("key = ?", key)

    def sounding(self, name: str) -> Sequence[Speaker]:
        """The speakers who have a full name in another script that sounds like this full name."""
        sound = full_sound(name)
        found = self._where("sound = ? AND sound != ''", sound) if sound else ()
        return [speaker for speaker in found if is_spelled_otherwise(speaker, name)]

    def containing(self, word_keys: Sequence[str], *, limit: int) -> list[Speaker]:
        """The speakers one of whose names has words that begin with each of these keys."""
        if not word_keys:
            return []
        each = " AND ".join("' ' || key LIKE ?" for _ in word_keys)
        with self._connections.reading() as connection:
            found = connection.execute(
                f"SELECT DISTINCT speaker_id FROM alias WHERE {each} ORDER BY speaker_id LIMIT ?",
                (*(f"% {key}%" for key in word_keys), limit),
            ).fetchall()
        return list(self.many(row["speaker_id"] for row in found).values())

    def _where(self, condition: str, value: str) -> Sequence[Speaker]:
        with self._connections.reading() as connection:
            found = [
                row["speaker_id"]
                for row in connection.execute(
                    f"SELECT DISTINCT speaker_id FROM alias WHERE {condition}", (value,)
                )
            ]
        return list(self.many(found).values())

    def published(self, speaker_ids: Iterable[int], *, sure: float = 0) -> list[int]:
        """Those of the speakers of whom something is published, who speaks most (to a limit) first.

        Statements of less than `sure` confidence do not count, here and below: their speaker is a guess.
        """
        asked = list(speaker_ids)
        enough = _COUNTED if len(asked) > 1 else 1
        one = f"SELECT count(*) FROM (SELECT 1 {_SAID} AND speaker_id = ? LIMIT {enough})"
        with self._connections.reading() as connection:
            counts = {
                speaker_id: connection.execute(one, (sure, speaker_id)).fetchone()[0]
                for speaker_id in asked
            }
        return sorted(filter(counts.get, counts), key=counts.__getitem__, reverse=True)

    def counts(self, *, sure: float = 0, limit: int = -1, offset: int = 0) -> list[SpeakerCount]:
        """The speakers of published statements, those with most statements first."""
        with self._connections.reading() as connection:
            found = connection.execute(
                "SELECT speaker_id, count(*) AS n, count(DISTINCT article_id) AS articles"
                f" {_SAID} AND speaker_id IS NOT NULL"
                " GROUP BY speaker_id ORDER BY n DESC, speaker_id LIMIT ? OFFSET ?",
                (sure, limit, offset),
            ).fetchall()
        speakers = self.many(row["speaker_id"] for row in found)
        return [
            SpeakerCount(speakers[row["speaker_id"]], row["n"], row["articles"]) for row in found
        ]

    def count(self, speaker_id: int, *, sure: float = 0) -> SpeakerCount:
        """How much of this speaker is published. :raises NotStored: if nothing is."""
        with self._connections.reading() as connection:
            row = connection.execute(
                "SELECT count(*) AS n, count(DISTINCT article_id) AS articles"
                f" {_SAID} AND speaker_id = ?",
                (sure, speaker_id),
            ).fetchone()
        if not row["n"]:
            raise NotStored(f"Nothing of speaker {speaker_id} is published.", speaker=speaker_id)
        return SpeakerCount(self.speaker(speaker_id), row["n"], row["articles"])

    def rename(self, speaker: Speaker) -> None:
        """Keep name, role and aliases of a stored speaker as they are now; names only grow."""
        with self._connections.writing() as connection:
            connection.execute(
                "UPDATE speaker SET key = ?1, name = ?2, role = ?3, edited = 1,"
                " name_settled = name_settled OR name != ?2,"
                " role_settled = role_settled OR role != ?3 WHERE id = ?4",
                (name_key(speaker.name), speaker.name, speaker.role, speaker.id),
            )
            self._add_names(connection, speaker.id, (speaker.name, *speaker.aliases))

    def drop_alias(self, speaker_id: int, name: str) -> None:
        """He is not known under this name after all."""
        with self._connections.writing() as connection:
            connection.execute(
                "DELETE FROM alias WHERE speaker_id = ? AND name = ?", (speaker_id, name)
            )

    def merge(self, kept_id: int, merged_id: int) -> Speaker:
        """Two rows were one person: the statements and names of the second go to the first."""
        kept, merged = self.speaker(kept_id), self.speaker(merged_id)
        with self._connections.writing() as connection:
            connection.execute(
                "UPDATE passage SET speaker_id = ? WHERE speaker_id = ?", (kept_id, merged_id)
            )
            connection.execute("DELETE FROM speaker WHERE id = ?", (merged_id,))
            names = (*kept.aliases, merged.name, *merged.aliases)
            self.rename(replace(kept, role=kept.role or merged.role, aliases=names))
        return self.speaker(kept_id)

    def forget_silent(self) -> None:
        """Drop the speakers that no statement names any more and no editor has named."""
        with self._connections.writing() as connection:
            connection.execute(
                "DELETE FROM speaker WHERE NOT edited AND NOT EXISTS"
                " (SELECT 1 FROM passage WHERE speaker_id = speaker.id)"
            )


@lru_cache(maxsize=50_000)
def name_row(name: str) -> NameRow:
    """What is kept of a name."""
    key = name_key(name)
    return NameRow(name, key, key.rpartition(" ")[2], full_sound(name))
