"""Where articles came from: their bytes read again, their versions, and how these differ."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from enum import StrEnum

from knowledge import versions
from knowledge.errors import KnowledgeError, NotStored
from knowledge.links import link_key
from knowledge.model import Article, Difference, Original, Statement, Status
from knowledge.store import Store

EDITED = 1.0
"""Confidence of a speaker whom an editor has set; a rule never gives so much alone."""


class Outcome(StrEnum):
    """What reading the bytes of an article again came to."""

    SAME = "same"
    CHANGED = "changed"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Reread:
    """What became of one article; `before` and `now` count its statements."""

    article: Article
    outcome: Outcome
    before: int = 0
    now: int = 0
    problem: str = ""


class Sourcing:
    """Each verb is one question or one change, kept whole or not at all."""

    def __init__(
        self,
        store: Store,
        *,
        read: Callable[[Original], Article],
        extract: Callable[[Article], Sequence[Statement]],
        put: Callable[[Article, Sequence[Statement]], Article],
    ) -> None:
        """`read` reads bytes, `extract` finds what was said, `put` gives a stored article another text."""
        self._store = store
        self._read = read
        self._extract = extract
        self._put = put

    # The bytes as they came.

    def original(self, article_id: int) -> Original:
        """What an article was read from. :raises NotStored: if its bytes were not kept."""
        if found := self._store.sources.original(article_id):
            return found
        raise NotStored(
            f"The bytes from which article {article_id} was read were not kept: add it again from its"
            " source.",
            article=article_id,
        )

    def reread(self, article_id: int = 0, *, keep: bool = True) -> Iterator[Reread]:
        """Read the kept bytes of an article, or of all, with the reader of today; yields each outcome.

        A text that comes out otherwise takes the place of the stored one, with its statements found anew;
        speakers that an editor has set stay where the same words are found. With `keep` false nothing is
        changed. :raises NotStored: if the bytes of `article_id` were not kept.
        """
        if article_id:
            self.original(article_id)
        for number in [article_id] if article_id else self._store.sources.with_original():
            yield self._reread(number, keep=keep)

    def _reread(self, article_id: int, *, keep: bool) -> Reread:
        stored = self._store.articles.article(article_id)
        try:
            text = self._read(self.original(article_id)).text
        except KnowledgeError as error:
            return Reread(stored, Outcome.FAILED, problem=str(error))
        before = self._store.passages.statements(stored)
        if text == stored.text:
            return Reread(stored, Outcome.SAME, len(before), len(before))
        fresh = replace(stored, text=text)
        found = [_as_edited(item, before) for item in self._extract(fresh)]
        if keep:
            fresh = self._put(fresh, found)
        return Reread(fresh, Outcome.CHANGED, len(before), len(found))

    # Versions.

    def older(self, article: Article) -> Article | None:
        """The stored article that stands under the same link with other words; None if there is none."""
        key = link_key(article.url)
        if not key or ("/" not in key and "?" not in key):
            return None  # a site's home shows other articles each day
        found = self._store.articles.many(self._store.sources.at_link(key))
        candidates = (
            found[number] for number in sorted(found, reverse=True) if number != article.id
        )
        return next((item for item in candidates if versions.is_version(item, article)), None)

    def at(self, key: str) -> int:
        """The id of the newest article under the link with this key, 0 if there is none."""
        found = self._store.sources.at_link(key) if key else []
        return found[0] if found else 0

    def changes(self, article_id: int) -> tuple[Difference, ...]:
        """The words in which an article differs from the one it replaces; empty if it replaces none."""
        version = self._store.sources.version(article_id)
        if not version:
            return ()
        found = self._store.articles.many([article_id, version.older_id])
        return versions.differences(found[version.older_id].text, found[article_id].text)

    def replaced_by(self, article_id: int) -> int:
        """The id of the article that this one replaces, 0 for none."""
        version = self._store.sources.version(article_id)
        return version.older_id if version else 0

    def successor(self, statement: Statement, article_id: int) -> Statement | None:
        """What a corrected article says in the place of a statement of the older one; None if nothing like it."""
        article = self._store.articles.article(article_id)
        return versions.successor(statement, self._store.passages.statements(article))

    def link(self, article: Article, older: Article | None) -> None:
        """Remember the link of a new article, and which one it replaces; inside the caller's transaction."""
        if article.original:
            self._store.sources.keep_original(article.id, article.original)
        if key := link_key(article.url):
            self._store.sources.keep_link(article.id, key)
        if older:
            self._store.sources.keep_version(article.id, older.id)

    def turn(self, article: Article) -> tuple[int, Status] | None:
        """What has to become of the replaced article now that this one has another status.

        Published: the older one is found no more. No longer published: the older one is found again.
        None if nothing has to.
        """
        version = self._store.sources.version(article.id)
        older = self._store.articles.many([version.older_id]) if version else {}
        if not version or version.older_id not in older:
            return None
        status = older[version.older_id].status
        if article.status is Status.PUBLISHED and status is Status.PUBLISHED:
            self._store.sources.set_corrected(article.id, _today())
            return version.older_id, Status.WITHDRAWN
        gone = article.status is not Status.PUBLISHED and not self._is_replaced(article)
        if gone and version.corrected:
            self._store.sources.set_corrected(article.id, None)
            return version.older_id, Status.PUBLISHED
        return None

    def _is_replaced(self, article: Article) -> bool:
        newer = self._store.articles.many(self._store.sources.newer(article.id)).values()
        return any(item.status is Status.PUBLISHED for item in newer)


def _today() -> date:
    return datetime.now(UTC).date()


def _as_edited(found: Statement, before: Sequence[Statement]) -> Statement:
    """The statement with the speaker that an editor has set for the same words."""
    for item in before:
        if item.text == found.text and item.confidence == EDITED and item.speaker:
            return replace(found, speaker=item.speaker, confidence=EDITED)
    return found
