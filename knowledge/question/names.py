"""All that the stored speakers are called -> the names that a word of a question may be, through typos and scripts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import repeat

from rapidfuzz import process
from rapidfuzz.distance import OSA

from knowledge.keys import name_key, sound_key
from knowledge.language import languages
from knowledge.question.tokens import keys
from knowledge.sieve import Sieve

NEAR = 0.8
"""Likeness from which a word is a name where a name is expected; one letter in five differs."""
SOUNDS = 0.8
"""Likeness of a name that only sounds alike in another script: Джонсон, Johnson."""
FAINTLY = 0.7
"""That of one which counts only beside another part of the name: Джо is no Joe by himself."""
NEAREST = 5
"""Words of names that a mistyped one may be."""
SAME = 0.95
"""Likeness of a name with a case ending, needed where no name is expected."""
SURE_SOUND = 3
"""Consonants that a name must have to be known by its sound alone."""
SPELLED_ALIKE = 0.6
"""The likeness of spelling that it must have besides."""
_PARTICLE = 3
"""Letters of the longest small word that belongs to a name: von, аль."""
_ABBREVIATION = 5
"""Letters of the longest abbreviation that ends what is no person's name."""
REMEMBERED = 5_000
"""Words of questions of which it is remembered what names they are like."""
SHORTEST_BENT, LONGEST_ENDING = 3, 5
"""Letters of a name before a case ending, and of an ending: -ымызбен."""


@dataclass(frozen=True)
class Names:
    """All that speakers are called: (name, speaker) and (role, speaker).

    `kept`: `name_key` and `full_sound` of each name, if they are known: reckoned anew they take a second
    for ten thousand.
    """

    names: tuple[tuple[str, int], ...] = ()
    roles: tuple[tuple[str, int], ...] = ()
    kept: tuple[tuple[str, str], ...] = ()

    def with_more(
        self, names: Sequence[tuple[str, int]], roles: Sequence[tuple[str, int]]
    ) -> Names:
        """These and others: what was reckoned of the first is not reckoned again."""
        more, shift = Names(tuple(names), tuple(roles)), len(self.names)
        both = Names(self.names + more.names, self.roles + more.roles)
        kept = both.__dict__  # where `cached_property` keeps what it has reckoned
        kept["keys"] = self.keys + more.keys
        kept["by_word"] = _joined(
            self.by_word,
            {word: frozenset(n + shift for n in found) for word, found in more.by_word.items()},
        )
        kept["by_role_word"] = _joined(self.by_role_word, more.by_role_word)
        kept["described"] = self.described | {number + shift for number in more.described}
        fresh = [word for word in more.by_word if word not in self.by_word]
        kept["by_first"] = dict(self.by_first)
        for word in fresh:
            kept["by_first"][word[0]] = [*kept["by_first"].get(word[0], ()), word]
        kept["by_sound"] = dict(self.by_sound)
        for sound, words in more.by_sound.items():
            known = kept["by_sound"].get(sound, ())
            kept["by_sound"][sound] = tuple(dict.fromkeys((*known, *words)))
        return both

    @cached_property
    def keys(self) -> tuple[tuple[str, ...], ...]:
        """The keys of each name's words, the parts of a hyphenated one by one."""
        kept = (key for key, _ in self.kept) if self.kept else repeat("")
        return tuple(
            tuple((key if key and "-" not in name else name_key(name.replace("-", " "))).split())
            for (name, _), key in zip(self.names, kept, strict=False)
        )

    @cached_property
    def by_word(self) -> Mapping[str, frozenset[int]]:
        """A word of a name -> numbers in `names`."""
        found: dict[str, set[int]] = {}
        for number, key in enumerate(self.keys):
            for word in key:
                found.setdefault(word, set()).add(number)
        return {word: frozenset(numbers) for word, numbers in found.items()}

    @cached_property
    def by_first(self) -> Mapping[str, list[str]]:
        """The words of names by their first letter."""
        found: dict[str, list[str]] = {}
        for word in self.by_word:
            found.setdefault(word[0], []).append(word)
        return found

    @cached_property
    def by_sound(self) -> Mapping[str, tuple[str, ...]]:
        """How a word of a name sounds -> the words of names that sound so."""
        found: dict[str, dict[str, None]] = {}
        kept = (sound for _, sound in self.kept) if self.kept else repeat("")
        for (name, _), own, sounds in zip(self.names, self.keys, kept, strict=False):
            for key, sound in _sounds(name, own, sounds.split(" ")):
                if sound and key in self.by_word:
                    found.setdefault(sound, {})[key] = None
        return {sound: tuple(words) for sound, words in found.items()}

    @cached_property
    def by_role_word(self) -> Mapping[str, frozenset[int]]:
        """A word of a role -> the speakers who have it."""
        found: dict[str, set[int]] = {}
        for role, speaker_id in self.roles:
            for word in role_keys(role):
                found.setdefault(word, set()).add(speaker_id)
        return {word: frozenset(ids) for word, ids in found.items()}

    @cached_property
    def described(self) -> frozenset[int]:
        """Numbers of names that only describe somebody: "the ministry's spokesman" has words of no name."""
        return frozenset(
            number
            for number, (name, _) in enumerate(self.names)
            if name.islower()
            or any(word[0].islower() and len(word) > _PARTICLE for word in name.split())
            or (name.split()[-1].isupper() and len(name.split()[-1]) <= _ABBREVIATION)
        )

    def like(self, word: str, key: str) -> Mapping[str, float]:
        """The words of names that a typed word may be -> likeness of 0-1. `key` is the word's own."""
        found = self._liked.get((word, key))
        if found is None:
            found = self._like(word, key)
            if len(self._liked) < REMEMBERED:
                self._liked[word, key] = found
        return found

    @cached_property
    def _liked(self) -> dict[tuple[str, str], Mapping[str, float]]:
        """What was asked for: the same words come in many questions."""
        return {}

    def _like(self, word: str, key: str) -> Mapping[str, float]:
        found = {key: 1.0} if key in self.by_word else {}
        for size in range(len(key) - 1, max(SHORTEST_BENT, len(key) - LONGEST_ENDING) - 1, -1):
            if key[:size] in self.by_word and key[size:] in endings():
                found.setdefault(key[:size], SAME)
        if not found and len(key) >= 5:
            within = 1 if len(key) < 9 else 2
            nearest = process.extract(
                key,
                self._maybe_near(key, within),
                scorer=OSA.distance,
                score_cutoff=within,
                limit=NEAREST,
            )
            found = {word: 1 - distance / len(key) for word, distance, _ in nearest}
        return found or self._sounding(word, key)

    def _maybe_near(self, key: str, within: int) -> Sequence[str]:
        """All words of names that begin as this one and differ in so many letters at most, and some others."""
        first = key[0]
        if first not in self._sieves:
            self._sieves[first] = Sieve.of(self.by_first.get(first, ()))
        return self._sieves[first].maybe_near(key, within)[0]

    @cached_property
    def _sieves(self) -> dict[str, Sieve]:
        """By first letter, of those letters that were asked for."""
        return {}

    def _sounding(self, word: str, key: str) -> dict[str, float]:
        """The words of names that sound like a typed one; spelled alike besides, they count by themselves."""
        sound = sound_key(word)
        return {
            other: SOUNDS
            if len(sound) >= SURE_SOUND and OSA.normalized_similarity(key, other) >= SPELLED_ALIKE
            else FAINTLY
            for other in self.by_sound.get(sound, ())
        }


def _sounds(name: str, keys: Sequence[str], sounds: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Key and sound of each word of a name, of which the `sounds` are kept if it is a full one."""
    words = name.replace("-", " ").split()
    if "-" not in name and len(words) == len(keys) == len(sounds) > 1:
        yield from zip(keys, sounds, strict=True)
    else:
        yield from ((name_key(word), sound_key(word)) for word in words)


def _joined(
    one: Mapping[str, frozenset[int]], other: Mapping[str, frozenset[int]]
) -> Mapping[str, frozenset[int]]:
    found = dict(one)
    for word, numbers in other.items():
        found[word] = found.get(word, frozenset()) | numbers
    return found


@lru_cache(maxsize=1)
def endings() -> frozenset[str]:
    """The case endings of names, in all languages."""
    return frozenset().union(*(keys("question.endings", code) for code in languages()))


def has_ending(key: str, least: int = 1) -> bool:
    """Whether a word may be a name with a case ending of at least so many letters."""
    longest = min(LONGEST_ENDING, len(key) - SHORTEST_BENT)
    return any(key[-size:] in endings() for size in range(least, longest + 1))


@lru_cache(maxsize=10_000)
def role_keys(role: str) -> tuple[str, ...]:
    """The keys of the words of a role, the parts of a hyphenated one by one."""
    return tuple(name_key(role.replace("-", " ")).split())
