"""The words of a question -> what stands for the one who spoke, and what stands for the matter.

"What did the minister say about bread?": a word of saying makes it a question on somebody's words; what
stands on the far side of "about" is the matter, the rest is whom it asks about. Where a language puts its
"about" behind the matter, nothing marks where the one ends and the other begins.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from knowledge.question.tokens import Token, keys, standing


@dataclass(frozen=True, slots=True)
class Asked:
    """`subject`: the words among which the speaker is; `marked`: nothing else is among them."""

    framed: bool
    subject: tuple[Token, ...]
    matter: tuple[Token, ...]
    marked: bool


def asked(words: Sequence[Token], language: str) -> Asked:
    """How a question is built; one without a word of saying is all matter."""
    saying = [i for i, token in enumerate(words) if _says(token.key, language)]
    content = tuple(token for token in words if is_content(token, language))
    if not saying:
        return Asked(framed=False, subject=(), matter=content, marked=False)
    if keys("question.about_after", language):
        return Asked(framed=True, subject=content, matter=content, marked=False)
    about = _about(words, saying[0], language)
    if about is None:
        subject = tuple(t for t in words[: saying[0]] if is_content(t, language))
        matter = tuple(token for token in content if token not in subject)
        return Asked(framed=True, subject=subject or content, matter=matter, marked=bool(subject))
    end = next((i for i in saying if i > about), len(words))
    matter = tuple(token for token in words[about + 1 : end] if is_content(token, language))
    subject = tuple(token for token in content if token not in matter)
    return Asked(framed=True, subject=subject, matter=matter, marked=True)


def _about(words: Sequence[Token], saying: int, language: str) -> int | None:
    """Where "about" stands: the first after the word of saying, else the first of all with words behind it."""
    about = keys("question.about", language)
    places = [i for i, token in enumerate(words[:-1]) if token.key in about]
    return next((i for i in places if i > saying), next(iter(places), None))


def _says(key: str, language: str) -> bool:
    return key in keys("question.say", language)


def is_content(token: Token, language: str) -> bool:
    """Whether a word says what the question is about, rather than that it is a question."""
    small = keys("question.stop", language) | keys("question.about_after", language)
    return token.key not in small and not _says(token.key, language)


def wants(words: Sequence[Token], language: str) -> str:
    """The kind of thing that a question asks for by its first asking phrase: a key of `question.wants`, else ""."""
    asking = standing(words, "question.wants", language)
    return max(((-a.start, len(a.phrase), a.name) for a in asking), default=(0, 0, ""))[-1]
