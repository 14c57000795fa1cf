"""Many texts -> the words in them, by the numbers of their keys and stems; each word is read once."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

import numpy as np
from numpy.typing import ArrayLike, NDArray

from knowledge.codepoints import Letters, Words, letters_of, words_in
from knowledge.search.hashed import Hasher, Hashes, Table
from knowledge.search.many import Parts, stems_of_words

Places = NDArray[np.int32]
Reader = Callable[[Letters, Words], None]
"""Somebody else who wants to know the words of some texts."""


class Met:
    """The words that were met. `keys`, `stems`: of each pair the key and the place of its stem.

    A stem is a key as well, of itself: `own` is the pair of each.
    """

    def __init__(self) -> None:
        self._hasher = Hasher()
        self._languages: dict[str, int] = {}
        self._table = Table()
        self._firsts = self._counts = self._pairs_of = np.zeros(0, dtype=np.int32)
        """Of each word where its pairs begin and how many there are, and the pairs of all."""
        self._pairs: dict[tuple[str, str], int] = {}
        self._stem_places: dict[str, int] = {}
        self.keys: list[str] = []
        self.stem_texts: list[str] = []
        self.stems = self.own = np.zeros(0, dtype=np.int32)

    def pairs(
        self, texts: Sequence[str], languages: Sequence[str], beside: Reader
    ) -> tuple[Places, Places]:
        """The pairs of all texts, one text after the other, and how many each has."""
        words, sizes = self._words(texts, languages, beside)
        counts = self._counts[words]
        ends = np.cumsum(counts)
        behind = np.repeat(self._firsts[words] - ends + counts, counts)
        found = self._pairs_of[behind + np.arange(len(behind))]
        edges = np.concatenate([[0], ends])[np.concatenate([[0], np.cumsum(sizes)])]
        return found, np.diff(edges).astype(np.int32)

    def _words(
        self, texts: Sequence[str], languages: Sequence[str], beside: Reader
    ) -> tuple[Places, Places]:
        """The words by their places in the table, and how many each text has."""
        hashes, text, starts, ends = self._looked_at(texts, beside)
        kinds = [self._languages.setdefault(code, len(self._languages)) for code in languages]
        hashes ^= self._hasher.salts(len(self._languages))[np.array(kinds, dtype=np.int64)[text]]
        places = self._table.places(hashes)
        unknown = np.flatnonzero(places < 0)
        if len(unknown):
            fresh, firsts = np.unique(hashes[unknown], return_index=True)
            self._table.add(fresh)
            places[unknown] = self._table.places(hashes[unknown])
            columns = [column[unknown[firsts]].tolist() for column in (text, starts, ends)]
            words = [texts[number][start:end] for number, start, end in zip(*columns, strict=True)]
            read_as = [languages[number] for number in columns[0]]
            self._learn(_read(words, read_as))
        return places, np.bincount(text, minlength=len(texts)).astype(np.int32)

    def _looked_at(
        self, texts: Sequence[str], beside: Reader
    ) -> tuple[Hashes, Places, Places, Places]:
        """Of each word its hash, the text it is in, and where it stands there."""
        hashes = [np.zeros(0, dtype=np.uint64)]
        places = [np.zeros((3, 0), dtype=np.int32)]
        for letters in letters_of(texts):
            words = words_in(letters)
            hashes.append(self._hasher.hashes(letters.codes, words))
            before = letters.edges[words.text]
            columns = (letters.first + words.text, words.starts - before, words.ends - before)
            places.append(np.stack(columns).astype(np.int32))
            beside(letters, words)
        text, starts, ends = np.concatenate(places, axis=1)
        return np.concatenate(hashes), text, starts, ends

    def _learn(self, read: Iterable[Parts]) -> None:
        """Key and stem of each part of words that are new."""
        counts: list[int] = []
        pairs: list[int] = []
        stems: list[int] = []
        own: list[int] = []
        for parts in read:
            counts.append(len(parts))
            for key, stem in parts:
                place = self._stem_places.get(stem)
                if place is None:
                    place = self._stem_places[stem] = len(self.stem_texts)
                    self.stem_texts.append(stem)
                    own.append(self._pair(stem, stem, place, stems))
                pairs.append(self._pair(key, stem, place, stems))
        fresh = np.array(counts, dtype=np.int32)
        self._firsts = _longer(self._firsts, len(self._pairs_of) + np.cumsum(fresh) - fresh)
        self._counts = _longer(self._counts, fresh)
        self._pairs_of = _longer(self._pairs_of, pairs)
        self.stems = _longer(self.stems, stems)
        self.own = _longer(self.own, own)

    def _pair(self, key: str, stem: str, place: int, stems: list[int]) -> int:
        number = self._pairs.setdefault((key, stem), len(self.keys))
        if number == len(self.keys):
            self.keys.append(key)
            stems.append(place)
        return number


def _read(words: Sequence[str], languages: Sequence[str]) -> list[Parts]:
    """Each word, read in its language, as keys and stems."""
    found: list[Parts] = [()] * len(words)
    for language in set(languages):
        places = [place for place, code in enumerate(languages) if code == language]
        read = stems_of_words([words[place] for place in places], language)
        for place, parts in zip(places, read, strict=True):
            found[place] = parts
    return found


def _longer(before: Places, more: ArrayLike) -> Places:
    return np.concatenate([before, np.asarray(more, dtype=np.int32)])
