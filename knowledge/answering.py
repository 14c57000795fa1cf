"""Found passages -> answers: those with the same words are one, first printed first; nobody is named on a guess."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import chain

from knowledge.model import Answer, Article, Span, Statement, Status, Verdict, VerdictKind, Wording
from knowledge.passages import one_speaker, shown, surely_named
from knowledge.search import Hit
from knowledge.store import Store
from knowledge.versions import differences
from knowledge.wordings import is_rewording, may_be_rewording

MOST_REPEATED = 100
"""Articles that are counted as carrying the same statement; more makes no difference to anybody."""


class Answering:
    """Reads only. May be used by several threads at once."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def answers(self, passage_ids: Sequence[int]) -> tuple[Answer, ...]:
        """The published statements with these ids, those with the same words as one, first printed first."""
        answers: dict[int, Answer] = {}
        for _, answer in self._each(passage_ids):
            answers.setdefault(answer.statement.id, answer)
        return tuple(answers.values())

    def scored(self, hits: Sequence[Hit], limit: int) -> tuple[Answer, ...]:
        """The first answers that the search hit, with its scores and reasons; prints in other words are one.

        Of the hits behind them only those are read that may be such prints.
        """
        found: dict[int, Answer] = {}
        for count in (_enough(hits, limit), len(hits)):
            others = [hit for hit in hits[count:] if _may_reword(hit, hits[:count])]
            found = self._scored([*hits[:count], *others])
            sure = [found[hit.passage_id] for hit in hits[:count] if hit.passage_id in found]
            if len(_reworded_once(sure)) >= limit:
                break
        return _reworded_once(found.values())[:limit]

    def _scored(self, hits: Sequence[Hit]) -> dict[int, Answer]:
        """By the passages that were hit, each statement by the first of those that print it."""
        hit_of = {hit.passage_id: hit for hit in hits}
        first: dict[int, tuple[int, Answer]] = {}
        for number, answer in self._each(list(hit_of)):
            first.setdefault(answer.statement.id, (number, answer))
        return {
            number: replace(answer, score=hit_of[number].score, why=hit_of[number].why)
            for number, answer in first.values()
        }

    def wordings(self, statement: Statement, passage_ids: Sequence[int]) -> tuple[Wording, ...]:
        """Those of the passages that print a statement in slightly other words, with what differs."""
        return tuple(
            Wording(item, differences(item.statement.text, statement.text))
            for item in self.answers(passage_ids)
            if _is_reworded(statement, item.statement)
        )

    def _each(self, passage_ids: Sequence[int]) -> Iterator[tuple[int, Answer]]:
        """Those of the passages that are published statements, each with what it answers."""
        known = self._statements(passage_ids)
        same = self._store.passages.same_words([item.text for item, _ in known.values()])
        everyone = known | self._statements([n for n in chain(*same) if n not in known])
        for (statement, _), numbers in zip(known.values(), same, strict=True):
            prints = [everyone[number] for number in numbers if number in everyone]
            if statement.id in numbers:  # unless it was removed meanwhile
                yield statement.id, _answer(statement, prints)

    def _statements(self, passage_ids: Sequence[int]) -> dict[int, tuple[Statement, Article]]:
        """Those of the passages that are published statements, by their ids in this order."""
        return {
            item.id: (item, article)
            for item, article in self._store.passages.found(passage_ids)
            if isinstance(item, Statement) and article.status is Status.PUBLISHED
        }

    def passages(self, article: Article) -> list[tuple[int, Statement | Span]]:
        """All passages of an article with their ids."""
        return [
            (number, surely_named(item) if isinstance(item, Statement) else item)
            for number, item in self._store.passages.of(article)
        ]

    def with_all_places(self, verdict: Verdict) -> Verdict:
        """The verdict with the articles, beyond those compared, that carry the same statement."""
        if verdict.answer is None or verdict.pieces:
            return verdict
        answer = verdict.answer
        same = self._store.passages.found(
            self._store.passages.same_words([answer.statement.text])[0][:MOST_REPEATED]
        )
        also_in = {article.id: article for article in answer.also_in}
        also_in |= {
            article.id: article
            for item, article in same
            if isinstance(item, Statement)
            and article.id != answer.article.id
            and (
                verdict.kind is not VerdictKind.MISATTRIBUTED or one_speaker(item, answer.statement)
            )
        }
        return replace(
            verdict,
            answer=replace(answer, also_in=tuple(also_in.values())),
            places=1 + len(also_in),
        )

    def context(self, statement: Statement, article: Article) -> tuple[str, str]:
        """The sentence before and the one after a statement, as they stand in the article; empty at its ends."""
        before, after = "", ""
        for _, passage in self._store.passages.of(article):
            span = shown(passage)
            if span.end <= statement.span.start:
                before = span.of(article.text)
            if span.start >= statement.span.end and not after:
                after = span.of(article.text)
        return before, after


def _answer(statement: Statement, prints: Iterable[tuple[Statement, Article]]) -> Answer:
    """A statement with all who carry its words as his. A speaker who was only guessed is not named."""
    (first, article), *others = [
        (surely_named(item), article) for item, article in prints if one_speaker(item, statement)
    ]
    also_in = {other.id: other for _, other in others if other.id != article.id}
    return Answer(first, article, tuple(also_in.values()))


def _is_reworded(one: Statement, other: Statement) -> bool:
    return one.id != other.id and one_speaker(one, other) and is_rewording(one.text, other.text)


def _enough(hits: Sequence[Hit], limit: int) -> int:
    """How many of the hits hold so many statements that are surely not each other's."""
    different: list[Hit] = []
    for count, hit in enumerate(hits, 1):
        if not _may_reword(hit, different):
            different.append(hit)
        if len(different) == limit:
            return count
    return len(hits)


def _may_reword(hit: Hit, others: Sequence[Hit]) -> bool:
    return any(may_be_rewording(hit.keys, other.keys) for other in others)


def _reworded_once(answers: Iterable[Answer]) -> tuple[Answer, ...]:
    """The answers, best first, those that only reword a better one kept with it."""
    kept: list[Answer] = []
    for answer in answers:
        for place, better in enumerate(kept):
            if _is_reworded(better.statement, answer.statement):
                kept[place] = replace(better, near=(*better.near, answer))
                break
        else:
            kept.append(answer)
    return tuple(kept)
