"""A question, or alleged words -> what the archive answers: the steps from understanding to judging, in their order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from functools import cache

from knowledge import checking, search, speakers
from knowledge.answering import Answering
from knowledge.known import StoreKnown
from knowledge.model import (
    Article,
    Question,
    Result,
    Span,
    Speaker,
    Statement,
    Status,
    Verdict,
    VerdictKind,
    Wording,
)
from knowledge.question import continuing, undated, understand
from knowledge.search import Found
from knowledge.store import Store

CHECKED_PASSAGES = 40
"""Passages whose articles are compared with an alleged quotation: both pieces of a stitched one are among them."""
NEAREST = 3
"""Statements shown when nothing was found."""


class Asking:
    """Reads only. May be used by several threads at once."""

    def __init__(self, store: Store, answering: Answering) -> None:
        self._store = store
        self._known = StoreKnown(store)
        self._answering = answering

    def search(self, text: str, limit: int, today: date, within: Question | None) -> Result:
        """As `Archive.search`, at one moment of the store; `within`: the question before."""
        question = understand(text, self._known, today=today)
        if within:
            question = continuing(question, within)
        found = self._find(question, limit)
        if found.answered or not (question.since or question.until):
            return found
        as_topic = self._find(undated(question), limit) if question.time_words else found
        if as_topic.answered:
            return as_topic
        elsewhen = self._find(replace(question, since=None, until=None), limit)
        return replace(found, elsewhen=elsewhen.answers) if elsewhen.answered else found

    def _find(self, question: Question, limit: int) -> Result:
        found = self._found(question, limit)
        if not found.answered and question.words and (question.speakers or question.nobody):
            # Who is named did not say it: what others said is near, but no answer.
            anybody = replace(question, speakers=(), nobody=())
            found = search.nearest(found, self._found(anybody, limit))
        answers = self._answering.scored(found.hits, limit)
        return Result(question, answers, found.answered and bool(answers), found.why)

    def _found(self, question: Question, limit: int) -> Found:
        nobody = question.nobody and not question.speakers
        allowed = self._store.passages.within(
            speaker_ids=[who.id for who in question.speakers]
            if question.speakers or nobody
            else None,
            since=question.since,
            until=question.until,
            publisher=question.publisher,
            sure=speakers.SURE,
            newest_first=not question.words,
        )
        # More than are shown: the same words in several articles are one answer.
        return search.find(
            question,
            self._store.postings,
            self._store.readings,
            allowed=allowed,
            by_mentioned=self._said_by(question.mentioned),
            limit=3 * limit,
        )

    def _said_by(self, people: Sequence[Speaker]) -> Sequence[int]:
        ids = [who.id for who in people]
        return self._store.passages.within(speaker_ids=ids, sure=speakers.SURE) or () if ids else ()

    def check(self, words: str, *, speaker: str = "") -> Verdict:
        """As `Archive.check`."""
        seek = cache(self._with_most_words)
        alleged = checking.understand(words, speaker=speaker)
        verdict = checking.judge(alleged, seek, self._answering.passages)
        if verdict.kind is VerdictKind.NOT_FOUND:
            near = seek(alleged.query(0, len(alleged.words)))
            said = [item.id for item, _ in near if isinstance(item, Statement)]
            return replace(verdict, nearest=self._answering.answers(said[:NEAREST])[:NEAREST])
        return self._answering.with_all_places(verdict)

    def _with_most_words(self, words: str) -> tuple[tuple[Statement | Span, Article], ...]:
        ids = search.candidates(words, self._store.postings, limit=CHECKED_PASSAGES)
        found = self._store.passages.found(ids)
        return tuple(item for item in found if item[1].status is Status.PUBLISHED)

    def wordings(self, statement: Statement) -> tuple[Wording, ...]:
        """Where the same was printed in slightly other words, and what differs."""
        ids = search.candidates(statement.text, self._store.postings, limit=CHECKED_PASSAGES)
        return self._answering.wordings(statement, ids)

    def speaker_in(self, text: str) -> Speaker | None:
        """Whom of the known speakers a text names; None for nobody, or for more than one."""
        question = understand(text, self._known, today=date.today())
        named = question.speakers or question.mentioned
        return named[0] if len(named) == 1 else None
