"""A question and the search rows -> the passages that answer it, best first, and whether to answer at all."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from knowledge.language import detect
from knowledge.model import Question
from knowledge.search import ranking
from knowledge.search.keys import words_of
from knowledge.search.ranking import Ids, Matches
from knowledge.search.vocabulary import typed
from knowledge.store.postings import Postings

FIRST_LOOK = 200
"""Passages by weight that are looked at more closely."""
ANSWER_FROM = 50.0
"""The score from which a question is answered."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A found passage. `score` is 0-100 and comparable across questions."""

    passage_id: int
    score: float
    why: str = ""


@dataclass(frozen=True, slots=True)
class Found:
    """Passages, best first; when `answered` is false they are only the nearest."""

    hits: tuple[Hit, ...] = ()
    answered: bool = False
    why: str = ""


def find(
    question: Question, postings: Postings, *, allowed: Sequence[int] | None = None, limit: int
) -> Found:
    """The statements that answer a question, among the `allowed` passages if given."""
    among = None if allowed is None else np.asarray(sorted(allowed), dtype=np.int64)
    words = typed(question.words, question.language, postings)
    found = ranking.matches(words, postings, allowed=among)
    ids, sums = ranking.best(found, limit=FIRST_LOOK)
    if not len(ids):
        return Found(why="Nothing that is stored has a word of the question.")
    coverage = _coverage(found, ids)
    order = np.lexsort((-sums, -(coverage * 0 + sums)))
    hits = tuple(
        Hit(int(ids[i]), round(100 * float(coverage[i]), 2), _why(found, ids[i : i + 1]))
        for i in order[:limit]
    )
    best = max(hit.score for hit in hits)
    return Found(hits, best >= ANSWER_FROM, f"{best:.0f} of 100 of what was asked is found.")


def _coverage(found: Sequence[Matches], ids: Ids) -> ranking.Floats:
    """The share of the question's rarity that is met in each passage."""
    whole = sum(match.idf for match in found) or 1.0
    met = sum((np.float32(match.idf) * match.at(ids)[0] for match in found), np.zeros(len(ids)))
    return np.asarray(met / whole, dtype=np.float32)


def _why(found: Sequence[Matches], one: Ids) -> str:
    parts = []
    for match in found:
        if float(match.at(one)[0][0]) > 0:
            best = match.typed.alternatives[0]
            parts.append(f"{match.typed.word} ~ {best.key} ({best.how}, {best.weight:.2f})")
    return "; ".join(parts)


def candidates(text: str, postings: Postings, *, limit: int) -> list[int]:
    """Ids of the passages with most of these words, best first; sentences that are nobody's included."""
    language = detect(text).code
    words = [word.key for word in words_of(text, language)]
    found = ranking.matches(
        typed(list(dict.fromkeys(words)), language, postings), postings, said=False
    )
    ids, _ = ranking.best(found, limit=limit)
    return [int(number) for number in ids]
