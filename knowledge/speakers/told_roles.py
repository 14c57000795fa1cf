"""What an article says its people are, also behind a verb -> their roles: "Harlow is a vet", "Harlow, 41, a vet"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from knowledge.grammar.parsed import Parsed
from knowledge.grammar.patterns import part
from knowledge.speakers.case import fits, sentence_of
from knowledge.speakers.gendered import gender_of
from knowledge.speakers.mentions import mentions
from knowledge.speakers.people import People
from knowledge.speakers.person import Person

_BEFORE = 10
"""Tokens before a name among which stands what he is."""


def tell_roles(parsed: Parsed, people: People) -> None:
    """Give each person the roles that stand behind his name or his pronoun (`speech.parts.told_of_him`) or ahead."""
    pattern = part(parsed.lexicon.language.code, "told_of_him")
    if pattern is None or not people.mentioned:
        return
    for person, match in (*_behind(parsed, people, pattern), *_ahead(parsed, people)):
        if person.is_human or person.looks_human:
            person.roles.setdefault(parsed.printed(*match.span(match.lastgroup or 0)))


def _behind(
    parsed: Parsed, people: People, pattern: re.Pattern[str]
) -> Iterator[tuple[Person, re.Match[str]]]:
    ends = {mention.token + len(mention.words): mention.token for mention in mentions(parsed)}
    for past in sorted({*ends, *_pronouns(parsed)}):
        if match := pattern.match(parsed.tags, past):
            person = people.mentioned_at(ends[past]) if past in ends else _he(parsed, people, past)
            if person:
                yield person, match


def _pronouns(parsed: Parsed) -> Iterator[int]:
    """The tokens behind the pronouns."""
    return (token + 1 for token, held in enumerate(parsed.classes) if "pronoun" in held)


def _ahead(parsed: Parsed, people: People) -> Iterator[tuple[Person, re.Match[str]]]:
    """What stands before a name and a verb or a dash: "Mayor became Tom Harlow" (`speech.parts.told_ahead_of_him`)."""
    pattern = part(parsed.lexicon.language.code, "told_ahead_of_him")
    for mention in mentions(parsed) if pattern else ():
        opens = mention.first if mention.role else mention.token
        start = max(sentence_of(parsed, mention.token)[0], opens - _BEFORE)
        match = pattern.search(parsed.tags, start, opens) if pattern else None
        if match and (person := people.mentioned_at(mention.token)):
            yield person, match


def _he(parsed: Parsed, people: People, past: int) -> Person | None:
    """Whom the pronoun before `past` means: who alone is named in the sentence before."""
    gender = gender_of(parsed.classes[past - 1])
    first = sentence_of(parsed, past - 1)[0] if past else 0
    if not gender or not first:
        return None
    named = {person for _, person in people.between(sentence_of(parsed, first - 1)[0], first)}
    humans = [person for person in named if person.is_human]
    return humans[0] if len(humans) == 1 and fits(humans[0], gender) else None
