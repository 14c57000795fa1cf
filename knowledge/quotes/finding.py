"""What a rule found, in tokens; and findings -> quotes, in characters."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from string import digits

from knowledge.grammar.parsed import Parsed
from knowledge.model import Kind, Quote, Span

Tokens = tuple[int, int]
"""First token and the one past the last."""

_OPENING, _CLOSING = re.compile(r"[\s,;:—–-]+"), re.compile(r"[\s,;:.!?…—–-]+$")
_CLOCK = re.compile(r"\d{1,2}[:.]\d\d[\s,;:—–-]+")
"""When it was, before an entry of a chronicle."""
_LONGEST_REMARK = 60
_REMARK_BEFORE = re.compile(r"\([^()\n]{1,40}\)[.:]?\s+(?=\S)")
_REMARK_BEHIND = re.compile(r"(?<=[.!?…])\s+\([^()\n]{1,40}\)[.!]?$")
"""What the writer tells of how it was said, before or behind the words: "(Laughs.)"."""


@dataclass(slots=True)
class Finding:
    """Tokens of the content, of the whole sentence, of cue and source; parts of one utterance share `group`."""

    content: Tokens
    sentence: Tokens
    kind: Kind
    rule: str
    confidence: float
    cue: Tokens | None = None
    source: Tokens | None = None
    group: int = 0

    def holds(self, token: int) -> bool:
        """Whether the token is part of the content."""
        return self.content[0] <= token < self.content[1]


def tokens_of(match: re.Match[str], group: str, offset: int) -> Tokens | None:
    """The tokens that a group of a rule caught (`source`, `source2` ...: the first that caught any)."""
    for name in groups(match.re, group):
        start, end = match.span(name)
        if start < end:
            return start + offset, end + offset
    return None


def groups(pattern: re.Pattern[str], group: str) -> Sequence[str]:
    """The groups of a pattern that have this name, with a number behind it or not."""
    return _named(tuple(pattern.groupindex), group)


@cache
def _named(names: Sequence[str], group: str) -> Sequence[str]:
    return [name for name in names if name.rstrip(digits) == group]


def as_quotes(parsed: Parsed, findings: Iterable[Finding]) -> list[Quote]:
    """The findings in the order of reading; of two with the same words the first."""
    seen: set[tuple[Span, Kind]] = set()
    quotes = []
    for found in sorted(findings, key=lambda item: (item.content, -item.confidence)):
        quote = _as_quote(parsed, found)
        if len(quote.content) and (quote.content, quote.kind) not in seen:
            seen.add((quote.content, quote.kind))
            quotes.append(quote)
    return quotes


def _as_quote(parsed: Parsed, found: Finding) -> Quote:
    content = _trimmed(parsed, found)
    return Quote(
        content=content,
        shown=content if found.kind is Kind.DIRECT else _sentence(parsed, found.sentence),
        kind=found.kind,
        cue=parsed.span(*found.cue) if found.cue else None,
        source=parsed.span(*found.source) if found.source else None,
        group=found.group,
        rule=found.rule,
        confidence=found.confidence,
    )


def _trimmed(parsed: Parsed, found: Finding) -> Span:
    """The content: a quotation with its marks, a clause without the marks at its ends."""
    span = parsed.span(*found.content)
    words = span.of(parsed.text)
    if found.kind is Kind.DIRECT:
        remark_before = _REMARK_BEFORE.match(words)
        remark_behind = _REMARK_BEHIND.search(words, max(0, len(words) - _LONGEST_REMARK))
        return Span(
            span.start + (remark_before.end() if remark_before else 0),
            span.start + (remark_behind.start() if remark_behind else len(words)),
        )
    entry = span.start == 0 or parsed.text[span.start - 1] == "\n"
    opening = (_CLOCK.match(words) if entry else None) or _OPENING.match(words)
    closing = _CLOSING.search(words[-20:])
    return Span(
        span.start + (opening.end() if opening else 0),
        span.end - (len(closing.group()) if closing else 0),
    )


def _sentence(parsed: Parsed, sentence: Tokens) -> Span:
    first, past = sentence
    while past - 1 > first and parsed.tags[past - 1] == "\n":
        past -= 1
    return parsed.span(first, past)
