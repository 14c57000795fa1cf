"""One person or body of an article, as its mentions tell of him."""

from __future__ import annotations

from dataclasses import dataclass, field

from knowledge.speakers.mentions import Gender, Mention
from knowledge.speakers.names import ROMAN, keys_of

_STEM = 3
"""Letters of a family name by which it is known again in another case."""


@dataclass(slots=True, eq=False)
class Person:
    """A person or body of the article. Grows while the article is read."""

    name: tuple[str, ...]
    """The words of the fullest name."""
    spellings: dict[str, None] = field(default_factory=dict)
    roles: dict[str, None] = field(default_factory=dict)
    titles: dict[str, None] = field(default_factory=dict)
    gender: Gender = Gender.UNKNOWN
    titled: bool = False
    """Whether a title tells the gender."""
    guessed: bool = False
    """Whether a name alone tells it."""
    human: bool = False
    thing: bool = False
    foreign: bool = False
    """Whether the name is in other letters than the text."""
    tokens: list[int] = field(default_factory=list)
    """Where the mentions stand."""
    by_family: int = 0
    """How often the family name is among the words of a mention."""
    keys: tuple[str, ...] = field(init=False)
    """The cross-script keys of the words of the name."""

    def __post_init__(self) -> None:
        self.call(self.name)

    def call(self, name: tuple[str, ...]) -> None:
        """Take this for the fullest name."""
        if self.guessed and len(self.name) == 1 < len(name) and name[-1] == self.name[0]:
            self.gender = Gender.UNKNOWN
        self.name = name
        self.keys = keys_of(name)

    def add(self, mention: Mention) -> None:
        """Take one more mention of the same person."""
        self.tokens.append(mention.token)
        self.spellings.setdefault(" ".join(mention.words))
        self.by_family += mention.words[-1][:_STEM] == self.name[-1][:_STEM]
        if mention.role:
            self.roles.setdefault(mention.role)
        if mention.title:
            self.titles.setdefault(mention.title)
        self._take_gender(mention)
        self.human = self.human or mention.human
        self.thing = self.thing or mention.thing

    def _take_gender(self, mention: Mention) -> None:
        """A title ("Mr") tells it sooner than a name; a family name that is a first name, too ("Ross"), tells none."""
        if mention.by_title and not self.titled:
            self.gender, self.titled = mention.gender, True
        elif not (mention.by_name and len(self.name) > 1 and mention.words == self.name[-1:]):
            self.guessed = mention.by_name if not self.gender else self.guessed
            self.gender = self.gender or mention.gender
        self.human = self.human or bool(mention.gender)

    def join(self, other: Person) -> None:
        """Take all that the mentions of another told: they are of the same person."""
        self.tokens = sorted([*self.tokens, *other.tokens])
        self.spellings.update(other.spellings)
        self.roles.update(other.roles)
        self.titles.update(other.titles)
        self.gender = self.gender or other.gender
        self.human = self.human or other.human
        self.by_family += other.by_family

    @property
    def is_human(self) -> bool:
        """Whether anything says that this is a person: the form of the name, a title or a role.

        A name in letters that the text is not written in is a body's.
        """
        return not self.foreign and bool(
            self.human
            or (not self.thing and (self.gender or (self.roles and not self._is_initials)))
        )

    @property
    def _is_initials(self) -> bool:
        """Whether it is but one word of capitals and stops (U.S.), which a role behind it does not make a person."""
        return len(self.name) == 1 and "." in self.name[0] and self.is_abbreviated

    @property
    def may_be_human(self) -> bool:
        """Whether nothing says that this is a body."""
        return self.is_human or not (self.thing or self.is_abbreviated)

    @property
    def looks_human(self) -> bool:
        """Whether a name of which nothing tells whose it is looks like a first name and a family name."""
        return len(self.name) > 1 and not self.foreign and self.may_be_human

    @property
    def is_abbreviated(self) -> bool:
        """Whether a word of the name is in capitals, as those of bodies are (FBI, ABC News)."""
        if len(self.name) > 1 and len(self.name[0]) == 1:
            return False  # "V. KIM", as minutes print whom they hear.
        return any(
            word.isupper() and len(word) > 1 and not set(word) <= ROMAN for word in self.name
        )
