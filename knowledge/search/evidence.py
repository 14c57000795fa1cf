"""Typed words and passages with what stands around them -> what speaks for each passage, as numbers of 0-1."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from itertools import chain, count

import numpy as np
from numpy.typing import NDArray
from rapidfuzz import process
from rapidfuzz.distance import Indel

from knowledge.keys import LONGEST_WORD
from knowledge.language import WORD
from knowledge.search.keys import stems_of, stems_of_word
from knowledge.search.lines import Lines, Matrix
from knowledge.search.ranking import distinct
from knowledge.search.triples import Triples
from knowledge.search.vocabulary import Typed
from knowledge.search.wanted import fits
from knowledge.signs import Signed
from knowledge.store import Reading
from knowledge.store.spellings import Spelled
from knowledge.store.varints import Numbers

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
_NO_STEM = np.iinfo(np.int32).max


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
    strange: float
    """Against it: 1 if that is so of each word that names who is to have said it."""


PARTS = tuple(field.name for field in fields(Evidence))


@dataclass(frozen=True, slots=True)
class Asked:
    """The words of a question with each one's share of the whole rarity, and the text as it was meant."""

    words: tuple[Typed, ...]
    shares: tuple[float, ...]
    text: str
    is_name: tuple[bool, ...]
    wants: str = ""
    strange: tuple[bool, ...] = ()
    """Which words name somebody of whom nothing is stored; empty if none does."""


Titles = Sequence[Sequence[tuple[str, str]]]
"""Key and stem of each word of each headline."""


def evidence(
    asked: Asked,
    readings: Sequence[Reading],
    spelled: Spelled,
    *,
    texts: Mapping[int, str],
    named_by: NDArray[np.bool_],
) -> Matrix:
    """What speaks for each passage (column): a row for each field of `Evidence`.

    `texts`: the passages as printed, if the question wants a kind of thing; `named_by`: where a word
    (row) names a passage's (column) speaker.
    """
    if not asked.words or not readings:
        return np.zeros((len(PARTS), len(readings)))
    titles = [_words_of(reading.title, reading.language) for reading in readings]
    keys = [key for key, _ in stems_of(asked.text, "")]
    table = _Table(asked.words, readings, titles, spelled)
    triples = Triples([*(word.key for word in asked.words), " ".join(keys)], table.signed)
    same, alike = table.likenesses(triples)
    count = len(readings)
    gaps = np.repeat([CLOSE, 1], [count, 2 * count])
    lines = Lines(alike, table.columns, table.sizes, gaps)
    own, best = lines.part(0, count), lines.best()
    around, above = best[:, count : 2 * count], best[:, 2 * count :]
    mine, met = np.maximum(best[:, :count], named_by), np.maximum(own.best(same), named_by)
    either = np.maximum(mine, around)
    anywhere = np.maximum(either, above)
    shares = np.array(asked.shares)
    return np.array([
        shares @ met,
        shares @ mine,
        shares @ (either - mine),
        shares @ (anywhere - either),
        shares @ above,
        own.together(shares, NEAR_WORDS),
        _letters(table.letters(triples)),
        (shares[:, None] * met).max(axis=0),
        own.close(shares, CLOSE, named_by.astype(np.float64)),
        _fitting(asked, keys, readings, texts),
        lines.part(2 * count, 3 * count).share_over(SURELY),
        (shares * asked.is_name) @ (anywhere < LIKE),
        _all_lacking(anywhere[np.array(asked.strange, dtype=bool)]),
    ])  # fmt: skip


def _words_of(title: str, language: str) -> list[tuple[str, str]]:
    """As `stems_of`, which remembers words: a number is its own key and stem, and most are met once."""
    found = []
    for word in WORD.findall(title):
        if word.isdecimal() and word.isascii():
            found.append((word[:LONGEST_WORD],) * 2)
        else:
            found += stems_of_word(word, language)
    return found


class _Table:
    """Typed words (rows) against the different stored words (columns) of all that is looked at.

    `columns`, `sizes`: the words of all passages, then of what stands around each, then of the headlines.
    """

    def __init__(
        self,
        typed: Sequence[Typed],
        readings: Sequence[Reading],
        titles: Titles,
        spelled: Spelled,
    ) -> None:
        own = [reading.words for reading in readings]
        around = [reading.around for reading in readings]
        every = np.concatenate([*own, *chain.from_iterable(around)])
        numbers, places = _each_once(every, len(spelled))
        pairs = dict.fromkeys(chain.from_iterable(titles))
        place_of = dict(zip(pairs, count(len(numbers)), strict=False))
        above = [place_of[pair] for pair in chain.from_iterable(titles)]
        self.columns = np.concatenate([places, np.array(above, dtype=np.intp)])
        beside = [sum(map(len, parts)) for parts in around]
        self.sizes = np.array([*map(len, own), *beside, *map(len, titles)])
        self._titled = [key for key, _ in pairs]
        self.signed = spelled.signed(numbers).before(Signed.of(self._titled))
        self._typed, self._passages = typed, len(readings)
        self._spelled, self._numbers = spelled, numbers
        self._stem_ids, self._title_stems = spelled.stem_ids(numbers), [stem for _, stem in pairs]

    def likenesses(self, triples: Triples) -> tuple[Matrix, Matrix]:
        """How far each stored word is what each typed one may mean, and how far it is that or looks like it.

        The look is Dice's likeness of triples of letters, which words that share none do not have.
        """
        same = self._meant()
        some, dice = self._dice(triples)
        letters = process.cdist(
            [word.key for word in self._typed], self._keys(some),
            scorer=Indel.normalized_similarity, score_cutoff=LOOK_ALIKE, dtype=np.float32,
        )  # fmt: skip
        rows, places = (letters == 1).nonzero()
        same[rows, some[places]] = 1.0
        alike = same.copy()
        alike[:, some] = np.maximum(same[:, some], dice * (letters > 0))
        return same, alike

    def _meant(self) -> Matrix:
        """How far each stored word is of a stem that each typed word may mean."""
        items = [item for word in self._typed for item in word.alternatives]
        ids = np.array([*(item.stem.id for item in items), _NO_STEM], dtype=np.int32)
        known = distinct(ids)
        place_of = known.searchsorted(ids)
        meant = np.zeros((len(self._typed), len(known)))
        sizes = [len(word.alternatives) for word in self._typed]
        rows = np.repeat(np.arange(len(sizes)), sizes)
        meant[rows, place_of[:-1]] = [item.weight for item in items]
        places = known.searchsorted(self._stem_ids)
        none = len(known) - 1
        places[known[places] != self._stem_ids] = none
        texts = (item.stem.text for item in items)
        by_text = dict(zip(texts, place_of.tolist(), strict=False))
        above = [by_text.get(stem, none) for stem in self._title_stems]
        return meant.take(np.concatenate([places, np.array(above, dtype=np.intp)]), axis=1)

    def _dice(self, triples: Triples) -> tuple[Numbers, Matrix]:
        """The stored words that share triples with any typed one, and twice those as a part of what both have."""
        some, common = triples.common(len(self._typed))
        sizes = triples.sizes()[: len(self._typed), None] + self.signed.sizes[some]
        return some, 2.0 * common / np.maximum(sizes, 1)

    def _keys(self, columns: Numbers) -> list[str]:
        """The keys of the stored words in these columns."""
        cut = int(columns.searchsorted(len(self._numbers)))
        own = self._spelled.keys(self._numbers[columns[:cut]])
        return own + [self._titled[i - len(self._numbers)] for i in columns[cut:].tolist()]

    def letters(self, triples: Triples) -> NDArray[np.bool_]:
        """For each passage (row) whether it has each triple of letters of the last of the typed texts."""
        sizes = self.sizes[: self._passages]
        return triples.in_texts(-1, self.columns[: sizes.sum()], sizes)


def _each_once(numbers: Numbers, size: int) -> tuple[Numbers, Numbers]:
    """The different ones of these numbers below `size`, and the place among them of each; needs no order."""
    last = np.empty(size, dtype=np.intp)
    every = np.arange(len(numbers))
    last[numbers] = every
    of_each = last[numbers]
    chosen = of_each == every
    return numbers[chosen], (np.cumsum(chosen) - 1)[of_each]


def _all_lacking(likenesses: Matrix) -> Matrix:
    """For each passage 1 if it lacks all of these words; 0 if there are none."""
    lacking = (likenesses < LIKE).all(axis=0) & (len(likenesses) > 0)
    return np.asarray(lacking, dtype=np.float64)


def _letters(has: NDArray[np.bool_]) -> Matrix:
    """For each passage (row) the share of triples that it has, those that few of the passages have weigh more."""
    rarity = np.log((len(has) + 1) / (0.5 + has.sum(axis=0)))
    found: Matrix = has @ rarity / (rarity.sum() or 1.0)
    return found


def _fitting(
    asked: Asked, keys: Sequence[str], readings: Sequence[Reading], texts: Mapping[int, str]
) -> list[float]:
    if not asked.wants:
        return [0.0] * len(readings)
    known = set(keys) | {stem for _, stem in stems_of(asked.text, "")}
    return [fits(asked.wants, texts.get(reading.passage_id, ""), known) for reading in readings]
