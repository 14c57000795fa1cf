"""Many words -> their keys and stems, the same that `stems_of` gives one by one, in a third of the time."""

from __future__ import annotations

from collections.abc import Sequence

from knowledge.keys import LONGEST_WORD, keys_of_letters, letters_of_many
from knowledge.language import Language, fold, languages
from knowledge.search.keys import (
    CYRILLIC,
    POSSESSIVE,
    SHORTEST,
    meant,
    read_back,
    snowball,
    stemming,
    stems_of,
)
from knowledge.search.suffixes import grammar

Parts = Sequence[tuple[str, str]]


def stems_of_words(words: Sequence[str], language: str) -> list[Parts]:
    """Key and stem of each part of each word; `words` as `WORD` finds them."""
    folded = _folded(words)
    found: list[Parts] = [()] * len(words)
    usual: list[tuple[int, list[str]]] = []
    for place, (word, low) in enumerate(zip(words, folded, strict=False)):
        if max(len(word), len(low)) < LONGEST_WORD:
            usual.append((place, [part for part in low.split("-") if part]))
        else:
            found[place] = stems_of(word[:LONGEST_WORD], language)
    parts = [part for _, its in usual for part in its]
    read = iter(zip(*_keys_and_stems(parts, language), strict=True))
    for place, its in usual:
        found[place] = [pair for _, pair in zip(its, read, strict=False) if pair[0]]
    return found


def _keys_and_stems(parts: Sequence[str], language: str) -> tuple[list[str], list[str]]:
    """The keys of parts of words that stand in a text of this language, and their stems."""
    by_language: dict[str, list[int]] = {}
    for place, part in enumerate(parts):
        alphabet = "cyrillic" if CYRILLIC.search(part) else "latin"
        by_language.setdefault(stemming(language, alphabet), []).append(place)
    letters = _letters(parts, language)
    stems = [""] * len(parts)
    for read_as, places in by_language.items():
        some = [parts[place] for place in places]
        same = meant(read_as) == meant(language)
        its = [letters[place] for place in places] if same else _letters(some, read_as)
        for place, stem in zip(places, _stems_in(some, its, read_as), strict=True):
            stems[place] = stem
    return keys_of_letters(letters), stems


def _letters(parts: Sequence[str], language: str) -> list[str]:
    """The letters of their keys, as this language means them."""
    bare = [POSSESSIVE.sub("", part) if "'" in part else part for part in parts]
    return letters_of_many("\n".join(bare).translate(meant(language)).split("\n") if bare else [])


def _stems_in(parts: Sequence[str], letters: Sequence[str], language: str) -> list[str]:
    """The stems of parts taken as words of this language; `letters`: those of their keys, as it means them."""
    keys = keys_of_letters(letters)
    data = languages().get(language)
    if data is None:
        return keys
    built = grammar(data)
    if built is None:
        stems = _snowballed(parts, keys, data)
    else:
        stems = [built.likeliest(its) if its else "" for its in letters]
    pairs = zip(stems, keys, strict=True)
    return [stem if stem and key and not key.isdigit() else key for stem, key in pairs]


def _snowballed(parts: Sequence[str], keys: Sequence[str], data: Language) -> list[str]:
    """By the stemmer of the language, if there is one."""
    for name in data.words("search.snowball"):
        if "cyrillic" in data.words("search.alphabets"):
            cyrillic = [
                part if CYRILLIC.search(part) else read_back(key)
                for part, key in zip(parts, keys, strict=True)
            ]
            stems = snowball(name).stemWords(_folded(cyrillic))
        else:
            stems = [POSSESSIVE.sub("", s) for s in snowball(name).stemWords(_folded(parts))]
        whole = keys_of_letters(letters_of_many(stems))
        return [stem if len(stem) >= SHORTEST else "" for stem in whole]
    return [""] * len(parts)


def _folded(words: Sequence[str]) -> list[str]:
    return fold("\n".join(words)).split("\n")
