"""A question typed on the wrong keyboard -> as it was meant, if its words are then known and were not before.

The keyboards of a language stand in its file under [keyboard]: the letters of its keys in the order of
`question.KEYS`, the keys of a Latin keyboard.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cache

from knowledge.keys import word_key
from knowledge.language import languages
from knowledge.question.tokens import keys, tokens

KEYS = "`1234567890-=qwertyuiop[]asdfghjkl;'zxcvbnm,./"
SHIFTED = '~!@#$%^&*()_+QWERTYUIOP{}ASDFGHJKL:"ZXCVBNM<>?'
_AS_IT_IS = re.compile(r"(?:[\d.,:/-]+|[IVXLCDM]+)[?!,.]*$")
"""Numbers, Roman ones too: Russian and Kazakh texts write them with Latin letters."""
_TWO_MARKS = re.compile(r"[.,][?!]+$")
_MARKED = re.compile(r"^(.*?)([,.;:?!)]*)$", re.DOTALL)
Knows = Callable[[Iterable[str]], set[str]]
"""Which of these keys of words are stored."""
CLEARLY = 0.25
"""By so much larger a share of the words must be known on another keyboard: as typed has the benefit of doubt."""
FEWEST_VOWELS, MOST_VOWELS = 0.25, 0.75
"""Questions in the three languages have 30 to 62 vowels in a hundred letters, on the wrong keyboard 5 to 24."""
SHORTEST = 3
"""Letters of a known word that count: by chance shorter ones are words on any keyboard."""


@dataclass(frozen=True, slots=True)
class _Keyboard:
    """Characters as they were typed -> as they were meant."""

    letters: dict[int, str]

    def read(self, chunk: str) -> str:
        return chunk.translate(self.letters)


@cache
def _keyboards() -> tuple[_Keyboard, ...]:
    """Latin keys read as each language's letters, and each language's letters read as Latin keys."""
    pairs = []
    for language in languages().values():
        for row in language.words("keyboard.rows"):
            upper = "".join(letter.upper() for letter in row)
            there = dict(zip(KEYS + SHIFTED, row + upper, strict=True))
            moved = {typed: meant for typed, meant in there.items() if typed != meant}
            # A digit row is read as typed where the language has no letter on it; so is the question mark.
            letters = {t: m for t, m in moved.items() if m.isalpha()}
            pairs.append(_Keyboard(_table(letters)))
            pairs.append(_Keyboard(_table({meant: typed for typed, meant in letters.items()})))
    return tuple(pairs)


def _table(letters: dict[str, str]) -> dict[int, str]:
    return {ord(typed): meant for typed, meant in letters.items()}


def as_meant(text: str, knows: Knows) -> str:
    """The question as typed, or with the words that were typed on another keyboard put right."""
    chunks = text.split()
    told = _Told.of([chunks], knows)
    if all(told.of_chunk(chunk) == 1 for chunk in chunks):
        return " ".join(chunks)  # as most are: nothing is to be put right
    sounds, share = _sounds(chunks), told.share(chunks)
    if sounds and share + CLEARLY >= 1 and all(told.of_chunk(c) or _sounds([c]) for c in chunks):
        return " ".join(
            chunks
        )  # no other keyboard can be so much better, nor any word be meant on it
    readings = [[_options(chunk, keyboard) for chunk in chunks] for keyboard in _keyboards()]
    told = _Told.of(
        [chunks, *([o for opts in reading for o in opts] for reading in readings)], knows
    )
    best = chunks
    for reading in readings:
        meant = [
            _meant(chunk, options, told, last=chunk is chunks[-1])
            for chunk, options in zip(chunks, reading, strict=True)
        ]
        if not _sounds([new for new, typed in zip(meant, chunks, strict=True) if new != typed]):
            continue
        better = told.share(meant)
        if better > share + CLEARLY or (not sounds and _sounds(meant) and better > share):
            best, share = meant, better
    if best is chunks:
        best = [_better(chunk, i, readings, told) for i, chunk in enumerate(chunks)]
    return " ".join(best)


def _options(chunk: str, keyboard: _Keyboard) -> tuple[str, str]:
    """A chunk read on a keyboard: every character as a letter, and with the marks at its end left as marks."""
    if _AS_IT_IS.match(chunk):
        return chunk, chunk
    return keyboard.read(chunk), _MARKED.sub(lambda m: keyboard.read(m[1]) + m[2], chunk)


def _meant(chunk: str, options: tuple[str, str], told: _Told, *, last: bool) -> str:
    """Which reading of a chunk is known; a vowel where a full stop was typed ends a word, not the sentence."""
    whole, bare = options
    if told.of_chunk(chunk) == 1 and max(told.of_chunk(whole), told.of_chunk(bare)) < 1:
        return chunk
    if (not last or _TWO_MARKS.search(chunk)) and whole.rstrip("?!")[-1:] in _vowels():
        return whole
    return max(bare, whole, key=told.of_chunk)


def _better(chunk: str, number: int, readings: list[list[tuple[str, str]]], told: _Told) -> str:
    """A single word that is known only on another keyboard, among words as they should be."""
    if told.of_chunk(chunk) or _sounds([chunk]):
        return chunk
    others = [option for reading in readings for option in reading[number]]
    known = (other for other in others if told.of_chunk(other) == 1 and _sounds([other]))
    return next((o for o in known if all(len(t.key) > SHORTEST for t in tokens(o))), chunk)


@cache
def _vowels() -> frozenset[str]:
    return frozenset(
        vowel for language in languages().values() for vowel in language.words("keyboard.vowels")
    )


def _sounds(chunks: list[str]) -> bool:
    """Whether a text has about as many vowels as any language has: a quarter to three quarters of its letters."""
    letters = [letter for letter in "".join(chunks).lower() if letter.isalpha()]
    vowels = sum(map(_vowels().__contains__, letters))
    return FEWEST_VOWELS <= vowels / max(1, len(letters)) <= MOST_VOWELS


@cache
def _small() -> frozenset[str]:
    """The small words that questions are made of, in all languages."""
    lists = ("stop", "say", "about_after", "date_words")
    return frozenset().union(
        *(keys(f"question.{name}", code) for code in languages() for name in lists)
    )


@dataclass(frozen=True, slots=True)
class _Told:
    """Which keys are known, as stored words or as small words of a language."""

    known: set[str]

    @classmethod
    def of(cls, options: Iterable[list[str]], knows: Knows) -> _Told:
        every = {chunk for chunks in options for chunk in chunks}
        asked = {key for chunk in every for key in _keys_in(chunk)}
        return cls(knows(sorted(asked)) | (asked & _small()))

    def of_chunk(self, chunk: str) -> float:
        """The share of a chunk's letters that stand in known words."""
        found = _keys_in(chunk)
        if len(found) == 1:
            return float(found[0] in self.known)
        letters = sum(map(len, found))
        known = sum(len(key) for key in found if key in self.known)
        return known / letters if letters else 0.0

    def share(self, chunks: list[str]) -> float:
        """The share of letters in known words, short words left out if there are others."""
        found = [key for chunk in chunks for key in _keys_in(chunk) if not key.isdigit()]
        counted = [key for key in found if len(key) >= SHORTEST] or found
        letters = sum(map(len, counted))
        return sum(len(key) for key in counted if key in self.known) / letters if letters else 0.0


def _keys_in(chunk: str) -> Sequence[str]:
    """The keys of the words in a chunk, which most often is one word."""
    if chunk.isalpha() and (key := word_key(chunk)):
        return (key,)
    return [token.key for token in tokens(chunk)]
