"""The offices that act in an article by themselves, its people in -> their holders, each mentioned there, too.

"At this the minister put down the stick": who holds the office is spoken of as if his name stood there.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from knowledge.grammar.lexicon import NONE, Classes
from knowledge.grammar.parsed import Parsed
from knowledge.grammar.patterns import part
from knowledge.speakers.offices import office_holder
from knowledge.speakers.people import People
from knowledge.speakers.person import Person
from knowledge.speakers.titles import holder_of, is_elsewhere


@dataclass(frozen=True, slots=True)
class _Office:
    """The words of an office."""

    parsed: Parsed
    people: People
    first: int
    past: int

    @property
    def place(self) -> int:
        return self.first

    def classes(self, token: int) -> Classes:
        return NONE if token in self.parsed.speech else self.parsed.classes[token]

    @property
    def holder(self) -> Person | None:
        """Who holds it: by its head, which comes first where a headword may stand anywhere, else last."""
        if part(self.parsed.lexicon.language.code, "headword"):
            office = self.parsed.printed(self.first, self.past)
            return office_holder(self.parsed.lexicon, office, self.people.recent(self.first))
        head = self.past - 1
        found = holder_of(self, head)
        return None if found is None or is_elsewhere(self, head, found) else found


def tell_offices(parsed: Parsed, people: People) -> None:
    """Count "the minister" as a mention of who holds the office (`speech.parts.office_mention`)."""
    if found := list(_held(parsed, people)):
        people.mentioned = sorted([*people.mentioned, *found], key=lambda item: item[0])
        people.places = [token for token, _ in people.mentioned]


def _held(parsed: Parsed, people: People) -> Iterator[tuple[int, Person]]:
    pattern = part(parsed.lexicon.language.code, "office_mention")
    for match in pattern.finditer(parsed.tags) if pattern else ():
        office = _Office(parsed, people, *match.span("office"))
        if holder := office.holder:
            yield office.first, holder
