"""A passage of an article -> the search row that finds it."""

from __future__ import annotations

import hashlib
from collections import Counter
from functools import cache, lru_cache
from importlib import resources

from knowledge.language import languages
from knowledge.model import Article, Span, Statement
from knowledge.search.keys import stems_of
from knowledge.store.keyed import HEAVIEST, Entry

K1, B, USUAL_WORDS = 0.6, 0.15, 20.0
"""BM25's own constants, and the length of a usual statement; measured on the question sets, flat around here."""


def entry(passage_id: int, passage: Statement | Span, article: Article) -> Entry:
    """The search row of a passage: its stems weighted by how much of it they are, and its words in order."""
    span = passage if isinstance(passage, Span) else passage.span
    words = stems_of(span.of(article.text), article.language)
    counts = Counter(stem for _, stem in words)
    return Entry(
        passage_id=passage_id,
        said=isinstance(passage, Statement),
        weights={stem: _weight(count, len(words)) for stem, count in counts.items()},
        words=tuple(words),
    )


@lru_cache(maxsize=10_000)
def _weight(count: int, words: int) -> int:
    """BM25's saturated term frequency in a passage of so many words, as a whole number of 1 to `HEAVIEST`."""
    length = 1 - B + B * words / USUAL_WORDS
    saturated = count / (count + K1 * length)
    return max(1, round(HEAVIEST * saturated))


@cache
def recipe() -> str:
    """A digest of what decides the search rows: rows written by another recipe have to be written anew."""
    digest = hashlib.sha256(repr((K1, B, USUAL_WORDS, HEAVIEST)).encode())
    for code, language in languages().items():
        for part in ("snowball", "alphabets", "foreign", "short"):
            digest.update(repr((code, language.words(f"search.{part}"))).encode())
        for part in ("letters", "sounds", "clash", "softened"):
            digest.update(repr(sorted(language.pairs(f"search.{part}").items())).encode())
        digest.update(repr(language.tables("search.suffixes")).encode())
    for name in ("keys.py", "search/keys.py", "search/suffixes.py", "search/entries.py"):
        digest.update((resources.files("knowledge") / name).read_bytes())
    return digest.hexdigest()
