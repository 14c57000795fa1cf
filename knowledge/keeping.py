"""Articles with their statements -> kept, with their speakers, and their search rows in step."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from knowledge import search
from knowledge.model import Added, Article, Span, Statement, Status
from knowledge.passages import in_reading_order
from knowledge.speakers import SURE
from knowledge.store import Store

RENEWED_AT_ONCE = 40_000
"""Search rows written together: each stem is changed once for all of them."""

Watch = Callable[[Sequence[int]], Iterable[int]]
"""Hands on the articles of a long piece of work one by one, and tells somebody how far it is."""


class Keeping:
    """Each verb runs inside the caller's transaction, if there is one."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def keep(self, article: Article, passages: Sequence[Statement | Span]) -> Added:
        """A new article with its passages in reading order."""
        statements = [item for item in passages if isinstance(item, Statement)]
        known = self._keep_speakers(statements)
        stored, first = self._store.articles.add(article, passages, known)
        self._keep_namings(stored.id, statements, known)
        if stored.status is Status.PUBLISHED:
            self._index(stored, list(enumerate(passages, first)))
        return Added(stored, len(statements), sure_names(statements))

    def _keep_speakers(self, statements: Sequence[Statement]) -> dict[str, int]:
        """The speakers' ids by their keys."""
        speakers = dict.fromkeys(item.speaker for item in statements if item.speaker)
        return {speaker.key: self._store.people.keep(speaker) for speaker in speakers}

    def _keep_namings(
        self, article_id: int, statements: Sequence[Statement], known: Mapping[str, int]
    ) -> None:
        named = {known[item.speaker.key]: item.speaker for item in statements if item.speaker}
        self._store.namings.keep(article_id, named)

    def _index(self, article: Article, passages: Sequence[tuple[int, Statement | Span]]) -> None:
        self._store.postings.add(entries(article, passages))

    def set_status(self, article: Article, status: Status) -> Article:
        """The article with another status: findable only if published."""
        changed = replace(article, status=status)
        if article.status is not status:
            self._forget_rows(article)
            self._store.articles.set_status(article.id, status)
            self._write_rows(changed)
        return changed

    def put(self, article: Article, statements: Sequence[Statement]) -> Article:
        """Give a stored article another text, with its passages and search rows."""
        passages = in_reading_order(article, statements)
        with self._store.writing():
            known = self._keep_speakers(statements)
            self._forget_rows(self._store.articles.article(article.id))
            self._store.articles.put(article, passages, known)
            self._keep_namings(article.id, statements, known)
            kept = self._store.articles.article(article.id)
            self._write_rows(kept)
            self._store.people.forget_silent()
        return kept

    def reindex(self, article: Article) -> None:
        """Bring the search rows of an article in step, inside the caller's transaction."""
        self._forget_rows(article)
        self._write_rows(article)

    def renew_rows(self, watch: Watch) -> None:
        """Write all search rows anew if a program that read words otherwise wrote them."""
        if self._store.postings.recipe == search.recipe():
            return
        with self._store.much_writing(), self._store.writing():
            self._store.postings.clear(search.recipe())
            self._store.postings.add_all(self._rows_anew(watch))

    def _rows_anew(self, watch: Watch) -> Iterator[tuple[Sequence[int], search.Keyed]]:
        """The search rows of all published articles, in parts, with the ids of their passages."""
        keyer = search.Keyer()
        waiting: list[tuple[int, str, str, bool]] = []
        for article_id in watch(self._store.articles.ids_by_passage()):
            article = self._store.articles.article(article_id)
            if article.status is Status.PUBLISHED:
                waiting += (
                    (number, span.of(article.text), article.language, said)
                    for number, span, said in self._store.passages.spans(article)
                )
            if len(waiting) >= RENEWED_AT_ONCE:
                yield _keyed(keyer, waiting)
                waiting = []
        if waiting:
            yield _keyed(keyer, waiting)

    def _forget_rows(self, article: Article) -> None:
        if article.status is Status.PUBLISHED:
            passages = self._store.passages.of(article)
            self._store.postings.remove(entries(article, passages))

    def _write_rows(self, article: Article) -> None:
        if article.status is Status.PUBLISHED:
            self._index(article, self._store.passages.of(article))


def _keyed(
    keyer: search.Keyer, passages: Sequence[tuple[int, str, str, bool]]
) -> tuple[Sequence[int], search.Keyed]:
    """The ids and the search rows of passages of which id, text, language and whether it was said are given."""
    ids, texts, languages, said = zip(*passages, strict=True)
    return ids, keyer.keyed(texts, languages, said)


def entries(
    article: Article, passages: Iterable[tuple[int, Statement | Span]]
) -> list[search.Entry]:
    """The search rows of the passages of an article."""
    return [search.entry(number, passage, article) for number, passage in passages]


def sure_names(statements: Sequence[Statement]) -> tuple[str, ...]:
    """The speakers of whom there is no doubt, in the order of their first statement."""
    return tuple(
        dict.fromkeys(
            item.speaker.name for item in statements if item.speaker and item.confidence >= SURE
        )
    )
