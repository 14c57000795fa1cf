"""A question and the search rows -> the passages that answer it, best first, and whether to answer at all."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import islice

import numpy as np
from numpy.typing import NDArray

from knowledge.language import detect
from knowledge.model import Question
from knowledge.search import judging, ranking
from knowledge.search.evidence import Asked, evidence
from knowledge.search.judging import ANSWER_FROM
from knowledge.search.keys import words_of
from knowledge.search.lines import Matrix
from knowledge.search.ranking import Matches
from knowledge.search.vocabulary import typed
from knowledge.store import Reading
from knowledge.store.postings import Postings
from knowledge.store.readings import Readings
from knowledge.store.spellings import Spelled

FIRST_LOOK = 40
"""Passages by weight that are looked at more closely: the right one is among them in 97 of 100 questions."""
FAR_BEHIND = 0.25
"""By so much of the whole weight behind the first a passage came out on top in one question of a thousand."""

MISTYPED = 0.5
"""Weight from which a stored word may be the one typed: one letter differs in six."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A found passage. `score` is 0-100 and comparable across questions."""

    passage_id: int
    score: float
    why: str = ""
    keys: tuple[str, ...] = ()
    """Of its words."""


@dataclass(frozen=True, slots=True)
class Found:
    """Passages, best first; when `answered` is false they are only the nearest."""

    hits: tuple[Hit, ...] = ()
    answered: bool = False
    why: str = ""


@dataclass(frozen=True, slots=True)
class Looked:
    """The passages that were looked at, best first, with what speaks for each."""

    question: Question
    matches: tuple[Matches, ...]
    readings: tuple[Reading, ...]
    weights: Matrix
    alike: ranking.Floats
    """How well each word (row) is met in each passage by what is indexed."""
    evidence: Matrix
    spelled: Spelled
    lone: float
    """The share of the question's rarity that its rarest word has."""


def find(
    question: Question,
    postings: Postings,
    readings: Readings,
    *,
    allowed: Sequence[int] | None = None,
    by_mentioned: Sequence[int] = (),
    limit: int,
) -> Found:
    """The statements that answer a question, among the `allowed` passages if given.

    `by_mentioned`: the statements of the speakers whom the question mentions. A question without words
    of its own asks for all of them: "what did he say?" is answered with the first of the `allowed`.
    """
    if not question.words and allowed and not question.nobody:
        everything = tuple(Hit(number, 100.0, _ALL) for number in allowed[:limit])
        return Found(everything, answered=True, why=_ALL)
    looked = look(
        question, postings, readings, allowed=allowed, by_mentioned=by_mentioned, least=limit
    )
    if not looked.readings:
        return Found(why=_nothing(looked))
    places = judging.places(looked.evidence, looked.weights).tolist()
    order = sorted(range(len(places)), key=lambda i: (-places[i], looked.readings[i].passage_id))
    first = places[order[0]]
    shown = order[:limit]
    hits = tuple(
        Hit(looked.readings[i].passage_id, _score(looked, i, first - places[i]), why, keys)
        for i, why, keys in zip(shown, _whys(looked, shown), _keys(looked, shown), strict=True)
    )
    answered = hits[0].score >= ANSWER_FROM
    return Found(hits, answered, _why_answered(hits[0], answered, looked))


def _keys(looked: Looked, places: Sequence[int]) -> list[tuple[str, ...]]:
    """The keys of the words of the readings at these places, all looked up together."""
    words = [looked.readings[i].words for i in places]
    keys = iter(looked.spelled.keys(np.concatenate(words)))
    return [tuple(islice(keys, len(its))) for its in words]


def _score(looked: Looked, i: int, behind: float) -> float:
    found = looked.evidence[:, i].tolist()
    return judging.score(found, float(looked.weights[i]), looked.lone, behind)


def nearest(found: Found, others: Found) -> Found:
    """The passages of who was asked for, and those of others, which are no answer: half of their score is left."""
    theirs = {hit.passage_id: replace(hit, score=hit.score / 2) for hit in others.hits}
    both = theirs | {hit.passage_id: hit for hit in found.hits}
    hits = sorted(both.values(), key=lambda hit: (-hit.score, hit.passage_id))
    return replace(found, hits=tuple(hits[: max(len(found.hits), len(others.hits))]))


_ALL = "All that was said is asked for: the newest comes first."


def look(
    question: Question,
    postings: Postings,
    readings: Readings,
    *,
    allowed: Sequence[int] | None = None,
    by_mentioned: Sequence[int] = (),
    least: int = FIRST_LOOK,
) -> Looked:
    """The passages that may answer, each looked at closely, in the order of weight; not fewer than `least`."""
    found = _matched(question, postings, allowed, by_mentioned)
    best = ranking.best(found, limit=FIRST_LOOK)
    whole = sum(match.idf for match in found) or 1.0
    ids = best.ids[: max(least, _near(best.sums, whole))].tolist()
    read, spelled = readings.of(ids)
    place_of = {number: place for place, number in enumerate(ids)}
    best = best.only(np.array([place_of[reading.passage_id] for reading in read], dtype=np.intp))
    asked = Asked(
        tuple(match.typed for match in found),
        tuple(match.idf / whole for match in found),
        question.meant or question.text,
        tuple(match.typed.word in question.names for match in found),
        question.wants,
        _strange(found, question),
    )
    seen = evidence(
        asked,
        read,
        spelled,
        texts=readings.texts(best.ids.tolist()) if question.wants else {},
        named_by=_named_by(found, question, best.alike),
    )
    return Looked(
        question,
        tuple(found),
        tuple(read),
        best.sums / np.float64(whole),
        best.alike,
        seen,
        spelled,
        max(asked.shares, default=0.0),
    )


def _near(sums: ranking.Floats, whole: float) -> int:
    """How many of the falling sums of weight are not far behind the first; `whole`: the weight of all words."""
    return int(np.searchsorted(-sums, FAR_BEHIND * whole - sums[:1].sum(), side="right"))


def _matched(
    question: Question,
    postings: Postings,
    allowed: Sequence[int] | None,
    by_mentioned: Sequence[int],
) -> list[Matches]:
    """Where each word of the question is found, a name also in what its bearer says."""
    words = typed(question.words, question.language, postings)
    among = None if allowed is None else np.unique(np.asarray(allowed, dtype=np.int64))
    his = np.unique(np.asarray(by_mentioned, dtype=np.int64))
    return [
        ranking.with_speaker(match, his) if match.typed.word in question.mention_words else match
        for match in ranking.matches(words, postings, allowed=among)
    ]


def _strange(found: Sequence[Matches], question: Question) -> tuple[bool, ...]:
    """Which words name who is nobody stored, for sure or by their place."""
    return tuple(
        match.typed.word in (*question.nobody, *question.opening)
        or (match.typed.word in question.unheard and not _may_be_mistyped(match))
        for match in found
    )


def _may_be_mistyped(match: Matches) -> bool:
    """Whether a stored word is so near that it may be what was meant: "goverment" names nobody."""
    return any(item.weight >= MISTYPED for item in match.typed.alternatives)


def _named_by(
    found: Sequence[Matches], question: Question, alike: ranking.Floats
) -> NDArray[np.bool_]:
    """For each word and passage whether the word names the passage's speaker."""
    names = np.array([match.typed.word in question.mention_words for match in found], dtype=bool)
    named: NDArray[np.bool_] = (alike >= 1) & names[:, None]
    return named


def _nothing(looked: Looked) -> str:
    if not looked.matches:
        return "The question has no word to search for."
    return "Nothing that is stored has a word of the question."


def _why_answered(best: Hit, answered: bool, looked: Looked) -> str:
    verdict = "Answered" if answered else "Not answered"
    unknown = [m.typed.word for m in looked.matches if not m.typed.alternatives]
    known = f" Nothing like {', '.join(unknown)} is stored." if unknown else ""
    foreign = " It is in another language than the question." if _is_foreign(best, looked) else ""
    return f"{verdict}: the best score is {best.score:.0f}, {ANSWER_FROM:.0f} is needed.{known}{foreign}"


def _is_foreign(best: Hit, looked: Looked) -> bool:
    (reading,) = (each for each in looked.readings if each.passage_id == best.passage_id)
    return bool(reading.language) and reading.language != looked.question.language


def _whys(looked: Looked, places: Sequence[int]) -> list[str]:
    """For each of the readings at these places which typed words matched which stored ones."""
    alike = looked.alike[:, places].tolist()
    parts = [_parts(match, row) for match, row in zip(looked.matches, alike, strict=True)]
    return ["; ".join(column) for column in zip(*parts, strict=True)] or [""] * len(places)


def _parts(match: Matches, likenesses: Sequence[float]) -> list[str]:
    """Which stored word a typed one matched in each passage, in most of them the same, and how much it weighs."""
    part_of = {alike: _part(match, alike) for alike in set(likenesses)}
    return [part_of[alike] for alike in likenesses]


def _part(match: Matches, alike: float) -> str:
    if alike <= 0:
        return f"{match.typed.word}: not in it (weight {match.idf:.1f})"
    item = min(match.typed.alternatives, key=lambda a: abs(a.weight - alike), default=None)
    how = f"{item.key}, {item.how}" if item else "its speaker"
    return f"{match.typed.word} ~ {how} ({alike:.2f} of weight {match.idf:.1f})"


def candidates(text: str, postings: Postings, *, limit: int) -> list[int]:
    """Ids of the passages with most of these words, best first; sentences that are nobody's included."""
    language = detect(text).code
    words = [word.key for word in words_of(text, language)]
    found = ranking.matches(
        typed(list(dict.fromkeys(words)), language, postings), postings, said=False
    )
    return [int(number) for number in ranking.best(found, limit=limit).ids]
