"""Who presides, as an article tells by the way -> his role: "with Tom Harlow in the chair", "Chair (Tom Harlow):"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from knowledge.grammar.parsed import Parsed
from knowledge.language import fold
from knowledge.speakers.case import sentence_of
from knowledge.speakers.mentions import Mention
from knowledge.speakers.people import People
from knowledge.speakers.person import Person

_NEAR = 8
"""Tokens behind "chaired by" among which the name begins, and of a label before its brackets."""
_NAME = 5
"""Tokens of a name at most, before "in the chair"."""
_BRACKETS = re.compile(r"\s*\((?P<name>[^()\n]+)\)\W*")
_TITLED = frozenset({"title", "man", "woman"})


def tell_chairs(parsed: Parsed, people: People) -> None:
    """Give who presides the role (`people.chair`), and whom a label names in brackets the office of the label."""
    roles = people.language.words("people.chair")
    if not roles:
        return
    people.add_between(_in_brackets(parsed))
    for person in _presiding(parsed, people):
        for role in roles:
            person.roles.setdefault(role)


def _in_brackets(parsed: Parsed) -> Iterator[Mention]:
    """Who is named in the brackets behind the office of a label, which are a part of what parts it from the words."""
    for start in parsed.paragraph_starts:
        labels = range(start + 1, min(start + _NEAR, len(parsed.tags) - 1))
        token = next((token for token in labels if token + 1 in parsed.speech), start)
        match = _BRACKETS.fullmatch(parsed.word(token)) if token > start else None
        office = any("role" in parsed.classes[word] for word in range(start, token))
        name = _name(parsed, match["name"]) if match and office else ()
        if name:
            yield Mention(token, start, name, parsed.printed(start, token), human=True)


def _name(parsed: Parsed, words: str) -> tuple[str, ...]:
    """The words of a human name without its title; none if it is no such name ("The Deputy (Kelm):")."""
    held = [(word, parsed.lexicon.entry(fold(word.strip("."))).classes) for word in words.split()]
    known = bool(held and held[0][1] & _TITLED)
    return tuple(word for word, classes in held if known and "title" not in classes)


def _presiding(parsed: Parsed, people: People) -> Iterator[Person]:
    """Who is named behind "chaired by" (`speech.words.presided_by`) or before "in the chair" (`in_the_chair`)."""
    for token, held in enumerate(parsed.classes):
        if "presided_by" in held:
            past = min(token + _NEAR, sentence_of(parsed, token)[1])
            yield from (person for _, person in people.between(token, past)[:1])
        elif "in_the_chair" in held:
            yield from (person for _, person in people.between(token - _NAME, token)[-1:])
