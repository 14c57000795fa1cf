"""Is a message a greeting, thanks, "what can you do?", or a question, maybe behind a greeting? Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from rapidfuzz import fuzz

from bot.phrases import languages

KINDS = ("ability", "thanks", "hello")
"""What comes first is answered where a message holds several."""
MOST_WORDS = 8
SHORTEST = 5
"""Letters of a word from which a slip is forgiven."""
ALIKE = 80.0
"""rapidfuzz ratio from which two words are one: a letter left out, doubled or moved."""
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_DRAWN_OUT = re.compile(r"(\w)\1{2,}")
_OPENING = re.compile(r"([^,!.;:\n]{2,40})[,!.;:)\n]+\s*(?=\S)")

Phrase = tuple[str, ...]


def courtesy(text: str) -> str:
    """The kind of a message that is nothing but courtesy, as the key of its phrases; empty for any other.

    >>> courtesy("Good morning!"), courtesy("спасибо большое"), courtesy("Hello, who spoke on water?")
    ('courtesy.hello', 'courtesy.thanks', '')
    """
    words = _words(text)
    if not words or len(words) > MOST_WORDS or any(letter.isdigit() for letter in text):
        return ""
    found = _covered(words)
    return next((f"courtesy.{kind}" for kind in KINDS if kind in found), "")


def without_greeting(text: str) -> str:
    """A question without the greeting that stands before it, set off by a mark.

    >>> without_greeting("Привет! Кто говорил о воде?")
    'Кто говорил о воде?'
    """
    opening = _OPENING.match(text)
    if opening and courtesy(opening[1]) == "courtesy.hello":
        return text[opening.end() :]
    return text


def _words(text: str) -> list[str]:
    return [_DRAWN_OUT.sub(r"\1", word.lower()) for word in _WORD.findall(text)]


def _covered(words: Sequence[str]) -> set[str]:
    """The kinds of the phrases of which the words are made; none if a word is left over."""
    found: set[str] = set()
    while words:
        kind, length = next(_beginning(words), ("", 0))
        if not length:
            return set()
        found.add(kind)
        words = words[length:]
    return found


def _beginning(words: Sequence[str]) -> Iterator[tuple[str, int]]:
    """The longest phrases with which the words begin: kind and number of words."""
    for phrase, kind in _phrases():
        if len(phrase) <= len(words) and all(map(_same, phrase, words)):
            yield kind, len(phrase)


def _same(word: str, typed: str) -> bool:
    if word == typed:
        return True
    return min(len(word), len(typed)) >= SHORTEST and fuzz.ratio(word, typed) >= ALIKE


@cache
def _phrases() -> tuple[tuple[Phrase, str], ...]:
    """Of all languages, whatever the reader's is; the longest first."""
    found = {
        tuple(_words(phrase)): kind
        for kind in ("beside", *reversed(KINDS))
        for spoken in languages().values()
        for phrase in spoken[f"courtesy.words.{kind}"].split(",")
    }
    return tuple(sorted(found.items(), key=lambda item: -len(item[0])))
