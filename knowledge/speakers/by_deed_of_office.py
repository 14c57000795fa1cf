"""The porter shrugged.\\n "Tomorrow." -> the porter, whom the sentence before opens with by what he is."""

from __future__ import annotations

from dataclasses import replace

from knowledge.grammar.patterns import part
from knowledge.speakers.asking import Source, asked_of
from knowledge.speakers.by_context import SENTENCE_BEFORE
from knowledge.speakers.by_description import as_named, by_description, who_holds
from knowledge.speakers.case import Case, Resolution, printed_before, sentences_back, who_spoke
from knowledge.speakers.other_calling import may_be_anybody
from knowledge.speakers.wording import headword

_SURE = 0.65


@asked_of(Source.NOTHING, part="office_acts")
def by_deed_of_office(case: Case) -> Resolution | None:
    """Who acts just before a quotation that opens its paragraph (`speech.parts.office_acts`): whose office, or he."""
    pattern = part(case.parsed.lexicon.language.code, "office_acts")
    if pattern is None or case.mentioned or printed_before(case) != "\n":
        return None
    sentences = sentences_back(case, 2)
    if len(sentences) < 2 or who_spoke(case, *sentences[1]):
        return None
    match = pattern.match(case.parsed.tags, *sentences[1])
    head = headword(case.parsed, *match.span("office")) if match else None
    if match is None or head is None:
        return None
    start, end = match.span("office")
    doer = replace(case, first=start, past=end)
    found = who_holds(doer, head) or (
        by_description(doer) if may_be_anybody(doer, head) else as_named(doer)
    )
    return found and replace(found, confidence=min(found.confidence, _SURE), why=SENTENCE_BEFORE)
