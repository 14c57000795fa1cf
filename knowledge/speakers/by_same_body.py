"""A pronoun that is anybody's -> the body that spoke in the sentence before: "said the firm. It also ..."."""

from __future__ import annotations

from dataclasses import replace

from knowledge.grammar.lexicon import PUNCTUATION
from knowledge.speakers.asking import Source, asked_of
from knowledge.speakers.case import Case, Resolution, named_between, sentences_back, who_spoke

_SURE = 0.7


@asked_of(Source.WORD, "someone")
def by_same_body(case: Case) -> Resolution | None:
    """The body whose words the sentence before gives, if that names nobody; where "he" and "it" are one word."""
    held = case.classes(case.first)
    if case.past - case.first != 1 or "someone" not in held:
        return None
    before = sentences_back(case, 2)[1:]
    if not before or PUNCTUATION["paragraph"] in case.parsed.tags[before[0][0] : case.first]:
        return None
    spoke = who_spoke(case, *before[0])
    if not spoke or any(_is_somebody(found) for found in spoke):
        return None
    if any(person.may_be_human for person, _ in named_between(case, before[0][0], case.first)):
        return None
    return replace(spoke[-1], confidence=_SURE, why="the body that spoke before")


def _is_somebody(found: Resolution) -> bool:
    """Whether he who spoke is a human being, or may be one."""
    return found.human or bool(found.person and found.person.may_be_human)
