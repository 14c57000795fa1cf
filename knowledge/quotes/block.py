"""Paragraphs in, block quotations out: "The mayor wrote:" and then her words without marks.

The paragraph after the colon is hers if it says "I" or "we"; without that it may be a list or the text's own.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from knowledge.grammar.parsing import Parsed
from knowledge.grammar.patterns import rules
from knowledge.model import Kind
from knowledge.quotes.finding import Finding, Tokens, tokens_of
from knowledge.quotes.paragraphs import classes_in, paragraphs_of


def blocks(parsed: Parsed) -> list[Finding]:
    """The paragraphs that a rule of `speech.block` announces at the end of the one before."""
    paragraphs = paragraphs_of(parsed)
    found = []
    for lead, block in pairwise(paragraphs):
        if parsed.tags[lead[1] - 1] == ":" and _is_own_words(parsed, block):
            announced = _announced(parsed, lead, block)
            if announced:
                found.append(announced)
    return found


def _is_own_words(parsed: Parsed, block: Tokens) -> bool:
    return block[0] not in parsed.speech and "first_person" in classes_in(parsed, block)


def _announced(parsed: Parsed, lead: Tokens, block: Tokens) -> Finding | None:
    tags = parsed.tags[lead[0] : lead[1]]
    for rule in rules(parsed.lexicon.language.code, "speech.block"):
        match = rule.pattern.search(tags)
        if match:
            cue, source = tokens_of(match, "cue", lead[0]), tokens_of(match, "source", lead[0])
            group = parsed.starts[block[0]] + 1
            return Finding(
                block, block, Kind.DIRECT, rule.name, rule.confidence, cue, source, group
            )
    return None


def without(findings: Sequence[Finding], taken: Sequence[Finding]) -> list[Finding]:
    """The findings that lie in none of the taken ones."""
    tokens = {token for held in taken for token in range(*held.content)}
    return [item for item in findings if item.content[0] not in tokens]
