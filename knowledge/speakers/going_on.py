"""A sentence in which "she" acts goes on with whom one before is about: whom it names besides is another."""

from __future__ import annotations

import re

from knowledge.grammar.lexicon import PUNCTUATION
from knowledge.grammar.patterns import part
from knowledge.speakers.case import Case, named_between
from knowledge.speakers.gendered import gender_of
from knowledge.speakers.mentions import Gender, mentions

_TELLS_WHO = 5
"""Tokens of a sentence that may tell no more than who he is: "That was Tom Harlow."."""


_APPOSED = 3
"""Tokens between "his" and a role in apposition with its name: «Оның кіші інісі, шопан Асан Үсен»."""
_DASH = PUNCTUATION["dash"]
"""Behind the pronoun it opens who that is: «Ол – Асан Үсен»."""


def goes_on(case: Case, first: int, past: int, gender: Gender) -> Gender | None:
    """The gender of the "she" who acts in a sentence, if she may be meant; None if no such word does."""
    held = case.classes(_opening(case, first, past))
    if "pronoun" not in held and (acting := _acting(case, first, past)) is not None:
        held = case.classes(acting)
    if "pronoun" not in held:
        return None
    if "someone" in held:  # Where "he" and "she" are one word.
        told = _tells_of_another(case, first, past, his="genitive" in held)
        meant = not case.mentioned or "someone" in case.classes(case.first)
        same = meant and past - first > _TELLS_WHO
        return gender if same and not told else None
    same_gender = gender_of(held)
    return same_gender if same_gender and gender in (same_gender, Gender.UNKNOWN) else None


def _tells_of_another(case: Case, first: int, past: int, *, his: bool) -> bool:
    """Whether a name stands behind a dash, «Ол – Асан Үсен», or one who is his acts: «Оның бапкері Асан Үсен келді»."""
    if his:
        named = next(iter(mentions(case.parsed, first + 1, past)), None)
        if named is None or not named.role:
            return False
        between = case.parsed.tags[first + 1 : named.first]
        beside = not between or (between.endswith(",") and len(between) <= _APPOSED)
        return beside and any(acts for _, acts in named_between(case, first, past))
    return case.parsed.tags[first + 1] == _DASH and bool(case.people.between(first, past))


def _opening(case: Case, first: int, past: int) -> int:
    """The token of the pronoun if one opens the sentence (`speech.parts.opening_pronoun`), else its first."""
    pattern = part(case.parsed.lexicon.language.code, "opening_pronoun")
    match = pattern.match(case.parsed.tags, first, past) if pattern else None
    return match.end() - 1 if match else first


def _acting(case: Case, first: int, past: int) -> int | None:
    """The only pronoun that acts (`speech.parts.acting_pronoun`), where who is named in its clause does not.

    "The surgeon she has known for years": nobody is named in the clause in which he is "she".
    """
    pattern = part(case.parsed.lexicon.language.code, "acting_pronoun")
    match = pattern.search(case.parsed.tags, first, past) if pattern else None
    if match is None or any(acts for _, acts in named_between(case, first, past)):
        return None
    before = case.people.between(first, match.start())
    apart = before and _BREAKS.search(case.parsed.tags, before[0][0], match.start())
    return None if apart else match.start()


_BREAKS = re.compile("[,:;—]")
