"""A line of a conversation that says not whose it is -> whose turn it is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from knowledge.language import WORD
from knowledge.model import Kind, Quote
from knowledge.speakers.antecedents import last_spoken_of
from knowledge.speakers.asking import Source, asked_of
from knowledge.speakers.case import (
    Basis,
    Case,
    Resolution,
    named_between,
    printed_before,
    sentence_of,
)
from knowledge.speakers.mentions import Gender, tokens_in
from knowledge.speakers.people import People
from knowledge.speakers.person import Person

_ASKS = ("?", "?»", "?”", '?"', "?’", "?'", "?''")
BETWEEN = 120
"""Characters of the author's words after which a quotation is no longer the next of a conversation."""
LONGEST_TURN = 15
"""Words of what people say in turn; longer ones go on over paragraphs."""
_LONGEST_QUESTION = 300
BREAK = re.compile(r"\n\s*")
_CALLED = re.compile(
    r"^\W{0,3}(?P<first>(?:[^\W\d_]+ ){0,2}[^\W\d_]{2,})[,!] "
    r"|, (?P<last>(?:[^\W\d_]+ ){0,2}[^\W\d_]{2,})[.!?…,]\W{0,3}$"
)
"""A name with which words begin, before a comma, or end, behind one."""


@asked_of(Source.NOTHING)
def by_turn(case: Case) -> Resolution | None:
    """In a conversation the next quotation is the other's after a question or where two take turns."""
    if (
        case.mentioned
        or not case.before
        or not adjacent(case)
        or case.quote.kind is not Kind.DIRECT
    ):
        return None
    quote, last = case.before[-1]
    asked = is_asking(case, quote)
    addressed = (_addressed(case, quote, last) or _asked(case, quote, last)) if asked else None
    if addressed:
        return Resolution(addressed, confidence=0.75, why="addressed in the question")
    if last.basis is Basis.NARRATOR and asked:
        return last_spoken_of(case, Gender.UNKNOWN)
    if not _takes_turns(case):
        return None
    previous = _turn_before(case)
    if previous is None and not asked and is_asked_of(case, last):
        return Resolution(why="a question of who is not named", basis=Basis.NARRATOR)
    replies = asked or _replies(case, last)
    if not replies and not (previous and _is_short(case, quote) and _is_short(case, case.quote)):
        return None
    if previous and previous.basis is Basis.NARRATOR:
        return previous
    other = next((found for _, found in reversed(case.before) if _is_other(found, last)), None)
    return (
        replace(other, confidence=0.7, why="the other's turn", basis=Basis.OTHER) if other else None
    )


def is_asking(case: Case, quote: Quote) -> bool:
    return quote.content.of(case.parsed.text).endswith(_ASKS)


def _is_other(found: Resolution, last: Resolution) -> bool:
    """Whether it is somebody else who may speak in turn with who spoke last."""
    somebody = found.person is not None or (found.human and bool(found.words))
    return somebody and (found.person, found.words) != (last.person, last.words)


def _replies(case: Case, last: Resolution) -> bool:
    """Whether the words are said to who spoke last: they call him by name, or begin as a reply does."""
    if last.person and last.person in called_in(
        case.people, case.quote.content.of(case.parsed.text)
    ):
        return True
    words = WORD.findall(case.quote.content.of(case.parsed.text)[:_LONGEST_QUESTION])
    if not words or (not last.human and not (last.person and last.person.may_be_human)):
        return False
    held = [case.parsed.lexicon.entry(word).classes for word in words[:LONGEST_TURN]]
    opens = case.quote.content.of(case.parsed.text).partition(words[0])[2]
    if "replying" in held[0]:
        return not opens[:1].isspace()
    return (
        "replying_to" in held[0]
        and _is_short(case, case.quote)
        and any("first_person" in names for names in held)
    )


def is_asked_of(case: Case, last: Resolution) -> bool:
    """Whether the quotation is a question by itself in its paragraph, and a quotation that follows answers it."""
    token = tokens_in(case.parsed, case.quote.content)[0]
    tags = case.parsed.tags
    answer = token + 2
    return (
        last.person is not None
        and is_asking(case, case.quote)
        and case.parsed.speech[token].closed
        and tags[token + 1 : answer] == "\n"
        and answer in case.parsed.speech
    )


def called_in(people: People, words: str) -> Iterator[Person]:
    """Whom the words call by name at their beginning or end."""
    ends = words if len(words) < _LONGEST_QUESTION else words[:100] + words[-100:]
    for match in _CALLED.finditer(ends):
        name = (match["first"] or match["last"]).split()
        whole = len(name) > 1 and name[0][0].isupper() and people.named(name)
        person = whole or (people.named(name[-1:]) if name[-1][0].isupper() else None)
        if person:
            yield person


def _takes_turns(case: Case) -> bool:
    """Whether a quotation that says not whose it is may be the other's: where dashes open speech, only such a one."""
    token = tokens_in(case.parsed, case.quote.content)[0]
    piece = case.parsed.speech.get(token)
    if case.parsed.lexicon.language.words("speech.dashes"):
        return piece is not None and piece.dashed
    return printed_before(case) in ("", "\n")


def _turn_before(case: Case) -> Resolution | None:
    """Who spoke in the paragraph before whoever spoke last; None if that was no conversation."""
    last = case.before[-1][1]
    for number in range(len(case.before) - 2, -1, -1):
        quote, found = case.before[number]
        if (found.person, found.words) != (last.person, last.words):
            # What is only reported is no turn, but for a question.
            spoken = quote.kind is Kind.DIRECT or _is_question(case, quote)
            return found if spoken and _follows(case, case.before[number + 1][0], quote) else None
    return None


def _is_question(case: Case, quote: Quote) -> bool:
    """Whether somebody asks what it reports: "Tess asked when the bridge would open"."""
    cue = tokens_in(case.parsed, quote.cue) if quote.cue else (0, 0)
    return any("inquiring" in case.classes(token) for token in range(*cue))


def _is_short(case: Case, quote: Quote) -> bool:
    """Whether it is as short as what people say in turn; longer ones go on over paragraphs."""
    return len(quote.content.of(case.parsed.text).split()) <= LONGEST_TURN


def _addressed(case: Case, question: Quote, asker: Resolution) -> Person | None:
    """Who is called by name in the question."""
    words = question.content.of(case.parsed.text)[:_LONGEST_QUESTION]
    for match in WORD.finditer(words):
        word = match.group()
        called = word[0].isupper() and "object" not in case.parsed.lexicon.entry(word).classes
        person = case.people.named([word]) if called else None
        if person and person is not asker.person:
            return person
    return None


def _asked(case: Case, question: Quote, asker: Resolution) -> Person | None:
    """Whom the asker is said to ask: “Will you sell?” Tom asked Ann."""
    if question.cue is None or "asking" not in replace(case, quote=question).cue_classes:
        return None
    first = tokens_in(case.parsed, question.cue)[1]
    named = named_between(case, first, sentence_of(case.parsed, first)[1])
    others = [person for person, _ in named if person is not asker.person and person.is_human]
    return others[0] if len(others) == 1 else None


def adjacent(case: Case) -> bool:
    """Whether hardly anything stands between this quote and the one before, and a paragraph ends there."""
    return _follows(case, case.quote, case.before[-1][0])


def _follows(case: Case, quote: Quote, before: Quote) -> bool:
    between = case.parsed.text[before.content.end : quote.content.start]
    return len(between) < BETWEEN and len(BREAK.findall(between)) == 1
