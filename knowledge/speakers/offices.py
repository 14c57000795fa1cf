"""An office as a text names it, persons with their roles in -> who holds it.

The words are compared in their first forms (`Lexicon.lemma`); `people.same` says which offices go by
several names.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache
from itertools import dropwhile
from typing import Protocol, TypeVar

from knowledge.grammar.lexicon import Lexicon, lexicon
from knowledge.language import fold

Words = tuple[str, ...]
_STEM = 4
"""Letters by which what stands with an office ("of health") is known again."""


class HasRoles(Protocol):
    """Somebody of whom the text tells what he is."""

    roles: dict[str, None]


P = TypeVar("P", bound=HasRoles)


def office_holder(words: Lexicon, office: str, persons: Iterable[P]) -> P | None:
    """The first of the persons who holds the office, which begins with its head ("minister of health")."""
    wanted = lemmas(words, office)
    for person in persons:
        if any(one_office(words, wanted, office) for office in offices_of(words, person)):
            return person
    return None


def shown_role(words: Lexicon, roles: Iterable[str]) -> str:
    """What somebody is, in the nominative: as it is printed, else put into it if its head comes first; else nothing."""
    printed = [role.split() for role in roles]
    declined = bool(words.language.keys("people.cases"))
    for role in printed:
        head = _head(words, role)
        if head < 0 or not declined or "nom" in words.entry(role[head]).classes:
            return " ".join(role)
    for role in printed:
        if _head(words, role) == 0:
            first = words.lemma(fold(role[0]))
            return " ".join((first.capitalize() if role[0][0].isupper() else first, *role[1:]))
    return ""


def _head(words: Lexicon, role: Sequence[str]) -> int:
    """The place of the word that names the office, else -1."""
    held = (i for i, word in enumerate(role) if "role" in words.entry(word.strip("«»,")).classes)
    return next(held, -1)


def offices_of(words: Lexicon, person: HasRoles) -> Sequence[Words]:
    """Each role of a person from the word that names the office on, in first forms."""
    return [_office(words.language.code, role) for role in person.roles]


@cache
def _office(code: str, role: str) -> Words:
    """The words of a role from its head on, each in its first form."""
    words = lexicon(code)
    printed = role.split()
    place = _head(words, printed)
    return lemmas(words, " ".join(printed[place:])) if place >= 0 else ()


def lemmas(words: Lexicon, phrase: str) -> Words:
    """The words of a phrase, each in its first form."""
    return tuple(words.lemma(fold(word.strip("«»,.()"))) for word in phrase.split())


def one_office(words: Lexicon, wanted: Words, held: Words) -> bool:
    """Whether the heads are one office, and what stands with them does not tell them apart."""
    if not wanted or not held:
        return False
    if wanted[0] == held[0]:
        alone = len(wanted) == 1 or len(held) == 1
        return alone or wanted[1][:_STEM] == held[1][:_STEM] or _tells_less(words, wanted, held)
    for group in _groups(words.language.code):
        asked = [wanted[len(name) :] for name in group if wanted[: len(name)] == name]
        kept = [held[len(name) :] for name in group if held[: len(name)] == name]
        if asked and kept:
            return not asked[0] or not kept[0] or asked[0][0][:_STEM] == kept[0][0][:_STEM]
    return False


def _tells_less(words: Lexicon, wanted: Words, held: Words) -> bool:
    """Whether one says what the other does without its attribute: "аким области", "аким Кельмской области"."""
    asked, kept = _behind_attributes(words, wanted), _behind_attributes(words, held)
    one = (asked == wanted[1:]) != (kept == held[1:])
    return one and bool(asked and kept) and asked[0][:_STEM] == kept[0][:_STEM]


def _behind_attributes(words: Lexicon, office: Words) -> Words:
    """What stands behind the head and the attributes of what stands with it."""
    return tuple(dropwhile(lambda word: words.entry(word).classes & _ATTRIBUTES, office[1:]))


_ATTRIBUTES = frozenset({"adj", "adjgen", "oblique"})


@cache
def _groups(code: str) -> Sequence[Sequence[Words]]:
    """The offices of `people.same` that go by several names."""
    words = lexicon(code)
    return [
        [lemmas(words, name) for name in group.split("|")]
        for group in words.language.words("people.same")
    ]
