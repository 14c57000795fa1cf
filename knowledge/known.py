"""The store -> what a question may name: stored words, speakers with their roles, publishers."""

from __future__ import annotations

import threading
from collections.abc import Iterable, Sequence

from knowledge.model import Speaker
from knowledge.question import Names
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
                people = self._store.people
                self._names = Names(tuple(people.all_names()), tuple(people.roles()))
                self._read_at = changed
            return self._names

    def speakers(self, speaker_ids: Iterable[int]) -> Sequence[Speaker]:
        """Those of the speakers with these ids of whom something is published."""
        people = self._store.people
        return list(people.many(people.published(speaker_ids)).values())

    def publishers(self) -> Sequence[str]:
        """Who printed the stored articles."""
        return self._store.articles.publishers()
