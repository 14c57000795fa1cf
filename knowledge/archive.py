"""The one door: what happens to an article, and what happens to a question, a few lines each."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path

from knowledge import exporting, helpers, importing, reading, speakers
from knowledge.answering import Answering
from knowledge.aside import said_in
from knowledge.asking import Asking
from knowledge.counts import Counts
from knowledge.desk import Desk
from knowledge.editing import Editing
from knowledge.errors import AlreadyDone, BadLine, NotStored
from knowledge.feeds import Feeding
from knowledge.intake import again
from knowledge.keeping import Keeping, Watch, sure_names
from knowledge.model import (
    Added,
    Answer,
    Article,
    Preview,
    Question,
    Result,
    Speaker,
    Statement,
    Status,
    Verdict,
    Wording,
)
from knowledge.passages import in_reading_order
from knowledge.preparing import Preparer
from knowledge.sourcing import Sourcing
from knowledge.store import ENGINE, Listing, Size, SpeakerCount, Store, open_store, restore
from knowledge.verifying import verify

DEFAULT_DATABASE = "data/verbatim.db"


class Archive:
    """Public statements, word for word. May be used by several threads at once; writes take turns."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._keeping = Keeping(store)
        self._answering = Answering(store)
        self._asking = Asking(store, self._answering)
        self._counts = Counts(lambda: store.changes)
        self.desk = Desk(store.desk)
        """Wishes, votes, open questions, counts, editors and their log."""
        self.inbox = store.inbox
        """What arrived and is not handled yet."""
        self.editing = Editing(store, self._keeping.reindex)
        """Corrections by editors."""
        self.sourcing = Sourcing(store, read=again, extract=self._said, put=self._keeping.put)
        """Where articles came from: their bytes, their versions."""
        self.feeds = Feeding(store, add=self.add, read=reading.read_bytes, known=self.sourcing.at)
        """Feeds that are asked for new articles."""

    @classmethod
    def open(
        cls, url: str = DEFAULT_DATABASE, *, create: bool = True, watch: Watch = iter
    ) -> Archive:
        """The archive in the file that `url` names; of an earlier program's the search rows are written anew.

        `watch` hands on the articles of which they are, and may tell how far it is.
        :raises StoreError: if the file cannot be used.  :raises NotStored: absent and `create` is false.
        """
        archive = cls(open_store(url, create=create))
        archive._keeping.renew_rows(watch)
        return archive

    def __enter__(self) -> Archive:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Write what is still counted and close the file; calls after this one fail."""
        self.desk.flush()
        self._store.close()

    # An article -> its statements, kept.

    def preview(self, article: Article) -> Preview:
        """What adding the article would store; nothing is kept."""
        older = self.sourcing.older(article)
        return Preview(
            article,
            self._said(article),
            self._store.articles.duplicate_of(article.text, ref=article.ref),
            replaces=older.id if older else 0,
        )

    def _said(self, article: Article) -> tuple[Statement, ...]:
        return said_in(article, self._store)

    @contextmanager
    def together(self) -> Iterator[None]:
        """All changes inside are kept, or none."""
        with self._store.writing():
            yield

    @contextmanager
    def once(self, number: int) -> Iterator[None]:
        """All changes inside are kept together, and once for a message of the inbox.

        :raises AlreadyDone: if the message has made its change before.
        """
        with self.together():
            if not self.inbox.act(number):
                raise AlreadyDone("This was done already, before a restart.", number=number)
            yield

    def add(
        self,
        article: Article,
        *,
        status: Status = Status.PUBLISHED,
        preview: Preview | None = None,
        then: Callable[[Added], None] | None = None,
    ) -> Added:
        """Find what was said in the article and keep both; a text that is there already stays as it is.

        `preview` saves looking through it once more.
        Under the same link with other words it is a new version: once it is published, the older one is
        found no more.
        What `then` changes when a new article is kept, is kept with it or not at all.
        """
        if duplicate := self._store.articles.duplicate_of(article.text, ref=article.ref):
            return self._duplicate(duplicate)
        found = preview or self.preview(article)
        passages = in_reading_order(article, found.statements)
        with self._store.writing():
            # Asked again: another writer may have been faster since the preview.
            if duplicate := self._store.articles.duplicate_of(article.text, ref=article.ref):
                return self._duplicate(duplicate)
            older = self.sourcing.older(article)
            added = self._keeping.keep(replace(article, status=status), passages)
            self.sourcing.link(added.article, older)
            self._turn(added.article)
            if older:
                kept = self._store.articles.article(added.article.id)
                added = replace(added, article=kept, replaces=older.id)
            if then:
                then(added)
            return added

    def _duplicate(self, article_id: int) -> Added:
        article, statements = self.article(article_id)
        return Added(article, len(statements), sure_names(statements), duplicate_of=article_id)

    def import_statements(
        self, lines: Iterable[str], *, table: bool = False, strict: bool = False
    ) -> Iterator[importing.Imported]:
        """Keep ready statements, JSON or a CSV `table`; those whose id is there already are skipped.

        Yields the counts after each transaction. :raises BadLine: at the first refused line, if `strict`.
        """
        imported = skipped = 0
        with self._store.much_writing():
            chunks = self._making_up_after(importing.chunks(lines, table=table))
            for chunk, prepared in helpers.prepared(chunks):
                if strict and prepared.refused:
                    raise BadLine(prepared.refused[0])
                with self._store.writing(checked=False):
                    if there := self._store.passages.by_ref(prepared.batch.passages.ref):
                        prepared = Preparer().prepare(chunk(), without=there)
                    self._store.bulk.keep(prepared.batch)
                imported += len(prepared.batch.passages.ref)
                skipped += len(there) + prepared.repeated + len(prepared.refused)
                yield importing.Imported(imported, skipped, prepared.lines, tuple(prepared.refused))

    def _making_up_after(self, chunks: Iterable[importing.Chunk]) -> Iterator[importing.Chunk]:
        """All chunks; when there are no more, the helper is still at work on the last one."""
        yield from chunks
        self._store.make_up()

    def publish(self, article_id: int) -> Article:
        """A draft or withdrawn article becomes findable."""
        return self._set_status(article_id, Status.PUBLISHED)

    def withdraw(self, article_id: int) -> Article:
        """A published article is found no more, and may be published again."""
        return self._set_status(article_id, Status.WITHDRAWN)

    def _set_status(self, article_id: int, status: Status) -> Article:
        with self._store.writing():
            article = self._store.articles.article(article_id)
            if article.status is not status:
                self._turn(self._keeping.set_status(article, status))
        return self._store.articles.article(article_id)

    def _turn(self, article: Article) -> None:
        """The version that an article replaces goes when it comes, and comes back when it goes."""
        if turned := self.sourcing.turn(article):
            self._set_status(*turned)

    def remove(self, article_id: int) -> Article:
        """Forget an article, its statements, and the speakers of whom nothing else is kept."""
        with self._store.writing():
            article = self.withdraw(article_id)
            self._store.articles.remove(article_id)
            self._store.people.forget_silent()
        return article

    # A question -> its answers.

    def read_ahead(self) -> None:
        """Read what questions will need into memory, at most about 150 MB: for programs that answer for long.

        It holds on when articles are added; after one was taken away questions read anew what they need.
        """
        self._store.postings.read_ahead()

    def search(
        self,
        text: str,
        *,
        limit: int = 3,
        today: date | None = None,
        within: Question | None = None,
    ) -> Result:
        """The statements that answer a question, best first; `answered` is false if none is near enough.

        Speaker and period that the text does not name are those of `within`, the question before.
        """
        with self._store.at_one_moment():
            return self._asking.search(text, limit, today or date.today(), within)

    def check(self, words: str, *, speaker: str = "") -> Verdict:
        """Whether alleged words stand in what is published, word for word, and are the speaker's if one is named."""
        return self._asking.check(words, speaker=speaker)

    def context(self, statement: Statement, article: Article) -> tuple[str, str]:
        """The sentence before and the one after a statement, as they stand in the article; empty at its ends."""
        return self._answering.context(statement, article)

    def wordings(self, statement: Statement) -> tuple[Wording, ...]:
        """Where the same was printed in slightly other words, and what differs."""
        return self._asking.wordings(statement)

    def speaker_in(self, text: str) -> Speaker | None:
        """Whom of the known speakers a text names; None for nobody, or for more than one."""
        return self._asking.speaker_in(text)

    def latest(
        self, speaker: Speaker | None = None, *, limit: int = 10, offset: int = 0
    ) -> tuple[Answer, ...]:
        """The newest published statements, of one speaker if he is given."""
        newest = self._store.passages.newest(speaker.id if speaker else 0, limit=limit + offset)
        return self._answering.answers(newest[offset:])

    # What is there.

    def article(self, article_id: int) -> tuple[Article, list[Statement]]:
        """An article of any status with its statements. :raises NotStored: :raises Tampered:"""
        article = self._store.articles.article(article_id)
        return article, self._store.passages.statements(article)

    def articles(
        self,
        *,
        status: Status | None = Status.PUBLISHED,
        containing: str = "",
        limit: int = -1,
        offset: int = 0,
    ) -> list[Listing]:
        """Articles newest first, of any status for None; `containing` looks at title and publisher."""
        return self._store.articles.listing(
            status=status, containing=containing, limit=limit, offset=offset
        )

    def export(self) -> Iterator[tuple[Article, list[Statement]]]:
        """Every published article with its statements, in the order of adding."""
        for article_id in self._store.articles.ids():
            article, statements = self.article(article_id)
            if article.status is Status.PUBLISHED:
                yield article, statements

    def export_file(self, path: Path) -> None:
        """Write what is published to a new file: a table for .csv, JSON lines for any other ending."""
        exporting.write(path, self.export(), sure=speakers.SURE)

    def statement(self, statement_id: int) -> Answer:
        """A published statement by its id. :raises NotStored: if it is not there, or not published."""
        for found in self._answering.answers([statement_id]):
            return found
        raise NotStored(f"There is no statement {statement_id}.", statement=statement_id)

    def speakers(self, *, limit: int = -1, offset: int = 0) -> list[SpeakerCount]:
        """Who is quoted in what is published, most quoted first; nobody who was only guessed."""
        count = partial(self._store.people.counts, sure=speakers.SURE, limit=limit, offset=offset)
        return list(self._counts.get(("speakers", limit, offset), count))

    def speaker(self, speaker_id: int) -> SpeakerCount:
        """One of them. :raises NotStored: if nothing of his is published."""
        return self._store.people.count(speaker_id, sure=speakers.SURE)

    def size(self) -> Size:
        """How much is published."""
        return self._counts.get("size", self._store.articles.size)

    def file_bytes(self) -> int:
        """The size of the database's file."""
        return self._store.path.stat().st_size

    @staticmethod
    def engine() -> str:
        """The database's version, and what brings it."""
        return ENGINE

    def faults(self) -> list[str]:
        """What the database itself finds wrong with its file; empty if nothing."""
        return self._store.faults()

    def wipe(self) -> bool:
        """Take what was forgotten out of the write-ahead log too; false if somebody reads it now."""
        return self._store.wipe()

    def backup(self, target: Path) -> None:
        """A consistent copy in a new file, made while others read and write."""
        self._store.backup(target)

    @staticmethod
    def restore(copy: Path, url: str = DEFAULT_DATABASE) -> Path | None:
        """Put a copy in the place of the archive that `url` names; where that is now, if there was one.

        No program may use that archive meanwhile.
        :raises StoreError: if the copy cannot be used; then nothing was changed.
        """
        return restore(copy, url)

    def verify(self) -> Iterator[tuple[int, list[str]]]:
        """Read again every hash, offset and search row; yields articles read so far and the faults found."""
        return verify(self._store)
