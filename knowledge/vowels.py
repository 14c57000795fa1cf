"""Two names with the same consonants, in Latin and in Cyrillic letters -> whether their vowels may be the same, too.

Jane is not Джон, nor Danıar Динара. Only the first vowel of each word is compared: each alphabet has few ways to write
there what the other has.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from knowledge.language import WORD, fold

_WRITTEN = (
    ("a[uwlo]|(?<=w)a", "[аәоуэея]"),
    ("e[ao]", "[еэиіаоя]|[ао]й"),
    ("e[iıyuw]", "[еэиіюуяо]|а[йи]"),
    ("e[nm]", "[еэиія]|а[нм]"),
    ("o[uwy]|olo", "[оуұаю]"),
    ("ø|oe", "[оеэ]"),
    ("ua", "[уа]"),
    ("u[eiı]|uy", "[уюүиіыэ]|а[йи]|ге"),
    ("u(?=rr)", "[уюаеэ]"),
    ("[uoiıye](?=r)", "[уюоеиіэыұүөя]|ай"),
    ("u(?=[^aeiıouy](?:[^aeiıouy]|$))", "[уюоаыұү]"),
    ("[iıy][aeou]", "[иіяыеэоую]|[аи]й"),
    ("a", "[аәэея]"),
    ("e", "[еэиія]"),
    ("[iıy]", "[иіые]|а[йи]"),
    ("o", "[оөуұүе]"),
    ("u", "[уюоыұү]"),
)
"""The first vowel in Latin letters = what may stand for it in Cyrillic ones; the first that fits."""
_LATIN = re.compile("|".join(f"({latin})" for latin, _ in _WRITTEN))
_CYRILLIC = tuple(re.compile(f"(?:{cyrillic})") for _, cyrillic in _WRITTEN)
_VOWEL = re.compile("[аәеиіоөуұүыэюя]")
_GLIDE = re.compile(
    "(?<!^[хг])[уұ](?=[аеиоыэяәіө])|(?<=[бвгджзклмнпрстфхцчшщ])[ьъ](?=[аеиоуыэюяәіө])"
)
"""Уэст, Бьорн: no vowel."""
_BEFORE = re.compile("^y(?=[aeou])|(?<=[gq])u(?=[aeiou])|(?<=g)i(?=[aou])")
_UA = re.compile("^u(?=[aeio])")
_BEGINS, _BEGINS_IN_CYRILLIC = (
    re.compile("(?:kh|[hy])?[aeiouyı]"),
    re.compile("[хй]?[аәеиіоөуұүыэюя]"),
)
"""A word that opens with a vowel, or with a letter before it that may be mute."""


def may_be_alike(one: str, other: str) -> bool:
    """Whether no first vowel of a word tells the names apart; True if they are not in these two alphabets.

    >>> may_be_alike("Jane Smith", "Джейн Смит"), may_be_alike("Jane Smith", "Джон Смит")
    (True, False)
    """
    words, others = _words(one), _words(other)
    if any(map(_VOWEL.search, words)):
        words, others = others, words
    return len(words) != len(others) or all(map(_agree, words, others))


@lru_cache(maxsize=10_000)
def _words(name: str) -> tuple[str, ...]:
    return tuple(_plain(found.group()) for found in WORD.finditer(name))


def _plain(word: str) -> str:
    """Without accents, of which й keeps its own."""
    marks = unicodedata.normalize("NFD", fold(word)).replace("и\u0306", "й")
    plain = "".join(letter for letter in marks if not unicodedata.combining(letter))
    return f"mac{plain[2:]}" if plain.startswith("mc") else plain


def _agree(latin: str, cyrillic: str) -> bool:
    spoken, latin = _GLIDE.sub(_no_vowel, cyrillic), _UA.sub("w", latin)
    written = _LATIN.search(_BEFORE.sub("", latin))
    vowel = _VOWEL.search(spoken)
    if not written or not vowel:
        return True
    return (
        _end_alike(latin, cyrillic)
        and _begin_alike(latin, spoken)
        and bool(_CYRILLIC[(written.lastindex or 1) - 1].match(spoken, vowel.start()))
    )


def _no_vowel(glide: re.Match[str]) -> str:
    return "" if glide[0] in "ьъ" else "в"


def _end_alike(latin: str, cyrillic: str) -> bool:
    """Whether both end in an a, as names of women do, or neither; an e at the end is mute or not."""
    both = latin.endswith(("a", "ah")) == cyrillic.endswith(("а", "я"))
    return both or latin.endswith("e")


def _begin_alike(latin: str, cyrillic: str) -> bool:
    """Whether both begin with a vowel, or neither; a j may be one."""
    vowel = _BEGINS.match(latin) is not None
    return latin[0] == "j" or vowel == (_BEGINS_IN_CYRILLIC.match(cyrillic) is not None)
