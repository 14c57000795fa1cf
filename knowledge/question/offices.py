"""The words of a question -> the stored speakers who hold the office, or have the role, that it names."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache

from knowledge.language import languages
from knowledge.question.names import LONGEST_ENDING, SAME, Names, endings, role_keys
from knowledge.question.naming import Named
from knowledge.question.tokens import Token, keys, phrases

_HEAD = 4
"""Letters in which words that differ only by an ending agree at least, unless they are the same."""


def holding_office(words: Sequence[Token], names: Names) -> Named | None:
    """The speakers who hold an office that the question names, in any language.

    Further words of the question that stand in a role ("of Kelmaria") choose among them.
    """
    heads = {token.key[:_HEAD] for token in words}
    for office in _offices():
        for phrase in office:
            start = _at(words, phrase) if phrase[0][:_HEAD] in heads else -1
            if start < 0:
                continue
            used = words[start : start + len(phrase)]
            holders = {s: role for role, s in names.roles if _is_role(role, office)}
            if holders:
                return _chosen(words, used, holders)
    return None


def holding_role(words: Sequence[Token], names: Names) -> Named | None:
    """The speakers in whose role all these words stand: "the European captain"."""
    ended = len(words) > 1  # One word with an ending may be another word: minister, ministry.
    held = [_with_role_word(token.key, names, ended=ended) for token in words]
    holders = frozenset.intersection(*held) if held else frozenset()
    return Named(holders, tuple(words), SAME) if holders else None


def is_office(words: Sequence[Token]) -> bool:
    """Whether the words name an office and nobody who holds it: "press secretary"."""
    phrases_of_all = (phrase for office in _offices() for phrase in office)
    return any(len(p) == len(words) and _at(words, p) == 0 for p in phrases_of_all)


def _with_role_word(key: str, names: Names, *, ended: bool) -> frozenset[int]:
    """The speakers with this word in their role, also with a case ending."""
    shortest = max(3, len(key) - LONGEST_ENDING - 1) if ended else len(key) - 1
    for size in range(len(key), shortest, -1):
        if key[:size] in names.by_role_word and (size == len(key) or key[size:] in endings()):
            return names.by_role_word[key[:size]]
    return frozenset()


def _chosen(
    words: Sequence[Token], used: Sequence[Token], holders: Mapping[int, str]
) -> Named | None:
    rest = [token for token in words if token not in used and len(token.key) >= 4]
    for token in rest:
        fitting = [s for s, role in holders.items() if _stands_in(token.key, role)]
        if fitting and len(fitting) < len(holders):
            return Named(frozenset(fitting), (*used, token), 1.0)
    if any(token.capital for token in _behind(words, used)):
        # "of Syria": who is minister of another country is not meant.
        holders = {s: role for s, role in holders.items() if not _of_something(role, used)}
    if not holders:
        return None
    own = [t for t in rest if any(_stands_in(t.key, role) for role in holders.values())]
    return Named(frozenset(holders), (*used, *own), 1.0)


def _behind(words: Sequence[Token], used: Sequence[Token]) -> Sequence[Token]:
    """The word with content that follows the office, if there is one."""
    place = list(words).index(used[-1]) + 1
    return [token for token in words[place : place + 3] if len(token.key) >= 4][:1]


def _of_something(role: str, used: Sequence[Token]) -> bool:
    """Whether a role says of what country or body it is: a name stands in it behind the office."""
    own = {token.key for token in used}
    return any(
        word[:1].isupper() and not any(_same_word(key, other) for other in own)
        for word, key in zip(role.split()[1:], role_keys(role)[1:], strict=False)
    )


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


def _is_role(role: str, office: Sequence[tuple[str, ...]]) -> bool:
    found = role_keys(role)
    lesser = frozenset().union(*(keys("question.lesser", code) for code in languages()))
    return not (lesser & set(found)) and any(_at_keys(found, phrase) >= 0 for phrase in office)


def _stands_in(key: str, role: str) -> bool:
    return any(_same_word(key, other) for other in role_keys(role))


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
        _HEAD, max(len(one), len(other)) - LONGEST_ENDING, len(other) - 2
    )
