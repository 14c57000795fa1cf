"""Sentences in, what the next one says that somebody told out: "The bridge is old. So the mayor told reporters."

A rule of `speech.pointing` fits the sentence that points back; the one before it is the statement if nothing
else was found in it. One that opens its paragraph points at the paragraph before.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from knowledge.grammar.parsed import Parsed
from knowledge.grammar.patterns import Rule, fitting
from knowledge.model import Kind
from knowledge.quotes.finding import Finding, Tokens, tokens_of
from knowledge.quotes.reported import is_quoted
from knowledge.quotes.subject import subject_of

_LEAST_WORDS = 3
_ASKS = "?"


def pointed_at(parsed: Parsed, found: Sequence[Finding]) -> list[Finding]:
    """The sentences that their neighbours call somebody's words, where nobody else's are in them."""
    code = parsed.lexicon.language.code
    taken = {token for item in found for token in range(*item.content)}
    new: list[Finding] = []
    for told, sentence in pairwise(_of_words(parsed)):
        tags = parsed.tags[sentence[0] : sentence[1]]
        for rule in fitting(code, tags, "speech.pointing"):
            match = rule.pattern.search(tags)
            if match and _may_be_told(parsed, told, taken):
                new += _finding(parsed, told, sentence, rule, match)
            if match:
                break
    return new


def _of_words(parsed: Parsed) -> Iterator[Tokens]:
    """The sentences without the marks of paragraphs, which are sentences of their own."""
    for first, past in parsed.sentences:
        last = past
        while last > first and parsed.tags[last - 1] in ".\n":
            last -= 1
        if last > first:
            yield first, last


def _may_be_told(parsed: Parsed, told: Tokens, taken: set[int]) -> bool:
    """Whether it states something, and no words of somebody else were found in it."""
    if told[1] - told[0] < _LEAST_WORDS or not taken.isdisjoint(range(*told)):
        return False
    return not parsed.text.startswith(_ASKS, parsed.ends[told[1] - 1])


def _finding(
    parsed: Parsed, told: Tokens, sentence: Tokens, rule: Rule, match: re.Match[str]
) -> list[Finding]:
    cue = tokens_of(match, "cue", sentence[0])
    source = tokens_of(match, "source", sentence[0])
    if source is None and cue is not None:
        source = subject_of(parsed, sentence, cue, sentence[1])
    if source is None:
        return []
    kind = (
        Kind.MIXED
        if any(is_quoted(parsed, token) for token in parsed.spoken(*told))
        else Kind.INDIRECT
    )
    group = parsed.starts[told[0]] + 1
    return [Finding(told, told, kind, rule.name, rule.confidence, cue, source, group)]
