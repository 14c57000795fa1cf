"""A text -> its words as cross-script keys, each with the stem under which it is indexed.

A key is `keys.search_key`; stems are taken of keys, so that one word has one stem in whatever letters it
is written. How a language finds its stems stands in its file under [search].
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import chain

import Stemmer

from knowledge.keys import LONGEST_WORD, search_key
from knowledge.language import WORD, fold, languages
from knowledge.search.suffixes import stems_by_grammar

_PART = re.compile(r"[^-]+")
POSSESSIVE = re.compile(r"'s?$")
CYRILLIC = re.compile(r"[\u0400-\u04ff]")
_LAST_I = re.compile(r"(?<=[аеоуюя])и$")
_READ_BACK = [
    ("shch", "щ"), ("zh", "ж"), ("ch", "ч"), ("sh", "ш"), ("ts", "ц"), ("iu", "ю"), ("ia", "я"),
]  # fmt: skip
"""Keys in Cyrillic letters again, for stemmers that read only those; a lost ь or ы does not matter to them."""
_LETTERS_READ_BACK = str.maketrans("abvgdeziklmnoprstufhj", "абвгдезиклмнопрстуфхй")
SHORTEST = 2
"""Letters of a stem: less is left of ИИ, of which a stemmer takes an ending away."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a text: where it stands, its key, and the stem it is indexed under."""

    start: int
    end: int
    key: str
    stem: str


def words_of(text: str, language: str) -> Iterator[Word]:
    """The words of a text in that language, in order; the parts of a hyphenated word one by one."""
    for match in WORD.finditer(text):
        for start, end, key, stem in _parts(match.group()[:LONGEST_WORD], language):
            yield Word(match.start() + start, match.start() + end, key, stem)


def stems_of(text: str, language: str) -> list[tuple[str, str]]:
    """Key and stem of each word of a text, as `words_of` gives them, without their places."""
    return list(chain.from_iterable(map(_met(language).__getitem__, WORD.findall(text))))


def stems_of_word(word: str, language: str) -> tuple[tuple[str, str], ...]:
    """The same of a single word, as `WORD` finds it."""
    return _met(language)[word]


class _Met(dict[str, tuple[tuple[str, str], ...]]):
    """Key and stem of each part of the words of a language that were met: a question meets two thousand."""

    def __init__(self, language: str) -> None:
        super().__init__()
        self._language = language

    def __missing__(self, word: str) -> tuple[tuple[str, str], ...]:
        found = tuple(
            (key, stem) for _, _, key, stem in _parts(word[:LONGEST_WORD], self._language)
        )
        if len(word) <= LONGEST_WORD:
            if len(self) >= MET_REMEMBERED:
                self.clear()
            self[word] = found
        return found


MET_REMEMBERED = 200_000
"""About 30 MB for a language, then all are forgotten."""
_met = cache(_Met)


@lru_cache(maxsize=20_000)
def _parts(word: str, language: str) -> tuple[tuple[int, int, str, str], ...]:
    """Start, end, key and stem of each part."""
    found = []
    folded = fold(word)
    for part in _PART.finditer(folded):
        if key := key_of(part.group(), language):
            same_length = len(folded) == len(word)
            start, end = part.span() if same_length else (0, len(word))
            found.append((start, end, key, stem_of(part.group(), language)))
    return tuple(found)


def key_of(word: str, language: str = "") -> str:
    """The key of a word as it is written in that language; without an English possessive."""
    return _key_of(word[:LONGEST_WORD], language)


@lru_cache(maxsize=20_000)
def _key_of(word: str, language: str) -> str:
    return search_key(_bare(word, language))


def _bare(word: str, language: str) -> str:
    return POSSESSIVE.sub("", word).translate(meant(language))


@cache
def meant(language: str) -> dict[int, str]:
    """Letters that this language reads otherwise than others do: Kazakh ý is у, Czech ý is и."""
    data = languages().get(language)
    return (
        {ord(letter): read for letter, read in data.pairs("search.letters").items()} if data else {}
    )


def stem_of(word: str, language: str) -> str:
    """The stem of a word that stands in a text of this language.

    A word in another alphabet than the language's is taken for a word of the language that comes with
    that alphabet: Latin words in a Russian text are stemmed as English.
    """
    return stem_in(word, stemming(language, "cyrillic" if CYRILLIC.search(word) else "latin"))


@cache
def stemming(language: str, alphabet: str) -> str:
    """The language that stems words in an alphabet in texts of this language; empty for none."""
    data = languages().get(language)
    if data and alphabet in data.words("search.alphabets"):
        return language
    first = [
        code
        for code, other in languages().items()
        if alphabet in other.words("search.alphabets")[:1]
    ]
    return next((code for code in first if languages()[code].words("search.snowball")), "")


def stem_in(word: str, language: str) -> str:
    """The stem of a word taken as one of this language, whatever its alphabet; the key if it has none."""
    return _stem_in(word[:LONGEST_WORD], language)


def other_stems(word: str, language: str) -> tuple[str, ...]:
    """The stems that a word may have besides `stem_in`, where suffixes can be read in several ways."""
    data = languages().get(language)
    return stems_by_grammar(_bare(word[:LONGEST_WORD], language), data)[1:] if data else ()


@lru_cache(maxsize=20_000)
def _stem_in(word: str, language: str) -> str:
    data = languages().get(language)
    key = key_of(word, language)
    if data is None or not key or key.isdigit():
        return key
    if stems := stems_by_grammar(_bare(word, language), data):
        return stems[0]
    for name in data.words("search.snowball"):
        if "cyrillic" in data.words("search.alphabets"):
            cyrillic = fold(word) if CYRILLIC.search(word) else read_back(key)
            stem = search_key(snowball(name).stemWord(cyrillic))
        else:
            stem = search_key(POSSESSIVE.sub("", snowball(name).stemWord(fold(word))))
        return stem if len(stem) >= SHORTEST else key
    return key


def read_back(key: str) -> str:
    """A key in Cyrillic letters."""
    for latin, cyrillic in _READ_BACK:
        key = key.replace(latin, cyrillic)
    return _LAST_I.sub("й", key.translate(_LETTERS_READ_BACK))


@cache
def snowball(name: str) -> Stemmer.Stemmer:
    """The stemmer with that name."""
    return Stemmer.Stemmer(name)
