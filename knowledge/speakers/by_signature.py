"""A letter in quotation marks -> who signed it: «... Yours, Tom», whoever found it or reads it out."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from knowledge.grammar.talk import LETTER
from knowledge.language import Language
from knowledge.model import Kind
from knowledge.speakers.case import Basis, Case, Resolution
from knowledge.speakers.mentions import tokens_in

_SURE = 0.9
_LONGEST = 120
"""Characters of the last words of a letter."""
_WEAK = 0.8
"""How sure a rule is that found a quotation by its place more than by a verb."""
_PARTS = 20
"""Further parts of a letter that are looked at."""


def by_signature(case: Case) -> Resolution | None:
    """The name behind the words with which a letter ends (`speech.closings`), or who is said to send it."""
    if case.quote.rule == LETTER:
        return _several(case)
    signed = _signed(case.parsed.lexicon.language)
    told = case.mentioned and case.quote.confidence >= _WEAK
    if signed is None or case.quote.kind is not Kind.DIRECT:
        return None
    if told and "reading_out" not in case.cue_classes:
        return None
    match = signed.search(_end(case))
    if match is None:
        return None
    words = match["name"].split()
    person = case.people.named(words)
    name = "" if person else match["name"]
    return Resolution(person, name, _SURE, "signed it", human=True, basis=Basis.AUTHOR)


def _several(case: Case) -> Resolution | None:
    """All whom the signature names in a row; if each has a line of his own, who spoke in the lines above the letter."""
    if case.mentioned:
        return Resolution(words=case.words, confidence=_SURE, why="they signed it")
    for quote, found in reversed(case.before):
        if quote.rule == LETTER:
            return None
        between = case.parsed.text[quote.content.end : case.quote.content.start]
        if len(between) < _LEAD:
            return replace(found, confidence=min(found.confidence, _TOLD), why="said to send it")
    return None


_LEAD, _TOLD = 300, 0.7
"""Characters between what is told of a letter and its words; how sure it is whose letter that is."""


def _end(case: Case) -> str:
    """The last words of the quotation, or of the last paragraph of it."""
    speech = case.parsed.speech
    last = tokens_in(case.parsed, case.quote.content)[0]
    if last not in speech:
        return ""
    for token in case.parsed.spoken(last + 1, last + _PARTS):
        if speech[last].closed or speech[token].utterance != speech[last].utterance:
            break
        last = token
    return speech[last].inner.of(case.parsed.text)[-_LONGEST:]


@cache
def _signed(language: Language) -> re.Pattern[str] | None:
    closings = "|".join(map(re.escape, language.words("speech.closings")))
    return (
        re.compile(
            rf"[.!?…]\s+(?i:{closings}),?\s+"
            r"(?P<name>[^\W\d_a-zа-я][\w’'-]+(?: [^\W\d_a-zа-я](?:[\w’'-]+|\.)){0,2})(?:,[^.!?]{1,60})?[.!]*\s*$"
        )
        if closings
        else None
    )
