"""A word for somebody with a noun behind it ("the owner of the café") -> whether it may be who was spoken of last."""

from __future__ import annotations

from knowledge.grammar.lexicon import Classes
from knowledge.speakers.case import Basis, Case, Resolution

_NO_NOUN = frozenset({"adverb", "prep"})


def is_told_of_what(case: Case, head: int) -> bool:
    """Whether a noun right behind the head, in the mention, says of what he is it."""
    behind = head + 1
    if behind >= case.past or case.classes(behind) & _NO_NOUN:
        return False
    return bool(case.classes(behind)) or case.parsed.word(behind)[:1].isupper()


def may_be_its(case: Case, held: Classes, found: Resolution) -> bool:
    """Whether who was spoken of last may be it: he just spoke, or did so before and is told to be nothing else."""
    if found.basis is Basis.JUST_SPOKE:
        return True
    spoke = any(other.person is found.person for _, other in case.before)
    return spoke and "general" in held and not (found.person and found.person.roles)
