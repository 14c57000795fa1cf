"""All that speakers are called, for who reads a question."""

from __future__ import annotations

from knowledge.store.connection import Connections


class Names:
    """Every method is one question."""

    def __init__(self, connections: Connections) -> None:
        self._connections = connections

    def every(self) -> list[tuple[str, int, str, str]]:
        """Every name with the id of its speaker, its key and its sound, the newest speakers last."""
        with self._connections.reading() as connection:
            cursor = connection.cursor()
            cursor.row_factory = None
            query = "SELECT name, speaker_id, key, sound FROM alias ORDER BY speaker_id, name"
            return list(cursor.execute(query))

    def newer_than(self, speaker_id: int) -> tuple[list[tuple[str, int]], list[tuple[str, int]]]:
        """The names and the roles, empty ones too, of the speakers with higher ids than this."""
        with self._connections.reading() as connection:
            names = connection.execute(
                "SELECT name, speaker_id FROM alias WHERE speaker_id > ? ORDER BY speaker_id, name",
                (speaker_id,),
            ).fetchall()
            roles = connection.execute(
                "SELECT role, id FROM speaker WHERE id > ? ORDER BY id", (speaker_id,)
            ).fetchall()
            return [(row[0], row[1]) for row in names], [(row[0], row[1]) for row in roles]

    def roles(self) -> list[tuple[str, int]]:
        """Every role with the id of its speaker."""
        with self._connections.reading() as connection:
            found = connection.execute("SELECT role, id FROM speaker WHERE role != '' ORDER BY id")
            return [(row["role"], row["id"]) for row in found]
