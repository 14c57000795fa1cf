"""Nouns -> paragraphs and tables for people at a terminal."""

from knowledge.printing.answers import result, verdict
from knowledge.printing.articles import added, extracted, feed, polled, reread, whole
from knowledge.printing.progress import progress
from knowledge.printing.tables import articles, pairs, speakers, tally

__all__ = [
    "added",
    "articles",
    "extracted",
    "feed",
    "pairs",
    "polled",
    "progress",
    "reread",
    "result",
    "speakers",
    "tally",
    "verdict",
    "whole",
]
