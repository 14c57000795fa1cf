"""The words of a question -> what stands for the one who spoke, and what stands for the matter.

"What did the minister say about bread?": a word of saying makes it a question on somebody's words; what
stands on the far side of "about" is the matter, the rest is whom it asks about. Where a language puts its
"about" behind the matter, nothing marks where the one ends and the other begins.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from knowledge.keys import search_key
from knowledge.question.tokens import Token, keys, standing

LONGEST_LABEL = 5
_COLON = re.compile(r"[^\W\d_]:(?=\s|[\"“«„'])")
FEW, MANY = 2, 3
"""Fewer words with content say too little where more words than `MANY` different ones were typed."""
NEAR = 2
"""Words from the beginning, or before a word of saying, in which a word asks: "what he said", "не айтты"."""


@dataclass(frozen=True, slots=True)
class Asked:
    """`subject`: the words among which the speaker is; `marked`: nothing else is among them.

    `asking`: it is put as a question, "what did he say"; else its words of saying, `saying`, may be a
    quotation's own: "I said so and I say it again".
    """

    framed: bool
    subject: tuple[Token, ...]
    matter: tuple[Token, ...]
    marked: bool
    asking: bool = False
    saying: tuple[Token, ...] = ()
    told: bool = False
    """Whether "about" stands before the matter or behind it."""


def asked(words: Sequence[Token], language: str) -> Asked:
    """How a question is built; one without a word of saying is all matter."""
    saying = [i for i, token in enumerate(words) if _says(token.key, language)]
    if not saying:
        return plain(words, language)
    content = tuple(token for token in words if is_content(token, language))
    asking, says = _asks(words, language), tuple(words[i] for i in saying)
    if after := keys("question.about_after", language):
        told = any(token.key in after for token in words)
        return Asked(True, content, content, False, asking, says, told)
    about = _about(words, saying[0], language)
    if about is None:
        subject = tuple(t for t in words[: saying[0]] if is_content(t, language))
        matter = tuple(token for token in content if token not in subject)
        return Asked(True, subject or content, matter, bool(subject), asking, says)
    behind = (
        about > saying[0]
    )  # "say about promises": only one word of saying is the question's own
    end = len(words) if behind else next((i for i in saying if i > about), len(words))
    known = _is_matter if behind else is_content
    matter = tuple(token for token in words[about + 1 : end] if known(token, language))
    subject = tuple(token for token in content if token not in matter)
    return Asked(True, subject, matter, True, asking, says, told=True)


def plain(words: Sequence[Token], language: str) -> Asked:
    """A question on nobody's words, or a quotation: all that says something is matter."""
    content = tuple(token for token in words if _is_matter(token, language))
    many = len({token.key for token in words}) > MANY
    if len(content) < FEW and many and not (content and _asks(words, language)):
        content = tuple(words)  # "I think they will be": part of a quotation
    return Asked(framed=False, subject=(), matter=content, marked=False)


def labelled(text: str, words: list[Token]) -> tuple[Sequence[Token], list[Token]]:
    """The few words before the first colon and the others: "Tokayev: the lake is full"; without one, none."""
    colon = _COLON.search(text)
    label = [token for token in words if colon and token.end <= colon.start() + 1]
    rest = words[len(label) :]
    if not colon or not rest or not 0 < len(label) <= LONGEST_LABEL or label[0].start > NEAR:
        return (), words
    return label, rest


def opened(words: Sequence[Token], language: str) -> Sequence[Token]:
    """The words before "about" at the beginning, or of a language that has it behind the matter, of capitals."""
    name = tuple(words[: next((i for i, t in enumerate(words) if not t.capital), len(words))])
    if after := keys("question.about_after", language):
        return name if any(token.key in after for token in words) else ()
    about = keys("question.about", language)
    place = next((i for i, token in enumerate(words) if token.key in about), 0)
    return tuple(words[:place]) if place <= LONGEST_LABEL else ()


def _asks(words: Sequence[Token], language: str) -> bool:
    """Whether it asks: with a first word such as "what" or "did", or one right before a word of saying.

    Also with a particle right behind a word of saying that comes first: "говорил ли".
    """
    whether = keys("question.whether", language)
    said = 1 if words and _says(words[0].key, language) else 0
    if any(word.key in whether for word in words[said : said + 1]):
        return True
    places = [found.start for found in standing(words, "question.wants", language)]
    near = (word for i in places for word in words[i + 1 : i + 1 + NEAR])
    return any(i < NEAR for i in places) or any(_says(word.key, language) for word in near)


def _about(words: Sequence[Token], saying: int, language: str) -> int | None:
    """Where "about" stands: the first after the word of saying, else the first of all with words behind it."""
    about = keys("question.about", language)
    places = [i for i, token in enumerate(words[:-1]) if token.key in about]
    return next((i for i in places if i > saying), next(iter(places), None))


def _says(key: str, language: str) -> bool:
    return key in keys("question.say", language)


def is_content(token: Token, language: str) -> bool:
    """Whether a word says what the question is about, rather than that it is a question."""
    return _is_matter(token, language) and not _says(token.key, language)


def _is_matter(token: Token, language: str) -> bool:
    """Whether a word is more than a small one; words of saying may be."""
    if token.key not in _small(language):
        return True
    return search_key(token.word) != token.key  # ООН is not он, nor is ИИ и.


@cache
def _small(language: str) -> frozenset[str]:
    return keys("question.stop", language) | keys("question.about_after", language)


def wants(words: Sequence[Token], language: str) -> str:
    """The kind of thing that a question asks for by its first asking phrase: a key of `question.wants`, else ""."""
    asking = standing(words, "question.wants", language)
    return max(((-a.start, len(a.phrase), a.name) for a in asking), default=(0, 0, ""))[-1]
