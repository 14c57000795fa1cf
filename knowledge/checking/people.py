"""The speaker that is alleged + the one that is stored -> the same, another, or no telling."""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import Enum
from functools import lru_cache

from rapidfuzz.distance import DamerauLevenshtein, Prefix

from knowledge.checking.lexicon import cross_script, lexicon
from knowledge.language import languages
from knowledge.model import Speaker

LONGEST_CASE = 4
"""Letters of a case ending on a name, in Latin letters: Tolgarin-nyng."""
_NAME = re.compile(r"[^\W\d_]+(?:['’ʼ][^\W\d_]+)*")


class Likeness(Enum):
    """What is known of two speakers."""

    SAME = "same"
    OTHER = "other"
    UNKNOWN = "unknown"


def likeness(alleged: str, stored: Speaker | None) -> Likeness:
    """Whether the stored speaker is the alleged one, who is given by name in any script and case, or by office."""
    asked = _keys(alleged)
    if stored is None or not asked:
        return Likeness.UNKNOWN
    names = [_keys(name) for name in (stored.name, *stored.aliases)]
    if any(_names_agree(asked, name) for name in names if name):
        return Likeness.SAME
    role = _keys(stored.role)
    if _office_agrees(asked, role) or any(_office_agrees(asked, name) for name in names):
        return Likeness.SAME
    if _is_office(alleged):
        return Likeness.OTHER if role and _is_office(stored.role) else Likeness.UNKNOWN
    return Likeness.OTHER


@lru_cache(maxsize=4_000)
def _keys(name: str) -> tuple[str, ...]:
    return tuple(filter(None, (cross_script(word) for word in _NAME.findall(name))))


def _names_agree(asked: Sequence[str], name: Sequence[str]) -> bool:
    """Whether the family name is asked for, and no other first name with it."""
    family = [place for place, word in enumerate(asked) if _one_word(word, name[-1])]
    if not family:
        # One name given, the first or the second of two: Chinggis Aitmatov, or Aitmatov Chinggis.
        return len(asked) > 1 and all(any(_one_word(word, own) for own in name) for word in asked)
    given = [word for place, word in enumerate(asked) if place not in family]
    own = name[:-1]
    if not given or not own or any(map(_says_office, given)):
        return True  # the family name alone, or with an office in place of the first name
    return any(_given(word, other) for word in given for other in own)


def _given(one: str, other: str) -> bool:
    """Initials stand for the name."""
    if min(len(one), len(other)) <= 2:
        return one[0] == other[0]
    return _one_word(one, other)


def _one_word(one: str, other: str) -> bool:
    """Whether two words are the same but for a case ending, a typing error in long ones, or a script."""
    if one == other:
        return True
    if min(len(one), len(other)) < 3:
        return False
    common = Prefix.similarity(one, other)
    if common >= 3 and common >= min(len(one), len(other)) - 2:
        return max(len(one), len(other)) - common <= LONGEST_CASE
    slips = 2 if min(len(one), len(other)) >= 8 else 1
    return min(len(one), len(other)) >= 5 and DamerauLevenshtein.distance(one, other) <= slips


def _office_agrees(asked: Sequence[str], role: Sequence[str]) -> bool:
    """Whether every word that is asked for stands in the role, or one office is the other's other name."""
    if role and all(any(_one_word(word, own) for own in role) for word in asked):
        return True
    return bool(_offices(asked) & _offices(role))


def _offices(keys: Sequence[str]) -> frozenset[str]:
    """The offices, by what all languages call them, whose name stands in the words."""
    return frozenset(office for office, name in _office_names() if _stands_in(name, keys))


def _stands_in(name: Sequence[str], keys: Sequence[str]) -> bool:
    size = len(name)
    return any(
        all(
            _one_word(word, own) for word, own in zip(name, keys[start : start + size], strict=True)
        )
        for start in range(len(keys) - size + 1)
    )


@lru_cache(maxsize=1)
def _office_names() -> tuple[tuple[str, tuple[str, ...]], ...]:
    return tuple(
        (office, _keys(name))
        for code in languages()
        for office, names in lexicon(code).offices.items()
        for name in names.split("; ")
    )


def _is_office(words: str) -> bool:
    return any(_says_office(key) for key in _keys(words))


def _says_office(key: str) -> bool:
    """Whether a word is an office in some case; a short one takes a short ending, Meruert is no mayor."""
    return any(
        key.startswith(head) and len(key) - len(head) <= min(LONGEST_CASE, len(head) - 1)
        for head in _heads()
    )


@lru_cache(maxsize=1)
def _heads() -> frozenset[str]:
    """The words that only an office has: minister, deputy."""
    return frozenset(
        cross_script(word)
        for code in languages()
        for word in languages()[code].words("check.office_words")
    )
