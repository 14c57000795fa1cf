"""The writer turns to somebody: "We asked the mayor about it." -> whose the words behind are.

For languages that list how a writer says so (`speech.words.we_ask`).
"""

from __future__ import annotations

from dataclasses import replace

from knowledge.grammar.patterns import part
from knowledge.speakers.antecedents import last_spoken_of
from knowledge.speakers.case import Case, Resolution, named_between, sentences_back
from knowledge.speakers.mentions import Gender
from knowledge.speakers.person import Person
from knowledge.speakers.titles import holder_of
from knowledge.speakers.whom_asked import whom_asked
from knowledge.speakers.wording import named

_ASKED, _SPOKEN_OF = 0.8, 0.75
"""Who is named as the one asked, and whom the text spoke of before it asked him."""


def by_our_question(case: Case) -> Resolution | None:
    """Whom the writer asks in the sentence before, where the words are nobody's or "his"."""
    alone = case.past - case.first == 1 and "someone" in case.classes(case.first)
    if case.mentioned and not (alone or _is_reply(case)):
        return None
    here, *before = sentences_back(case, 2)
    if not alone and case.mentioned:
        asked = (whom_asked(case, *sentence) for sentence in before)
        return next(filter(None, asked), None)
    if alone and case.parsed.tags[case.first - 1 : case.first] == ",":  # "When we told Tom, he ..."
        before.insert(0, (here[0], case.first))
    found = (_asked(case, first, past) for first, past in before)
    return next(filter(None, found), None)


def _asked(case: Case, first: int, past: int) -> Resolution | None:
    """Whom the writer asks there."""
    asked = next((t for t in range(first, past) if "we_ask" in case.classes(t)), None)
    if asked is None or past > case.place:
        return None
    known = {person for person, _ in named_between(case, first, past) if person.is_human}
    known |= _held(case, first, past) if not known else set()
    if len(known) == 1:
        return Resolution(known.pop(), confidence=_ASKED, why="asked in the sentence before")
    if not known and (words := _many_asked(case, asked)):
        return Resolution(words=words, confidence=_ASKED, why="asked in the sentence before")
    if not known and (whom := whom_asked(case, first, past)):
        return whom
    found = (
        None if known else last_spoken_of(replace(case, first=asked, past=asked), Gender.UNKNOWN)
    )
    return found and replace(found, confidence=min(found.confidence, _SPOKEN_OF))


def _is_reply(case: Case) -> bool:
    """Whether the mention is but an answer, and not told to be anybody's (`speech.parts.reply_letter`)."""
    reply = part(case.parsed.lexicon.language.code, "reply_letter")
    return (
        reply is not None and reply.fullmatch(case.parsed.tags, case.first, case.past) is not None
    )


def _many_asked(case: Case, token: int) -> str:
    """The many or the body whom the writer asks there (`speech.parts.we_ask_many`); empty if he asks somebody else."""
    pattern = part(case.parsed.lexicon.language.code, "we_ask_many")
    match = pattern.match(case.parsed.tags, token) if pattern else None
    return named(case.parsed, *match.span("source")) if match else ""


def _held(case: Case, first: int, past: int) -> set[Person]:
    """Whose the offices of the sentence are."""
    tokens = (token for token in range(first, past) if "role" in case.classes(token))
    held = (holder_of(replace(case, first=token, past=token + 1), token) for token in tokens)
    return {person for person in held if person}
