"""A sentence in, its direct speech out: quotations that a rule of `speech.direct` ties to who says them."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import replace

from knowledge.grammar.parsed import Parsed
from knowledge.grammar.patterns import Rule, fitting, part
from knowledge.model import Kind
from knowledge.quotes.finding import Finding, Tokens, groups, tokens_of
from knowledge.quotes.subject import subject_of


def direct(parsed: Parsed, sentence: Tokens) -> list[Finding]:
    """The quotations of the sentence that some rule finds, each by the first rule that does."""
    first, past = sentence
    spoken = parsed.spoken(first, past)
    waiting = {token for token in spoken if not _ends_what_is_told(parsed, first, token)}
    if not waiting:
        return []
    found: list[Finding] = []
    tags = parsed.tags[first:past]
    for rule in fitting(parsed.lexicon.language.code, tags, "speech.direct"):
        for match in rule.finds(tags):
            taken = _quotations(match, first) & waiting
            if taken:
                found += _findings(parsed, sentence, rule, match, taken)
                waiting -= taken
        if not waiting:
            break
    return found + _going_on(parsed, found, waiting)


def _ends_what_is_told(parsed: Parsed, first: int, token: int) -> bool:
    """Whether they are but the end of what is told: "The gait, they write, “is slow”" (`speech.parts.half_told`)."""
    if token == first or parsed.tags[token - 1] != ",":
        return False
    words = parsed.speech[token].inner.of(parsed.text)[:_LONGEST_WORD].split()
    if not words or not words[0][0].islower():
        return False
    half = part(parsed.lexicon.language.code, "half_told")
    opens = parsed.lexicon.entry(words[0].rstrip(",.")).classes
    return (
        half is not None
        and opens.isdisjoint(_NO_VERB)
        and bool(half.search(parsed.tags, first, token))
    )


_LONGEST_WORD = 40
_NO_VERB = frozenset({"pronoun", "det", "coordinating", "subordinate", "prep", "of", "that"})
"""Classes of words with which no predicate begins."""


def _going_on(parsed: Parsed, found: Sequence[Finding], waiting: Collection[int]) -> list[Finding]:
    """Further parts of an utterance of which a rule found the first ones: «A, — the letter reads, — B»."""
    spoken = {parsed.speech[item.content[0]].utterance: item for item in found}
    return [
        replace(spoken[utterance], content=(token, token + 1))
        for token in sorted(waiting)
        if (utterance := parsed.speech[token].utterance) in spoken and utterance
    ]


def _quotations(match: re.Match[str], offset: int) -> set[int]:
    """The tokens that the groups `quote`, `quote2` ... of a rule caught."""
    starts = [match.start(group) for group in groups(match.re, "quote")]
    return {start + offset for start in starts if start >= 0}


def _findings(
    parsed: Parsed, sentence: Tokens, rule: Rule, match: re.Match[str], taken: set[int]
) -> list[Finding]:
    cue = tokens_of(match, "cue", sentence[0])
    source = tokens_of(match, "source", sentence[0])
    if source is None and cue is not None:
        source = subject_of(parsed, sentence, cue, max(cue[1], min(taken)))
    if source and taken & set(range(*source)):
        source = None  # «Sand is safer» is no firm.
    group = parsed.speech[min(taken)].utterance or parsed.starts[min(taken)] + 1
    return [
        Finding(
            (token, token + 1),
            sentence,
            Kind.DIRECT,
            rule.name,
            rule.confidence,
            cue,
            source,
            group,
        )
        for token in sorted(taken)
    ]
