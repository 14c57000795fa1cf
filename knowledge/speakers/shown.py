"""A resolution + known speakers -> the Speaker: the known one if exactly one fits, else a new one."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from knowledge.grammar.lexicon import Lexicon
from knowledge.keys import name_key
from knowledge.model import Speaker
from knowledge.speakers.case import Resolution
from knowledge.speakers.known import KnownSpeakers
from knowledge.speakers.names import key_of, read
from knowledge.speakers.offices import shown_role

_name_key = lru_cache(maxsize=1024)(name_key)  # One person speaks again and again.


def speaker_of(found: Resolution, known: KnownSpeakers, words: Lexicon) -> Speaker | None:
    """Who it is, as an asker sees him; None if nobody was found."""
    if found.person is None:
        printed = " ".join(found.words.split())
        key = _name_key(read(printed, words.language))
        return Speaker(key, printed) if key else None
    person = found.person
    name = " ".join(word if len(word) > 1 else f"{word}." for word in person.name)
    as_read = read(name, words.language) if person.is_human else name
    fits = _known(known, (name, as_read))
    if len(fits) == 1:
        return fits[0]
    spellings = dict.fromkeys((*person.spellings, as_read))
    aliases = tuple(spelling for spelling in spellings if spelling != name)
    return Speaker(_name_key(as_read), name, shown_role(words, person.roles), aliases)


def _known(known: KnownSpeakers, names: Sequence[str]) -> Sequence[Speaker]:
    """Whom an archive knows under the first of these names that it knows."""
    full = " " in names[0]
    keys = dict.fromkeys(_name_key(name) if full else key_of(name) for name in names)
    found = (known.with_key(key) if full else known.named(key) for key in keys)
    return next(filter(None, found), ())
