"""The words of a question -> the stored speakers that they name, by name or by office."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

from rapidfuzz import process
from rapidfuzz.distance import OSA

from knowledge.keys import name_key
from knowledge.language import languages
from knowledge.question.tokens import Token, keys, phrases

NEAR = 0.8
"""Likeness from which a word is a name where a name is expected; one letter in five differs."""
SAME = 0.95
"""Likeness of a name with a case ending, needed where no name is expected."""
LONGEST_ENDING = 5
"""Letters of a case ending: -ымызбен."""


@dataclass(frozen=True)
class Names:
    """All that speakers are called: (name, speaker) and (role, speaker)."""

    names: tuple[tuple[str, int], ...] = ()
    roles: tuple[tuple[str, int], ...] = ()

    @cached_property
    def keys(self) -> tuple[tuple[str, ...], ...]:
        """The keys of each name's words, the parts of a hyphenated one by one."""
        return tuple(tuple(name_key(name.replace("-", " ")).split()) for name, _ in self.names)

    @cached_property
    def by_word(self) -> Mapping[str, frozenset[int]]:
        """A word of a name -> numbers in `names`."""
        found: dict[str, set[int]] = {}
        for number, key in enumerate(self.keys):
            for word in key:
                found.setdefault(word, set()).add(number)
        return {word: frozenset(numbers) for word, numbers in found.items()}

    @cached_property
    def by_letter(self) -> Mapping[str, list[str]]:
        """The words of names by first letter."""
        found: dict[str, list[str]] = {}
        for word in self.by_word:
            found.setdefault(word[0], []).append(word)
        return found

    def like(self, key: str) -> dict[str, float]:
        """The words of names that a typed word may be -> likeness of 0-1."""
        found = {key: 1.0} if key in self.by_word else {}
        for size in range(len(key) - 1, max(3, len(key) - LONGEST_ENDING) - 1, -1):
            if key[:size] in self.by_word and key[size:] in _endings():
                found.setdefault(key[:size], SAME)
        if not found and len(key) >= 5:
            near = process.extract(
                key,
                self.by_letter.get(key[0], []),
                scorer=OSA.distance,
                score_cutoff=1 if len(key) < 9 else 2,
                limit=5,
            )
            found = {word: 1 - distance / len(key) for word, distance, _ in near}
        return found


@lru_cache(maxsize=1)
def _endings() -> frozenset[str]:
    return frozenset().union(*(keys("question.endings", code) for code in languages()))


@dataclass(frozen=True, slots=True)
class Named:
    """Speakers who share a name that stands in the question; `words`: the tokens that name them."""

    speaker_ids: frozenset[int]
    words: tuple[Token, ...]
    likeness: float

    @property
    def whole(self) -> bool:
        """Whether more than one word of the name stands there."""
        return len(self.words) > 1


def named(words: Sequence[Token], names: Names) -> Named | None:
    """The speakers named in the question: those with most of their name's words in it, in a row.

    A name counts by its last word, or by two of its words; nobody if a first name stands alone.
    """
    options = list(_options(words, names))
    if not options:
        return None
    best = max(options, key=_rank)
    same = [option for option in options if _rank(option) == _rank(best)]
    together = frozenset().union(*(option.speaker_ids for option in same))
    return Named(together, best.words, best.likeness)


def _rank(option: Named) -> tuple[int, float]:
    """A name with a case ending is as good as the bare name: Морозова is a woman, or of a man called Морозов."""
    return len(option.words), 1.0 if option.likeness >= SAME else option.likeness


def _options(words: Sequence[Token], names: Names) -> Iterator[Named]:
    likes = [names.like(token.key) for token in words]
    for start in range(len(words)):
        for size in range(1, min(5, len(words) - start) + 1):
            run = likes[start : start + size]
            if not all(run):
                break
            for number in _holding_all(run, names):
                parts, speaker_id = names.keys[number], names.names[number][1]
                if size > 1 or parts[-1] in run[0]:
                    likeness = min(max(r.get(part, 0) for part in parts) for r in run)
                    yield Named(
                        frozenset([speaker_id]), tuple(words[start : start + size]), likeness
                    )


def _holding_all(run: Sequence[Mapping[str, float]], names: Names) -> frozenset[int]:
    sets = [frozenset().union(*(names.by_word[word] for word in like)) for like in run]
    return frozenset.intersection(*sets)


def holding_office(words: Sequence[Token], names: Names) -> Named | None:
    """The speakers who hold an office that the question names, in any language.

    Further words of the question that stand in a role ("of Kelmaria") choose among them.
    """
    for office in _offices():
        for phrase in office:
            start = _at(words, phrase)
            if start < 0:
                continue
            used = words[start : start + len(phrase)]
            holders = {s: role for role, s in names.roles if _is_role(role, office)}
            if holders:
                return _chosen(words, used, holders)
    return None


def _chosen(words: Sequence[Token], used: Sequence[Token], holders: Mapping[int, str]) -> Named:
    rest = [token for token in words if token not in used and len(token.key) >= 4]
    for token in rest:
        fitting = [s for s, role in holders.items() if _stands_in(token.key, role)]
        if fitting and len(fitting) < len(holders):
            return Named(frozenset(fitting), (*used, token), 1.0)
    own = [t for t in rest if any(_stands_in(t.key, role) for role in holders.values())]
    return Named(frozenset(holders), (*used, *own), 1.0)


@lru_cache(maxsize=1)
def _offices() -> tuple[tuple[tuple[str, ...], ...], ...]:
    """Each office with its phrases in all languages, those with most words first."""
    ids = {
        office for language in languages().values() for office in language.pairs("question.offices")
    }
    offices = [
        tuple(p for code in languages() for p in phrases(f"question.offices.{office}", code))
        for office in sorted(ids)
    ]
    return tuple(sorted(offices, key=lambda office: -max(map(len, office))))


@lru_cache(maxsize=10_000)
def _role_keys(role: str) -> tuple[str, ...]:
    return tuple(name_key(role.replace("-", " ")).split())


def _is_role(role: str, office: Sequence[tuple[str, ...]]) -> bool:
    found = _role_keys(role)
    lesser = frozenset().union(*(keys("question.lesser", code) for code in languages()))
    return not (lesser & set(found)) and any(_at_keys(found, phrase) >= 0 for phrase in office)


def _stands_in(key: str, role: str) -> bool:
    return any(_same_word(key, other) for other in _role_keys(role))


def _at(words: Sequence[Token], phrase: tuple[str, ...]) -> int:
    return _at_keys([token.key for token in words], phrase)


def _at_keys(found: Sequence[str], phrase: tuple[str, ...]) -> int:
    for start in range(len(found) - len(phrase) + 1):
        if all(_same_word(found[start + i], key) for i, key in enumerate(phrase)):
            return start
    return -1


def _same_word(one: str, other: str) -> bool:
    """Whether two keys differ at most by an ending."""
    common = 0
    for a, b in zip(one, other, strict=False):
        if a != b:
            break
        common += 1
    return one == other or common >= max(
        4, max(len(one), len(other)) - LONGEST_ENDING, len(other) - 2
    )
