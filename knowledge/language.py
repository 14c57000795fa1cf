"""A language as data: `languages/*.toml` in, words, sentences and word lists out.

Code never asks which language it has before it; it asks the language for its lists.
"""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, lru_cache
from importlib import resources

from knowledge.model import Span

JOINERS = "-'’ʼ‑"
"""Hyphens and apostrophes that may stand inside a word."""
WORD = re.compile(rf"[^\W_]+(?:[{JOINERS}][^\W_]+)*")
"""A word: letters and digits, with hyphens and apostrophes inside."""


@dataclass(frozen=True, eq=False)
class Language:
    """One file of `languages/`, which is read once. `code` is the name of the file."""

    code: str
    _data: Mapping[str, object] = field(repr=False)

    def words(self, path: str) -> tuple[str, ...]:
        """The list at a dotted path such as `speech.verbs`; empty if the file has none.

        :raises TypeError: if something else than a list of strings stands there.
        """
        return _listed(self, path)

    def pairs(self, path: str) -> Mapping[str, str]:
        """The table of strings at a dotted path; empty if the file has none.

        :raises TypeError: if something else than a table stands there.
        """
        return _paired(self, path)

    def keys(self, path: str) -> tuple[str, ...]:
        """The names in the table at a dotted path; empty if the file has none."""
        return _keys(self, path)

    def tables(self, path: str) -> tuple[Mapping[str, object], ...]:
        """The tables of an array such as `[[speech.direct]]`, in order; empty if the file has none."""
        found = self._at(path)
        items = found if isinstance(found, list) else []
        return tuple(item for item in items if isinstance(item, Mapping))

    def _at(self, path: str) -> object:
        found: object = self._data
        for step in path.split("."):
            if not isinstance(found, Mapping):
                return None
            found = found.get(step)
        return found


@cache
def _listed(language: Language, path: str) -> tuple[str, ...]:
    """Remembered: patterns ask for the same lists thousands of times while they are made."""
    found = language._at(path)
    if found is None:
        return ()
    if not isinstance(found, list):
        raise TypeError(f"languages/{language.code}.toml: {path} is no list")
    return tuple(str(item) for item in found)


@cache
def _keys(language: Language, path: str) -> tuple[str, ...]:
    found = language._at(path)
    return tuple(map(str, found)) if isinstance(found, Mapping) else ()


@cache
def _paired(language: Language, path: str) -> Mapping[str, str]:
    found = language._at(path)
    if found is None:
        return {}
    if not isinstance(found, dict):
        raise TypeError(f"languages/{language.code}.toml: {path} is no table")
    return {str(key): str(value) for key, value in found.items()}


@cache
def languages() -> Mapping[str, Language]:
    """All languages by code, in the order of the alphabet."""
    folder = resources.files("knowledge") / "languages"
    names = sorted(file.name for file in folder.iterdir() if file.name.endswith(".toml"))
    return {
        name.removesuffix(".toml"): Language(
            name.removesuffix(".toml"), tomllib.loads((folder / name).read_text("utf-8"))
        )
        for name in names
    }


def detect(text: str, *, default: str = "en") -> Language:
    """The language of a text by its letters, small words and endings; `default` if nothing tells.

    Counted in the first 4,000 characters: a word of `detect.words` twice, one with an ending of
    `detect.endings` once, a letter of `detect.letters` three times (few languages of a script have it),
    and each letter of the language's script a little, so that a text without other signs stays in it.
    """
    head = text[:4000].casefold()
    words = [match.group() for match in WORD.finditer(head)]
    scores = {code: _Signs.of(code).count(words, head) for code in languages()}
    best = max(scores, key=lambda code: (scores[code], code == default))
    return languages()[best if scores[best] else default]


@dataclass(frozen=True)
class _Signs:
    """What gives a language away."""

    words: frozenset[str]
    endings: tuple[str, ...]
    last: frozenset[str]
    """The letters with which these end."""
    letters: re.Pattern[str]
    script: re.Pattern[str]

    @staticmethod
    @cache
    def of(code: str) -> _Signs:
        data = languages()[code]
        return _Signs(
            frozenset(data.words("detect.words")),
            data.words("detect.endings"),
            frozenset(ending[-1] for ending in data.words("detect.endings")),
            _any_of(data.words("detect.letters")),
            _any_of(data.words("detect.script")),
        )

    def count(self, words: Sequence[str], text: str) -> float:
        small = sum(map(self.words.__contains__, words))
        ended = sum(word[-1] in self.last and word.endswith(self.endings) for word in words)
        letters = len(self.letters.findall(text))
        return 2 * small + ended + 3 * letters + 0.01 * len(self.script.findall(text))


def _any_of(letters: Sequence[str]) -> re.Pattern[str]:
    """Matches one of the letters or ranges such as "a-z"; nothing if there are none."""
    return re.compile(f"[{''.join(letters)}]" if letters else "(?!)")


def fold(word: str) -> str:
    """Lower case, compatibility forms undone, ё as е, apostrophes and hyphens of one kind.

    Two spellings that a reader takes for the same word in the same script fold to one string.
    """
    return _folded_word(word) if len(word) <= _LONGEST_WORD else fold_once(word)


def fold_once(word: str) -> str:
    """The same for those who remember it themselves."""
    if word.isascii() and word.isalpha():
        return word.lower()
    folded = unicodedata.normalize("NFKC", word).casefold()
    return folded.translate(_SAME) if _HAS_OTHER.search(folded) else folded


_LONGEST_WORD = 24
"""Letters of what is remembered, as the words of an article come again and again."""
_folded_word = lru_cache(maxsize=20_000)(fold_once)


_OTHERS = {"'": "’ʼ‘`´ʹ", "-": "‑‐−", "е": "ё"}
_SAME = {ord(other): one for one, others in _OTHERS.items() for other in others}
_HAS_OTHER = re.compile(f"[{''.join(_OTHERS.values())}]")


@lru_cache(maxsize=4096)
def _letters(text: str) -> str:
    names = (unicodedata.name(letter, "") for letter in text if letter.isalpha())
    counts = Counter(name.partition(" ")[0] for name in names)
    return max(counts, key=counts.__getitem__, default="")


def script(text: str) -> str:
    """LATIN, CYRILLIC, ...: in which most letters of its beginning are; empty without letters."""
    return _letters(text[:200])


def words(text: str) -> Iterator[Span]:
    """The words of a text, in order."""
    for match in WORD.finditer(text):
        yield Span(match.start(), match.end())
