"""A resolution + known speakers -> the Speaker: the known one if exactly one fits, else a new one."""

from __future__ import annotations

from knowledge.keys import name_key, word_key
from knowledge.model import Speaker
from knowledge.speakers.known import KnownSpeakers
from knowledge.speakers.resolving import Resolution


def speaker_of(found: Resolution, known: KnownSpeakers) -> Speaker | None:
    """Who it is, as an asker sees him; None if nobody was found."""
    if found.person is None:
        words = " ".join(found.words.split())
        return Speaker(name_key(words), words) if name_key(words) else None
    name = " ".join(found.person.name)
    role = next(iter(found.person.roles), "")
    fits = (
        known.with_key(name_key(name))
        if len(found.person.name) > 1
        else known.named(word_key(found.person.name[-1]))
    )
    if len(fits) == 1:
        return fits[0]
    aliases = tuple(spelling for spelling in found.person.spellings if spelling != name)
    return Speaker(name_key(name), name, role, aliases)
