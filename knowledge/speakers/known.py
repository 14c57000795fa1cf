"""What the step asks of an archive: who is known under a name."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from knowledge.model import Speaker


class KnownSpeakers(Protocol):
    """The speakers of earlier articles, with what editors corrected."""

    def named(self, surname_key: str, /) -> Sequence[Speaker]:
        """Those one of whose names ends in a word with this key."""

    def with_key(self, key: str, /) -> Sequence[Speaker]:
        """Those one of whose names has this key."""

    def sounding(self, name: str, /) -> Sequence[Speaker]:
        """Those who have a full name in another script that sounds like this full name."""


class NobodyKnown:
    """An archive without speakers."""

    def named(self, surname_key: str, /) -> Sequence[Speaker]:
        """Nobody."""
        return ()

    def with_key(self, key: str, /) -> Sequence[Speaker]:
        """Nobody."""
        return ()

    def sounding(self, name: str, /) -> Sequence[Speaker]:
        """Nobody."""
        return ()
