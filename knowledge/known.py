"""The store -> what a question may name: stored words, speakers with their roles, publishers."""

from __future__ import annotations

import threading
from collections.abc import Iterable, Sequence

from knowledge.model import Speaker
from knowledge.question import Names
from knowledge.speakers import SURE
from knowledge.store import Store


class StoreKnown:
    """May be used by several threads at once. The names are held in memory until one of them changes."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._lock = threading.Lock()
        self._names = Names()
        self._read_at = -1

    def words(self, keys: Iterable[str]) -> set[str]:
        """Which of these keys are of stored words or names."""
        asked = list(keys)
        stored = {spelling.key for spelling in self._store.postings.spelled(asked)}
        return stored | (self.names().by_word.keys() & set(asked))

    def names(self) -> Names:
        """What speakers are called, and their roles."""
        changed = self._store.postings.names_changed
        with self._lock:
            if changed != self._read_at:
                self._names = self._grown(changed - self._read_at) or self._read()
                self._read_at = changed
            return self._names

    def _read(self) -> Names:
        every = self._store.names.every()
        return Names(
            tuple((name, speaker_id) for name, speaker_id, _, _ in every),
            tuple(self._store.names.roles()),
            tuple((key, sound) for _, _, key, sound in every),
        )

    def _grown(self, changes: int) -> Names | None:
        """The names with those of speakers who came since; None if something else was changed too."""
        if self._read_at < 0 or not self._names.names:
            return None
        last = max(number for _, number in (*self._names.names[-1:], *self._names.roles[-1:]))
        names, roles = self._store.names.newer_than(last)
        if len(names) + len(roles) != changes:
            return None
        return self._names.with_more(names, [(role, number) for role, number in roles if role])

    def speakers(self, speaker_ids: Iterable[int]) -> Sequence[Speaker]:
        """Those of the speakers with these ids of whom something is published, and not as a guess."""
        ids = self._store.people.published(speaker_ids, sure=SURE)
        found = self._store.people.many(ids)
        return [found[speaker_id] for speaker_id in ids]

    def publishers(self) -> Sequence[str]:
        """Who printed the stored articles."""
        return self._store.articles.publishers()
