"""A mention with a name -> why somebody else may speak than who is named: what stands around it hints at that.

A language file says what hints (`speech.parts`): a name in a case (`named_in_case`), one that a clause of
its own follows (`of_anybody`) or that what follows is called after or belongs to (`attribute`, `owner_of`).
"""

from __future__ import annotations

from knowledge.grammar.patterns import part
from knowledge.speakers.case import Case, fits
from knowledge.speakers.mentions import Mention
from knowledge.speakers.person import Person

DOUBT = 0.5
"""How sure a speaker is whom something speaks against."""
VERBAL = frozenset({"saying", "thinking", "urging", "expressing", "calling", "siding", "relaying"})
_OTHERS = frozenset({"they", "it"})

_LETTERS_AND_ONE = 2
"""Words of a name with letters in it ("Initial AI"); a longer one has a person's before them."""


def doubt_of(case: Case, mention: Mention, person: Person) -> str:
    """Why somebody else may speak than who is named; empty if nothing hints at that."""
    bent = fits_at_its_end(case, "named_in_case") and mention.words[-1] not in person.name
    if bent or _acts_not(case, mention.token):
        return "but in a case"
    if _leads_to_colon(case) and not (person.is_human or person.looks_human):
        return "but perhaps no person"
    if _is_before_its_verb(case) and fits_at_its_end(case, "of_anybody"):
        return "or whom that leads to"
    if not fits(person, case.gender):
        return "but of another gender"
    if person.is_human:
        return "but not alone" if _agrees_not(case) else ""
    if "they" in case.cue_classes and not person.is_abbreviated and _agrees_not(case):
        return "but not alone"
    may_be_called_after = person.foreign or len(person.name) == 1
    pattern = "attribute" if may_be_called_after else "owner_of"
    called_after = _is_before_its_verb(case) and fits_at_its_end(case, pattern)
    return "or what is called after it" if called_after else ""


def _is_before_its_verb(case: Case) -> bool:
    """Whether what stands behind the mention is in its clause."""
    cue = case.quote.cue
    return cue is None or case.parsed.starts[case.first] < cue.start


def _leads_to_colon(case: Case) -> bool:
    """Whether hardly more than a colon says that the words are somebody's, and he is not its label."""
    cue = case.quote.cue
    bare = cue is not None and cue.of(case.parsed.text) == ":"
    return bare and case.quote.confidence < _LOOSE and case.first > case.sentence[0]


_LOOSE = 0.7
"""How sure a rule is that asks for nothing but a sentence before the colon."""


def fits_at_its_end(case: Case, name: str) -> bool:
    """Whether the last word of the mention, with what stands around it, fits that part of the language."""
    pattern = part(case.parsed.lexicon.language.code, name)
    return bool(pattern and pattern.match(case.parsed.tags, case.past - 1))


def _agrees_not(case: Case) -> bool:
    """Whether the verb is a plural or neuter, so that more people or something else is its subject."""
    held = case.cue_classes
    return bool(held & VERBAL and held & _OTHERS and "citing" not in held)


def _acts_not(case: Case, token: int) -> bool:
    """Whether the case of a name that stands alone says that somebody else is the subject."""
    held = case.cue_classes
    return bool(held & VERBAL) and "citing" not in held and token in case.people.oblique


def is_owner_behind_role(case: Case, mention: Mention, person: Person) -> bool:
    """Whether the role before the name is the mention: the president [praised] Initial AI's model."""
    behind = mention.token > case.first and "role" in case.classes(mention.token - 1)
    owns = any(fits_at_its_end(case, name) for name in ("attribute", "owner_of"))
    short = len(person.name) <= _LETTERS_AND_ONE and person.is_abbreviated
    return behind and short and owns
