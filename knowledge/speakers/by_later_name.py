"""The mayor, the ambassador to Kelmaria -> who is called so only further on: "Tom Harlow, the ambassador to Kelmaria".

For languages in which a word says that somebody is known (`speech.words.definite`).
"""

from __future__ import annotations

from collections.abc import Sequence

from knowledge.language import WORD, fold
from knowledge.speakers.asking import Source, asked_of
from knowledge.speakers.case import Case, Resolution, head
from knowledge.speakers.person import Person

_NEVER = frozenset({"crowd", "indefinite", "related"})
_ARTICLES = frozenset({"definite", "indefinite"})


@asked_of(Source.MENTION, "role")
def by_later_name(case: Case) -> Resolution | None:
    """The only one in the article who holds the office, if he is named behind the mention."""
    if not case.mentioned or "definite" not in case.classes(case.first):
        return None
    last = head(case)[1] - 1
    if "role" not in case.classes(last) or case.classes(last) & _NEVER:
        return None
    words = _words(case.words)[1:]
    holders = {person for _, person in case.people.mentioned if _is_called(case, person, words)}
    holder = holders.pop() if len(holders) == 1 else None
    if holder is None or holder.tokens[0] < case.past:
        return None
    return Resolution(holder, confidence=0.8, why=f"«{' '.join(words)}», named further on")


def _is_called(case: Case, person: Person, words: Sequence[str]) -> bool:
    """Whether a role of his begins with the words, or is how they end ("the club's head coach")."""
    roles = (_without_article(case, _words(role)) for role in person.roles)
    return person.is_human and any(
        role[: len(words)] == words or (role and words[-len(role) :] == role) for role in roles
    )


def _without_article(case: Case, words: list[str]) -> list[str]:
    held = case.parsed.lexicon.entry(words[0]).classes if words else _ARTICLES
    return words[1:] if held & _ARTICLES else words


def _words(text: str) -> list[str]:
    return [match.group() for match in WORD.finditer(fold(text))]
