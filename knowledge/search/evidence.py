"""Typed words and passages with what stands around them -> what speaks for each passage, as numbers of 0-1."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray
from rapidfuzz import process
from rapidfuzz.distance import Indel

from knowledge.search.keys import stems_of
from knowledge.search.lines import Lines, Matrix
from knowledge.search.vocabulary import Typed
from knowledge.search.wanted import fits
from knowledge.store import Reading

NEAR_WORDS = 3
"""Words between which two words of the question still stand together."""
LIKE = 0.5
"""Likeness from which a word counts as met where a name is looked for."""
CLOSE = 12
"""Words that make about a clause."""
SURELY = 0.6
"""Likeness from which a word of the headline is one of the question."""
LOOK_ALIKE = 0.5
"""Indel likeness under which two words share no root; a quick sieve before triples of letters are counted."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """Shares of what was asked, each word weighing as much as it is rare."""

    met: float
    """By words of the passage, each as far as it is what was typed."""
    alike: float
    """By words that look like what was typed: the share of letter triples in common."""
    around: float
    """By the neighbouring passages, of what the passage lacks."""
    headline: float
    """By the headline, of what both lack."""
    topic: float
    """By the headline, whether the passage has it too or not."""
    together: float
    """By pairs of neighbouring words of the question that stand together in the passage as well."""
    letters: float
    """By letter triples of the whole question, each as rare as it is among the passages compared."""
    surest: float
    """By the one word that weighs most."""
    close: float
    """By words that stand within `CLOSE` words of each other, at best."""
    fits: float
    """Whether it has a number or a name, if that is what the question asks for."""
    titled: float
    """How much of the headline is asked for: the share of its words."""
    unnamed: float
    """Against it: by words written as names that passage, neighbours and headline all lack."""

    def values(self) -> tuple[float, ...]:
        """The numbers in the order of the fields."""
        return (
            self.met, self.alike, self.around, self.headline, self.topic, self.together, self.letters,
            self.surest, self.close, self.fits, self.titled,
            self.unnamed,
        )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Asked:
    """The words of a question with each one's share of the whole rarity, and the text as it was meant."""

    words: tuple[Typed, ...]
    shares: tuple[float, ...]
    text: str
    is_name: tuple[bool, ...]
    wants: str = ""


Words = list[tuple[str, str]]
"""Key and stem of each word of a text."""


@dataclass(frozen=True, slots=True)
class _Read:
    """The words of a passage, of its neighbours and of its headline."""

    own: Words
    around: Words
    title: Words


def evidence(
    asked: Asked, readings: Sequence[Reading], *, named_by: NDArray[np.float32]
) -> list[Evidence]:
    """What speaks for each passage. `named_by`: 1 where a word (row) names a passage's (column) speaker."""
    if not asked.words or not readings:
        return [Evidence(*(0.0,) * 12) for _ in readings]
    reads = [_read(reading) for reading in readings]
    numbers: dict[tuple[str, str], int] = {}
    for read in reads:
        for word in (*read.own, *read.around, *read.title):
            numbers.setdefault(word, len(numbers))
    same = _same(asked.words, list(numbers))
    alike = np.maximum(same, _alike(asked.words, [key for key, _ in numbers]))
    letters = _letters(asked.text, reads)
    shares = np.array(asked.shares)
    keys = {key for pair in stems_of(asked.text, "") for key in pair}
    return _all(
        shares,
        shares * np.array(asked.is_name),
        Lines(alike, [[numbers[word] for word in read.own] for read in reads], gap=CLOSE),
        same,
        Lines(alike, [[numbers[word] for word in read.around] for read in reads], gap=1),
        Lines(alike, [[numbers[word] for word in read.title] for read in reads], gap=1),
        named_by.astype(np.float64),
        letters,
        [fits(asked.wants, reading.text, keys) for reading in readings],
    )


def _read(reading: Reading) -> _Read:
    return _Read(
        stems_of(reading.text, reading.language),
        [*stems_of(reading.before, reading.language), *stems_of(reading.after, reading.language)],
        stems_of(reading.title, reading.language),
    )


def _same(words: Sequence[Typed], stored: Sequence[tuple[str, str]]) -> Matrix:
    """How far each stored word (key and stem) is what each typed word may mean."""
    rows = []
    for word in words:
        meant = {item.stem.text: item.weight for item in word.alternatives}
        rows.append([1.0 if key == word.key else meant.get(stem, 0.0) for key, stem in stored])
    return np.array(rows).reshape(len(words), len(stored))


def _alike(words: Sequence[Typed], keys: Sequence[str]) -> Matrix:
    """How much each stored word looks like each typed one."""
    typed = [word.key for word in words]
    found = np.zeros((len(typed), len(keys)))
    sieve = process.cdist(
        typed, keys, scorer=Indel.normalized_similarity, score_cutoff=LOOK_ALIKE, dtype=np.float32
    )
    for row, column in np.argwhere(sieve > 0):
        found[row, column] = common_triples(typed[row], keys[column])
    return found


@lru_cache(maxsize=100_000)
def triples(key: str) -> frozenset[str]:
    """The runs of three letters in a word, its ends marked."""
    marked = f" {key} "
    return frozenset(marked[i : i + 3] for i in range(len(marked) - 2))


def common_triples(one: str, other: str) -> float:
    """Dice's likeness of the letter triples of two words: 0-1."""
    first, second = triples(one), triples(other)
    return 2 * len(first & second) / (len(first) + len(second))


def _all(
    shares: Matrix, names: Matrix, own: Lines, same: Matrix, around: Lines, title: Lines,
    speaker: Matrix, letters: Sequence[float], fitting: Sequence[float],
) -> list[Evidence]:  # fmt: skip
    above = title.best()
    mine, met = np.maximum(own.best(), speaker), np.maximum(own.best(same), speaker)
    either = np.maximum(mine, around.best())
    anywhere = np.maximum(either, above)
    columns = (
        shares @ met,
        shares @ mine,
        shares @ (either - mine),
        shares @ (anywhere - either),
        shares @ above,
        own.together(shares, NEAR_WORDS),
        letters,
        (shares[:, None] * met).max(axis=0),
        own.close(shares, CLOSE, speaker),
        fitting,
        title.share_over(SURELY),
        names @ (anywhere < LIKE),
    )
    return [Evidence(*map(float, row)) for row in zip(*columns, strict=True)]


def _letters(text: str, reads: Sequence[_Read]) -> list[float]:
    """For each passage the share of the question's letter triples, those that few of the passages have weigh more."""
    asked = _triples_of(key for key, _ in stems_of(text, ""))
    stored = [_triples_of(key for key, _ in read.own) & asked for read in reads]
    rarity = {
        triple: math.log((len(stored) + 1) / (0.5 + sum(triple in found for found in stored)))
        for triple in asked
    }
    whole = sum(rarity.values()) or 1.0
    return [sum(rarity[triple] for triple in found) / whole for found in stored]


def _triples_of(keys: Iterable[str]) -> frozenset[str]:
    line = f" {' '.join(keys)} "
    return frozenset(line[i : i + 3] for i in range(len(line) - 2))
