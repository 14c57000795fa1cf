"""A word for an office, the people of an article in -> who was named last with that office.

Words are compared by their keys and without case endings, so that any script and any case will do;
`people.same` says which offices go by several names (`a|b`), and which word may stand for them (`head>a|b`).
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import islice
from typing import Protocol

from knowledge.grammar.lexicon import Classes
from knowledge.grammar.parsed import Parsed
from knowledge.language import Language, fold
from knowledge.speakers.names import case_letters, key_of, plain, read, same_key
from knowledge.speakers.people import People
from knowledge.speakers.person import Person

_OFFICE_HOLDERS = 400
"""Mentions among which an office is sought."""
_COMPARED = 12
"""Holders of one office, last mentioned first, of whom it is asked what they hold it of."""

_WHENCE = frozenset({"nation", "relational"})
"""Of "the Dutch scientist", who is not any botanist."""


class Phrase(Protocol):
    """Words of an article that may name an office, its tokens first..past-1."""

    @property
    def parsed(self) -> Parsed: ...
    @property
    def people(self) -> People: ...
    @property
    def first(self) -> int: ...
    @property
    def past(self) -> int: ...
    @property
    def place(self) -> int: ...
    def classes(self, token: int) -> Classes: ...


def holder_of(phrase: Phrase, token: int) -> Person | None:
    """The person mentioned last before the phrase whose role the word at `token` is."""
    wanted = fold(phrase.parsed.word(token))
    language = phrase.parsed.lexicon.language
    told_whence = token > phrase.first and phrase.classes(phrase.first) & _WHENCE
    names = {wanted} if told_whence else _names_of(wanted, language)
    recent = phrase.people.recent(phrase.place, limit=_OFFICE_HOLDERS)
    if phrase.past - phrase.first == 1 and (bare := _holder_of_no_other(wanted, recent, language)):
        return bare
    holding = islice((one for one in recent if _holds(phrase, one, names)), _COMPARED)
    holders = sorted(holding, key=lambda person: _is_lesser(phrase, person))
    if token == phrase.first:
        return next(iter(holders), None)
    here = [person for person in holders if not is_elsewhere(phrase, token, person)]
    same = (person for person in here if _is_of_the_same(phrase, token, person))
    return next(same, None) or next(iter(here or holders), None)


def later_holder_of(phrase: Phrase, token: int) -> Person | None:
    """The only one in the article who holds the office, if the text names him only behind the mention."""
    names = _names_of(fold(phrase.parsed.word(token)), phrase.parsed.lexicon.language)
    named = {person for _, person in phrase.people.mentioned if _holds(phrase, person, names)}
    person = named.pop() if len(named) == 1 else None
    behind = person is not None and person.tokens[0] >= phrase.past
    return person if person and behind and not is_elsewhere(phrase, token, person) else None


def _holds(phrase: Phrase, person: Person, names: set[str]) -> bool:
    """Whether one of these offices is his; the minister of a thing that is called after letters is nobody."""
    if person.is_abbreviated and len(person.name) > 1 and not _has_initials(phrase, person):
        return False
    language = phrase.parsed.lexicon.language
    for role in map(fold, (*person.roles, *person.titles)):
        own = " ".join(word for word in role.split() if not _is_owner(phrase, word))
        if any(_stands_in(name, own) or same_words(name, role, language) for name in names):
            return True
    return False


def _has_initials(phrase: Phrase, person: Person) -> bool:
    """Whether the first word is no more than his initials, "T.B. Harlow", and no place: "U.S."."""
    first = person.name[0]
    letters = [part for part in first.split(".") if part]
    known = phrase.parsed.lexicon.entry(first).classes
    return "." in first and all(len(letter) == 1 for letter in letters) and not known


def _is_lesser(phrase: Phrase, person: Person) -> bool:
    """Whether all his roles are under that of who holds the office (`speech.words.lesser`): deputy minister."""
    known = phrase.parsed.lexicon
    said = ([known.entry(word).classes for word in role.split()] for role in person.roles)
    return bool(person.roles) and all(any("lesser" in held for held in words) for words in said)


def _holder_of_no_other(office: str, recent: Sequence[Person], language: Language) -> Person | None:
    """Who is called by the bare office: "the President" is not the president of another country."""
    for person in recent:
        for role in map(fold, person.roles):
            if len(role.split()) == len(office.split()) and same_words(office, role, language):
                return person
    return None


def _is_owner(phrase: Phrase, word: str) -> bool:
    """Whether the word of a role is in the genitive: the aide of the president is no president."""
    return "genitive" in phrase.parsed.lexicon.entry(word).classes


@lru_cache(maxsize=1024)
def _names_of(wanted: str, language: Language) -> set[str]:
    """The word and all that the office is called besides."""
    names = {wanted}
    for group in language.words("people.same"):
        general, _, others = group.rpartition(">")
        asked = [general] if general else others.split("|")
        if any(same_words(wanted, name, language) for name in asked):
            names |= set(others.split("|"))
    return names


def _stands_in(name: str, role: str) -> bool:
    """Whether a word of the role begins so; a vice-president is no president."""
    before = role.find(name) - 1
    return before == -1 or (before >= 0 and role[before] == " ")


def is_elsewhere(phrase: Phrase, token: int, holder: Person) -> bool:
    """Whether the mention says of what it is the office, and that is nothing of which he holds it."""
    words = [i for i in range(phrase.first, token) if "det" not in phrase.classes(i)]
    said = [phrase.parsed.word(i) for i in words]
    wanted, language = fold(phrase.parsed.word(token)), phrase.parsed.lexicon.language
    general = (group.partition(">")[0] for group in language.words("people.same") if ">" in group)
    if not said or any(same_words(name, wanted, language) for name in general):
        return False
    held = [role.split()[:-1] for role in holder.roles]
    return bool(held) and all(words and not _share(said, words) for words in held)


def _is_of_the_same(phrase: Phrase, token: int, holder: Person) -> bool:
    """Whether a word with which the mention says of what it is the office stands in a role of his."""
    words = (i for i in range(phrase.first, token) if "det" not in phrase.classes(i))
    said = [phrase.parsed.word(i) for i in words]
    return any(_share(said, role.split()[:-1]) for role in holder.roles)


def _share(some: Sequence[str], others: Sequence[str]) -> bool:
    """Whether a word stands in both, in whatever case, or the initials of the others do in the first."""
    initials = "".join(word[0] for word in others).casefold()
    stems = {key_of(word)[:_STEM] for word in others}
    return any(key_of(word)[:_STEM] in stems or fold(word) in initials for word in some)


_STEM = 4
"""Letters of the key of a word by which it is known again in another phrase."""


def same_words(name: str, held: str, language: Language) -> bool:
    """Whether the words of an office stand, in any case and script, at the end of a role."""
    letters = case_letters(language)
    wanted, words = name.split(), held.split()
    return len(wanted) <= len(words) and all(
        same_key(_key(a, language), _key(b, language), endings=letters)
        for a, b in zip(reversed(wanted), reversed(words), strict=False)
    )


@lru_cache(maxsize=4096)
def _key(word: str, language: Language) -> str:
    """The key of a word without its case ending, in letters that all its alphabets share."""
    return key_of(read(plain(word, language), language))
