"""A mention of a letter, a report or a statement -> its author; who reads it out is not.

The author is who is named with it, or whose words were given from it.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace
from functools import lru_cache

from knowledge.grammar.parsed import Parsed
from knowledge.grammar.patterns import part
from knowledge.language import fold
from knowledge.speakers.asking import Source, asked_of
from knowledge.speakers.by_name import by_name
from knowledge.speakers.case import (
    Basis,
    Case,
    Resolution,
    head,
    named_between,
    sentence_of,
    sentences_back,
    who_spoke,
)
from knowledge.speakers.mentions import Mention, mentions
from knowledge.speakers.oblique import is_addressee
from knowledge.speakers.person import Person

_STEM = 5
"""Letters by which a document is known again in another case or number."""
_PLACES = 20
_SENTENCES_BACK = 4


def author(person: Person | None, confidence: float, of: str, words: str = "") -> Resolution:
    """That somebody wrote what `of` says."""
    return Resolution(person, words, confidence, f"author of {of}", basis=Basis.AUTHOR)


@asked_of(Source.MENTION)
def by_reader(case: Case) -> Resolution | None:
    """Who reads a letter out is not its speaker: the words are those of whose letter spoke last."""
    cue = case.quote.cue
    if cue is None or not case.mentioned:
        return None
    words = fold(cue.of(case.parsed.text))
    if "reading_aloud" not in case.parsed.lexicon.entry(words).classes:
        return None
    if "document" in case.classes(head(case)[1] - 1):
        return None
    for _, found in reversed(case.before):
        if found.person and found.basis is Basis.AUTHOR:
            return author(found.person, 0.75, "what is read out")
    return None


@asked_of(Source.MENTION, "personal", "document")
def by_document(case: Case) -> Resolution | None:
    """The letter reads: its author is who wrote in it before, else who is named with it first."""
    if not case.mentioned:
        return None
    last = head(case)[1] - 1
    held = case.classes(last)
    if not held & {"personal", "document"}:
        return None
    word = case.parsed.word(last)
    stem = fold(word)[:_STEM]
    everywhere = _documents(case.parsed).get(stem, [])
    places = everywhere[: min(_PLACES, bisect_left(everywhere, case.first))]
    if "indefinite" in case.classes(case.first):  # "One letter" is not the one spoken of before.
        return _signed(case, [last], word)
    if "personal" in held and (owner := _owner(case, word)):
        return owner
    return (
        _signed(case, [*places, last], word)
        or _wrote_in_it(case, everywhere, word)
        or ("personal" in held and (_wrote_before(case, word) or _sender(case, places, word)))
        or None
    )


def _signed(case: Case, places: list[int], word: str) -> Resolution | None:
    """A letter from Tom Harlow, a report by the auditor (`speech.parts.signed`)."""
    signed = part(case.parsed.lexicon.language.code, "signed")
    for place in places if signed else ():
        match = signed.match(case.parsed.tags, place + 1) if signed else None
        if match:
            first, past = match.span(match.lastgroup or "source")
            named = by_name(replace(case, first=first, past=past))
            person = named.person if named else None
            words = "" if person else case.parsed.printed(first, past)
            return author(person, 0.8, f"«{word}»", words)
    return None


def _owner(case: Case, word: str) -> Resolution | None:
    """Tom Harlow's letter (`speech.parts.writer`): he, where he has a name."""
    writer = part(case.parsed.lexicon.language.code, "writer")
    match = writer.match(case.parsed.tags, case.first, case.past) if writer else None
    if match is None:
        return None
    first, past = match.span("source")
    found = by_name(replace(case, first=first, past=past))
    return author(found.person, 0.8, f"«{word}»") if found and found.person else None


def _wrote_in_it(case: Case, places: list[int], word: str) -> Resolution | None:
    """In the letter Tom wrote that ...: whose words were given from it."""
    named = any(case.parsed.word(token)[:1].isupper() for token in range(case.first + 1, case.past))
    for first, past in sentences_back(case, _SENTENCES_BACK)[1:]:
        if bisect_left(places, first) < bisect_left(places, past):
            for found in who_spoke(case, first, past):
                longer = len(found.words) < len(
                    case.words
                )  # "The Kelm poll" is more than "a poll".
                if found.person or (found.words and not found.human and not (named and longer)):
                    return author(found.person, 0.75, f"«{word}», spoke in it", found.words)
    return None


def _wrote_before(case: Case, word: str) -> Resolution | None:
    """Tom wrote to the town. The letter said that ...: who wrote in the sentence before (`speech.words.writing`)."""
    for first, past in sentences_back(case, 2)[1:]:
        wrote = [token for token in range(first, past) if "writing" in case.classes(token)]
        for person, acts in named_between(case, first, wrote[0]) if wrote else ():
            if acts:
                return author(person, 0.75, f"«{word}», wrote it")
    return None


def _sender(case: Case, places: list[int], word: str) -> Resolution | None:
    """Who is named first in the first sentence that speaks of it and tells of no reading out."""
    for place in places:
        first, past = sentence_of(case.parsed, place)
        if any("reading_out" in case.classes(token) for token in range(first, past)):
            continue
        for mention in mentions(case.parsed, first, past):
            person = case.people.named(mention.words)
            if person and not (is_addressee(case.parsed, mention) or _is_of(case, mention, person)):
                return author(person, 0.8, f"«{word}»")
    return None


def _is_of(case: Case, mention: Mention, person: Person) -> bool:
    """Whether it only says of which body somebody is who is told of: "ten scholars of the KLM signed it"."""
    before = range(max(0, mention.first - 1), mention.token)
    body = person.is_abbreviated or not person.is_human
    return body and any("role" in case.classes(token) for token in before)


@lru_cache(maxsize=4)
def _documents(parsed: Parsed) -> dict[str, list[int]]:
    """Where each document is spoken of, by its stem."""
    found: dict[str, list[int]] = {}
    for token, held in enumerate(parsed.classes):
        if held & {"personal", "document"} and token not in parsed.speech:
            found.setdefault(fold(parsed.word(token))[:_STEM], []).append(token)
    return found
