"""Two texts of one page -> whether they are versions of one article, and the words that differ."""

from __future__ import annotations

from collections.abc import Sequence

from rapidfuzz import fuzz
from rapidfuzz.distance import Levenshtein

from knowledge.model import Article, Difference, Statement

LEAST_ALIKE = 50.0
"""rapidfuzz ratio of the words of two texts from which they are versions of one article.

A page that shows other news each day keeps its link, too; two such days share under 30."""
_MOST_WORDS = 20_000
"""Longer texts are compared by their paragraphs: comparing words takes time by their product."""


def is_version(older: Article, newer: Article) -> bool:
    """Whether the newer text under the same link is the older article, changed."""
    if older.title and older.title == newer.title:
        return True
    return fuzz.ratio(older.text.split(), newer.text.split()) >= LEAST_ALIKE


def successor(statement: Statement, said: Sequence[Statement]) -> Statement | None:
    """The statement most like an older one; None if none is like it."""
    words = statement.text.split()
    rated = [(fuzz.ratio(words, item.text.split()), -item.span.start, item) for item in said]
    best = max(rated, key=lambda rating: rating[:2], default=None)
    return best[2] if best and best[0] >= LEAST_ALIKE else None


def differences(older: str, newer: str) -> tuple[Difference, ...]:
    """Runs of words: equal, delete (only in the older text), insert (only in the newer one).

    >>> [(part.op, part.words) for part in differences("We go now.", "We stay now.")]
    [('equal', 'We'), ('delete', 'go'), ('insert', 'stay'), ('equal', 'now.')]
    """
    old, new = older.split(), newer.split()
    if max(len(old), len(new)) > _MOST_WORDS:
        old, new = older.split("\n"), newer.split("\n")
    found: list[Difference] = []
    for step in Levenshtein.opcodes(old, new):
        gone, come = old[step.src_start : step.src_end], new[step.dest_start : step.dest_end]
        if step.tag == "equal":
            found.append(Difference("equal", " ".join(gone)))
        else:
            found += _changed(gone, come)
    return _joined(found)


def _changed(gone: Sequence[str], come: Sequence[str]) -> list[Difference]:
    pairs = (("delete", gone), ("insert", come))
    return [Difference(op, " ".join(words)) for op, words in pairs if words]


def _joined(parts: Sequence[Difference]) -> tuple[Difference, ...]:
    """Neighbouring changes of the same kind as one: first what went, then what came."""
    joined: list[Difference] = []
    gone: list[str] = []
    come: list[str] = []
    for part in [*parts, Difference("equal", "")]:
        if part.op != "equal":
            (gone if part.op == "delete" else come).append(part.words)
            continue
        joined += _changed(gone, come)
        gone, come = [], []
        if part.words:
            joined.append(part)
    return tuple(joined)
