"""A word for what somebody is -> whether he is another than whom the text has only called by another such word.

Of two whom a text gives no names a calling tells them apart: a patient is not the nurse who spoke before.
"""

from __future__ import annotations

from knowledge.language import fold
from knowledge.speakers.case import Case, Resolution

_OF_ANYBODY = frozenset({"again", "general", "kin", "many", "peer", "seen", "whoever"})
"""Classes of words that may be said of somebody whatever he is: "the woman", "the official"."""


def may_be_anybody(case: Case, head: int) -> bool:
    """Whether the word at `head` may be said of somebody whatever he is."""
    return not case.classes(head).isdisjoint(_OF_ANYBODY - {"kin"})


def is_of_other_calling(case: Case, head: int, spoke: Resolution) -> bool:
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


def is_kin_of_somebody(case: Case, head: int) -> bool:
    """Whether the word at `head` is for kin and says whose or which: "бывшая жена"; of in-laws it always does."""
    before = [case.classes(token) for token in range(max(0, head - 2), head)]
    if any("own" in held for held in before):
        return False
    told = case.past > head + 1 or any(held & _WHICH for held in before[-1:])
    held = case.classes(head)
    return "in_law" in held or ("kin" in held and "general" not in held and told)


_WHICH = frozenset({"adj", "participle"})
