"""A language's `check` lists -> questions about one word: does it deny, count, limit, carry content?

Words are compared by their cross-script key, so that a language written in two scripts needs one list.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache

from knowledge.keys import word_key
from knowledge.language import Language, languages

LONGEST_ENDING = 8
"""Letters of the longest ending in the lists, in Latin letters."""


@lru_cache(maxsize=100_000)
def cross_script(word: str) -> str:
    """The key of a word as the lists are compared; a sign such as % is its own.

    >>> cross_script("jıyrma") == cross_script("жиырма")
    True
    """
    return word_key(word.translate(_KAZAKH_LATIN)) or word


_KAZAKH_LATIN = str.maketrans({"j": "ж", "ý": "у"})
"""Two letters of Kazakh in Latin script that other languages read otherwise; both sides are read alike here."""


@dataclass(frozen=True)
class Lexicon:
    """The lists of one language."""

    language: Language

    def _keys(self, name: str) -> frozenset[str]:
        return frozenset(map(cross_script, self.language.words(f"check.{name}")))

    def _table(self, name: str) -> Mapping[str, str]:
        table = self.language.pairs(f"check.{name}")
        return {cross_script(word): value for value, row in table.items() for word in row.split()}

    @cached_property
    def function(self) -> frozenset[str]:
        """Words without content of their own."""
        return self._keys("function")

    @cached_property
    def quantifiers(self) -> frozenset[str]:
        """How many, how often, how sure: all, only, must, may."""
        return self._keys("quantifier")

    @cached_property
    def conditions(self) -> frozenset[str]:
        """Words at whose half of a sentence the other half may turn: if, but, unless."""
        return self._keys("condition")

    @cached_property
    def saying(self) -> frozenset[str]:
        """Verbs that tell who speaks: said, added."""
        return self._keys("saying")

    @cached_property
    def offices(self) -> Mapping[str, str]:
        """An office, under the same name in all languages -> what this one calls it, parted by semicolons."""
        return self.language.pairs("check.offices")

    @cached_property
    def not_names(self) -> frozenset[str]:
        """Words that are written large without being names."""
        return self._keys("name_like")

    @cached_property
    def months(self) -> Mapping[str, str]:
        """Name of a month -> its number."""
        return self._table("months")

    @cached_property
    def weekdays(self) -> Mapping[str, str]:
        """Name of a day -> its number, Monday first."""
        return self._table("weekdays")

    @cached_property
    def units(self) -> Mapping[str, str]:
        """Word or sign -> the unit it names."""
        return self._table("units")

    @cached_property
    def ambiguous_numbers(self) -> frozenset[str]:
        """Number words that mostly count nothing: one of us."""
        return self._keys("ambiguous_numbers")

    @cached_property
    def _numbers(self) -> Mapping[str, int]:
        return {word: int(value) for word, value in self._table("numbers").items()}

    @cached_property
    def _number_endings(self) -> frozenset[str]:
        return self._keys("number_endings")

    def number(self, word: str) -> int | None:
        """The value of a number word in any of its forms."""
        key = cross_script(word)
        for stem, ending in _cuts(key):
            if stem in self._numbers and (not ending or ending in self._number_endings):
                return self._numbers[stem]
        return None

    @cached_property
    def endings(self) -> frozenset[str]:
        """What a name may end in without becoming another name."""
        return self._keys("endings")

    # Denial.

    @cached_property
    def _negations(self) -> frozenset[str]:
        return self._keys("negation")

    @cached_property
    def _joint(self) -> frozenset[str]:
        return self._keys("negation_joint")

    @cached_property
    def _negation_endings(self) -> tuple[str, ...]:
        return self.language.words("check.negation_endings")

    @cached_property
    def _infixes(self) -> tuple[str, ...]:
        return tuple(self._keys("negation_infixes"))

    @cached_property
    def _after_negation(self) -> frozenset[str]:
        return self._keys("after_negation")

    def denies(self, word: str) -> bool:
        """Whether a folded word says no by itself: "not", "don't", "емес", "бармайды"."""
        return (
            cross_script(word) in self._negations
            or word.endswith(self._negation_endings)
            or bool(self.denied_stem(word))
        )

    def rejects(self, word: str) -> bool:
        """Whether a folded word tells that what stands behind it is denied: "refuted", "опроверг"."""
        return cross_script(word) in self._rejections

    def rejects_behind(self, word: str) -> bool:
        """The same of what stands before it: "жоққа (шығарды)"."""
        return cross_script(word) in self._rejections_behind

    @cached_property
    def _rejections(self) -> frozenset[str]:
        return self._keys("rejections")

    @cached_property
    def _rejections_behind(self) -> frozenset[str]:
        return self._keys("rejections_behind")

    def denies_jointly(self, word: str) -> bool:
        """Whether a denying word makes one denial with another beside it: "никого (не видел)"."""
        return cross_script(word) in self._joint

    def denied_stem(self, word: str) -> str:
        """The stem, as a cross-script key, of a verb that is denied inside: барма-йды; empty for others."""
        if not self._infixes:
            return ""
        for stem, ending in _cuts(cross_script(word)):
            if ending in self._after_negation:
                for infix in self._infixes:
                    if stem.endswith(infix) and len(stem) - len(infix) >= 2:
                        return stem.removesuffix(infix)
        return ""

    def opposite(self, one: str, other: str) -> bool:
        """Whether one word is the other with a denying beginning or ending: possible, impossible."""
        short, long = sorted((cross_script(one), cross_script(other)), key=len)
        return any(long == mark + short for mark in self._beginnings) or any(
            long == short + mark for mark in self._suffixes
        )

    @cached_property
    def _beginnings(self) -> frozenset[str]:
        return self._keys("negation_beginnings")

    @cached_property
    def _suffixes(self) -> frozenset[str]:
        return self._keys("negation_suffixes")


def _cuts(key: str) -> Iterable[tuple[str, str]]:
    """A key cut into stem and ending at every place, the longest stem first."""
    for size in range(min(LONGEST_ENDING, len(key) - 1) + 1):
        yield key[: len(key) - size], key[len(key) - size :]


@cache
def lexicon(code: str) -> Lexicon:
    """The lists of a language; English ones for a language that is not known."""
    known = languages()
    return Lexicon(known.get(code, known["en"]))
