"""Tokens in, the mentions of named persons and bodies out: the name, and the role that stands with it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from knowledge.grammar.lexicon import NONE, Classes, Lexicon
from knowledge.grammar.parsed import Parsed
from knowledge.grammar.patterns import part
from knowledge.language import fold
from knowledge.model import Span

_MANY = frozenset({"many", "crowd"})
_EITHER = frozenset({"man", "woman"})
"""Classes of a first name that tells nothing but that this is a human being."""


class Gender(StrEnum):
    """What a pronoun can tell of a person."""

    MAN = "man"
    WOMAN = "woman"
    UNKNOWN = ""


@dataclass(slots=True, eq=False)
class Mention:
    """A name in the text: its first token, its words, the role before or behind it."""

    token: int
    first: int
    """The first token of the role before it, or the same."""
    words: tuple[str, ...]
    role: str = ""
    gender: Gender = Gender.UNKNOWN
    human: bool = False
    """Whether the form of the name alone says that it is a person's."""
    thing: bool = False
    """Whether its article says that it is none ("the Clarion")."""
    title: str = ""
    """The title before it: "Prof"."""
    by_title: bool = False
    """Whether the title tells the gender: "Mr"."""
    by_name: bool = False
    """Whether nothing but the name tells it, which a family name may be as well ("Leslie", "Ross")."""


@lru_cache(maxsize=32)  # Several rules ask for those of one source.
def mentions(parsed: Parsed, first: int = 0, past: int | None = None) -> Sequence[Mention]:
    """The named mentions among the tokens first..past-1, in order."""
    pattern = part(parsed.lexicon.language.code, "mention")
    if pattern is None:
        return ()
    thing = part(parsed.lexicon.language.code, "named_thing")
    end = len(parsed.tags) if past is None else past
    return [_mention(parsed, match, thing) for match in pattern.finditer(parsed.tags, first, end)]


def _mention(parsed: Parsed, match: re.Match[str], thing: re.Pattern[str] | None) -> Mention:
    (start, end), titles = match.span("name"), match.span("title")
    groups = match.re.groupindex
    held = parsed.classes[start]
    if end - start > 1 and held & _TITLES and "title" not in held:  # Not Earl Harlow's first name.
        titles, start = (start, start + 1), start + 1
    longer = end - start > FULL_NAME
    body = longer and (_is_body_of_role(parsed, start) or _is_place_of_role(parsed, start, end))
    start += body or (longer and _is_before_initials(parsed, start, end))
    words = _words(parsed, start, end)
    role, of_many = "", False
    beside = match.span("role")
    if "appos" in groups and _tells_nothing(parsed, *beside):
        beside = match.span("appos")
    if beside[0] >= 0:
        first = _behind_deed(parsed, *beside)
        body |= "of" in groups and match["of"] is not None and parsed.word(start - 1).isupper()
        role = parsed.printed(first, beside[1] + (body and beside[1] == start - 1))
        of_many = _is_of_many(parsed, *beside)
        if _is_anothers(parsed, range(match.start(), start), range(start, end)):
            role = ""
    before = parsed.classes[start - 1] if start else NONE
    kin = before if "kin" in before and "nom" in before else NONE
    gender = _gender(parsed, words, titles, role)
    by_title = any(held & _TITLES for held in parsed.classes[titles[0] : titles[1]])
    return Mention(
        start,
        match.start(),
        words,
        "" if of_many else " ".join(role.split()),
        gender or _gender_of_kin(kin),
        of_many
        or bool(kin)
        or "aged" in before
        or (len(words) == 1 and _is_aged(parsed, end))
        or ("honoured" in groups and match["honoured"] is not None)
        or (len(words) > 1 and "told" in groups and match["told"] is not None)
        or any(held >= _EITHER or "personal_name" in held for held in parsed.classes[start:end]),
        thing is not None and not role and thing.match(parsed.tags, start) is not None,
        parsed.printed(*titles).strip(" .") if titles[0] < titles[1] else "",
        by_title,
        bool(gender) and not by_title and not _gender_of(parsed.lexicon, "", role),
    )


def _gender_of_kin(held: Classes) -> Gender:
    """Whose the word for kin is that stands right before a name: "her son Reed"."""
    if "she" in held:
        return Gender.WOMAN
    return Gender.MAN if "he" in held else Gender.UNKNOWN


def _is_aged(parsed: Parsed, past: int) -> bool:
    """Whether an age stands behind the name, in a language that has words for it: "Kayden, 9, has"."""
    aged = parsed.lexicon.language.words("speech.words.aged")
    return bool(aged) and _AGE.match(parsed.text, parsed.ends[past - 1]) is not None


_AGE = re.compile(r",\s\d{1,2}(?:,\s(?=[^\W\d])|[.;])")


def _tells_nothing(parsed: Parsed, first: int, past: int) -> bool:
    """Whether no role stands there, or one that anybody has of whom a text tells ("our hero")."""
    return first < 0 or "hero" in parsed.classes[past - 1]


def _behind_deed(parsed: Parsed, first: int, past: int) -> int:
    """Where the role begins behind what was done to who holds it (`speech.parts.done_to`): the club signed striker."""
    done = part(parsed.lexicon.language.code, "done_to")
    found = [match.end() for match in done.finditer(parsed.tags, first, past)] if done else []
    return max((end for end in found if end < past), default=first)


def _is_body_of_role(parsed: Parsed, start: int) -> bool:
    """Whether a full name begins with a body in capitals, whose role stands before it: экономист ФАО Том Харлоу."""
    if parsed.word(start)[:1].isascii():
        return False  # In Latin letters initials may stand so: JD Harlow.
    body, following = parsed.word(start), parsed.word(start + 1)
    return len(body) > 1 and body.isalpha() and body.isupper() and not following.isupper()


def _is_place_of_role(parsed: Parsed, start: int, end: int) -> bool:
    """Whether a full name begins with that of a place, whose kind stands before it: глава села Кельм Том Харлоу."""
    if not start or "placenoun" not in parsed.classes[start - 1]:
        return False
    fathers = any("patronymic" in parsed.classes[token] for token in range(start, end))
    words = [parsed.word(token) for token in range(start, end)]
    return not (fathers or parsed.classes[start] & _EITHER or min(map(len, words)) == 1)


def _is_before_initials(parsed: Parsed, start: int, end: int) -> bool:
    """Whether the first word is no part of a name that two initials open: (in) Antarctica T. B. Harlow."""
    if end - start != _WITH_INITIALS or parsed.classes[start] & _EITHER:
        return False
    return _TWO_INITIALS.fullmatch(parsed.word(start + 1)) is not None


_WITH_INITIALS, _TWO_INITIALS = 3, re.compile(r"[^\W\d_]\.[^\W\d_]\.?")
"""Words of a name with its initials and of another one before it, and how they are printed."""
FULL_NAME = 2
"""Words by which somebody is known for sure: a first name and a family name."""


def _is_anothers(parsed: Parsed, role: range, name: range) -> bool:
    """Whether the role before a name is in a case and the name is not: the husband of the actress Tom Harlow."""
    roles = [parsed.classes[token] for token in role if "role" in parsed.classes[token]][:1]
    given = [token for token in name if parsed.classes[token] & {"man", "woman"}][:1]
    bends = any(parsed.lexicon.has_forms(fold(parsed.word(token))) for token in given)
    acts = any(parsed.classes[token] & _ACTS == {"nom"} for token in given)
    return bends and acts and any("nom" not in held for held in roles)


_ACTS = frozenset({"nom", "gen"})
"""Cases of a first name, of which the second is also that of another: Яна is she, and of him."""


def _is_of_many(parsed: Parsed, first: int, past: int) -> bool:
    """Whether it is the role of several, "the ministers of Orda and Kelm": nobody knows who is which."""
    roles = [held for held in parsed.classes[first:past] if "role" in held] or [frozenset()]
    at_end = parsed.lexicon.language.pairs("people.endings")  # What has endings, has its head last.
    return not _MANY.isdisjoint(roles[-1 if at_end else 0])


def _words(parsed: Parsed, first: int, past: int) -> tuple[str, ...]:
    """The words of the name that the tokens are; most have one."""
    if past - first == 1:
        word = parsed.word(first)
        return (word,) if word[:1].isalnum() else ()
    printed = map(parsed.word, range(first, past))
    return _surname_last([word for word in printed if word[:1].isalnum()])


def _surname_last(words: Sequence[str]) -> tuple[str, ...]:
    """The name with its initials before the surname, as minutes do not have it: "Harlow T. B."."""
    surname, *initials = words or [""]
    if len(initials) > 1 and len(surname) > 1 and all(len(word) == 1 for word in initials):
        return (*initials, surname)
    return tuple(words)


def _gender(parsed: Parsed, words: tuple[str, ...], titles: tuple[int, int], role: str) -> Gender:
    """By the title, else by the first name, else by what the role calls him or her ("spokeswoman")."""
    for held in parsed.classes[titles[0] : titles[1]]:
        if held & _TITLES:
            return Gender.MAN if "mister" in held else Gender.WOMAN
    return _gender_of(parsed.lexicon, words[0] if words else "", role)


_TITLES = frozenset({"mister", "madam"})


@lru_cache(maxsize=4096)  # The same people are named again and again.
def _gender_of(known: Lexicon, first: str, role: str) -> Gender:
    """By the first name, else by the role; a role that says "woman" outdoes the name."""
    called = [known.entry(word).classes for word in role.split()]
    roles = [held for held in called if "role" in held]
    if called and {"general", "she"} <= called[-1] and not (known.cases and len(roles) > 1):
        return Gender.WOMAN  # "The German woman Petru Schulte" is no Peter in a case.
    if not known.cases and (told := gender_in(known, role)):
        return told
    held = known.entry(first).classes if first else NONE
    if len(held & {"man", "woman"}) == 1:
        return Gender.MAN if "man" in held else Gender.WOMAN
    if "patronymic_woman" in held:
        return Gender.WOMAN
    if "patronymic_man" in held and "personal_name" not in held:  # That may be a surname.
        return Gender.MAN
    titled = next((held for held in called if held & _TITLES), NONE)
    if titled:
        return Gender.MAN if "mister" in titled else Gender.WOMAN
    named_so = next((held for held in called if "role" in held), NONE)
    return Gender.WOMAN if "she" in named_so and "nom" in named_so else Gender.UNKNOWN


@lru_cache(maxsize=1024)  # The same words are asked for each pronoun.
def gender_in(known: Lexicon, words: str) -> Gender:
    """What the words call somebody: the pilot's wife, a spokesman for the town; unknown if it may be both."""
    held = [known.entry(word).classes for word in words.split()]
    end = next((place for place, names in enumerate(held) if place and "of" in names), len(held))
    head = held[end - 1] if held else NONE
    if "she" in head:
        return Gender.WOMAN
    return Gender.MAN if "he" in head else Gender.UNKNOWN


def tokens_in(parsed: Parsed, span: Span) -> tuple[int, int]:
    """The tokens that stand in a span of characters."""
    first = bisect_left(parsed.starts, span.start)
    past = bisect_left(parsed.starts, span.end)
    return first, past
