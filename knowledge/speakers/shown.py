"""A resolution + known speakers -> the Speaker: the known one if exactly one fits, else a new one."""

from __future__ import annotations

from functools import lru_cache

from knowledge.grammar.lexicon import Lexicon
from knowledge.keys import name_key
from knowledge.model import Speaker
from knowledge.speakers.case import Resolution
from knowledge.speakers.known import KnownSpeakers
from knowledge.speakers.names import key_of
from knowledge.speakers.offices import shown_role

_name_key = lru_cache(maxsize=1024)(name_key)  # One person speaks again and again.


def speaker_of(found: Resolution, known: KnownSpeakers, words: Lexicon) -> Speaker | None:
    """Who it is, as an asker sees him; None if nobody was found."""
    if found.person is None:
        printed = " ".join(found.words.split())
        return Speaker(_name_key(printed), printed) if _name_key(printed) else None
    name = " ".join(word if len(word) > 1 else f"{word}." for word in found.person.name)
    role = shown_role(words, found.person.roles)
    fits = (
        known.with_key(_name_key(name))
        if len(found.person.name) > 1
        else known.named(key_of(found.person.name[-1]))
    )
    if len(fits) == 1:
        return fits[0]
    aliases = tuple(spelling for spelling in found.person.spellings if spelling != name)
    return Speaker(_name_key(name), name, role, aliases)
