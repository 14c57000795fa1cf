"""A resolution + known speakers -> the Speaker as the article names him: the known one if exactly one fits."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from knowledge.grammar.lexicon import Lexicon
from knowledge.keys import name_key
from knowledge.language import script
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
    role = shown_role(words, person.roles)
    spelled, fits = _known(known, (name, as_read))
    if len(fits) == 1:
        own = _is_own(spelled, fits[0])
        return replace(fits[0], name=spelled if own else fits[0].name, role=role)
    spellings = dict.fromkeys((*person.spellings, as_read))
    aliases = tuple(spelling for spelling in spellings if spelling != name)
    return Speaker(_name_key(as_read), name, role, aliases)


def _known(known: KnownSpeakers, names: Sequence[str]) -> tuple[str, Sequence[Speaker]]:
    """The first of these names that an archive knows, and whom it knows under it."""
    full = " " in names[0]
    for name in dict.fromkeys(names):
        if full:
            found = known.with_key(_name_key(name)) or known.sounding(name)
        else:
            found = known.named(key_of(name))
            # Who is known by a full name, rather than an earlier article's bare family name.
            found = [speaker for speaker in found if " " in speaker.name] or found
        if found:
            return name, found
    return names[0], ()


def _is_own(spelled: str, known: Speaker) -> bool:
    """Whether an article's spelling is the known name in its own letters, not one of its other forms."""
    if script(spelled) != script(known.name):
        return True
    key = _name_key(spelled)
    return known.key == key or known.key.endswith(f" {key}")
