"""A word of a language that adds suffix to suffix -> the stems that it may have, by the grammar of its suffixes.

The grammar stands in the language's file under [search]: `sounds`, which letters are which sound at the end
of a word, and `suffixes`, each kind with its forms after these sounds and the kinds that may stand inside
it, nearer to the stem. Letters are compared as keys, so that one grammar reads all scripts.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, lru_cache
from itertools import chain

from knowledge.keys import letters_of, long_together
from knowledge.language import Language

STEM = "stem"
"""The name in `inside` that says: the stem itself may stand here."""
SHORTEST_STEM = 3
"""Letters that are left of a word, one of them a vowel."""


@dataclass(frozen=True, slots=True)
class _Kind:
    """A kind of suffix: its forms by their last letter, each with the letters it may follow.

    One that is `unsure` is more often the end of the stem: what it leaves is a stem only if nothing else is.
    """

    inside: frozenset[str]
    unsure: bool
    forms: Mapping[str, Sequence[tuple[str, tuple[str, ...]]]]


_Endings = dict[str, list[tuple[_Kind, str, tuple[str, ...]]]]


@dataclass(frozen=True)
class Grammar:
    """How words of one language are built."""

    kinds: Mapping[str, _Kind]
    vowels: str
    clash: frozenset[tuple[str, str]]
    foreign: tuple[str, ...]
    softened: Mapping[str, str]
    short: frozenset[str]
    """Stems of fewer letters than `SHORTEST_STEM`."""
    endings: dict[frozenset[str], _Endings] = field(default_factory=dict)

    def stems(self, word: str) -> tuple[str, ...]:
        """The stems that a word may have, as keys: the likeliest first, which is the shortest that is sure."""
        found = sorted(self._found(letters_of(word)), key=_likeliness)
        return tuple(dict.fromkeys(self._settled(stem) for _, stem in found))

    def likeliest(self, letters: str) -> str:
        """The first of the stems of a word with these letters."""
        return self._settled(min(self._found(letters), key=_likeliness)[1])

    def _found(self, letters: str) -> set[tuple[bool, str]]:
        return {(False, letters), *self._within(letters, frozenset(self.kinds))}

    def _within(
        self, letters: str, kinds: frozenset[str], *, unsure: bool = False
    ) -> Iterator[tuple[bool, str]]:
        """What is left, and whether that is unsure, without suffixes of these kinds and those inside them."""
        endings = self._endings_of(kinds)
        for kind, form, after in chain(
            endings.get(letters[-1:], ()), endings.get(letters[-2:], ()) if letters[1:] else ()
        ):
            if not letters.endswith(form) or not self._is_long_enough(letters[: -len(form)]):
                continue
            rest = self._hardened(letters[: -len(form)], form)
            if self._may_follow(form, after, rest):
                if STEM in kind.inside:
                    yield unsure or kind.unsure, rest
                yield from self._within(rest, kind.inside, unsure=unsure or kind.unsure)

    def _is_long_enough(self, rest: str) -> bool:
        return len(rest) >= SHORTEST_STEM or rest in self.short

    def _endings_of(self, kinds: frozenset[str]) -> _Endings:
        """The forms of some kinds by their last two letters, put together once."""
        found = self.endings.get(kinds)
        if found is None:
            found = self.endings[kinds] = {}
            for name in sorted(kinds & self.kinds.keys()):
                for form, after in chain.from_iterable(self.kinds[name].forms.values()):
                    found.setdefault(form[-2:], []).append((self.kinds[name], form, after))
        return found

    def _hardened(self, rest: str, form: str) -> str:
        """The last consonant as it is when no vowel follows it."""
        if form[0] in self.vowels:
            return rest[:-1] + self.softened.get(rest[-1], rest[-1])
        return rest

    def _may_follow(self, form: str, after: tuple[str, ...], rest: str) -> bool:
        if not rest.endswith(after):
            return False
        last = _first_of(self.vowels, reversed(rest))
        if not last:
            return False
        return rest.endswith(self.foreign) or (last, _first_of(self.vowels, form)) not in self.clash

    def _settled(self, stem: str) -> str:
        return long_together(stem[:-1] + self.softened.get(stem[-1], stem[-1]))


def _likeliness(found: tuple[bool, str]) -> tuple[bool, int, str]:
    unsure, stem = found
    return unsure, len(stem), stem


def _first_of(chosen: str, letters: Iterable[str]) -> str:
    for letter in letters:
        if letter in chosen:
            return letter
    return ""


@cache
def grammar(language: Language) -> Grammar | None:
    """The grammar of a language's suffixes, if its file has one."""
    tables = language.tables("search.suffixes")
    if not tables:
        return None
    sounds = {
        name: frozenset(letters_of(letter) for letter in language.words(f"search.sounds.{name}"))
        for name in language.keys("search.sounds")
    }
    return Grammar(
        kinds={str(table["name"]): _kind(table, sounds) for table in tables},
        vowels="aeiou",
        clash=frozenset(
            (letters_of(a), letters_of(b)) for a, b in language.pairs("search.clash").items()
        ),
        foreign=tuple(map(letters_of, language.words("search.foreign"))),
        softened={
            letters_of(a): letters_of(b) for a, b in language.pairs("search.softened").items()
        },
        short=frozenset(map(letters_of, language.words("search.short"))),
    )


def _kind(table: Mapping[str, object], letters: Mapping[str, frozenset[str]]) -> _Kind:
    forms, inside = table["forms"], table["inside"]
    assert isinstance(forms, Mapping) and isinstance(inside, list)
    read: dict[str, set[str]] = {}
    for sounds, written in forms.items():
        for form in str(written).split():
            read.setdefault(letters_of(form), set()).update(str(sounds).split())
    return _Kind(
        frozenset(map(str, inside)),
        bool(table.get("unsure")),
        {
            last: [
                (form, tuple(letter for sound in sorted(sounds) for letter in letters[sound]))
                for form, sounds in read.items()
                if form[-1] == last
            ]
            for last in {form[-1] for form in read}
        },
    )


@lru_cache(maxsize=20_000)
def stems_by_grammar(word: str, language: Language) -> tuple[str, ...]:
    """`Grammar.stems`, remembered; empty if the language has no grammar of suffixes."""
    found = grammar(language)
    return found.stems(word) if found else ()
