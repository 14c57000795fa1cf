"""Findings in, those of reported speech out with the passage that quotations beside the clause leave them.

A sentence that opens with words which somebody says, and then reports more ("“It froze,” said Ann, adding that
it rained"), holds two statements; so does one whose clause leads to a quotation ("Ann sees two ways: “...”").
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from knowledge.grammar.parsed import Parsed
from knowledge.model import Kind
from knowledge.quotes.finding import Finding, Tokens

_BETWEEN = frozenset(",.—:")
"""Marks between a quotation and who says it."""


def settled(parsed: Parsed, findings: Sequence[Finding]) -> list[Finding]:
    """The findings, each reported clause with a passage of its own."""
    spoken = {
        token
        for found in findings
        if found.kind is Kind.DIRECT
        for token in range(*found.content)
        if token in parsed.speech
    }
    return [
        found
        if found.kind is Kind.DIRECT or not parsed.spoken(*found.sentence)
        else _settled(parsed, found, spoken)
        for found in findings
    ]


def _settled(parsed: Parsed, found: Finding, spoken: Collection[int]) -> Finding:
    passage = _behind_quotation(parsed, found, spoken)
    return replace(found, sentence=_until_quotation(parsed, found, passage, spoken))


def _behind_quotation(parsed: Parsed, found: Finding, spoken: Collection[int]) -> Tokens:
    """The sentence without the quotation that opens it and is a statement of its own."""
    first, past = found.sentence
    token = first
    while token < past and (token in spoken or parsed.tags[token] in _BETWEEN):
        token += 1
    return (token if first in spoken and token <= _parts(found)[0] else first), past


def _until_quotation(
    parsed: Parsed, found: Finding, passage: Tokens, spoken: Collection[int]
) -> Tokens:
    """The passage until its clause ends, if a quotation that is a statement of its own stands behind a colon."""
    first, past = passage
    end = _parts(found)[1]
    led = any(
        parsed.tags[token - 1] == ":" for token in parsed.spoken(end, past) if token in spoken
    )
    return (first, end) if led else passage


def _parts(found: Finding) -> Tokens:
    """From the first token to the one past the last of the clause, its verb and its speaker."""
    parts = [part for part in (found.content, found.cue, found.source) if part]
    return min(part[0] for part in parts), max(part[1] for part in parts)
