"""A quotation that stands alone -> whose words the next sentence says they are: «Never.» Such a note left Tess."""

from __future__ import annotations

from dataclasses import replace

from knowledge.grammar.patterns import part
from knowledge.speakers.by_description import by_description
from knowledge.speakers.by_name import by_name
from knowledge.speakers.by_pronoun import by_pronoun
from knowledge.speakers.by_role import by_role
from knowledge.speakers.case import Case, Resolution, head, sentence_of
from knowledge.speakers.mentions import tokens_in

_SURE = 0.85


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


def by_name_behind(case: Case) -> Resolution | None:
    """Whom the sentence behind gives a name (`speech.parts.told_name`): «Never,» he said. His name is Tom Harlow."""
    pattern = part(case.parsed.lexicon.language.code, "told_name")
    if pattern is None or not case.mentioned or _is_known(case):
        return None
    match = pattern.match(case.parsed.tags, _behind_speech(case))
    if match is None:
        return None
    first, past = max(match.span(group) for group in match.re.groupindex)
    found = by_name(replace(case, first=first, past=past))
    return replace(found, confidence=min(found.confidence, _SURE)) if found else None


def _behind_speech(case: Case) -> int:
    """Where the sentence of the mention ends, or what the same one goes on to say behind it."""
    speech, past = case.parsed.speech, sentence_of(case.parsed, case.place)[1]
    while (token := past + (case.parsed.tags[past : past + 1] == "—")) in speech:
        if not case.quote.group or speech[token].utterance != case.quote.group:
            break
        past = sentence_of(case.parsed, token)[1]
    return past


def _is_known(case: Case) -> bool:
    """Whether the mention is neither one word for anybody nor tells of one of many: "a man in the front row"."""
    first, past = head(case)
    if case.parsed.lexicon.cases:  # Without articles any word for somebody may be for somebody new.
        words = [case.classes(token) for token in range(first, past)]
        some = any(names & _SOMEBODY for names in words) and not any(_BODY & n for n in words)
        if some and not case.people.between(case.first, case.past):
            return False
    if past - first == 1:
        return case.classes(first).isdisjoint(_WITHOUT_NAME)
    held = [case.classes(token) for token in range(first, case.past)]
    told = "indefinite" in held[0] or bool(held[-1] & _ANYBODY)
    return not told or not any("role" in names for names in held)


_ANYBODY = frozenset({"stranger", "epithet"})
_SOMEBODY = frozenset({"role", "one_of", "oneof", "someone", "anybody", "masculine", "feminine"})
_BODY = frozenset({"body", "agency", "document", "many"})
_WITHOUT_NAME = frozenset({"someone", "role", "one_of"})


def end_of_utterance(case: Case) -> int:
    """Where the sentence ends, or the last paragraph of a quotation that goes on over several."""
    speech = case.parsed.speech
    token = tokens_in(case.parsed, case.quote.content)[0]
    past = sentence_of(case.parsed, token)[1]
    while token in speech and not speech[token].closed and past in speech:
        token, past = past, sentence_of(case.parsed, past)[1]
    return past
