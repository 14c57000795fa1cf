"""A word for what somebody is -> whether he is another than whom the text has only called by another such word.

Of two whom a text gives no names a calling tells them apart: a patient is not the nurse who spoke before.
"""

from __future__ import annotations

from knowledge.language import fold
from knowledge.speakers.case import Case, Resolution
from knowledge.speakers.person import Person

_OF_ANYBODY = frozenset({"again", "general", "kin", "many", "peer", "seen", "whoever"})
"""Classes of words that may be said of somebody whatever he is: "the woman", "the official"."""


_TELLING_NOTHING = _OF_ANYBODY - {"general"}


def may_be_anybody(case: Case, head: int) -> bool:
    """Whether the word at `head` may be said of somebody whatever he is."""
    return not case.classes(head).isdisjoint(_OF_ANYBODY - {"kin"})


def is_another(case: Case, head: int, spoke: Resolution) -> bool:
    """Whether the word at `head` cannot mean who spoke: by what he was called, or by his age."""
    return _is_of_other_calling(case, head, spoke) or _is_of_other_standing(
        case, head, spoke.person
    )


def _is_of_other_calling(case: Case, head: int, spoke: Resolution) -> bool:
    """Whether the word at `head` and those of who spoke, which alone tell of him, are two callings."""
    if spoke.person or not spoke.words or not spoke.human:
        return False
    held = case.classes(head)
    told_more = case.first < head and not held & (_OF_ANYBODY - {"general"})
    if held & _OF_ANYBODY and not told_more:
        return False
    lexicon, called = case.parsed.lexicon, fold(case.parsed.word(head))
    words = [word for word in fold(spoke.words).split() if "role" in lexicon.entry(word).classes]
    if not words or lexicon.entry(words[0]).classes & _OF_ANYBODY:
        return False
    return lexicon.lemma(words[0]) != lexicon.lemma(called)


def _is_of_other_standing(case: Case, head: int, person: Person | None) -> bool:
    """Whether he cannot be so young or retired: a girl has no patronymic, a pensioner no office."""
    held = case.classes(head)
    if person is None or held.isdisjoint(_STANDING):
        return False
    entry = case.parsed.lexicon.entry
    if "child" in held:
        return any("patronymic" in entry(word).classes for word in person.name)
    offices = (entry(word).classes for role in person.roles for word in role.split())
    return any("role" in classes and not classes & _NO_OFFICE for classes in offices)


_STANDING = frozenset({"child", "retired"})
_NO_OFFICE = _OF_ANYBODY - {"kin"} | {"he", "retired"}


def holds_another(case: Case, head: int, person: Person | None) -> bool:
    """Whether the word at `head` is for an office of its own, and so are all that he is said to be.

    A "general director" may be the director.
    """
    if person is None or not person.roles or not case.classes(head).isdisjoint(_OF_ANYBODY):
        return False
    lexicon, called = case.parsed.lexicon, case.parsed.lexicon.lemma(fold(case.parsed.word(head)))
    words = [word for role in person.roles for word in fold(role).split()]
    offices = [word for word in words if "role" in lexicon.entry(word).classes]
    own = [word for word in offices if lexicon.entry(word).classes.isdisjoint(_TELLING_NOTHING)]
    held = [lexicon.lemma(word) for word in own]
    return bool(held) and not any(called in other or other in called for other in held)


def is_kin_of_somebody(case: Case, head: int) -> bool:
    """Whether the word at `head` is for kin and says whose or which: "бывшая жена"; of in-laws it always does."""
    before = [case.classes(token) for token in range(max(0, head - 2), head)]
    if any("own" in held for held in before):
        return False
    told = case.past > head + 1 or any(held & _WHICH for held in before[-1:])
    held = case.classes(head)
    return "in_law" in held or ("kin" in held and "general" not in held and told)


_WHICH = frozenset({"adj", "participle"})
