"""He or she behind the name of the only human being around -> whether a name that the lists do not know is a man's.

Only asked of languages whose file says which pronouns tell it (`speech.parts.telling_pronoun`).
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from knowledge.grammar.parsed import Parsed
from knowledge.grammar.patterns import part
from knowledge.speakers.mentions import Gender
from knowledge.speakers.people import People
from knowledge.speakers.person import Person

_OTHERS = frozenset({"role", "telling", "asking", "masculine", "feminine"})
"""Classes of words with which a sentence speaks of somebody else, too."""


def tell_genders(parsed: Parsed, people: People) -> None:
    """Give those of unknown gender the one that all pronouns tell that can be nobody else's."""
    pattern = part(parsed.lexicon.language.code, "telling_pronoun")
    if pattern is None or all(person.gender for _, person in people.mentioned):
        return
    told: dict[Person, set[Gender]] = {}
    for match in pattern.finditer(parsed.tags):
        token = match.end() - 1
        for person in _meant(parsed, people, token):
            man = "masculine" in parsed.classes[token]
            told.setdefault(person, set()).add(Gender.MAN if man else Gender.WOMAN)
    for person, genders in told.items():
        if len(genders) == 1:
            person.gender = genders.pop()


def _meant(parsed: Parsed, people: People, token: int) -> Iterator[Person]:
    """Who of unknown gender alone is named in the sentence of the pronoun before it, else in the one before."""
    number = bisect_right(parsed.sentences, (token, len(parsed.tags))) - 1
    for first, past in reversed(parsed.sentences[max(0, number - 1) : number + 1]):
        named = people.between(first, min(past, token))
        if not named:
            if _of_others(parsed, first, min(past, token)):
                return
            continue
        person = named[0][1]
        asked = not person.gender and all(other is person for _, other in named)
        if asked and person.looks_human and not _of_others(parsed, first, min(past, token), person):
            yield person
        return


def _of_others(parsed: Parsed, first: int, past: int, person: Person | None = None) -> bool:
    """Whether the tokens speak of somebody else, by a word that is no office of this person's."""
    own = {word for role in person.roles for word in role.split()} if person else set()
    return any(
        not parsed.classes[token].isdisjoint(_OTHERS) and parsed.word(token) not in own
        for token in range(first, past)
        if token not in parsed.speech
    )
