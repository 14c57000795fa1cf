"""A word or a name -> its cross-script key: Токаев, Тоқаев, Tokayev, Tokaev and Toqaev have one."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache

from knowledge.language import WORD, fold

_LATIN = str.maketrans({
    **dict(zip("абвгдежзийклмнопрстуфхцчшщъыьэюя", (
        "a", "b", "v", "g", "d", "e", "zh", "z", "i", "i", "k", "l", "m", "n", "o", "p", "r", "s", "t",
        "u", "f", "h", "ts", "ch", "sh", "sh", "", "i", "", "e", "iu", "ia"), strict=True)),
    **dict(zip("әғқңөұүһіѳѣ", ("a", "g", "k", "n", "o", "u", "u", "h", "i", "f", "e"), strict=True)),
})  # fmt: skip
_RULES = (
    ("kh", "h"), ("gh", "g"), ("ph", "f"), ("ch", "\0"), ("c", "k"), ("\0", "ch"), ("q", "k"),
    ("w", "v"), ("x", "ks"), ("y", "i"), ("ie", "e"), ("ı", "i"),
)  # fmt: skip
"""Spellings of one sound, in this order; every c is k but in ch."""
_DOUBLED = re.compile(r"([^\W\d_])\1+")
_LONG = 4
"""Letters from which a word is told by them even without a doubled one: ООН is not он, nor is ИИ и."""
_SHORT_OR_DOUBLED = re.compile(rf"(?<!\w)\w{{1,{_LONG - 1}}}(?!\w)|{_DOUBLED.pattern}")
"""A word of fewer letters, or doubled letters."""


LONGEST_WORD = 64
"""Letters of a word that count: longer ones are no words, and what is remembered of them would fill memory."""


def word_key(word: str) -> str:
    """The key of one word: small Latin letters and digits that differ as little as scripts allow."""
    return _word_key(word[:LONGEST_WORD])


@lru_cache(maxsize=50_000)
def _word_key(word: str) -> str:
    return together(letters_of(word))


def letters_of_many(words: Sequence[str]) -> list[str]:
    """`letters_of` for many words, which have no line breaks inside: in a quarter of the time."""
    joined = "\n".join([word[:LONGEST_WORD] for word in words])
    latin = fold(joined).translate(_LATIN).split("\n")
    bare = [word if word.isascii() and word.isalnum() else _only_letters(word) for word in latin]
    return _sounding("\n".join(bare)).split("\n") if words else []


def keys_of_letters(letters: Sequence[str]) -> list[str]:
    """The keys under which words with these letters are searched for: short ones keep doubled letters."""
    return long_together("\n".join(letters)).split("\n") if letters else []


def search_key(word: str) -> str:
    """The key under which a word is searched for.

    >>> search_key("оон"), search_key("он"), search_key("Анна"), search_key("Ана")
    ('oon', 'on', 'ana', 'ana')
    """
    letters = letters_of(word[:LONGEST_WORD])
    return letters if len(letters) < _LONG else together(letters)


def letters_of(word: str) -> str:
    """The letters of a word's key, doubled ones still doubled."""
    return _letters_of_word(word) if len(word) <= LONGEST_WORD else _letters_of(word)


def _letters_of(word: str) -> str:
    folded = fold(word)
    latin = folded if folded.isascii() else folded.translate(_LATIN)
    return _sounding(latin if latin.isascii() and latin.isalnum() else _only_letters(latin))


_letters_of_word = lru_cache(maxsize=5_000)(_letters_of)
"""Remembered: a typed word is read in each language."""


def _only_letters(latin: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFD", latin) if c.isalnum())


def _sounding(bare: str) -> str:
    for spelling, sound in _RULES:
        bare = bare.replace(spelling, sound)
    return bare


def together(letters: str) -> str:
    """Letters as a key has them: doubled ones are one, but not digits."""
    return _DOUBLED.sub(
        lambda run: run[1], letters
    )  # quicker than a pattern, which is read each time


def long_together(letters: str) -> str:
    """`together`, but for words of at most three letters."""
    return _SHORT_OR_DOUBLED.sub(lambda found: found[1] or found[0], letters)


@lru_cache(maxsize=50_000)
def name_key(name: str) -> str:
    """The keys of the words of a name, in order, joined by spaces; empty for a name without words."""
    return " ".join(filter(None, (word_key(match.group()) for match in WORD.finditer(name))))


_SOFT_C = re.compile("c(?=[eiy])")
_AS_SPOKEN = (
    ("(?<!s)ch(?=r)|(?<=mi)ch(?=ae|ea)|(?<=ni)ch(?=ol)|(?<=za)ch(?=ar)", "k"),
    ("^stephen", "steven"),
    ("^kn(?=ight|ow|ox)", "n"),
    ("^wr", "r"),
    ("(?<=^[bfhk])j|^j(?=an$|aap|anus|aros|elena|ens|ohan|osef$|ovan|[ou]\u0308?rg(?!e$))", ""),
    ("cz|c[\u0301\u0327\u030c]|(?<=[vc]i)c$", "s"),
    ("dg(?=e)|d?gu?(?=[eiı](?![iyı](?!e)))|г(?=[еи](?![йи]))", "j"),
)
"""Michael is Майкл, but Schroeder Шрёдер; Knight Найт, but Knut Кнут; Jan and Bjorn are Ян and Бьорн. George is Джордж
and Gerhard Герхард: a g before e and i counts for ж in both alphabets, but not that of Gates, Гейтс."""
_SPOKEN = re.compile("|".join(f"({pattern})" for pattern, _ in _AS_SPOKEN))
_HISSING = re.compile("d?zh|ts?z|sch|ch|sh|ts|dj|dz|ks|[szj]+")
_NG = re.compile("ng(?![aeiou])")
_GLIDE = re.compile("(?:(?<![gq])u|(?<=[gq])u(?=[ao])|y\u0301|[уұю])(?=[aeioаеёиоуыэюяәіө])")
"""West is Уэст, Guardiola Гвардиола, Qýat Қуат; but Miguel is Мигель."""
_SILENT_GH = re.compile("(?<=[aeiou])gh(?=t?s?$)|(?<=i)gh(?=t)")
"""Kavanaugh is Кавано, Vaughan Воган."""
_SILENT_W = re.compile("(?<=[aeo])w(?![aeiou]|ski|sky|$)|(?<=e)w$")
"""Brown is Браун, Andrew Эндрю; but Kowalski is Ковальский."""
_SILENT = re.compile("[aeiouh]+")


@lru_cache(maxsize=50_000)
def sound_key(word: str) -> str:
    """The consonants of a name as they sound in most languages, all hissing ones as one: Джонсон, Johnson."""
    written = _SPOKEN.sub(_as_spoken, unicodedata.normalize("NFD", fold(word)))
    spoken = _SILENT_W.sub("", _SILENT_GH.sub("", _SOFT_C.sub("s", written)))
    letters = letters_of(_GLIDE.sub("w", spoken))
    hissing = _HISSING.sub("s", _NG.sub("n", together(letters)))
    return together(_SILENT.sub("", hissing))


def _as_spoken(found: re.Match[str]) -> str:
    return _AS_SPOKEN[(found.lastindex or 1) - 1][1]


def full_sound(name: str) -> str:
    """The sounds of the words of a full name, joined by spaces; empty if it has one word or initials.

    >>> full_sound("Sadyr Japarov") == full_sound("Садыр Жапаров"), full_sound("S. Japarov")
    (True, '')
    """
    words = [match.group() for match in WORD.finditer(name)]
    whole = len(words) > 1 and all(len(word) > 1 for word in words)
    return " ".join(map(sound_key, words)) if whole else ""
