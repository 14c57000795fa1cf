"""Findings in, those of reported speech out with the passage and the kind that quotations beside the clause give them.

A sentence that opens with words which somebody says, and then reports more ("“It froze,” said Ann, adding that
it rained"), holds two statements; so does one whose clause leads to a quotation ("Ann sees two ways: “...”").
Words that its speaker is quoted with in the same sentence make it partly quoted: "that he won and felt “reborn”".
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from knowledge.grammar.parsed import Parsed
from knowledge.model import Kind
from knowledge.quotes.finding import Finding, Tokens
from knowledge.quotes.reported import is_quoted

_BETWEEN = frozenset(",.—:")
"""Marks between a quotation and who says it."""


def settled(parsed: Parsed, findings: Sequence[Finding]) -> list[Finding]:
    """The findings, each reported clause with a passage of its own and `mixed` if words are quoted behind it."""
    spoken = {
        token
        for found in findings
        if found.kind is Kind.DIRECT
        for token in range(*found.content)
        if token in parsed.speech
    }
    together: dict[Tokens, list[Finding]] = {}
    for found in findings:
        together.setdefault(found.sentence, []).append(found)
    return [
        found
        if found.kind is Kind.DIRECT or not parsed.spoken(*found.sentence)
        else _settled(parsed, found, spoken, together[found.sentence])
        for found in findings
    ]


def _said_by_others(found: Finding, together: Sequence[Finding]) -> Collection[int]:
    """The tokens of the sentence that hold what somebody else says in it."""
    return {
        token
        for other in together
        if other.source and other.source != found.source
        for token in range(*other.content)
    }


def _quoted_before(found: Finding, together: Sequence[Finding]) -> Collection[int]:
    """The tokens that the same speaker is partly quoted with before it in the sentence: "calls him “wild” and says"."""
    return {
        token
        for other in together
        if other.kind is Kind.MIXED and other.source == found.source
        for token in range(*other.content)
        if token < found.content[0]
    }


def _settled(
    parsed: Parsed, found: Finding, spoken: Collection[int], together: Sequence[Finding]
) -> Finding:
    passage = _until_quotation(parsed, found, _behind_quotation(parsed, found, spoken), spoken)
    others, before = _said_by_others(found, together), _quoted_before(found, together)
    quoted = [token for token in parsed.spoken(*passage) if token not in others]
    mixed = any(token in before or _is_reported(parsed, found, token) for token in quoted)
    return replace(found, sentence=passage, kind=Kind.MIXED if mixed else found.kind)


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


def _is_reported(parsed: Parsed, found: Finding, token: int) -> bool:
    """Whether the quotation stands behind the clause, and is no part of the name or office of who speaks."""
    if token < found.content[1] or (found.source and found.source[0] <= token <= found.source[1]):
        return False
    named = "titled" in parsed.classes[token] or "label" in parsed.classes[token - 1]
    return is_quoted(parsed, token) and not named
