"""Passages -> search rows, and a question -> the passages that answer it, or silence.

>>> from knowledge.search import entry, find, candidates  # doctest: +SKIP
"""

from knowledge.search.columns import Keyer
from knowledge.search.entries import entry, recipe
from knowledge.search.finding import Found, Hit, candidates, find, nearest
from knowledge.store.keyed import Entry, Keyed

__all__ = [
    "Entry",
    "Found",
    "Hit",
    "Keyed",
    "Keyer",
    "candidates",
    "entry",
    "find",
    "nearest",
    "recipe",
]
