"""A word for an office, the people of an article in -> who was named last with that office.

Words are compared by their keys and without case endings, so that any script and any case will do;
`people.same` says which offices go by several names (`a|b`), and which word may stand for them (`head>a|b`).
"""

from __future__ import annotations

from knowledge.language import Language, fold
from knowledge.speakers.case import Case
from knowledge.speakers.names import case_letters, key_of, plain, same_key
from knowledge.speakers.people import Person

_OFFICE_HOLDERS = 400
"""Mentions among which an office is sought."""


def holder_of(case: Case, token: int) -> Person | None:
    """The person mentioned last before the mention of the case whose role the word at `token` is."""
    wanted = fold(case.parsed.word(token))
    language = case.parsed.lexicon.language
    names = _names_of(wanted, language)
    for person in case.people.recent(case.place, limit=_OFFICE_HOLDERS):
        for role in map(fold, person.roles):
            if any(name in role or same_words(name, role, language) for name in names):
                return person
    return None


def _names_of(wanted: str, language: Language) -> set[str]:
    """The word and all that the office is called besides."""
    names = {wanted}
    for group in language.words("people.same"):
        general, _, others = group.rpartition(">")
        asked = [general] if general else others.split("|")
        if any(same_words(wanted, name, language) for name in asked):
            names |= set(others.split("|"))
    return names


def same_words(name: str, held: str, language: Language) -> bool:
    """Whether the words of an office stand, in any case and script, at the end of a role."""
    letters = case_letters(language)
    wanted, words = name.split(), held.split()
    return len(wanted) <= len(words) and all(
        same_key(key_of(plain(a, language)), key_of(plain(b, language)), endings=letters)
        for a, b in zip(reversed(wanted), reversed(words), strict=False)
    )
