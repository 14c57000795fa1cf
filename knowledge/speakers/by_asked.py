"""He, behind a question to somebody: Tom asked Joe what he thought. "Nothing," he said. -> Joe, who was asked.

For languages that say which verbs ask (`speech.words.inquiring`); how they answer (`answering`) may tell it, too. Where
a case tells whom (`speech.parts.asked_whom`), "he" without a gender is he as well.
"""

from __future__ import annotations

from knowledge.model import Kind
from knowledge.speakers.asking import Source, asked_of
from knowledge.speakers.case import Case, Resolution, fits, sentences_back
from knowledge.speakers.gendered import gender_of
from knowledge.speakers.mentions import Gender, tokens_in
from knowledge.speakers.offices import office_holder
from knowledge.speakers.person import Person
from knowledge.speakers.whom_asked import whom_asked

_SURE = 0.8
_BEHIND = 7
"""Tokens behind the verb within which it is told who was asked."""


@asked_of(Source.WORD, "masculine", "feminine", "someone")
def by_asked(case: Case) -> Resolution | None:
    """Whom the sentence before asks, where a pronoun answers that may be either's."""
    alone = case.past - case.first == 1
    if not alone or len(sentences := sentences_back(case, 2)) < 2:
        return None
    gender, sentence = gender_of(case.classes(case.first)), sentences[1]
    if not gender:
        he = "someone" in case.classes(case.first) and case.quote.kind is Kind.DIRECT
        return whom_asked(case, *sentence) if he else None
    asked = _where_one_answers(case, *sentence, gender) or _in_told_question(
        case, *sentence, gender
    )
    return Resolution(asked, confidence=_SURE, why="who was asked") if asked else None


def _where_one_answers(case: Case, first: int, past: int, gender: Gender) -> Person | None:
    """Who stands right behind a verb that asks, if the pronoun is said to answer."""
    if "answering" not in case.cue_classes:
        return None
    verbs = (token for token in range(first, past) if "inquiring" in case.classes(token))
    found = (_object(case, verb + 1, min(past, verb + 1 + _BEHIND)) for verb in verbs)
    return next((person for person in found if person and fits(person, gender)), None)


def _object(case: Case, first: int, past: int) -> Person | None:
    """Who is named first there in another case than the nominative, by name or by office."""
    for token in range(first, past):
        if case.parsed.tags[token] in ",:.—":
            return None
        held = case.classes(token)
        if (person := dict(case.people.between(token, token + 1)).get(token)) is not None:
            return person if token in case.people.oblique else None
        if "role" in held and "nom" not in held and "many" not in held:
            recent = case.people.recent(case.first)
            return office_holder(case.parsed.lexicon, case.parsed.word(token), recent)
    return None


def _in_told_question(case: Case, first: int, past: int, gender: Gender) -> Person | None:
    """Who alone is named between the verb and the question that somebody else puts there, told in other words."""
    if not case.before or case.quote.kind is not Kind.DIRECT:
        return None
    quote, asker = case.before[-1]
    if quote.cue is None or quote.kind is not Kind.INDIRECT or not asker.person:
        return None
    start, end = tokens_in(case.parsed, quote.cue)
    asks = any("inquiring" in case.classes(token) for token in range(start, end))
    if not asks or not first <= start < past:
        return None
    behind = case.people.between(end, tokens_in(case.parsed, quote.content)[0])
    asked = {person for _, person in behind if person.is_human and fits(person, gender)}
    return asked.pop() if len(asked) == 1 and asker.person not in asked else None
