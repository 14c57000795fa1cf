"""A role between commas behind a name, "Tom Harlow, head of the service, said" -> whose it is.

For languages in which the nearest noun before a verb is taken for its subject (`speech.parts.headword`).
"""

from __future__ import annotations

from bisect import bisect_right

from knowledge.speakers.asking import Source, asked_of
from knowledge.speakers.case import Case, Resolution, sentence_of
from knowledge.speakers.mentions import mentions
from knowledge.speakers.person import Person
from knowledge.speakers.wording import headword

_NAME = 4
"""Words of the longest name that an apposition stands behind."""
_BETWEEN = 8
"""Further words of the apposition before the mention ("a well-known singer, actor and")."""
_BEHIND = 10
"""Words of it behind the mention ("head of the service in Orda")."""


_APPOSED = frozenset({"role", "body"})
"""What may stand between the commas: what he is, or where he works."""


@asked_of(Source.MENTION, "one_of", *_APPOSED)
def by_apposition(case: Case) -> Resolution | None:
    """The name before the comma, where the mention is a role without a full name and the verb follows a comma."""
    head = headword(case.parsed, case.first, case.past) if case.mentioned else None
    held = case.classes(head) if head is not None else frozenset()
    told = held & _APPOSED and "nom" in held and "many" not in held
    if not (told or _is_one_of(case)) or _of_many(case):
        return None
    named = mentions(case.parsed, case.first, case.past)
    if any(mention.gender or mention.human for mention in named) or not _closed(case):
        return None
    person = _named_before(case, holds_office=not told or "role" in held)
    if person is None:
        return None
    return Resolution(person, confidence=0.85, why="in apposition to a name")


_ONE_OF = frozenset({"one_of", "nom"})


def _is_one_of(case: Case) -> bool:
    """Whether the mention says that he is one of several: "Tom Harlow, one of the leaders of the march, said"."""
    return case.mentioned and case.classes(case.first) >= _ONE_OF


def _of_many(case: Case) -> bool:
    """Whether the form of the verb says that more than one speak."""
    return "they" in case.cue_classes and not case.cue_classes & {"he", "she", "it", "now"}


def _closed(case: Case) -> bool:
    """Whether the verb stands behind the mention, and a comma soon behind it ends the apposition."""
    cue = case.quote.cue
    if cue is None:
        return False
    said = bisect_right(case.parsed.starts, cue.start) - 1
    return "," in case.parsed.tags[case.past : min(said, case.past + _BEHIND)]


def _named_before(case: Case, *, holds_office: bool) -> Person | None:
    comma = _opening(case)
    place = bisect_right(case.people.places, comma - 1) - 1
    if comma < 1 or place < 0:
        return None
    token, person = case.people.mentioned[place]
    words = [case.parsed.word(part) for part in range(token, comma)]
    same = token >= sentence_of(case.parsed, comma)[0]
    is_name = same and 0 < len(words) <= _NAME and not any(word[:1].islower() for word in words)
    opens = sentence_of(case.parsed, token)[0] == token
    human = person.is_human or (person.looks_human and (opens or holds_office))
    return person if is_name and human and token not in case.people.oblique else None


def _opening(case: Case) -> int:
    """The comma behind the name, with nothing but words in small letters between it and the mention; -1 if none is."""
    for token in range(case.first - 1, max(0, case.first - _BETWEEN), -1):
        if case.parsed.tags[token] == "," and not case.parsed.word(token - 1)[:1].islower():
            return token
        if case.parsed.tags[token] not in "," and not case.parsed.word(token)[:1].islower():
            return -1
    return -1
