"""A speaker as the program names him, names that are right -> whether he is one of them.

The family name decides (the last word of the one among the words of the other), in any case ending
(Токаева, Тоқаевтың); titles count for nothing, and a pronoun or a bare role is nobody's name. Of a
body with a longer name half of its telling words suffice, two at the least.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

PREFIX = 4  # letters that two forms of one name share at the least
ENDING = 4  # letters of a case ending at the most
LOST = 2  # letters that an ending may take from the shorter form
ALIKE = 0.6  # of the longer form that must be shared


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


TITLES = _set(
    """mr mrs ms dr prof sen rep gov gen president minister prime deputy vice chairman chairwoman
    chair speaker senator governor secretary director head the a an of and for to his her its chief
    spokesman spokeswoman spokesperson former press service
    президент министр вице премьер глава директор депутат спикер председатель аким сенатор господин
    госпожа и в на по президенті министрі төрағасы әкімі мырза ханым мен"""
)
GENERIC = _set(
    """national international republic state ministry agency committee department
    министерство агентство комитет департамент министрлігі агенттігі"""
)
PRONOUNS = _set(
    """he she they it we i you him her them his their who
    он она они оно его ее им ей ему их кто ол олар оның оған"""
)


def names_match(predicted: str, names: Iterable[str]) -> bool:
    """Whether `predicted` is a form of one of `names`."""
    words = [word for word in _words(predicted) if word not in PRONOUNS]
    return bool(words) and any(_matches(words, name) for name in names)


def _matches(words: list[str], name: str) -> bool:
    right = _words(name)
    if not right:
        return False
    family = any(_same(right[-1], word) for word in words)
    if family or any(_same(words[-1], word) for word in right):
        return True
    telling = [word for word in right if word not in GENERIC]
    hits = sum(any(_same(word, other) for other in words) for word in telling)
    return hits >= 2 and hits >= len(right) / 2


def _folded(name: str) -> str:
    text = unicodedata.normalize("NFKC", name).casefold().replace("ё", "е")
    return re.sub(r"[’'`]s\b", "", text)


def _words(name: str) -> list[str]:
    found = (_plain(word) for word in re.findall(r"\w+(?:-\w+)*", _folded(name)))
    return [word for word in found if word not in TITLES and not word.isdigit()]


def _plain(word: str) -> str:
    """Without accents; the breve stays, for й is a letter of its own."""
    apart = unicodedata.normalize("NFD", word)
    kept = (c for c in apart if unicodedata.category(c) != "Mn" or c == "\u0306")
    return unicodedata.normalize("NFC", "".join(kept))


def _same(a: str, b: str) -> bool:
    if a == b:
        return True
    shared = next((i for i, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), None)
    shorter, longer = sorted((len(a), len(b)))
    shared = shorter if shared is None else shared
    return (
        shared >= max(PREFIX, shorter - LOST, ALIKE * longer)
        and len(a) - shared <= ENDING
        and len(b) - shared <= ENDING
    )
