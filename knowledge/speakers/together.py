"""A plural without a name, "they", "the couple" -> the names that a sentence joins: "Ann Reed and her son Tom".

For languages that say which words join names (`speech.words.coordinating`).
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from knowledge.speakers.case import Case, Resolution, named_between, sentences_back, who_spoke
from knowledge.speakers.mentions import Mention, mentions
from knowledge.speakers.person import Person

_SENTENCES = 3
_SURE = 0.75
_BETWEEN = frozenset({"coordinating", "related", "role"})
"""Classes of the words between two names that are joined."""


def named_together(case: Case) -> Resolution | None:
    """Those whom the nearest of the sentences before joins."""
    if not case.parsed.lexicon.language.words("speech.words.coordinating"):
        return None
    for first, past in sentences_back(case, _SENTENCES):
        named = list(mentions(case.parsed, first, min(past, case.place)))
        for one, other in pairwise(named):
            if words := _joined(case, one, other):
                return Resolution(words=words, confidence=_SURE, why="named together before")
    return None


def the_two(case: Case) -> Resolution | None:
    """Both: the two who alone speak or are named in the nearest sentences (`speech.words.of_two`)."""
    if "of_two" not in case.classes(case.first):
        return None
    language = case.parsed.lexicon.language
    people: dict[Person, None] = {}
    for first, past in sentences_back(case, _FARTHEST):
        spoke = (found.person for found in who_spoke(case, first, past) if found.person)
        named = (who for who, _ in named_between(case, first, min(past, case.place)))
        here = [who for who in (*spoke, *named) if who.is_human or _is_full(who)]
        people = dict.fromkeys((*here, *people))
        if len(people) >= _TWO:
            break
    joining = language.words("speech.words.coordinating")
    if len(people) != _TWO or not joining:
        return None
    words = in_one([" ".join(person.name) for person in people], joining[0])
    return Resolution(words=words, confidence=_GUESS, why="the two named last")


def _is_full(person: Person) -> bool:
    """Whether the name looks like a first name and a family name, and no land's or town's."""
    return person.looks_human and len(person.name) > 1


_TWO, _FARTHEST, _GUESS = 2, 6, 0.5


def in_one(names: Sequence[str], joining: str) -> str:
    """The names of several as one source; a family name that all of them have stands but once: Ann and Tom Harlow."""
    *others, last = names
    family = last.split(" ", 1)[1:]
    if family and all(name.split(" ", 1)[1:] == family for name in others):
        others = [name.split(" ", 1)[0] for name in others]
    return f"{', '.join(others)} {joining} {last}"


def _joined(case: Case, one: Mention, other: Mention) -> str:
    """Both names, if nothing but the joining word and what the other is to the one stands between; else empty."""
    first = one.token + len(one.words)
    held = [case.classes(token) for token in range(first, other.first)]
    if not held or "coordinating" not in held[0] or any(item.isdisjoint(_BETWEEN) for item in held):
        return ""
    persons = [case.people.named(mention.words) for mention in (one, other)]
    names = dict.fromkeys(
        " ".join(person.name)
        for person in persons
        if person and (person.is_human or person.looks_human)
    )
    return in_one([*names], case.parsed.word(first)) if len(names) == len(persons) else ""
