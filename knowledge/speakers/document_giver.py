"""A release, a letter, an answer of which nothing says whose it is -> the body that gave it out.

An article, a report or a memorandum is read for itself: the body that is named near it may be what it is about.
For languages whose file tells what is given out (`speech.words.given_out`).
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from knowledge.grammar.patterns import part
from knowledge.speakers.body_meant import body_between
from knowledge.speakers.case import Basis, Case, Resolution, sentences_back, who_spoke
from knowledge.speakers.mentions import tokens_in
from knowledge.speakers.wording import named

_BACK, _WROTE = 2, 0.7
"""Sentences in which somebody may do something with a document that stands in one of them; how sure it is whose."""


def giver_of(case: Case, head: int) -> str:
    """The body that spoke or acts in the sentence before, that spoke last, or is named; empty if none."""
    given_out = "given_out" in case.classes(head)
    told = case.past > head + 1 and "prep" not in case.classes(head + 1)
    if told and not given_out:  # "The Clarion's report" says enough.
        return ""
    spoke = _spoke(case, sentences_back(case, _BACK)[1:]) if given_out else ""
    near = spoke or _firm_before(case) or _acting_before(case)
    if near or not given_out:
        return near
    starts = case.parsed.paragraph_starts
    paragraph = starts[max(0, bisect_right(starts, case.first) - 1)]
    before = (found for _, found in reversed(case.before) if _may_give(case, found))
    return (
        body_between(case, paragraph, case.first)
        or next((found.words for found in before), "")
        or body_between(case, 0, case.first, first=True)
    )


def writer_before(case: Case, head: int) -> Resolution | None:
    """Who wrote in the sentence before what is given out: "she has died, her son wrote. «...», the message reads"."""
    if "given_out" not in case.classes(head):
        return None
    before = sentences_back(case, _BACK)[1:]
    if not before or body_between(case, before[0][1], case.first):
        return None
    start = case.parsed.starts[before[0][0]]
    for quote, found in reversed(case.before):
        if quote.content.start < start:
            break
        tokens = range(*tokens_in(case.parsed, quote.cue)) if quote.cue else ()
        if any("writing" in case.classes(token) for token in tokens):
            return replace(found, confidence=min(found.confidence, _WROTE), basis=Basis.AUTHOR)
    return None


def _spoke(case: Case, sentences: Sequence[tuple[int, int]]) -> str:
    """The body whose words one of the sentences gives; empty if none."""
    found = (item for first, past in sentences for item in who_spoke(case, first, past))
    return next((item.words for item in found if _may_give(case, item)), "")


def _may_give(case: Case, found: Resolution) -> bool:
    """Whether it is a body; not an agency, which only tells what others gave out."""
    held = [case.parsed.lexicon.entry(word).classes for word in found.words.split()]
    return bool(held) and not found.human and any("agency" not in classes for classes in held)


def _firm_before(case: Case) -> str:
    """The firm with which the sentence before begins ("«Agrobank» raised its forecast in a survey"); empty if none."""
    pattern = part(case.parsed.lexicon.language.code, "firm")
    for first, past in sentences_back(case, _BACK)[1:] if pattern else ():
        if pattern and pattern.match(case.parsed.tags, first, past):
            return case.parsed.speech[first].inner.of(case.parsed.text)
    return ""


def _sentences(case: Case) -> list[tuple[int, int]]:
    """The sentence before, and that of the document up to it, if the quotation stands behind that."""
    here, *before = sentences_back(case, _BACK)
    apart = case.quote.content.start >= case.parsed.ends[here[1] - 1]
    return [(here[0], case.first), *before] if apart else before


def _acting_before(case: Case) -> str:
    """The body that acts in the sentence before (`speech.parts.body_subject`, `body_behind`)."""
    code = case.parsed.lexicon.language.code
    pattern, behind = part(code, "body_subject"), part(code, "body_behind")
    name = part(code, "body_name")
    for first, past in _sentences(case):
        match = pattern.match(case.parsed.tags, first, past) if pattern else None
        match = match or (behind.search(case.parsed.tags, first, past) if behind else None)
        if match:
            full = name.match(case.parsed.tags, match.start("source")) if name else None
            return named(case.parsed, *(full.span() if full else match.span("source")))
    return ""
