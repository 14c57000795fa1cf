"""A quotation without any mention, where somebody has spoken before it -> he goes on."""

from __future__ import annotations

import re
from dataclasses import replace

from knowledge.model import Kind
from knowledge.speakers.asking import Source, asked_of
from knowledge.speakers.by_turn import BETWEEN, adjacent, is_asked_of
from knowledge.speakers.case import (
    Basis,
    Case,
    Resolution,
    fits,
    named_between,
    sentences_back,
    who_spoke,
)
from knowledge.speakers.own_gender import own_gender

SPOKE_LAST = "spoke last before"
_SAID = 0.65
"""How sure it must be who said so."""
_SUBORDINATE = frozenset({"that", "which", "interrogative"})
_ENDS_PARAGRAPH = re.compile(
    r"[»”\"'.,!?…]*(?:\s*[—–-]{1,2}\s[^\n.!?…]*[.…]?)?[ \t]*\n\s*[—–-]?\s*"
)
"""What may stand between: who said the one before, and the end of its paragraph."""
_FRAME = re.compile(r"[»”\"',]*[^\n!?…»”\"«“]*[.]?[ \t]*\n\s*[—–-]?\s*")
"""The same where the frame of the quotation before closes its paragraph: "..., she said."."""
_UTTERANCES = 3
"""Back to which one without a mention may go on, if the verb tells the gender of who goes on."""


@asked_of(Source.NOTHING)
def by_what_went_before(case: Case) -> Resolution | None:
    """A quotation without any mention goes on with who spoke last."""
    if case.mentioned or not case.before:
        return None
    if not case.parsed.lexicon.language.words("speech.dashes") and is_asked_of(
        case, case.before[-1][1]
    ):
        return Resolution(why="a question of who is not named", basis=Basis.NARRATOR)
    behind_frame = _behind_frame(case)
    gender = case.gender or own_gender(case)
    for _, found in reversed(case.before[-_UTTERANCES:]):
        if behind_frame and found.confidence > _SAID and not gender:
            return replace(found, confidence=0.8, why="goes on behind who said so")
        if found.person and fits(found.person, gender):
            near = found is case.before[-1][1] and (_goes_on(case) or _speaks_alone(case, found))
            sure = min(found.confidence, 0.75) if near else 0.65
            return Resolution(found.person, confidence=sure, why=SPOKE_LAST)
        if found.words and not gender:
            near = found is case.before[-1][1] and found.human and _goes_on(case)
            sure = min(found.confidence, 0.75) if near else 0.65
            return replace(found, confidence=sure, why=SPOKE_LAST)
    return None


def _behind_frame(case: Case) -> bool:
    """Whether only who said the quotation before stands between: «One», Tess said. «Two».

    Only asked where the marks of a quotation do not tell whether it goes on (`speech.goes_on`).
    """
    quote, _ = case.before[-1]
    if not case.parsed.lexicon.language.words("speech.goes_on"):
        return False
    if case.quote.kind is not Kind.DIRECT or quote.kind is not Kind.DIRECT or not quote.cue:
        return False
    between = quote.content.end <= quote.cue.start < case.quote.content.start
    return between and case.quote.content.start - quote.cue.end < BETWEEN and adjacent(case)


def _speaks_alone(case: Case, found: Resolution) -> bool:
    """Whether the sentence before gives his words, and nobody else acts in it; asked where dashes open another's."""
    if not case.parsed.lexicon.language.words("speech.dashes"):
        return False
    sentences = sentences_back(case, 2)
    if len(sentences) < 2 or found not in who_spoke(case, *sentences[1]):
        return False
    first, past = sentences[1]
    acting = (
        person for person, acts in named_between(case, first, _main(case, first, past)) if acts
    )
    return all(person is found.person or not person.is_human for person in acting)


def _main(case: Case, first: int, past: int) -> int:
    """Where a clause begins that only tells of what it was said: "he said when he was asked how Tom Harlow won"."""
    behind = (
        token
        for token in range(first + 1, past)
        if case.parsed.tags[token - 1] == "," and case.classes(token) & _SUBORDINATE
    )
    return next(behind, past)


def _goes_on(case: Case) -> bool:
    """Whether the paragraph before is a quotation with who said it and no more, and this one opens the next."""
    before = case.before[-1][0]
    if before.kind is not Kind.DIRECT:
        return False
    between = case.parsed.text[before.content.end : case.quote.content.start][: BETWEEN + 1]
    framed = before.cue and before.content.end <= before.cue.start < case.quote.content.start
    ends = _ENDS_PARAGRAPH.fullmatch(between) or (framed and _FRAME.fullmatch(between))
    return len(between) <= BETWEEN and bool(ends)
