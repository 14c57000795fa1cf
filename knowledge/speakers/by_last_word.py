"""A mention whose last word says what it is -> whose document, which body.

For languages in which that word ends the mention ("Water's Ministry's answer-in"): their file tells how an
owner is found before it (`speech.parts.owner`) and how the full name of a body looks.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from knowledge.grammar.lexicon import NONE
from knowledge.grammar.patterns import part
from knowledge.language import fold
from knowledge.model import Quote, Span
from knowledge.speakers.antecedents import last_spoken_of
from knowledge.speakers.as_written import as_written
from knowledge.speakers.asking import Source, asked_of
from knowledge.speakers.bodies import body_named, in_nominative, last_body
from knowledge.speakers.by_name import by_name
from knowledge.speakers.by_pronoun import by_pronoun, unless_rivalled
from knowledge.speakers.by_role import by_role
from knowledge.speakers.case import Case, Resolution, Rule, head, sentences_back, who_spoke
from knowledge.speakers.doubts import DOUBT
from knowledge.speakers.mentions import Gender, tokens_in

_DOCUMENT_BACK = 12
"""Sentences in which the body that sent a document is sought."""


@asked_of(Source.MENTION, part="owner")
def by_owner(case: Case) -> Resolution | None:
    """A document speaks for whose it is: named with it, or else the body that spoke or was named last."""
    owner = part(case.parsed.lexicon.language.code, "owner")
    if owner is None or not case.mentioned or not _is_document(case):
        return None
    match = owner.search(case.parsed.tags, case.first, case.past)
    if match:
        return _by_any_rule(case, match)
    if "speaking_document" in case.classes(case.past - 1) or _is_named(case):
        return Resolution(
            words=in_nominative(case.words, case.parsed), confidence=0.8, why="itself"
        )
    if case.first > 0 and "about" in case.classes(case.first - 1):  # "In a report on the bridge".
        return _by_itself(case)
    if issuer := _issuer(case):
        return issuer
    if "read_for_itself" in case.classes(case.past - 1):
        return _opening_body(case) or _by_itself(case)
    sent = [(quote, found) for quote, found in case.before if not _is_relayed(case, quote)]
    for quote, found in sent[-1:]:
        if found.words and quote.source and not (found.human or _names_human(case, quote.source)):
            return Resolution(words=found.words, confidence=0.8, why="whose document spoke before")
    if _is_personal(case):
        found_before = last_spoken_of(case, Gender.UNKNOWN)
        return unless_rivalled(case, found_before) if found_before else None
    start = sentences_back(case, _DOCUMENT_BACK)[-1][0]
    body = last_body(case.parsed, case.first, earliest=start)
    if body is None:
        return _by_itself(case)
    return Resolution(words=body.words, confidence=0.75, why="whose document")


def _is_personal(case: Case) -> bool:
    """Whether it is what one sends of oneself, or means such a thing of the sentence before."""
    if "in_it" not in case.classes(case.past - 1):
        return "personal" in case.classes(case.past - 1)
    before = sentences_back(case, 2)[1:]
    return (
        any("personal" in case.classes(token) for token in range(*before[0])) if before else False
    )


def _issuer(case: Case) -> Resolution | None:
    """Who gives out a document in the sentence before (`speech.parts.issued`), or whose it tells of (`of_whom`).

    Nobody may speak in it yet.
    """
    code = case.parsed.lexicon.language.code
    issued, of_whom = part(code, "issued"), part(code, "of_whom")
    before = sentences_back(case, 2)[1:]
    if not before or who_spoke(case, *before[0]):
        return None
    match = issued.match(case.parsed.tags, *before[0]) if issued else None
    if match is None and of_whom:
        match = of_whom.search(case.parsed.tags, *before[0])
    return _by_any_rule(case, match) if match else None


def _by_any_rule(case: Case, match: re.Match[str]) -> Resolution | None:
    """Who is the mention that the match calls its source."""
    whose = replace(case, first=match.start("source"), past=match.end("source"))
    return next(filter(None, (rule(whose) for rule in _OWNERS)), None)


def _opening_body(case: Case) -> Resolution | None:
    """The body with which the sentence before begins; one that is named elsewhere may be what it is about."""
    for first, _ in sentences_back(case, 2)[1:]:
        body = last_body(case.parsed, case.first, earliest=first)
        if body and body.token == first:
            return Resolution(words=body.words, confidence=_GUESSED, why="whose document it may be")
    return None


_GUESSED = 0.6
"""How sure it is that who does something in the sentence before wrote an article or a report."""


def _by_itself(case: Case) -> Resolution:
    """The document by its own word, where nobody is named who may have sent it."""
    last = case.parsed.word(case.past - 1)
    tokens = range(case.first, case.past - 1)
    whole = last[:1].isupper() or any("genitive" in case.classes(token) for token in tokens)
    words = in_nominative(case.words if whole else last, case.parsed)
    if words.endswith(last) and "locative" in case.classes(case.past - 1):
        endings = case.parsed.lexicon.language.words("speech.locatives")
        words = next((words[: -len(end)] for end in endings if words.endswith(end)), words)
    held = case.parsed.lexicon.entry(words.split()[-1]).classes
    known = bool(held & _READ) and not held & _IN_A_CASE
    why = "a document of nobody who is named"
    return Resolution(words=words if known else "", confidence=DOUBT if known else 0.0, why=why)


_READ = frozenset({"document", "read_for_itself"})
_IN_A_CASE = frozenset({"locative", "object", "oblique", "personal"})
"""Classes of a word whose first form is not known, and of what somebody sends who is named elsewhere."""


def _names_human(case: Case, source: Span) -> bool:
    """Whether the mention names human beings, as that of several who spoke together."""
    named = case.people.between(*tokens_in(case.parsed, source))
    return any(person.is_human or person.looks_human for _, person in named)


def _is_relayed(case: Case, quote: Quote) -> bool:
    """Whether a paper of the world is its source, which tells of others' documents."""
    tokens = range(*tokens_in(case.parsed, quote.source)) if quote.source else ()
    return any("outlet" in case.classes(token) for token in tokens)


def _is_document(case: Case) -> bool:
    """Whether the mention is a document, by its word or because something is "written" there."""
    cue = case.quote.cue
    written = cue and any(
        "shown" in case.classes(token) for token in range(*tokens_in(case.parsed, cue))
    )
    held = case.classes(case.past - 1)
    return bool(held & _WRITTEN) or (bool(written) and "body" not in held)


_WRITTEN = frozenset({"document", "in_it"})


@asked_of(Source.MENTION)
def by_body(case: Case) -> Resolution | None:
    """The ministry: the body with this head that was named in full before."""
    if not case.mentioned:
        return None
    first, past = head(case)
    if past - first > 1:
        return None
    if "generic_body" in case.classes(first) and (spoke := _spoke_last(case)):
        return spoke
    if "generic_outlet" in case.classes(first) and (told := _outlet_heard(case)):
        return told
    body = body_named(case.parsed, first)
    if body:
        return Resolution(words=body.words, confidence=0.8, why="named in full before")
    return _just_heard(case) if "generic_firm" in case.classes(first) else None


def _spoke_last(case: Case) -> Resolution | None:
    """The body that spoke last of those that speak for themselves."""
    for quote, found in reversed(case.before):
        last = found.words.rpartition(" ")[2]
        held = case.parsed.lexicon.entry(last).classes if last else NONE
        if "body" in held and not held & _NO_NAME and not _is_relayed(case, quote):
            sure = min(found.confidence, 0.8)
            return replace(found, confidence=sure, why="spoke last") if sure > DOUBT else None
    return None


def _outlet_heard(case: Case) -> Resolution | None:
    """The paper or agency that was heard last, or is named in the sentence before: "the agency" for Reuters."""
    word = fold(case.parsed.word(case.first))
    for quote, found in reversed(case.before):
        last = fold(found.words.rpartition(" ")[2])
        if last and (_is_relayed(case, quote) or last[:_STEM] == word[:_STEM]):
            return replace(found, confidence=0.75, why="the paper heard last")
    start = sentences_back(case, 2)[-1][0]
    named = [token for token in range(start, case.first) if "outlet" in case.classes(token)]
    words = case.parsed.word(named[-1]) if named else ""
    return Resolution(words=words, confidence=0.7, why="the paper named last") if words else None


_STEM = 5
"""Letters that the cases of one word share."""
_NO_NAME = frozenset({"generic_body", "crowd"})


def _just_heard(case: Case) -> Resolution | None:
    """The firm that spoke in the sentence before, whatever its name says of what it is, or is named there in marks."""
    for first, past in sentences_back(case, _FIRM_BACK)[1:]:
        for found in who_spoke(case, first, past):
            if found.person and not found.person.is_human:
                return replace(found, confidence=0.75, why="the firm just heard")
            last = found.words.rpartition(" ")[2]
            if last and "body" in case.parsed.lexicon.entry(last).classes:
                return replace(found, confidence=0.75, why="the firm just heard")
        named = last_body(case.parsed, case.first, earliest=first)
        if named and named.token in case.parsed.speech:
            return Resolution(words=named.words, confidence=0.75, why="the firm just named")
    return None


_FIRM_BACK = 2
"""Sentences in which the firm is sought."""


_OWNERS: Sequence[Rule] = (by_pronoun, by_name, by_role, by_body, as_written)


def _is_named(case: Case) -> bool:
    """Whether a name opens the mention, whose poll or report it is: "YouGov жаңа сауалнамасы"."""
    held = case.classes(case.first)
    opens = case.parsed.word(case.first)[:1].isupper() and (not held or bool(held & _NAMES))
    return opens and case.past - case.first > 1


_NAMES = frozenset({"agency", "family", "personal_name"})
"""Classes of a word that is a name, or looks like one."""
