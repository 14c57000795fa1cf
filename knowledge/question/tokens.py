"""A question -> its words with keys, and the language it is asked in, whatever the letters."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from knowledge.keys import word_key
from knowledge.language import WORD, detect, fold, languages

_PART = re.compile(r"[^-\s]+")


class Token(NamedTuple):
    """A word of a question as typed, folded, and by its key; `capital`: it begins like a name."""

    text: str
    word: str
    key: str
    capital: bool
    start: int
    end: int


def tokens(text: str) -> list[Token]:
    """The words of a question, the parts of a hyphenated one by one."""
    return list(_tokens(text))


def distinct(words: Iterable[Token]) -> tuple[str, ...]:
    """Each word once, by its key, as it is typed last."""
    return tuple({token.key: token.word for token in words}.values())


@lru_cache(maxsize=2_000)
def _tokens(text: str) -> tuple[Token, ...]:
    return tuple(
        Token(part, fold(part), key, part[:1].isupper(), start, start + len(part))
        for part, start in _parts(text)
        if (key := word_key(part))
    )


def _parts(text: str) -> Iterator[tuple[str, int]]:
    """The words, the parts of a hyphenated one by one, and where each begins."""
    for match in WORD.finditer(text):
        word, start = match.group(), match.start()
        if "-" not in word:  # as in most
            yield word, start
        else:
            for piece in _PART.finditer(word):
                yield piece.group(), start + piece.start()


def language_of(text: str, words: list[Token]) -> str:
    """The language with the most small words in the question by their keys, so in any letters.

    A word of saying counts twice. Without any, the one that the letters tell.
    """
    found = [token.key for token in words]
    scores = {
        code: sum(map(keys("question.stop", code).__contains__, found))
        + 2 * sum(map(keys("question.say", code).__contains__, found))
        for code in languages()
    }
    told = detect(text).code
    best = max(scores, key=lambda code: (scores[code], code == told))
    return best if scores[best] > scores.get(told, 0) + 1 else told if scores[told] else best


@cache
def keys(path: str, language: str) -> frozenset[str]:
    """The keys of a word list of a language, in all its alphabets."""
    listed = filter(None, map(word_key, languages()[language].words(path)))
    return frozenset(spelled for key in listed for spelled in _spellings(key, language))


@cache
def phrases(path: str, language: str) -> tuple[tuple[str, ...], ...]:
    """The phrases of a list of a language as keys, the longest first."""
    found = {
        tuple(spelled.split())
        for phrase in languages()[language].words(path)
        for spelled in _spellings(" ".join(token.key for token in tokens(phrase)), language)
    }
    return tuple(sorted(found, key=lambda phrase: (-len(phrase), phrase)))


class Standing(NamedTuple):
    """A phrase that stands in a question: its rank in the table, where it begins, and the list that has it."""

    rank: int
    start: int
    phrase: tuple[str, ...]
    name: str


def standing(words: Sequence[Token], table: str, language: str) -> list[Standing]:
    """Where the phrases of the lists of a table stand among the words."""
    found = tuple(token.key for token in words)
    return [
        Standing(rank, start, phrase, name)
        for start, key in enumerate(found)
        for rank, phrase, name in _by_first_word(table, language).get(key, ())
        if found[start : start + len(phrase)] == phrase
    ]


@cache
def _by_first_word(table: str, language: str) -> dict[str, list[tuple[int, tuple[str, ...], str]]]:
    names = languages()[language].keys(table)
    every = [(phrase, name) for name in names for phrase in phrases(f"{table}.{name}", language)]
    found: dict[str, list[tuple[int, tuple[str, ...], str]]] = {}
    for rank, (phrase, name) in enumerate(every):
        found.setdefault(phrase[0], []).append((rank, phrase, name))
    return found


def _spellings(keys: str, language: str) -> set[str]:
    """Keys as they are in the alphabets of the language, by `people.letters`: жылы, jyly."""
    found = {keys}
    for letter, read in languages()[language].pairs("people.letters").items():
        found |= {spelled.replace(word_key(read), word_key(letter)) for spelled in found}
    return found


def at(words: list[Token], phrase: tuple[str, ...]) -> int:
    """Where the phrase stands among the words, else -1."""
    for start in range(len(words) - len(phrase) + 1):
        if all(words[start + i].key == key for i, key in enumerate(phrase)):
            return start
    return -1
