"""A family name of which only its cases were read -> the person whose full name ends in it.

For languages whose names lose their endings when all mentions are known (`people.objects`): Росстан is Джек Росс.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from knowledge.speakers.mentions import FULL_NAME
from knowledge.speakers.names import key_of
from knowledge.speakers.person import Person

_PARTICLE = re.compile(r"[^\W\d_]{1,3}-(?=[^\W\d_])")
"""What stands before a family name in small letters: аль-Харун."""


def without_particle(word: str) -> str:
    """The family name that stands behind a particle in small letters; "" if it has none."""
    found = _PARTICLE.match(word)
    return (
        word[found.end() :] if found and word[0].islower() and word[found.end()].isupper() else ""
    )


def own_words(name: Sequence[str]) -> Sequence[str]:
    """The words of a name, and the family name as it stands without its particle."""
    alone = without_particle(name[-1])
    return (*name, alone) if alone else name


def full_names(everybody: Iterable[Person]) -> dict[Person, Person]:
    """Those with one name, each with the only one who has it behind his first name."""
    people = list(everybody)
    full = [one for one in people if len(one.name) >= FULL_NAME and one.looks_human]
    found = ((one, _bearers(one, full)) for one in people if len(one.name) == 1)
    return {one: bearers[0] for one, bearers in found if len(bearers) == 1}


def _bearers(one: Person, full: Sequence[Person]) -> list[Person]:
    """Who has this family name and no other gender; the name of a thing is nobody's."""
    if one.thing:
        return []
    return [
        other
        for other in full
        if one.keys[0] in map(key_of, own_words(other.name[-1:]))
        and not (one.gender and other.gender and one.gender != other.gender)
    ]
