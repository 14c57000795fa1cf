""" "Did X really say that Y?" -> who, and the words that he is said to have said.

`question.doubt` of a language holds what makes it such a question by itself ("really", "is it true"),
`question.whether` what does so together with `question.that` ("did he say that ...").
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from knowledge.question.asking import is_content
from knowledge.question.tokens import Token, keys, language_of, phrases, tokens

FEWEST_WORDS = 2
"""Words that are worth a check; fewer are a topic."""
FARTHEST = 7
"""Words between the verb of saying and its "that", or of a name with its office."""


@dataclass(frozen=True, slots=True)
class Doubted:
    """`who` as he is named there, maybe nothing; `words` are empty if they stand in quotation marks only."""

    who: str
    words: str


def doubted(text: str) -> Doubted | None:
    """Whom a question doubts to have said what; None if it asks something else."""
    typed = tokens(text)
    language = language_of(text, typed)
    doubts = _doubts(typed, language)
    if not doubts and not _whether(typed, language):
        return None
    if keys("question.about_after", language):
        return _before_the_verb(text, typed, doubts, language)
    return _behind_the_verb(text, typed, doubts, language)


def asked_whether_said(text: str) -> str | None:
    """Of a question without the quotation in it: who is asked after, maybe nobody; None if it asks something else.

    With the words in marks a plain question is a doubt: "Did X say “Y”?", "X said “Y”?".
    """
    typed = tokens(text)
    language = language_of(text, typed)
    verb = _first(typed, keys("question.say", language))
    if verb is None or _is_of_a_topic(typed, verb, language):
        return None
    doubts = _doubts(typed, language)
    plain = text.rstrip().endswith("?") and not any(
        token.key in keys("question.stop", language) for token in typed[:verb]
    )
    if not (doubts or plain or _whether(typed, language)):
        return None
    named = [i for i in range(len(typed)) if i != verb and i not in doubts]
    return _who(text, typed, named, language)


def _is_of_a_topic(typed: Sequence[Token], verb: int, language: str) -> bool:
    """Whether the words in marks are what was spoken about: "say anything about “Y”"."""
    vague = keys("question.anything", language)
    about = keys("question.about", language)
    return (
        any(token.key in vague | about for token in typed[verb + 1 : verb + 2])
        or typed[-1].key in about
        or any(token.key in keys("question.about_after", language) for token in typed)
    )


def _doubts(typed: list[Token], language: str) -> frozenset[int]:
    """The places of the words that doubt."""
    found: set[int] = set()
    for phrase in phrases("question.doubt", language):
        for start in range(len(typed) - len(phrase) + 1):
            if tuple(token.key for token in typed[start : start + len(phrase)]) == phrase:
                found |= set(range(start, start + len(phrase)))
    return frozenset(found)


def _whether(typed: Sequence[Token], language: str) -> bool:
    """Whether it can be answered with yes or no: no word such as "what" stands before."""
    marks = keys("question.whether", language)
    place = next((i for i, token in enumerate(typed) if token.key in marks), -1)
    return place >= 0 and not any(
        token.key in keys("question.stop", language) for token in typed[:place]
    )


def _behind_the_verb(
    text: str, typed: Sequence[Token], doubts: frozenset[int], language: str
) -> Doubted | None:
    """As in "Did X really say that Y?"."""
    that = keys("question.that", language)
    verb = _first(typed, keys("question.say", language))
    if verb is None:
        return None
    near = range(verb + 1, min(len(typed), verb + 1 + FARTHEST))
    start = next((i + 1 for i in near if typed[i].key in that), 0)
    if not start and not doubts:
        return None
    named = [*range(verb), *(range(verb + 1, start - 1) if start else ())]
    start = start or verb + 1
    if start < len(typed) and typed[start].key in keys("question.about", language) | keys(
        "question.anything", language
    ):
        return None
    return _doubted(text, typed, [i for i in named if i not in doubts], start, len(typed), language)


def _before_the_verb(
    text: str, typed: Sequence[Token], doubts: frozenset[int], language: str
) -> Doubted | None:
    """As in Kazakh, where the verb, and "that", stand behind what was said."""
    ends = keys("question.that", language) | keys("question.say", language)
    end = _first(typed, ends)
    if end is None:
        return None
    capitals = next((i for i, token in enumerate(typed) if not token.capital), len(typed))
    early = [i for i in doubts if i < min(end, FARTHEST)]
    start = max(early) + 1 if early else capitals
    named = [i for i in range(min(start, len(typed))) if i not in doubts]
    if any(
        token.key in keys("question.about_after", language) | keys("question.anything", language)
        for token in typed[start:end]
    ):
        return None
    return _doubted(text, typed, named, start, end, language)


def _first(typed: Sequence[Token], sought: frozenset[str]) -> int | None:
    """The place of the first word that is one of these."""
    return next((i for i, token in enumerate(typed) if token.key in sought), None)


def _doubted(
    text: str, typed: Sequence[Token], named: list[int], start: int, end: int, language: str
) -> Doubted | None:
    """Of the places that name somebody, and from where to where he is said to have spoken."""
    who = _who(text, typed, named, language)
    if start >= end:
        return Doubted(who, "")
    if end - start < FEWEST_WORDS:
        return None
    last = typed[end].start if end < len(typed) else len(text)
    return Doubted(who, text[typed[start].start : last].strip(" \t\n?!.,;:–—-"))


def _who(text: str, typed: Sequence[Token], named: Sequence[int], language: str) -> str:
    """From the first to the last of these places that carries a meaning."""
    content = [i for i in named if is_content(typed[i], language)]
    return text[typed[content[0]].start : typed[content[-1]].end] if content else ""
