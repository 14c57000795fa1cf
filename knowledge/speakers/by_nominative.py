"""A mention that ends in a name in another case than the subject's -> who acts behind it: "Харлоуны ... сарапшылар".

Asked only where the text names him without the ending, so that the ending is no part of his name.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from knowledge.grammar.patterns import part
from knowledge.speakers.asking import Source, asked_of
from knowledge.speakers.by_name import ends_in_name
from knowledge.speakers.by_own_words import by_own_words
from knowledge.speakers.case import Case, Resolution
from knowledge.speakers.doubts import fits_at_its_end
from knowledge.speakers.mentions import FULL_NAME, mentions, tokens_in

_SURE = 0.75
"""How sure the next subject is: it may be that of a clause on the way."""


@asked_of(Source.MENTION, part="named_in_case")
def by_nominative(case: Case) -> Resolution | None:
    """Who is named next, or opens the next clause, before the verb; else nobody."""
    if not case.mentioned or not case.quote.cue or not _is_bent(case):
        return None
    until = tokens_in(case.parsed, case.quote.cue)[0]
    if until < case.past:
        return None
    acting = () if "shows" in case.cue_classes else _acting(case, until)
    found = next(filter(None, map(by_own_words, acting)), None)
    if found is None:
        return Resolution(why="named in a case, and nobody acts")
    return replace(found, confidence=min(found.confidence, _SURE))


def _is_bent(case: Case) -> bool:
    """Whether the mention ends in a name with an ending without which the text has it."""
    if not fits_at_its_end(case, "named_in_case"):
        return False
    name = next((m for m in mentions(case.parsed, case.first, case.past)), None)
    person = case.people.named(name.words) if name else None
    if name is None or person is None or name.words[-1] in person.name:
        return False
    if len(name.words) > FULL_NAME:  # Perhaps two: "Серік Бөпеш Лаураны".
        return False
    return any(name.words[-1].startswith(word) for word in person.name)


def _acting(case: Case, until: int) -> Iterator[Case]:
    """Those behind the mention who may act, none of them bent himself."""
    pattern = part(case.parsed.lexicon.language.code, "subject")
    for match in pattern.finditer(case.parsed.tags, case.past, until) if pattern else ():
        first, past = match.span("source") if match["source"] else match.span("source9")
        acts = replace(case, first=first, past=past)
        opens = case.parsed.tags[first - 1] == ","
        if "pronoun" in case.classes(first) or _is_bent(acts):
            continue
        if opens or ends_in_name(acts, past):
            yield acts
