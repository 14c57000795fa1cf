"""A resolution + known speakers -> the Speaker as the article names him: the known one if exactly one fits."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from functools import lru_cache
from operator import itemgetter

from knowledge.grammar.lexicon import Lexicon
from knowledge.keys import name_key
from knowledge.language import fold, script
from knowledge.model import Speaker
from knowledge.speakers.case import Resolution
from knowledge.speakers.known import KnownSpeakers
from knowledge.speakers.names import in_a_case, initials, key_of, read
from knowledge.speakers.offices import shown_role
from knowledge.speakers.person import Person

_name_key = lru_cache(maxsize=1024)(name_key)  # One person speaks again and again.


def speakers_of(
    resolved: Iterable[Resolution], known: KnownSpeakers, words: Lexicon
) -> list[Speaker | None]:
    """Who each of them is; looked up once for all that somebody says in an article."""
    shown: dict[Person | str, Speaker | None] = {}
    found = []
    for one in resolved:
        who = one.person or one.words
        if who not in shown:
            shown[who] = speaker_of(one, known, words)
        found.append(shown[who])
    return found


def speaker_of(found: Resolution, known: KnownSpeakers, words: Lexicon) -> Speaker | None:
    """Who it is, as an asker sees him; None if nobody was found."""
    if found.person is None:
        printed = " ".join(found.words.split())
        key = _name_key(read(printed, words.language)) or fold(printed)  # Ъ has no sound.
        return Speaker(key, printed) if key else None
    person = found.person
    name = _printed(person.name)
    as_read = read(name, words.language) if person.is_human else name
    role = shown_role(words, person.roles)
    spelled, fits = _known(known, person, (name, as_read))
    if len(fits) == 1:
        own = _is_own(spelled, fits[0])
        return replace(fits[0], name=spelled if own else fits[0].name, role=role)
    printed_so = _printed_so(tuple(person.spellings), tuple(person.name), words)
    spellings = dict.fromkeys((*printed_so, as_read))
    aliases = tuple(spelling for spelling in spellings if spelling != name)
    return Speaker(_name_key(as_read), name, role, aliases)


@lru_cache(maxsize=1024)
def _printed_so(spellings: Sequence[str], name: Sequence[str], words: Lexicon) -> Sequence[str]:
    """The spellings of a name as they are printed, but for those in a case."""
    forms = (spelling.split() for spelling in spellings)
    return [_printed(form) for form in forms if not in_a_case(form, name, words)]


def _printed(words: Sequence[str]) -> str:
    """A name with the stops of its initials."""
    *before, last = words
    stopped = [
        f"{word}." if len(word) == 1 or key_of(word) in initials() else word for word in before
    ]
    return " ".join((*stopped, last if len(last) > 1 else f"{last}."))


def _known(
    known: KnownSpeakers, person: Person, names: Sequence[str]
) -> tuple[str, Sequence[Speaker]]:
    """The first of these names of a person that an archive knows, and whom it knows under it."""
    if " " not in names[0]:
        return _first(names, lambda name: _of_family(known, key_of(name)))
    spelled, found = _first(
        names, lambda name: known.with_key(_name_key(name)) or known.sounding(name)
    )
    if not found:
        found = _initialled(known, names[0])
    if not found and person.is_human:
        # So far only his family name was read, and nobody else has it.
        namesakes = known.named(key_of(names[0].rpartition(" ")[2]))
        found = namesakes if all(" " not in speaker.name for speaker in namesakes) else ()
    return spelled, found


def _first(
    names: Sequence[str], find: Callable[[str], Sequence[Speaker]]
) -> tuple[str, Sequence[Speaker]]:
    found = ((name, find(name)) for name in dict.fromkeys(names))
    return next(filter(itemgetter(1), found), (names[0], ()))


def _of_family(known: KnownSpeakers, surname_key: str) -> Sequence[Speaker]:
    """Who is known by a full name, rather than by an earlier article's bare family name."""
    found = _single(known.named(surname_key))
    return [speaker for speaker in found if " " in speaker.name] or found


def _initialled(known: KnownSpeakers, name: str) -> Sequence[Speaker]:
    """Who has this family name, and one of both first names is the initial of the other."""
    key = _name_key(name)
    return [
        speaker
        for speaker in _single(known.named(key.rpartition(" ")[2]))
        if _is_initial_of(key, speaker.key) or _is_initial_of(speaker.key, key)
    ]


def _is_initial_of(short: str, full: str) -> bool:
    """Whether the first word of a key is a letter with which the other begins, which is in full."""
    initial, _, family = short.partition(" ")
    first, _, others = full.partition(" ")
    is_initial = len(initial) == 1 or initial in initials()
    begins = len(initial) < len(first) and first.startswith(initial)
    return bool(family and others) and is_initial and begins


def _single(known: Sequence[Speaker]) -> Sequence[Speaker]:
    """Those of them who are no others together: Tom Harlow, and not "Ada Quill and Tom Harlow"."""
    full = [speaker for speaker in known if " " in speaker.key]
    return [
        one
        for one in known
        if not any(other is not one and f" {other.key} " in f" {one.key} " for other in full)
    ]


def _is_own(spelled: str, known: Speaker) -> bool:
    """Whether an article's spelling is the known name in its own letters, not one of its other forms."""
    if script(spelled) != script(known.name):
        return True
    key = _name_key(spelled)
    ends = known.key.endswith(f" {key}") or key.endswith(f" {known.key}")
    return known.key == key or ends or _is_initial_of(known.key, key)
