"""A paper or an agency as a source in, whether it only tells of itself that it printed the article out.

Asked where a language lists papers of the world (`speech.words.outlet`): "the BBC reports" is then the BBC's
statement in any other paper, and "our correspondent reports" nobody's.
"""

from __future__ import annotations

from functools import cache

from knowledge.grammar.parsing import Parsed
from knowledge.language import WORD, fold, languages
from knowledge.model import Article
from knowledge.quotes.finding import Finding

_KINDS = frozenset({"role", "body", "func"})
"""Classes of words that say what the source is, not how it is called."""
_SHORTEST = 4
"""Letters of a name by which a case ending behind it is passed over."""


def knows_outlets(parsed: Parsed) -> bool:
    """Whether the language tells papers of the world from the one that prints the article."""
    return _lists_outlets(parsed.lexicon.language.code)


@cache
def _lists_outlets(code: str) -> bool:
    return bool(languages()[code].words("speech.words.outlet"))


def is_own_tag(parsed: Parsed, found: Finding, article: Article) -> bool:
    """Whether the source is the paper that prints the article, or may well be."""
    first, past = found.source or (0, 0)
    held = parsed.classes[first:past]
    head = next((names for names in reversed(held) if names & {"role", "agency"}), frozenset())
    words = parsed.span(first, past).of(parsed.text)
    named, own = _names(parsed, words), _names(parsed, article.publisher)
    called = [word for word in _keys(parsed, words) if len(word) >= _SHORTEST]
    if called and all(_is_one_of(word, own) for word in called):
        return True
    if "agency" not in head:  # The head of an agency speaks for himself.
        return False
    if "role" in head or not named:
        return True
    if any(_is_one_of(name, own) for name in named):
        return True
    cue = range(*found.cue) if found.cue else range(0)
    relays = any("tidings" in parsed.classes[token] for token in cue)
    return relays and not own and not any("outlet" in names for names in held)


def _is_one_of(name: str, others: list[str]) -> bool:
    """Whether it is one of them, in whatever case."""
    return any(
        name == other or (len(other) >= _SHORTEST and name.startswith(other)) for other in others
    )


def _names(parsed: Parsed, words: str) -> list[str]:
    """Those of the words with a capital that do not say what it is, in the letters of the lists."""
    entry = parsed.lexicon.entry
    return [
        key
        for key, word in zip(_keys(parsed, words), _printed(words), strict=True)
        if (word[0].isupper() or "outlet" in entry(word).classes)
        and not entry(word).classes & _KINDS
    ]


def _keys(parsed: Parsed, words: str) -> list[str]:
    return [parsed.lexicon.respell(fold(word)) for word in _printed(words)]


def _printed(words: str) -> list[str]:
    return [match.group() for match in WORD.finditer(words)]
