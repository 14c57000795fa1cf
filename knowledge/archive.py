"""The one door: what happens to an article, and what happens to a question, a few lines each."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from functools import cache, partial
from importlib import resources
from pathlib import Path

from knowledge import checking, exporting, importing, quotes, reading, search, speakers, web
from knowledge.counts import Counts
from knowledge.desk import Desk
from knowledge.editing import Editing
from knowledge.errors import AlreadyDone, NotStored, Tampered
from knowledge.feeds import Feeding
from knowledge.known import StoreKnown
from knowledge.links import original
from knowledge.model import (
    Added,
    Answer,
    Article,
    Original,
    Preview,
    Question,
    Result,
    Span,
    Speaker,
    Statement,
    Status,
    Verdict,
    VerdictKind,
)
from knowledge.question import undated, understand
from knowledge.search import Hit
from knowledge.sentences import sentences
from knowledge.sourcing import Sourcing
from knowledge.store import ENGINE, Listing, Size, SpeakerCount, Store, open_store

DEFAULT_DATABASE = "data/verbatim.db"
CHECKED_PASSAGES = 40
"""Passages whose articles are compared with an alleged quotation: both pieces of a stitched one are among them."""
NEAREST = 3
"""Statements shown when nothing was found."""
MOST_REPEATED = 100
"""Articles that are counted as carrying the same statement; more makes no difference to anybody."""


def read(source: str | Path | bytes, *, name: str = "") -> Iterator[Article]:
    """The articles of a file, of a link, or of bytes as they came, whose `name` tells their format.

    :raises SourceError: if it cannot be had or read; the message names the source and the way out.
    """
    if isinstance(source, bytes):
        return reading.read_bytes(source, name=name)
    if str(source).startswith(("http://", "https://")):
        return read_page(str(source))
    return reading.read_file(Path(source))


def read_page(url: str, *, fetch: Callable[[str], web.Fetched] = web.fetch) -> Iterator[Article]:
    """The articles behind a link, `fetch`ed. :raises SourceError: if it cannot be had or read."""
    page = fetch(original(url))
    return reading.read_bytes(page.data, name=page.url, content_type=page.content_type)


def _again(kept: Original) -> Article:
    """The article of kept bytes, as it is read today."""
    (article,) = reading.read_bytes(kept.data, name=kept.name, content_type=kept.content_type)
    return article


def samples() -> list[Article]:
    """The invented articles that come with the program, marked as such."""
    folder = resources.files("knowledge") / "samples"
    files = sorted(Path(str(folder)).glob("*.txt"))
    return [replace(article, sample=True) for file in files for article in read(file)]


def extract_from(
    article: Article, known: speakers.KnownSpeakers | None = None
) -> tuple[Statement, ...]:
    """What was said in an article, and by whom, in the order of reading."""
    return speakers.attribute(article, quotes.find(article), known or speakers.NobodyKnown())


class Archive:
    """Public statements, word for word. May be used by several threads at once; writes take turns."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._known = StoreKnown(store)
        self._counts = Counts(lambda: store.changes)
        self.desk = Desk(store.desk)
        """Wishes, votes, open questions, counts, editors and their log."""
        self.inbox = store.inbox
        """What arrived and is not handled yet."""
        self.editing = Editing(store, self._reindex)
        """Corrections by editors."""
        self.sourcing = Sourcing(store, read=_again, extract=self._said, put=self._put)
        """Where articles came from: their bytes, their versions."""
        self.feeds = Feeding(store, add=self.add, read=reading.read_bytes, known=self.sourcing.at)
        """Feeds that are asked for new articles."""

    @classmethod
    def open(cls, url: str = DEFAULT_DATABASE, *, create: bool = True) -> Archive:
        """The archive in the file that `url` names.

        :raises StoreError: if the file cannot be used.  :raises NotStored: absent and `create` is false.
        """
        archive = cls(open_store(url, create=create))
        archive._renew_rows()
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
        return extract_from(article, self._store.people)

    @contextmanager
    def once(self, number: int) -> Iterator[None]:
        """All changes inside are kept together, and once for a message of the inbox.

        :raises AlreadyDone: if the message has made its change before.
        """
        with self._store.writing():
            if not self.inbox.act(number):
                raise AlreadyDone("This was done already, before a restart.", number=number)
            yield

    def add(
        self,
        article: Article,
        *,
        status: Status = Status.PUBLISHED,
        then: Callable[[Added], None] | None = None,
    ) -> Added:
        """Find what was said in the article and keep both; a text that is there already stays as it is.

        Under the same link with other words it is a new version: once it is published, the older one is
        found no more.
        What `then` changes when a new article is kept, is kept with it or not at all.
        """
        if duplicate := self._store.articles.duplicate_of(article.text, ref=article.ref):
            return self._duplicate(duplicate)
        preview = self.preview(article)
        with self._store.writing():
            # Asked again: another writer may have been faster since the preview.
            if duplicate := self._store.articles.duplicate_of(article.text, ref=article.ref):
                return self._duplicate(duplicate)
            older = self.sourcing.older(article)
            added = self._keep(replace(article, status=status), preview.statements)
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
        return Added(article, len(statements), _names(statements), duplicate_of=article_id)

    def _keep(self, article: Article, statements: Sequence[Statement]) -> Added:
        passages = _in_reading_order(article, statements)
        known = self._keep_speakers(statements)
        stored, first = self._store.articles.add(article, passages, known)
        if stored.status is Status.PUBLISHED:
            self._index(stored, list(enumerate(passages, first)))
        return Added(stored, len(statements), _names(statements))

    def _keep_all(self, articles: Sequence[tuple[Article, Sequence[Statement]]]) -> None:
        """As `_keep` does with one, but the rows of all are written together."""
        said = [(article, item) for article, statements in articles for item in statements]
        known = self._store.people.keep_all(
            (item.speaker.key, item.speaker.name) for _, item in said if item.speaker
        )
        first = self._store.articles.add_all(articles, known)
        self._store.postings.add(
            search.entry(number, item, article)
            for number, (article, item) in enumerate(said, first)
        )

    def _keep_speakers(self, statements: Sequence[Statement]) -> dict[str, int]:
        """The speakers' ids by their keys."""
        speakers = dict.fromkeys(item.speaker for item in statements if item.speaker)
        return {speaker.key: self._store.people.keep(speaker) for speaker in speakers}

    def _index(self, article: Article, passages: Sequence[tuple[int, Statement | Span]]) -> None:
        self._store.postings.add(_entries(article, passages))

    def import_statements(
        self, lines: Iterable[str], *, table: bool = False, strict: bool = False
    ) -> Iterator[importing.Imported]:
        """Keep ready statements, JSON or a CSV `table`; those whose id is there already are skipped.

        Yields the counts after each transaction. :raises BadLine: at the first refused line, if `strict`.
        """
        imported = skipped = 0
        for batch in importing.batches(importing.records(lines, table=table), strict=strict):
            with self._store.writing():
                refs = self._store.articles.passage_by_ref([row.ref for row in batch.rows])
                fresh = {row.ref: row for row in batch.rows if row.ref not in refs}
                self._keep_all(list(importing.articles(fresh.values())))
            imported += len(fresh)
            skipped += len(batch.rows) - len(fresh) + len(batch.refused)
            yield importing.Imported(imported, skipped, batch.lines, batch.refused)

    def publish(self, article_id: int) -> Article:
        """A draft or withdrawn article becomes findable."""
        return self._set_status(article_id, Status.PUBLISHED)

    def withdraw(self, article_id: int) -> Article:
        """A published article is found no more, and may be published again."""
        return self._set_status(article_id, Status.WITHDRAWN)

    def _set_status(self, article_id: int, status: Status) -> Article:
        with self._store.writing():
            article = self._store.articles.article(article_id)
            changed = replace(article, status=status)
            if article.status is not status:
                self._forget_rows(article)
                self._store.articles.set_status(article_id, status)
                self._write_rows(changed)
                self._turn(changed)
        return self._store.articles.article(article_id)

    def _turn(self, article: Article) -> None:
        """The version that an article replaces goes when it comes, and comes back when it goes."""
        if turned := self.sourcing.turn(article):
            self._set_status(*turned)

    def _put(self, article: Article, statements: Sequence[Statement]) -> Article:
        """Give a stored article another text, with its passages and search rows."""
        passages = _in_reading_order(article, statements)
        with self._store.writing():
            known = self._keep_speakers(statements)
            self._forget_rows(self._store.articles.article(article.id))
            self._store.articles.put(article, passages, known)
            kept = self._store.articles.article(article.id)
            self._write_rows(kept)
            self._store.people.forget_silent()
        return kept

    def _reindex(self, article: Article) -> None:
        """Bring the search rows of an article in step, inside the caller's transaction."""
        self._forget_rows(article)
        self._write_rows(article)

    def _renew_rows(self) -> None:
        """Write all search rows anew if a program that read words otherwise wrote them."""
        if self._store.postings.recipe == search.recipe():
            return
        with self._store.writing():
            self._store.postings.clear(search.recipe())
            for article_id in self._store.articles.ids():
                self._write_rows(self._store.articles.article(article_id))

    def _forget_rows(self, article: Article) -> None:
        if article.status is Status.PUBLISHED:
            passages = self._store.articles.passages(article)
            self._store.postings.remove(_entries(article, passages))

    def _write_rows(self, article: Article) -> None:
        if article.status is Status.PUBLISHED:
            self._index(article, self._store.articles.passages(article))

    def remove(self, article_id: int) -> Article:
        """Forget an article, its statements, and the speakers of whom nothing else is kept."""
        with self._store.writing():
            article = self.withdraw(article_id)
            self._store.articles.remove(article_id)
            self._store.people.forget_silent()
        return article

    # A question -> its answers.

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
        question = understand(text, self._known, today=today or date.today())
        if within:
            question = _continuing(question, within)
        found = self._find(question, limit)
        if not found.answered and question.time_words:
            undated_found = self._find(undated(question), limit)
            return undated_found if undated_found.answered else found
        return found

    def _find(self, question: Question, limit: int) -> Result:
        nobody = question.nobody and not question.speakers
        allowed = self._store.articles.within(
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
        found = search.find(
            question,
            self._store.postings,
            self._store.readings,
            allowed=allowed,
            by_mentioned=self._said_by(question.mentioned),
            limit=3 * limit,
        )
        answers = self._scored(found.hits)[:limit]
        return Result(question, answers, found.answered and bool(answers), found.why)

    def _said_by(self, people: Sequence[Speaker]) -> Sequence[int]:
        ids = [who.id for who in people]
        return self._store.articles.within(speaker_ids=ids, sure=speakers.SURE) or () if ids else ()

    def check(self, words: str, *, speaker: str = "") -> Verdict:
        """Whether alleged words stand in what is published, word for word, and are the speaker's if one is named."""
        seek = cache(self._with_most_words)
        alleged = checking.understand(words, speaker=speaker)
        verdict = checking.judge(alleged, seek, self._passages_surely_named)
        if verdict.kind is VerdictKind.NOT_FOUND:
            near = seek(alleged.query(0, len(alleged.words)))
            said = [item.id for item, _ in near if isinstance(item, Statement)]
            return replace(verdict, nearest=self._answers(said[:NEAREST])[:NEAREST])
        return self._with_all_places(verdict)

    def _with_most_words(self, words: str) -> tuple[tuple[Statement | Span, Article], ...]:
        ids = search.candidates(words, self._store.postings, limit=CHECKED_PASSAGES)
        found = self._store.articles.found(ids)
        return tuple(item for item in found if item[1].status is Status.PUBLISHED)

    def _passages_surely_named(self, article: Article) -> list[tuple[int, Statement | Span]]:
        return [
            (number, _surely_named(item) if isinstance(item, Statement) else item)
            for number, item in self._store.articles.passages(article)
        ]

    def _with_all_places(self, verdict: Verdict) -> Verdict:
        """The verdict with the articles, beyond those compared, that carry the same statement."""
        if verdict.answer is None or verdict.pieces:
            return verdict
        answer = verdict.answer
        same = self._store.articles.found(
            self._store.articles.same_words(answer.statement.text)[:MOST_REPEATED]
        )
        also_in = {article.id: article for article in answer.also_in}
        also_in |= {
            article.id: article
            for item, article in same
            if isinstance(item, Statement)
            and article.id != answer.article.id
            and (
                verdict.kind is not VerdictKind.MISATTRIBUTED
                or _one_speaker(item, answer.statement)
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
        for _, passage in self._store.articles.passages(article):
            span = _shown(passage)
            if span.end <= statement.span.start:
                before = span.of(article.text)
            if span.start >= statement.span.end and not after:
                after = span.of(article.text)
        return before, after

    def speaker_in(self, text: str) -> Speaker | None:
        """Whom of the known speakers a text names; None for nobody, or for more than one."""
        question = understand(text, self._known, today=date.today())
        named = question.speakers or question.mentioned
        return named[0] if len(named) == 1 else None

    def latest(
        self, speaker: Speaker | None = None, *, limit: int = 10, offset: int = 0
    ) -> tuple[Answer, ...]:
        """The newest published statements, of one speaker if he is given."""
        newest = self._store.articles.newest(speaker.id if speaker else 0, limit=limit + offset)
        return self._answers(newest[offset:])

    # What is there.

    def article(self, article_id: int) -> tuple[Article, list[Statement]]:
        """An article of any status with its statements. :raises NotStored: :raises Tampered:"""
        article = self._store.articles.article(article_id)
        return article, self._store.articles.statements(article)

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
        for found in self._answers([statement_id]):
            return found
        raise NotStored(f"There is no statement {statement_id}.", statement=statement_id)

    def speakers(self, *, limit: int = -1, offset: int = 0) -> list[SpeakerCount]:
        """Who is quoted in what is published, most quoted first."""
        count = partial(self._store.people.counts, limit=limit, offset=offset)
        return list(self._counts.get(("speakers", limit, offset), count))

    def speaker(self, speaker_id: int) -> SpeakerCount:
        """One of them. :raises NotStored: if nothing of his is published."""
        return self._store.people.count(speaker_id)

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

    def backup(self, target: Path) -> None:
        """A consistent copy in a new file, made while others read and write."""
        self._store.backup(target)

    def verify(self) -> Iterator[tuple[int, list[str]]]:
        """Read again every hash, offset and search row; yields articles read so far and the faults found."""
        yield 0, self._store.faults()
        number = postings = 0
        for number, article_id in enumerate(self._store.articles.ids(), 1):
            faults, rows = self._faults_of(article_id)
            postings += rows
            yield number, faults
        if postings != self._store.postings.posting_count():
            yield number, ["There are search rows of passages that are not published."]

    def _faults_of(self, article_id: int) -> tuple[list[str], int]:
        """What is wrong with an article, and how many postings its passages have."""
        try:
            article = self._store.articles.article(article_id)
        except Tampered as error:
            return [str(error)], 0
        passages = self._store.articles.passages(article)
        outside = [
            f"Statement {number} of article {article_id} lies outside its text."
            for number, item in passages
            if not Span(0, len(article.text)).contains(_shown(item))
        ]
        published = article.status is Status.PUBLISHED
        entries = _entries(article, passages) if published else []
        faults = outside + self._store.postings.faults(entries)
        return faults, sum(len(entry.weights) for entry in entries)

    # Found passages -> answers.

    def _answers(self, passage_ids: Sequence[int]) -> tuple[Answer, ...]:
        """The published statements with these ids, those with the same words as one, first printed first."""
        answers: dict[int, Answer] = {}
        for statement, article in self._store.articles.found(passage_ids):
            if isinstance(statement, Statement) and article.status is Status.PUBLISHED:
                answer = self._answer(statement)
                answers.setdefault(answer.statement.id, answer)
        return tuple(answers.values())

    def _scored(self, hits: Sequence[Hit]) -> tuple[Answer, ...]:
        """The answers that the search hit, with its scores and reasons."""
        answers: dict[int, Answer] = {}
        for hit in hits:
            for answer in self._answers([hit.passage_id]):
                scored = replace(answer, score=hit.score, why=hit.why)
                answers.setdefault(answer.statement.id, scored)
        return tuple(answers.values())

    def _answer(self, statement: Statement) -> Answer:
        """A statement with all who carry its words as his. A speaker who was only guessed is not named."""
        same = self._store.articles.found(self._store.articles.same_words(statement.text))
        (first, article), *others = [
            (_surely_named(item), article)
            for item, article in same
            if isinstance(item, Statement) and _one_speaker(item, statement)
        ]
        also_in = {other.id: other for _, other in others if other.id != article.id}
        return Answer(first, article, tuple(also_in.values()))


def _entries(
    article: Article, passages: Iterable[tuple[int, Statement | Span]]
) -> list[search.Entry]:
    """The search rows of the passages of an article."""
    return [search.entry(number, passage, article) for number, passage in passages]


def _continuing(question: Question, before: Question) -> Question:
    """A follow-up: it keeps the speaker and the period, each unless it names another."""
    dated = question if question.since or question.until else before
    named = question.speakers or question.nobody
    return replace(
        question,
        speakers=question.speakers if named else before.speakers,
        since=dated.since,
        until=dated.until,
    )


def _one_speaker(one: Statement, other: Statement) -> bool:
    """Whether nothing speaks against both being words of the same person."""
    return one.speaker is None or other.speaker is None or one.speaker.id == other.speaker.id


def _surely_named(statement: Statement) -> Statement:
    return statement if statement.confidence >= speakers.SURE else replace(statement, speaker=None)


def _in_reading_order(article: Article, statements: Sequence[Statement]) -> list[Statement | Span]:
    """The statements, and between them the sentences that are nobody's."""
    said = sorted(statements, key=lambda item: item.span)
    passages: list[Statement | Span] = [*said]
    covered = iter([*(item.span for item in said), Span(len(article.text), len(article.text))])
    next_said = next(covered)
    for sentence in sentences(article.text, article.language):
        while next_said.end <= sentence.start and len(next_said):
            next_said = next(covered)
        if not sentence.overlaps(next_said):
            passages.append(sentence)
    return sorted(passages, key=_shown)


def _shown(passage: Statement | Span) -> Span:
    return passage if isinstance(passage, Span) else passage.span


def _names(statements: Sequence[Statement]) -> tuple[str, ...]:
    """The speakers of whom there is no doubt, in the order of their first statement."""
    return tuple(
        dict.fromkeys(
            item.speaker.name
            for item in statements
            if item.speaker and item.confidence >= speakers.SURE
        )
    )
