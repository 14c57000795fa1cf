"""Whose words a rule says they are -> the same as a guess, where what stands around the mention speaks against it."""

from __future__ import annotations

from dataclasses import replace

from knowledge.speakers.case import Case, Resolution, head
from knowledge.speakers.doubts import DOUBT
from knowledge.speakers.mentions import tokens_in

_ALOUD = 4
"""Tokens behind "read" in which "aloud" may stand: "read the whole letter aloud"."""
_MANY = frozenset({"crowd", "many", "partly", "count", "body"})
_ARTICLES = frozenset({"definite", "indefinite"})
_SOON = 150
"""Tokens in which a text names whom it opens with."""


def doubted(case: Case, found: Resolution) -> Resolution:
    """The same, less sure where he is told apart from who spoke, is named only later, or reads another's words."""
    if not case.mentioned or found.confidence <= DOUBT:
        return found
    if found.words and case.past - case.first == 1 and found.words != case.words:
        return found  # Somebody knows whom the word means.
    rules = _OF_PERSONS if found.person else _OF_WORDS
    return replace(found, confidence=DOUBT) if any(rule(case) for rule in rules) else found


def _is_anybodys(case: Case) -> bool:
    """Whether the mention is only "its" or "their" (estimate), which names nobody."""
    return case.past - case.first == 1 and "related" in case.classes(case.first)


def _is_compared(case: Case) -> bool:
    """Whether "the older woman" tells one of two from the other, who may have been spoken of last."""
    held = (case.classes(token) for token in range(case.first, case.past - 1))
    return "role" in case.classes(case.past - 1) and any("compared" in names for names in held)


def _reads_aloud(case: Case) -> bool:
    """Whether the verb is "read" with "aloud" behind it: the words are those of what is read."""
    if "reading_aloud" not in case.cue_classes or case.quote.cue is None:
        return False
    past = tokens_in(case.parsed, case.quote.cue)[1]
    behind = range(past, min(past + _ALOUD, len(case.parsed.tags)))
    return any("aloud" in case.classes(token) for token in behind)


def _is_named_later(case: Case) -> bool:
    """Whether a text opens with "a night watchman", before it has named anybody, and soon names somebody."""
    starts = case.parsed.paragraph_starts
    if len(starts) < 2 or case.first >= starts[1]:
        return False
    held, opens = case.classes(head(case)[1] - 1), case.classes(case.first)
    if "role" not in held or (held | opens) & _MANY or "det" not in opens or not opens & _ARTICLES:
        return False
    named = [token for token, person in case.people.mentioned if person.is_human]
    return bool(named) and case.past < named[0] < case.past + _SOON


_OF_PERSONS = (_reads_aloud, _is_compared)
_OF_WORDS = (_is_anybodys, _is_named_later)
