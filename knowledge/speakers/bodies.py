"""Tokens in, the bodies that are named among them out: "the Ministry of Water", later "the ministry".

The language says how the full name of a body looks (`speech.parts.full_body`) and which words stand for any
(`generic_body`: "the agency"); a language without them has every body as it is written.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from knowledge.grammar.parsed import Parsed
from knowledge.grammar.patterns import part
from knowledge.speakers.names import case_letters, key_of, plain, same_key


@dataclass(frozen=True, slots=True)
class Body:
    """The full name of a body: its first token, the key of its last word, the words in the nominative."""

    token: int
    key: str
    words: str


def body_named(parsed: Parsed, token: int) -> Body | None:
    """The body that one word stands for: the last one before it with that head, or the last at all."""
    if "body" not in parsed.classes[token] or parsed.word(token).isupper():
        return None  # An abbreviation is the whole name.
    before = _before(parsed, token)
    if "generic_body" in parsed.classes[token]:
        return before[-1] if before else None
    language = parsed.lexicon.language
    key, letters = key_of(plain(parsed.word(token), language)), case_letters(language)
    fitting = (body for body in reversed(before) if same_key(body.key, key, endings=letters))
    return next(fitting, None)


def last_body(parsed: Parsed, token: int, *, earliest: int) -> Body | None:
    """The body named last before a token, not before `earliest`."""
    before = _before(parsed, token)
    return before[-1] if before and before[-1].token >= earliest else None


def _before(parsed: Parsed, token: int) -> Sequence[Body]:
    known = bodies(parsed)
    return known[: bisect_left(known, token, key=lambda body: body.token)]


@lru_cache(maxsize=4)
def bodies(parsed: Parsed) -> tuple[Body, ...]:
    """The full names of bodies in the order of reading."""
    language = parsed.lexicon.language
    pattern = part(language.code, "full_body")
    found = []
    for match in pattern.finditer(parsed.tags) if pattern else ():
        first, past = match.span("body")
        if "crowd" in parsed.classes[past - 1]:
            continue
        key = key_of(plain(parsed.word(past - 1), language))
        words = in_nominative(parsed.printed(first, past), parsed)
        found.append(Body(first, key, words))
    return tuple(found)


def in_nominative(words: str, parsed: Parsed) -> str:
    """The words with the last one without its case ending."""
    *others, last = words.split() or [""]
    return " ".join([*others, plain(last, parsed.lexicon.language)])
