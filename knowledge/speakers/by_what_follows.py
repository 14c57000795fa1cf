"""A quotation that stands alone -> whose words the next sentence says they are: «Never.» Such a note left Tess."""

from __future__ import annotations

from dataclasses import replace

from knowledge.grammar.patterns import part
from knowledge.speakers.asking import Source, asked_of
from knowledge.speakers.by_description import by_description
from knowledge.speakers.by_name import by_name
from knowledge.speakers.by_pronoun import by_pronoun
from knowledge.speakers.by_role import by_role
from knowledge.speakers.case import (
    Case,
    Resolution,
    named_between,
    printed_before,
    sentence_of,
    sentences_back,
    who_spoke,
)
from knowledge.speakers.mentions import tokens_in

_SURE, _BROUGHT_IN = 0.85, 0.75


@asked_of(Source.NOTHING, part="said_so")
def by_sentence_behind(case: Case) -> Resolution | None:
    """Whom the sentence behind the quotation names as its author (`speech.parts.said_so`)."""
    pattern = part(case.parsed.lexicon.language.code, "said_so")
    if case.mentioned or pattern is None or case.quote.cue is not None:
        return None
    past = end_of_utterance(case)
    match = pattern.match(case.parsed.tags, past)
    if match is None:
        return _who_acts_behind(case, past)
    first, past = max(match.span(group) for group in match.re.groupindex)
    whose = replace(case, first=first, past=past)
    found = by_pronoun(whose) or by_name(whose) or by_description(whose) or by_role(whose)
    return replace(found, confidence=min(found.confidence, _SURE)) if found else None


def _who_acts_behind(case: Case, past: int) -> Resolution | None:
    """Who stands right behind in the paragraph: a name alone, or who is first named there and does something."""
    code, tags = case.parsed.lexicon.language.code, case.parsed.tags
    if past >= len(tags) or tags[past - 1] == "\n":
        return None
    signed, acts = part(code, "signed_behind"), part(code, "acts_behind")
    if signed and (match := signed.match(tags, past)):
        return by_name(replace(case, first=match.start("source"), past=match.end("source")))
    match = acts.match(tags, past) if acts and not _is_led_to(case) else None
    if match is None:
        return None
    first, past = match.span("source")
    found = by_name(replace(case, first=first, past=past))
    if found is None or found.person is None or min(found.person.tokens) < first:
        return None
    return replace(found, confidence=_BROUGHT_IN, why="brought in behind the words")


def _is_led_to(case: Case) -> bool:
    """Whether the sentence before, in the paragraph, has somebody who speaks or acts by name."""
    if printed_before(case) in ("", "\n"):
        return False
    before = sentences_back(case, 2)[1:]
    return any(
        who_spoke(case, *one)
        or any(who.is_human and acts for who, acts in named_between(case, *one))
        for one in before
    )


def end_of_utterance(case: Case) -> int:
    """Where the sentence ends, or the last paragraph of a quotation that goes on over several."""
    speech = case.parsed.speech
    token = tokens_in(case.parsed, case.quote.content)[0]
    past = sentence_of(case.parsed, token)[1]
    while token in speech and not speech[token].closed and past in speech:
        token, past = past, sentence_of(case.parsed, past)[1]
    return past
