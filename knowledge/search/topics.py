"""A typed word -> the words of other languages that mean the same: a small table, and endings of loan words."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib import resources

from knowledge.keys import search_key
from knowledge.language import languages
from knowledge.search.keys import key_of, stem_in

SHORTEST_ROOT = 5
"""Letters of a loan word before its ending: shorter roots are shared by chance."""
_TABLES = ("topics.toml", "places.toml")


def translated(word: str, language: str) -> dict[str, str]:
    """Stems in other languages that a word stands for -> the topic they share; empty if the table lacks it."""
    topics = _topics_of_stem().get((language, stem_in(word, language)), ())
    return {
        stem: topic
        for topic in topics
        for code, stem in _stems_of_topic()[topic]
        if code != language
    }


def loans(word: str, language: str) -> frozenset[str]:
    """The keys that a loan word has in other languages: integration, интеграция."""
    key = key_of(word, language)
    if not key.endswith(_endings_in(language)):  # as most words
        return frozenset()
    return frozenset(
        key.removesuffix(ending) + other
        for group in _endings().values()
        for ending in group.get(language, ())
        if key.endswith(ending) and len(key) - len(ending) >= SHORTEST_ROOT
        for code, others in group.items()
        if code != language
        for other in others
    )


@cache
def _stems_of_topic() -> Mapping[str, tuple[tuple[str, str], ...]]:
    """Topic -> language and stem of each of its words."""
    folder = resources.files("knowledge.search")
    return {
        topic: tuple(
            (code, stem_in(word, code)) for code, words in by_language.items() for word in words
        )
        for name in _TABLES
        for topic, by_language in tomllib.loads((folder / name).read_text("utf-8")).items()
    }


@cache
def _topics_of_stem() -> Mapping[tuple[str, str], tuple[str, ...]]:
    found: dict[tuple[str, str], tuple[str, ...]] = {}
    for topic, stems in _stems_of_topic().items():
        for each in stems:
            found[each] = (*found.get(each, ()), topic)
    return found


@cache
def _endings_in(language: str) -> tuple[str, ...]:
    """The keys of all endings of loan words in a language."""
    return tuple(key for group in _endings().values() for key in group.get(language, ()))


@cache
def _endings() -> Mapping[str, Mapping[str, tuple[str, ...]]]:
    """Name of an ending -> language -> its keys there."""
    names = {n for language in languages().values() for n in language.pairs("search.loans")}
    return {
        name: {
            code: tuple(map(search_key, language.words(f"search.loans.{name}")))
            for code, language in languages().items()
        }
        for name in sorted(names)
    }
