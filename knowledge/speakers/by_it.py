""" "It found that ...": the report or the body of which the sentence before tells, where nobody has spoken since."""

from __future__ import annotations

from dataclasses import replace

from knowledge.grammar.patterns import part
from knowledge.speakers.as_written import as_written
from knowledge.speakers.asking import Source, asked_of
from knowledge.speakers.by_document import by_document
from knowledge.speakers.by_name import by_name
from knowledge.speakers.case import (
    Basis,
    Case,
    Resolution,
    named_between,
    sentences_back,
    who_spoke,
)
from knowledge.speakers.mentions import tokens_in

_FARTHEST = 3
_SURE = 0.7
_OF_PEOPLE = frozenset({"masculine", "feminine", "first_person", "whose"})


@asked_of(Source.WORD, "neuter", "related")
def by_it(case: Case) -> Resolution | None:
    """The report of the sentence before, or the body with which it opens (`speech.parts.opening_body`)."""
    if case.past - case.first != 1:
        return None
    held = case.classes(case.first)
    if "related" in held and held.isdisjoint(_OF_PEOPLE) and "personal" in case.cue_classes:
        return _body(case)  # "We print its letter below."
    if "neuter" not in held:
        return None
    return _report(case) or _body(case)


def _report(case: Case) -> Resolution | None:
    """What the sentence before calls a report (`speech.parts.some_document`); "it" may open one in between."""
    pattern = part(case.parsed.lexicon.language.code, "some_document")
    if pattern is None or _says_in_document(case):
        return None
    for first, past in sentences_back(case, _FARTHEST):
        here = first <= case.first < past
        if spoke := who_spoke(case, first, past):
            return next((found for found in spoke if found.basis is Basis.AUTHOR), None)
        named = list(pattern.finditer(case.parsed.tags, first, min(past, case.first)))
        if named:
            start, end = named[-1].span("source")
            if here and "within" in case.classes(start - 1):
                return None  # "In a report it said": who wrote that.
            if not here and (giver := _giver(case, first, start, end)):
                return giver
            mention = replace(case, first=start, past=end)
            found = by_document(mention) or as_written(mention)
            return found and replace(found, confidence=min(found.confidence, _SURE))
        if not here and "neuter" not in case.classes(first):
            return None
    return None


def _says_in_document(case: Case) -> bool:
    """Whether it speaks in a document (`speech.parts.in_document`), and so is none: "it said in a statement"."""
    pattern = part(case.parsed.lexicon.language.code, "in_document")
    cue = tokens_in(case.parsed, case.quote.cue) if case.quote.cue else None
    return bool(pattern and cue and pattern.match(case.parsed.tags, cue[1]))


def _giver(case: Case, first: int, start: int, end: int) -> Resolution | None:
    """Who gives in the sentence what is but his words: "The ministry gave a different account. It said ..."."""
    own = any("personal" in case.classes(token) for token in range(start, end))
    verb = start - 1
    mention = part(case.parsed.lexicon.language.code, "np")
    if mention is None or not own or verb < first or "giving_out" not in case.classes(verb):
        return None
    for match in mention.finditer(case.parsed.tags, first, verb):
        if match.end() == verb:
            giver = replace(case, first=match.start(), past=verb)
            found = by_name(giver) or as_written(giver)
            return found and replace(found, confidence=min(found.confidence, _SURE))
    return None


def _body(case: Case) -> Resolution | None:
    """The body that does something at the start of the sentence before, where no other is named at one."""
    pattern = part(case.parsed.lexicon.language.code, "opening_body")
    before = sentences_back(case, 2)[1:] if pattern else []
    if pattern is None or not before or who_spoke(case, *before[0]):
        return None
    if match := pattern.match(case.parsed.tags, *before[0]):
        words = case.parsed.printed(*match.span(match.lastgroup or "source"))
        why = "it, with which the sentence before opens"
        return Resolution(words=words, confidence=_SURE, why=why)
    named = (who for who, acts in named_between(case, *before[0]) if acts)
    first = next(named, None)
    thing = first and not first.is_human and (first.thing or first.is_abbreviated)
    return Resolution(first, confidence=_SURE, why="it, named before") if thing else None
