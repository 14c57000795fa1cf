"""A word or a name -> its cross-script key: Токаев, Тоқаев, Tokayev, Tokaev and Toqaev have one."""

from __future__ import annotations

import re
import unicodedata

from knowledge.language import WORD, fold

_LATIN = {
    **dict(zip("абвгдежзийклмнопрстуфхцчшщъыьэюя", (
        "a", "b", "v", "g", "d", "e", "zh", "z", "i", "i", "k", "l", "m", "n", "o", "p", "r", "s", "t",
        "u", "f", "h", "ts", "ch", "sh", "sh", "", "i", "", "e", "iu", "ia"), strict=True)),
    **dict(zip("әғқңөұүһіѳѣ", ("a", "g", "k", "n", "o", "u", "u", "h", "i", "f", "e"), strict=True)),
}  # fmt: skip
_RULES = [(re.compile(pattern), new) for pattern, new in (
    (r"kh", "h"), (r"gh", "g"), (r"ph", "f"), (r"q|c(?=[^h]|$)", "k"), (r"w", "v"), (r"x", "ks"),
    (r"y(?=[aou])", "i"), (r"y", "i"), (r"ie", "e"), (r"ı", "i"), (r"i+", "i"), (r"(.)\1+", r"\1"),
)]  # fmt: skip


def word_key(word: str) -> str:
    """The key of one word: small Latin letters and digits that differ as little as scripts allow."""
    latin = "".join(_LATIN.get(letter, letter) for letter in fold(word))
    bare = "".join(c for c in unicodedata.normalize("NFD", latin) if c.isalnum())
    for pattern, new in _RULES:
        bare = pattern.sub(new, bare)
    return bare


def name_key(name: str) -> str:
    """The keys of the words of a name, in order, joined by spaces; empty for a name without words."""
    return " ".join(filter(None, (word_key(match.group()) for match in WORD.finditer(name))))
