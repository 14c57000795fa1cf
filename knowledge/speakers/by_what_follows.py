"""A quotation that stands alone -> whose words the next sentence says they are: «Never.» Such a note left Tess."""

from __future__ import annotations

from dataclasses import replace

from knowledge.grammar.patterns import part
from knowledge.speakers.asking import Source, asked_of
from knowledge.speakers.by_description import by_description
from knowledge.speakers.by_name import by_name
from knowledge.speakers.by_pronoun import by_pronoun
from knowledge.speakers.by_role import by_role
from knowledge.speakers.case import Case, Resolution, sentence_of
from knowledge.speakers.mentions import tokens_in

_SURE = 0.85


@asked_of(Source.NOTHING, part="said_so")
def by_sentence_behind(case: Case) -> Resolution | None:
    """Whom the sentence behind the quotation names as its author (`speech.parts.said_so`)."""
    pattern = part(case.parsed.lexicon.language.code, "said_so")
    if case.mentioned or pattern is None or case.quote.cue is not None:
        return None
    past = end_of_utterance(case)
    match = pattern.match(case.parsed.tags, past)
    if match is None:
        return None
    first, past = max(match.span(group) for group in match.re.groupindex)
    whose = replace(case, first=first, past=past)
    found = by_pronoun(whose) or by_name(whose) or by_description(whose) or by_role(whose)
    return replace(found, confidence=min(found.confidence, _SURE)) if found else None


def end_of_utterance(case: Case) -> int:
    """Where the sentence ends, or the last paragraph of a quotation that goes on over several."""
    speech = case.parsed.speech
    token = tokens_in(case.parsed, case.quote.content)[0]
    past = sentence_of(case.parsed, token)[1]
    while token in speech and not speech[token].closed and past in speech:
        token, past = past, sentence_of(case.parsed, past)[1]
    return past
