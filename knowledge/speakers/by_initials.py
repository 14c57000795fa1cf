"""A label, "TH: ..." or "Harlow T. B.: ..." -> the one person of the article, else of its title, with these initials.

A family name before initials names somebody even where the article does not.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from knowledge.grammar.parsing import parse
from knowledge.language import fold
from knowledge.model import Article
from knowledge.speakers.asking import Source, asked_of
from knowledge.speakers.case import Case, Resolution
from knowledge.speakers.gathering import people_of
from knowledge.speakers.people import People
from knowledge.speakers.person import Person

_LEAST, _MOST = 2, 3
_FAMILY_FIRST = re.compile(
    r"(?P<family>[^\W\d_]{2,}(?:-[^\W\d_]+)?) (?P<first>[^\W\d_])\.\s?[^\W\d_]\.?"
)


@asked_of(Source.MENTION)
def by_initials(case: Case) -> Resolution | None:
    """Whose names begin with the letters of the label; nobody if two are, or none."""
    initial = case.past - case.first > 1 and len(case.parsed.word(case.first + 1)) == 1
    family = _FAMILY_FIRST.fullmatch(case.words) if initial else None
    if family:
        return _by_family_name(case, family["family"], family["first"])
    cue = case.quote.cue
    if cue is None or any(map(str.isalpha, cue.of(case.parsed.text))) or not case.mentioned:
        return None
    label = case.words.replace(".", "").replace(" ", "")
    if not label.isupper() or not _LEAST <= len(label) <= _MOST:
        return None
    people = dict.fromkeys(person for _, person in case.people.mentioned)
    fitting = [person for person in people if _has_initials(person, label)]
    fitting = fitting or [
        one for one in _in_title(case.people, case.article.title) if _has_initials(one, label)
    ]
    if len(fitting) != 1:
        return None
    return Resolution(fitting[0], confidence=0.9, why=f"initials «{label}»")


def _has_initials(person: Person, label: str) -> bool:
    whole = len(person.name) > 1 and min(map(len, person.name)) > 1
    return whole and "".join(word[0] for word in person.name).upper() == label


@lru_cache(maxsize=1)  # A talk asks for each of its labels, and means the same person.
def _in_title(people: People, title: str) -> Sequence[Person]:
    """Those whom the title of the article of these people names."""
    found = people_of(parse(Article(text=title, language=people.language.code)))
    return list(dict.fromkeys(person for _, person in found.mentioned))


def _by_family_name(case: Case, family: str, first: str) -> Resolution:
    """Who bears the family name, and a first name with that letter; else the label as it stands."""
    people = dict.fromkeys(person for _, person in case.people.mentioned)
    fitting = [person for person in people if _is_called(person, fold(family), fold(first))]
    if len(fitting) == 1:
        return Resolution(fitting[0], confidence=0.9, why=f"family name «{family}» with initials")
    return Resolution(words=case.words, confidence=0.85, why="as it is written", human=True)


def _is_called(person: Person, family: str, first: str) -> bool:
    names = [fold(word) for word in person.name]
    return len(names) > 1 and family in names and names[0].startswith(first)
