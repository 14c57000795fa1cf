"""How an article names its speakers, where the archive at large shows them otherwise."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from knowledge.language import script
from knowledge.model import Article, Speaker
from knowledge.spelling import called, in_letters_of
from knowledge.store.connection import Connections
from knowledge.store.people import People
from knowledge.store.queries import asked


@dataclass(frozen=True, slots=True)
class _Naming:
    """Name and role of a speaker in one article; whether an editor has given him a name or a role for all."""

    name: str
    role: str
    name_settled: bool
    role_settled: bool


class Namings:
    """A speaker reads as his article has it: in its letters, and with the office that he held then."""

    def __init__(self, connections: Connections, people: People) -> None:
        self._connections = connections
        self._people = people

    def keep(self, article_id: int, named: Mapping[int, Speaker]) -> None:
        """`named`: the id of each speaker of the article -> name and role as it has them."""
        known = self._people.many(named)
        rows = [
            (article_id, speaker_id, fullest(here.name, known[speaker_id]), here.role)
            for speaker_id, here in named.items()
        ]
        with self._connections.writing() as connection:
            connection.execute("DELETE FROM naming WHERE article_id = ?", (article_id,))
            connection.executemany(
                "INSERT INTO naming (article_id, speaker_id, name, role) VALUES (?, ?, ?, ?)",
                [row for row in rows if row[2:] != (known[row[1]].name, known[row[1]].role)],
            )

    def keep_chosen(self, article: Article, speaker: Speaker) -> None:
        """An editor says that he speaks in this article: under a name in its letters, if he has one."""
        here = in_letters_of(speaker, article.text)
        if here is not speaker:
            with self._connections.writing() as connection:
                connection.execute(
                    "INSERT OR IGNORE INTO naming (article_id, speaker_id, name, role)"
                    " VALUES (?, ?, ?, ?)",
                    (article.id, speaker.id, here.name, here.role),
                )

    def merge(self, kept: Speaker, merged: Speaker) -> None:
        """The articles of the second, who is the first, go on naming him in their letters."""
        with self._connections.writing() as connection:
            if script(kept.name) != script(merged.name):
                connection.execute(
                    "INSERT OR IGNORE INTO naming (article_id, speaker_id, name, role)"
                    " SELECT DISTINCT article_id, speaker_id, ?, ? FROM passage WHERE speaker_id = ?",
                    (merged.name, merged.role, merged.id),
                )
            connection.execute(
                "UPDATE OR IGNORE naming SET speaker_id = ? WHERE speaker_id = ?",
                (kept.id, merged.id),
            )

    def of(self, pairs: Iterable[tuple[int, int | None]]) -> dict[tuple[int, int], Speaker]:
        """Articles and speakers, by their ids -> those of the speakers that are stored, as the articles have them."""
        wanted = {(article, speaker) for article, speaker in pairs if speaker}
        speakers = self._people.many(speaker for _, speaker in wanted)
        namings = self._namings(wanted)
        return {
            pair: _named(speakers[pair[1]], namings[pair]) if pair in namings else speakers[pair[1]]
            for pair in wanted
            if pair[1] in speakers
        }

    def _namings(self, pairs: Iterable[tuple[int, int]]) -> dict[tuple[int, int], _Naming]:
        wanted = set(pairs)
        query = (
            "SELECT article_id, speaker_id, naming.name, naming.role, name_settled, role_settled"
            " FROM naming JOIN speaker ON speaker.id = speaker_id WHERE article_id IN (%s)"
        )
        with self._connections.reading() as connection:
            found = asked(connection, query, sorted({article for article, _ in wanted}))
            return {
                pair: _Naming(
                    row["name"], row["role"], bool(row["name_settled"]), bool(row["role_settled"])
                )
                for row in found
                if (pair := (row["article_id"], row["speaker_id"])) in wanted
            }


def fullest(name: str, known: Speaker) -> str:
    """The name as printed, or a longer known one that ends in the same words: Tokayev -> Kassym-Jomart Tokayev."""
    last = name.split()[-1:]
    begins = name.split()[0].rstrip(".") if len(name.split()) > 1 else ""
    longer = (
        full
        for full in (known.name, *known.aliases)
        if full.split()[-1:] == last and full.startswith(begins)
    )
    return max((name, *longer), key=len)


def _named(speaker: Speaker, here: _Naming) -> Speaker:
    """What an editor has settled holds in every article in the same letters."""
    kept = here.name_settled and script(speaker.name) == script(here.name)
    name = speaker.name if kept else here.name
    role = here.role
    if not role or (here.role_settled and script(speaker.role) in {script(role), ""}):
        role = speaker.role if script(speaker.role) in {script(name), ""} else ""
    return called(speaker, name, role)
