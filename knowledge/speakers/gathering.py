"""The tokens of an article -> everybody whom it names, and where they are named in which case."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from knowledge.grammar.lexicon import Classes
from knowledge.grammar.parsed import Parsed
from knowledge.grammar.patterns import part
from knowledge.language import fold
from knowledge.speakers.family_names import as_hers, gender_told, one_by_one
from knowledge.speakers.mentions import Mention, mentions
from knowledge.speakers.merging import own_words
from knowledge.speakers.names import case_letters
from knowledge.speakers.oblique import acts_by_role, as_mans, is_oblique
from knowledge.speakers.people import People
from knowledge.speakers.person import Person
from knowledge.speakers.side_by_side import side_by_side

_OBJECTS = frozenset({"dative", "locative", "ablative", "object"})
_TASTE = 400
"""Characters that tell in which letters a text is written."""
_LETTERS = re.compile(r"[^\W\d_]+")


def people_of(parsed: Parsed) -> People:
    """Everybody whom the article names."""
    language = parsed.lexicon.language
    letters = "".join(_LETTERS.findall(parsed.text[:_TASTE]))
    own_letters = 2 * len(letters.encode("ascii", "ignore")) < len(letters)
    people = People(parsed.lexicon, _letters=case_letters(language), _own_letters=own_letters)
    named = [as_mans(parsed, mention) for mention in mentions(parsed) if mention.words]
    named = [as_hers(parsed, mention) for mention in one_by_one(parsed, named)]
    named = side_by_side(parsed, named)
    for mention in named:
        people.add(mention, gender_told(parsed, mention))
    if language.keys("people.cases"):
        people.name_in_nominative()
        people.free_from_cases(parsed, named)
        people.oblique = _oblique(parsed, people, named)
        for mention, (token, person) in zip(named, people.mentioned, strict=True):
            if token in people.oblique and acts_by_role(parsed, mention):
                person.roles.pop(mention.role, None)  # "The aide of Harlow": the aide is another.
    else:
        people.free_from_objects()
        _free_objects_from_subjects(parsed, people, named)
        people.oblique = _in_cases(parsed, people, named, _OBJECTS)
        people.owners = _in_cases(parsed, people, named, frozenset({"genitive"}))
    for person in _places(parsed, people, named):
        person.thing = True
    governed = part(language.code, "governed")
    people.oblique |= {
        mention.token
        for mention in named
        if governed and governed.match(parsed.tags, mention.first)
    }
    return people


def _free_objects_from_subjects(parsed: Parsed, people: People, named: Sequence[Mention]) -> None:
    """Take the role that stands nowhere but before a name that is the object: "the president received Ann"."""
    starts = {first for first, _ in parsed.sentences}
    roles: dict[tuple[Person, str], bool] = {}
    for mention, (token, person) in zip(named, people.mentioned, strict=True):
        held = parsed.classes[token + len(mention.words) - 1]
        received = mention.first in starts and "object" in held and "dative" not in held
        known = (person, mention.role)
        roles[known] = roles.get(known, True) and received and person.tokens[0] != token
    for (person, role), another in roles.items():
        if another:
            person.roles.pop(role, None)


def _places(parsed: Parsed, people: People, named: Sequence[Mention]) -> Iterator[Person]:
    """Of whom nothing is told but that something is there (`people.there`): "on Gull Stack", "in Lower Semble"."""
    there = people.language.words("people.there")
    if not there:
        return
    behind = {
        mention.token: fold(parsed.word(mention.first - 1)) in there
        and "'" not in parsed.tags[mention.token : mention.token + len(mention.words) + 1]
        for mention in named
        if mention.first
    }
    for person in dict.fromkeys(person for _, person in people.mentioned):
        often = not person.is_human and len(person.tokens) >= _OFTEN
        if often and all(behind.get(token) for token in person.tokens):
            yield person


_OFTEN = 2
"""Times that one tells where something is: once somebody may be meant ("trust in Kit Vane")."""


def _oblique(parsed: Parsed, people: People, named: Sequence[Mention]) -> set[int]:
    """Where the words around a name, or its form beside its others, say that it is in another case."""
    own = {person: set(map(fold, own_words(person.name))) for _, person in people.mentioned}
    return {
        mention.token
        for mention, (_, person) in zip(named, people.mentioned, strict=True)
        if is_oblique(parsed, mention)
        or not (
            fold(mention.words[-1]) in own[person]
            or "patronymic" in parsed.lexicon.entry(mention.words[-1]).classes
        )
    }


def _in_cases(
    parsed: Parsed, people: People, named: Sequence[Mention], wanted: Classes
) -> set[int]:
    """Where a name has the ending of one of these cases that is none of its own."""
    known = parsed.lexicon
    cases = wanted & known.cases
    return {
        mention.token
        for mention, (_, person) in zip(named, people.mentioned, strict=True)
        if known.entry(mention.words[-1]).classes & cases
        and mention.words[-1] not in own_words(person.name)
    }
