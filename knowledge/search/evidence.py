"""Typed words and passages with what stands around them -> what speaks for each passage, as numbers of 0-1."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, count

import numpy as np
from numpy.typing import NDArray
from rapidfuzz import process
from rapidfuzz.distance import Indel

from knowledge.keys import LONGEST_WORD
from knowledge.language import WORD
from knowledge.search.keys import stems_of
from knowledge.search.lines import Lines, Matrix
from knowledge.search.ranking import distinct
from knowledge.search.triples import Triples
from knowledge.search.vocabulary import Typed
from knowledge.search.wanted import fits
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

    def values(self) -> tuple[float, ...]:
        """The numbers in the order of the fields."""
        return (
            self.met, self.alike, self.around, self.headline, self.topic, self.together, self.letters,
            self.surest, self.close, self.fits, self.titled,
            self.unnamed, self.strange,
        )  # fmt: skip


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


Titles = list[list[tuple[str, str]]]
"""Key and stem of each word of each headline."""


def evidence(
    asked: Asked,
    readings: Sequence[Reading],
    spelled: Spelled,
    *,
    texts: Mapping[int, str],
    named_by: NDArray[np.float32],
) -> list[Evidence]:
    """What speaks for each passage.

    `texts`: the passages as printed, if the question wants a kind of thing; `named_by`: 1 where a word
    (row) names a passage's (column) speaker.
    """
    if not asked.words or not readings:
        return [Evidence(*(0.0,) * 13) for _ in readings]
    own = [reading.words for reading in readings]
    around = [reading.around for reading in readings]
    titles = [_words_of(reading.title, reading.language) for reading in readings]
    table = _Table.of(asked.words, [*own, *around], titles, spelled)
    same = table.same()
    alike = np.maximum(same, table.alike())
    keys = {key for pair in stems_of(asked.text, "") for key in pair}
    shares = np.array(asked.shares)
    return _all(
        shares,
        shares * np.array(asked.is_name),
        np.array(asked.strange, dtype=bool),
        Lines(alike, table.columns(own), list(map(len, own)), gap=CLOSE),
        same,
        Lines(alike, table.columns(around), list(map(len, around)), gap=1),
        Lines(alike, table.title_columns(titles), list(map(len, titles)), gap=1),
        named_by.astype(np.float64),
        _letters(asked.text, [spelled.keys(words) for words in own]),
        [fits(asked.wants, texts.get(reading.passage_id, ""), keys) for reading in readings],
    )


def _words_of(title: str, language: str) -> list[tuple[str, str]]:
    """As `stems_of`, which remembers words: a number is its own key and stem, and most are met once."""
    found = []
    for word in WORD.findall(title):
        if word.isdecimal() and word.isascii():
            found.append((word[:LONGEST_WORD],) * 2)
        else:
            found += stems_of(word, language)
    return found


@dataclass(frozen=True, slots=True)
class _Table:
    """Typed words against the stored words of all that is looked at: those of passages by number, then of titles."""

    typed: tuple[Typed, ...]
    numbers: Numbers
    titles: dict[tuple[str, str], int]
    keys: list[str]
    stem_ids: NDArray[np.int32]

    @classmethod
    def of(
        cls, typed: tuple[Typed, ...], lines: Sequence[Numbers], titles: Titles, spelled: Spelled
    ) -> _Table:
        """The table for these passages and headlines."""
        numbers = distinct(np.concatenate(lines)).astype(np.int64)
        pairs = dict.fromkeys(chain.from_iterable(titles))
        places = dict(zip(pairs, count(len(numbers)), strict=False))
        keys = [*spelled.keys(numbers), *(key for key, _ in pairs)]
        return cls(typed, numbers, places, keys, spelled.stem_ids(numbers))

    def columns(self, lines: Sequence[Numbers]) -> Numbers:
        """The columns of the words of passages, one passage after the other."""
        return np.searchsorted(self.numbers, np.concatenate(lines))

    def title_columns(self, titles: Titles) -> Numbers:
        """The columns of the words of headlines."""
        found = [self.titles[pair] for pair in chain.from_iterable(titles)]
        return np.array(found, dtype=np.int64)

    def same(self) -> Matrix:
        """How far each stored word is what each typed word may mean."""
        stems = list({i.stem.id: i.stem.text for t in self.typed for i in t.alternatives}.items())
        place_of = {number: place for place, (number, _) in enumerate(sorted(stems))}
        meant = np.zeros((len(self.typed), len(place_of) + 1))
        for row, word in zip(meant, self.typed, strict=True):
            for item in word.alternatives:
                row[place_of[item.stem.id]] = item.weight
        known = np.array([*place_of, np.iinfo(np.int64).max])
        places = np.searchsorted(known, self.stem_ids)
        places[known[places] != self.stem_ids] = len(place_of)
        by_text = {text: place_of[number] for number, text in stems}
        above = [by_text.get(stem, len(place_of)) for _, stem in self.titles]
        found = meant[:, np.concatenate([places, np.array(above, dtype=np.int64)])]
        rows: dict[str, list[int]] = {}
        for row_number, word in enumerate(self.typed):
            rows.setdefault(word.key, []).append(row_number)
        for column in [column for column, key in enumerate(self.keys) if key in rows]:
            found[rows[self.keys[column]], column] = 1.0
        return found

    def alike(self) -> Matrix:
        """How much each stored word looks like each typed one: Dice's likeness of their triples of letters."""
        found = np.zeros((len(self.typed), len(self.keys)))
        typed = [word.key for word in self.typed]
        triples = Triples(typed)
        sizes = triples.sizes()[:, None] + np.array(list(map(len, self.keys)))
        dice = 2 * triples.common(self.keys) / np.maximum(sizes, 1)
        some = np.flatnonzero(dice.any(axis=0))
        sieve = process.cdist(
            typed, [self.keys[i] for i in some.tolist()],
            scorer=Indel.normalized_similarity, score_cutoff=LOOK_ALIKE, dtype=np.float32,
        )  # fmt: skip
        found[:, some] = dice[:, some] * (sieve > 0)
        return found


def _all(
    shares: Matrix, names: Matrix, strange: NDArray[np.bool_], own: Lines, same: Matrix, around: Lines, title: Lines,
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
        _all_lacking(anywhere[strange]),
    )
    return [Evidence(*map(float, row)) for row in zip(*columns, strict=True)]


def _all_lacking(likenesses: Matrix) -> Matrix:
    """For each passage 1 if it lacks all of these words; 0 if there are none."""
    lacking = (likenesses < LIKE).all(axis=0) & (len(likenesses) > 0)
    return np.asarray(lacking, dtype=np.float64)


def _letters(text: str, passages: Sequence[Sequence[str]]) -> Sequence[float]:
    """For each passage the share of the question's letter triples, those that few of the passages have weigh more."""
    triples = Triples([" ".join(key for key, _ in stems_of(text, ""))])
    has = triples.in_each([" ".join(keys) for keys in passages])
    rarity = np.log((len(passages) + 1) / (0.5 + has.sum(axis=0)))
    found: Sequence[float] = (has @ rarity / (rarity.sum() or 1.0)).tolist()
    return found
