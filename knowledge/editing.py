"""An editor's corrections -> stored statements, speakers and articles; search rows stay in step."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date

from rapidfuzz import fuzz

from knowledge.errors import NotStored
from knowledge.keys import name_key
from knowledge.links import link_key
from knowledge.model import Article, Kind, Speaker, Statement
from knowledge.store import Store

NEAR_NAME = 75.0
"""rapidfuzz ratio of two words' keys from which they are one name.

Spellings and endings of one name are above it (tokaevtyn, tokaev: 80), different names below
(ivanov, petrov: 33)."""


class Editing:
    """Each verb is one change, kept whole or not at all; the text itself is never changed."""

    def __init__(self, store: Store, reindex: Callable[[Article], None]) -> None:
        """`reindex` brings an article's search rows in step, inside the caller's transaction."""
        self._store = store
        self._reindex = reindex

    # Statements.

    def statement(self, statement_id: int) -> tuple[Statement, Article]:
        """A statement of an article of any status, its speaker named even if only guessed.

        :raises NotStored: if there is no such statement.
        """
        return self._store.passages.statement(statement_id)

    def set_speaker(self, statement_id: int, who: Speaker | str | None) -> Statement:
        """An editor knows who said it; the other parts of the same utterance become his too.

        A name (str) means the stored speaker who is known under it, else a new one; an empty one
        means nobody. The spelling that the article uses is remembered as his, so that articles that
        follow are attributed rightly.
        :raises NotStored: if there is no such statement.  :raises ValueError: a name of no letters.
        """
        with self._store.writing():
            statement, article = self.statement(statement_id)
            speaker = self._kept(who) if who else None
            for part in self._parts(statement, article):
                self._store.passages.set_speaker(part.id, speaker.id if speaker else None)
            if speaker:
                self._remember(speaker, _spellings(statement, article))
                self._store.namings.keep_chosen(article, self.speaker(speaker.id))
            self._store.people.forget_silent()
            self._reindex(article)
        return self.statement(statement_id)[0]

    def _kept(self, who: Speaker | str) -> Speaker:
        named = Speaker(name_key(_name(who)), _name(who)) if isinstance(who, str) else who
        speaker = self._store.people.speaker(self._store.people.keep(named))
        # An edited speaker stays even when nothing is left that he said.
        self._store.people.rename(speaker)
        return speaker

    def _parts(self, statement: Statement, article: Article) -> list[Statement]:
        if not statement.group:
            return [statement]
        everything = self._store.passages.statements(article)
        return [item for item in everything if item.group == statement.group]

    def _remember(self, speaker: Speaker, spellings: Iterable[str]) -> None:
        known = (speaker.name, *speaker.aliases)
        fresh = [name for name in spellings if name not in known and sounds_like(name, known)]
        if fresh:
            self._store.people.rename(replace(speaker, aliases=tuple(fresh)))

    def set_kind(self, statement_id: int, kind: Kind) -> Statement:
        """Direct, partly quoted or reported; also brings back a statement that was dropped.

        :raises NotStored: if there is no such statement.
        """
        self._change_kind(statement_id, kind)
        return self.statement(statement_id)[0]

    def drop(self, statement_id: int) -> None:
        """It is nobody's statement after all; its words stay in the article. :raises NotStored:"""
        self._change_kind(statement_id, None)

    def _change_kind(self, statement_id: int, kind: Kind | None) -> None:
        with self._store.writing():
            if not self._store.passages.set_kind(statement_id, kind):
                raise NotStored(f"There is no statement {statement_id}.", statement=statement_id)
            ((_, article),) = self._store.passages.found([statement_id])
            self._reindex(article)

    # Articles.

    def revise(
        self,
        article_id: int,
        *,
        title: str | None = None,
        published: date | None = None,
        publisher: str | None = None,
        url: str | None = None,
        undated: bool = False,
    ) -> Article:
        """Give an article another title, date, publisher or link; what is not named stays.

        :raises NotStored: if there is no such article.
        """
        with self._store.writing():
            article = self._store.articles.article(article_id)
            revised = replace(
                article,
                title=article.title if title is None else title,
                published=None if undated else published or article.published,
                publisher=article.publisher if publisher is None else publisher,
                url=article.url if url is None else url,
            )
            self._store.articles.revise(revised)
            if revised.url != article.url:
                self._store.sources.keep_link(article_id, link_key(revised.url))
            self._reindex(revised)
        return revised

    # Speakers.

    def speaker(self, speaker_id: int) -> Speaker:
        """:raises NotStored: if there is none with this id."""
        return self._store.people.speaker(speaker_id)

    def find_speakers(self, name: str, *, limit: int = 8) -> list[Speaker]:
        """Those known under exactly this name, in any script; else those with all its words."""
        key = name_key(name)
        exact = self._store.people.with_key(key) if key else ()
        return [*exact][:limit] or self._store.people.containing(key.split(), limit=limit)

    def merge(self, kept_id: int, merged_id: int) -> Speaker:
        """Two speakers were one: the first keeps all statements and names. :raises NotStored:"""
        kept, merged = self.speaker(kept_id), self.speaker(merged_id)
        if kept.id == merged.id:
            return kept
        with self._store.writing():
            articles = self._store.passages.of_speaker(merged_id)
            self._store.namings.merge(kept, merged)
            speaker = self._store.people.merge(kept_id, merged_id)
            for article in articles:
                self._reindex(article)
        return speaker

    def rename(self, speaker_id: int, name: str) -> Speaker:
        """Show another name; the old one stays as a spelling.

        :raises NotStored: if there is no such speaker.  :raises ValueError: if it has no letters.
        """
        return self._revised(speaker_id, name=_name(name))

    def set_role(self, speaker_id: int, role: str) -> Speaker:
        """What he is: "President of Kelmaria"; empty for nothing. :raises NotStored:"""
        return self._revised(speaker_id, role=" ".join(role.split()))

    def add_alias(self, speaker_id: int, name: str) -> Speaker:
        """He is known under this name as well. :raises NotStored: :raises ValueError:"""
        return self._revised(speaker_id, aliases=(_name(name),))

    def drop_alias(self, speaker_id: int, name: str) -> Speaker:
        """He is not known under this name; the shown one stays. :raises NotStored:"""
        if name != self.speaker(speaker_id).name:
            self._store.people.drop_alias(speaker_id, name)
        return self.speaker(speaker_id)

    def _revised(
        self,
        speaker_id: int,
        *,
        name: str | None = None,
        role: str | None = None,
        aliases: tuple[str, ...] = (),
    ) -> Speaker:
        with self._store.writing():
            speaker = self.speaker(speaker_id)
            self._store.people.rename(
                replace(
                    speaker,
                    name=name or speaker.name,
                    role=speaker.role if role is None else role,
                    aliases=(speaker.name, *speaker.aliases, *aliases),
                )
            )
            return self.speaker(speaker_id)


def _name(text: str) -> str:
    if not name_key(text):
        raise ValueError(f"{text[:40]!r} is no name: it has no letters")
    return " ".join(text.split())


def _spellings(statement: Statement, article: Article) -> Iterable[str]:
    """How the article, and who was guessed, wrote the speaker's name."""
    if statement.source_span:
        yield " ".join(statement.source_span.of(article.text).split())
    if statement.speaker:
        yield statement.speaker.name


def sounds_like(name: str, known: Iterable[str]) -> bool:
    """Whether each word of `name` is near a word of one of the `known` names, or its initial.

    >>> sounds_like("K. Toqaev", ["Kassym-Jomart Tokayev"])
    True
    >>> sounds_like("Dinara Tokayeva", ["Kassym-Jomart Tokayev"]), sounds_like("he", ["Aldeyn"])
    (False, False)
    """
    given = name_key(name).split()
    return any(
        all(any(_near(word, other) for other in name_key(full).split()) for word in given)
        for full in known
        if any(len(word) > 1 for word in given)
    )


def _near(word: str, known: str) -> bool:
    if len(word) == 1:
        return known.startswith(word)
    return fuzz.ratio(word, known) >= NEAR_NAME
