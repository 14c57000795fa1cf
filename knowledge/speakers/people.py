"""The mentions of an article -> its people: one entry for each person or body, under all its spellings."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field

from knowledge.grammar.parsing import Parsed
from knowledge.language import Language, fold
from knowledge.speakers.mentions import Gender, Mention, mentions
from knowledge.speakers.names import case_letters, plain, same_word


@dataclass(slots=True, eq=False)
class Person:
    """A person or body of the article. Grows while the article is read."""

    name: tuple[str, ...]
    """The words of the fullest name."""
    spellings: dict[str, None] = field(default_factory=dict)
    roles: dict[str, None] = field(default_factory=dict)
    gender: Gender = Gender.UNKNOWN
    tokens: list[int] = field(default_factory=list)
    """Where the mentions stand."""

    def add(self, mention: Mention) -> None:
        """Take one more mention of the same person."""
        self.tokens.append(mention.token)
        self.spellings.setdefault(" ".join(mention.words))
        if mention.role:
            self.roles.setdefault(mention.role)
        if len(mention.words) > len(self.name):
            self.name = mention.words
        self.gender = self.gender or mention.gender

    @property
    def is_human(self) -> bool:
        """Whether anything says that this is a person: a known first name, a title or a role."""
        return bool(self.gender or self.roles)


@dataclass(frozen=True, slots=True)
class People:
    """The people of an article in the order of their first mention."""

    language: Language
    persons: Sequence[Person]
    mentioned: Sequence[tuple[int, Person]]
    """Every mention in the order of reading: its token, and who it is."""
    places: Sequence[int]
    """The tokens of `mentioned`."""

    def named(self, words: Sequence[str]) -> Person | None:
        """The person with this name; None if nobody has it."""
        return _match(self.persons, words, case_letters(self.language))

    def recent(self, token: int, limit: int = 40) -> Sequence[Person]:
        """Those mentioned before a token, the last one first, each once; looks back `limit` mentions."""
        end = bisect_left(self.places, token)
        last = self.mentioned[max(0, end - limit) : end]
        return list(dict.fromkeys(person for _, person in reversed(last)))


def people_of(parsed: Parsed) -> People:
    """Everybody whom the article names."""
    language = parsed.lexicon.language
    letters = case_letters(language)
    persons: list[Person] = []
    mentioned: list[tuple[int, Person]] = []
    for mention in mentions(parsed):
        person = _match(persons[-_LOOK_BACK:], mention.words, letters)
        if person is None:
            person = Person(tuple(plain(word, language) for word in mention.words))
            persons.append(person)
        person.add(mention)
        mentioned.append((mention.token, person))
    return People(language, persons, mentioned, [token for token, _ in mentioned])


_LOOK_BACK = 300
"""Persons among whom a mention is sought: bounds the work on a text that is a list of names."""


def _match(persons: Sequence[Person], words: Sequence[str], letters: int) -> Person | None:
    """Who has this name: the same last word and no other first name; or, for one word, the first name."""
    if not words:
        return None
    for person in reversed(persons):
        if same_word(person.name[-1], words[-1], endings=letters) and _first_names_fit(
            person.name, words, letters
        ):
            return person
    if len(words) == 1:
        firsts = [
            p
            for p in persons
            if len(p.name) > 1 and same_word(p.name[0], words[0], endings=letters)
        ]
        return firsts[0] if len(firsts) == 1 else None
    return None


def _first_names_fit(name: Sequence[str], words: Sequence[str], letters: int) -> bool:
    if len(name) == 1 or len(words) == 1:
        return True
    first, other = fold(name[0]), fold(words[0])
    initial = len(first.rstrip(".")) == 1 or len(other.rstrip(".")) == 1
    if initial:
        return first[0] == other[0]
    return same_word(first, other, endings=letters)
