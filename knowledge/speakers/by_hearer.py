""" "Ada says that Tom came and told her S": who is told is not who tells, but whoever is named in between."""

from __future__ import annotations

from knowledge.speakers.asking import Source, asked_of
from knowledge.speakers.case import Case, Resolution, named_between
from knowledge.speakers.gendered import gender_of
from knowledge.speakers.mentions import Gender, tokens_in
from knowledge.speakers.set_apart import hearer

_SURE = 0.85


@asked_of(Source.MENTION)
def by_hearer(case: Case) -> Resolution | None:
    """Who acts between the mention and the verb, where a pronoun beside the verb means whom the mention names."""
    heard = hearer(case) if case.mentioned and case.quote.cue else None
    if heard is None or case.quote.cue is None:
        return None
    first = tokens_in(case.parsed, case.quote.cue)[0]
    named = [person for _, person in case.people.between(case.first, case.past)]
    if not named or case.past >= first or not _means(named[-1].gender, heard, case):
        return None
    between = named_between(case, case.past, first)
    acting = [person for person, acts in between if acts and person is not named[-1]]
    if not acting:
        return None
    return Resolution(acting[-1], confidence=_SURE, why="who tells it to whom the mention names")


def _means(gender: Gender, heard: int, case: Case) -> bool:
    """Whether the pronoun is of the gender of whom the mention names."""
    told = gender_of(case.classes(heard))
    return bool(gender) and (not told or gender == told)
