"""A sentence that tells of somebody by his office alone in, who holds it or that it does so out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from knowledge.grammar.patterns import part
from knowledge.speakers.case import Case, Resolution
from knowledge.speakers.person import Person
from knowledge.speakers.titles import holder_of


def opens_with_office(case: Case, first: int) -> bool:
    """Whether the sentence is about somebody whom it calls by an office or calling, and nobody knows whose it is."""
    pattern = part(case.parsed.lexicon.language.code, "office_mention")
    return bool(pattern and pattern.match(case.parsed.tags, first))


def acting_office(
    case: Case, first: int, past: int, named: Sequence[Person], confidences: tuple[float, float]
) -> list[Resolution]:
    """Who acts by his office before all whom the sentence names, if it opens so: "The mayor thanked Tom Harlow".

    `confidences`: how sure he is meant behind it, and how sure one of the named is.
    """
    pattern = part(case.parsed.lexicon.language.code, "acting_office")
    match = pattern.match(case.parsed.tags, first, past) if pattern else None
    if match is None or "latter" in case.classes(case.first):  # "That one" is not he.
        return []
    token = match.start("source")
    holder = holder_of(replace(case, first=first, past=token + 1), token)
    if holder is None or not holder.is_human:
        return []
    why = f"«{case.parsed.word(token)}», who acts"
    others = [person for person in named if person is not holder]
    return [
        Resolution(holder, confidence=confidences[0], why=why),
        *(Resolution(other, confidence=confidences[1], why=why) for other in others),
    ]
