"""The president, the Kelmarian leader -> who has that office of that land, else whom alone a text names without one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import lru_cache

from knowledge.grammar.parsed import Parsed
from knowledge.language import fold
from knowledge.speakers.case import Case, Resolution, fits
from knowledge.speakers.elsewhere import is_of_elsewhere, land_at
from knowledge.speakers.known_to_all import meant_by_title
from knowledge.speakers.person import Person

_OF_STATE, _LEADS = "head_of_state", "leader"
_KNOWN = 0.7
"""How sure a head of state is of the only one whom a text names as everybody knows what he is."""


def head_of_state(case: Case, head: int) -> Resolution | None:
    """Who heads a state by the word at `head`, with nothing beside it but the land: by his role, or alone without."""
    held = case.classes(head)
    beside = (token for token in range(case.first, case.past) if token != head)
    others = [token for token in beside if "definite" not in case.classes(token)]
    if "many" in held or not all(_is_of_text(case, token) for token in others):
        return None
    before = bool(others) and max(others) < head
    if _OF_STATE not in held and not (_LEADS in held and before):
        return None
    leader = _leader_of(case, others)
    person = leader or meant_by_title(case)
    if person is None or not fits(person, case.gender):
        return None
    why = "who heads that land" if leader else "and named without an office"
    return Resolution(person, confidence=_KNOWN, why=f"«{case.words}», {why}")


def _leader_of(case: Case, others: Sequence[int]) -> Person | None:
    """The one person whom the text calls the head of the state that a word beside the mention names."""
    if not others:  # Before all names are looked through.
        return None
    known = dict.fromkeys(person for _, person in case.people.mentioned)
    found = [one for one in known if _heads_state(case, one) and not is_of_elsewhere(case, one)]
    return found[0] if len(found) == 1 else None


def _heads_state(case: Case, person: Person) -> bool:
    entry = case.parsed.lexicon.entry
    words = (word for role in person.roles for word in fold(role).split())
    return any(_OF_STATE in entry(word).classes for word in words)


def _is_of_text(case: Case, token: int) -> bool:
    """Whether the word is the country of which the text speaks most, or its attribute."""
    land, lands = land_at(case.parsed, token), _lands(case.parsed)
    return bool(land) and lands[land] == max(lands.values())


@lru_cache(maxsize=4)
def _lands(parsed: Parsed) -> Counter[str]:
    """How often the text names each country or town."""
    return Counter(land for token in range(len(parsed.tags)) if (land := land_at(parsed, token)))
