"""A typed word -> the stored stems it may mean, weighted: the same word 1, farther ones less.

The ways in order: the same key; the same stem; a few letters' difference; a common beginning.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from operator import itemgetter
from typing import NamedTuple

from rapidfuzz import process
from rapidfuzz.distance import OSA, Prefix

from knowledge.language import languages
from knowledge.search.keys import key_of, other_stems, stem_in
from knowledge.search.topics import loans, translated
from knowledge.store.buckets import Bucket, Spelling
from knowledge.store.postings import Postings
from knowledge.store.remembered import Stem

SAME_STEM = 0.9
LESS_LIKELY_STEM = 0.8
"""By another reading of the suffixes than the one that stored words are indexed by."""
OTHER_STEM = 0.72
"""By the rules of another language than the question's: Latin letters may be any of them."""
SAME_TOPIC = 0.8
"""A word of another language for the same topic, or a loan word there: alike, but farther than a form of it."""
LOAN = 0.7
DOUBT = 2.0
"""The power of likeness by which an alternative weighs: one that is half as like weighs a quarter."""
FARTHEST = 0.16
"""Alternatives that weigh less are more often wrong than right."""
MOST_ALTERNATIVES = 16
TYPED_REMEMBERED = 3_000
"""Words with what they may mean, about 3 KB each."""
SHORTEST_TYPO = 4
"""Letters from which a word may have a typing error: shorter ones are all near each other."""


class Alternative(NamedTuple):
    """A stored stem that a typed word may mean; `key` is the stored word that is nearest, `how` the way."""

    stem: Stem
    weight: float
    key: str
    how: str


class Typed(NamedTuple):
    """A word of a question with its alternatives, heaviest first; none if nothing stored is like it."""

    word: str
    key: str
    alternatives: tuple[Alternative, ...]


def typed(words: Sequence[str], language: str, postings: Postings) -> list[Typed]:
    """The words of a question, each with what it may mean. Remembered: some words come again and again."""
    known: dict[tuple[str, str], Typed] = postings.reckoned()
    found = {word: known[word, language] for word in words if (word, language) in known}
    if fresh := [word for word in dict.fromkeys(words) if word not in found]:
        found |= {each.word: each for each in _typed(fresh, language, postings)}
        if len(known) > TYPED_REMEMBERED:
            known.clear()
        known |= {(word, language): found[word] for word in fresh}
    return [found[word] for word in words]


def _typed(words: Sequence[str], language: str, postings: Postings) -> list[Typed]:
    sought = [_sought(word, language) for word in words]
    known = _Known(postings, sought)
    best = [_best(_ways(each, known)) for each in sought]
    stems = postings.stems([way[1] for ways in best for way in ways])
    return [
        Typed(word, each.key, tuple(_alternatives(ways, stems)))
        for word, each, ways in zip(words, sought, best, strict=True)
    ]


def _alternatives(ways: Iterable[_Way], stems: Mapping[int, Stem]) -> Iterator[Alternative]:
    for weight, stem_id, key, how, letters in ways:
        if stem := stems.get(stem_id):
            yield Alternative(stem, weight, key, how.format(letters))


@dataclass(frozen=True, slots=True)
class _Sought:
    """A typed word: its key, `plain` as in no language, and the keys that it may have -> weight and way."""

    key: str
    plain: str
    stems: dict[str, float]
    topics: dict[str, str]
    loans: frozenset[str]


@lru_cache(maxsize=5_000)
def _sought(word: str, language: str) -> _Sought:
    return _Sought(
        key_of(word, language),
        key_of(word),  # Who types Kazakh in Latin letters may have learned them elsewhere.
        _stems(word, language),
        translated(word, language),
        loans(word, language),
    )


class _Known:
    """The stored words among those that are sought, looked up together."""

    def __init__(self, postings: Postings, sought: Iterable[_Sought]) -> None:
        self.postings = postings
        keys = {k for s in sought for k in (s.key, s.plain, *s.stems, *s.topics, *s.loans)}
        self._by_key: dict[str, list[Spelling]] = {}
        for spelling in postings.spelled(sorted(keys)):
            self._by_key.setdefault(spelling.key, []).append(spelling)

    def of(self, keys: Iterable[str]) -> Iterator[Spelling]:
        """Those with these keys."""
        for key in keys:
            yield from self._by_key.get(key, ())


_Way = tuple[float, int, str, str, int]
"""How far a stored word is what was typed, its stem and key, and by what: how, and the letters that stand in it."""


def _best(found: Iterable[_Way]) -> list[_Way]:
    """The best way to each stem, heaviest first."""
    ways: dict[int, _Way] = {}
    for way in found:
        known = ways.get(way[1])
        if known is None or known[0] < way[0]:
            ways[way[1]] = way
    return sorted(ways.values(), key=_WEIGHT, reverse=True)[:MOST_ALTERNATIVES]


_WEIGHT = itemgetter(0)


def _ways(sought: _Sought, known: _Known) -> list[_Way]:
    key, stems = sought.key, sought.stems
    ways = [
        *((1.0, stem, word, "same", 0) for word, stem in known.of(sorted({key, sought.plain}))),
        *((stems[word], stem, word, "stem", 0) for word, stem in known.of(stems)),
    ]
    is_known = bool(ways)
    for word, stem in known.of(sought.topics):
        ways.append((SAME_TOPIC, stem, word, f"topic {sought.topics[word]}", 0))
    for word, stem in known.of(sought.loans):
        ways.append((LOAN, stem, word, "loan word", 0))
    if len(key) >= SHORTEST_TYPO and not any(map(str.isdigit, key)):
        forms = {
            key: 1.0,
            sought.plain: 1.0,
            **{stem: weight for stem, weight in stems.items() if weight == SAME_STEM},
        }
        bucket = known.postings.beginning(key[:2])
        ways += _near(forms, bucket)
        if not is_known:
            ways += _near(forms, known.postings.ending(key[-2:]))
        ways += _beginning_alike(key, bucket)
    return ways


def _stems(word: str, language: str) -> dict[str, float]:
    """The stems of a word by the rules of each language, the question's own heaviest."""
    stems = {stem_in(word, code): OTHER_STEM for code in languages()}
    others = dict.fromkeys(other_stems(word, language), LESS_LIKELY_STEM)
    return {**stems, **others, stem_in(word, language): SAME_STEM}


def _near(forms: Mapping[str, float], bucket: Bucket) -> Iterator[_Way]:
    for form, weight in forms.items():
        for distance, place in _nearest(form, bucket)[:MOST_ALTERNATIVES]:
            alike = weight * _likeness(distance, len(form))
            if distance and alike >= FARTHEST:
                yield alike, bucket.stem_ids[place], bucket.keys[place], _DIFFER, distance


_DIFFER, _BEGIN = "{} letters differ", "first {} letters"


def _nearest(form: str, bucket: Bucket) -> list[tuple[int, int]]:
    """The words in which few enough letters differ: how many, and the place; the nearest first."""
    allowed = _errors_allowed(form)
    words, places = bucket.sieve.maybe_near(form, allowed)
    found = process.extract(form, words, scorer=OSA.distance, score_cutoff=allowed, limit=None)
    return sorted([(distance, places[place]) for _, distance, place in found])


def _errors_allowed(key: str) -> int:
    if len(key) < SHORTEST_TYPO:
        return 0
    return 1 if len(key) < 7 else 2 if len(key) < 12 else 3


@cache
def _likeness(distance: int, length: int) -> float:
    return float((1.0 - 1.6 * distance / (length + 1)) ** DOUBT)


def _beginning_alike(key: str, bucket: Bucket) -> Iterator[_Way]:
    head = key[: max(4, round(0.6 * len(key)))]
    first = bisect_left(bucket.keys, head)
    last = bisect_left(bucket.keys, head + "\U0010ffff")
    for other, common, place in process.extract(
        key, bucket.keys[first:last], scorer=Prefix.similarity, limit=3 * MOST_ALTERNATIVES
    ):
        weight = (0.9 * common / max(len(key), len(other))) ** DOUBT
        if weight >= FARTHEST:
            yield weight, bucket.stem_ids[first + place], other, _BEGIN, int(common)
