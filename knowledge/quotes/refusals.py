"""A finding in, whether it is a statement out: what looks like speech but is none."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from knowledge.grammar.parsing import Parsed
from knowledge.language import fold
from knowledge.model import Article, Kind
from knowledge.quotes.finding import Finding


def is_statement(parsed: Parsed, found: Finding, article: Article) -> bool:
    """Whether no rule of REFUSALS speaks against it."""
    return not any(refused(parsed, found, article) for refused in REFUSALS)


def one_word(parsed: Parsed, found: Finding, article: Article) -> bool:
    """A quotation of one word is a name or a manner of speaking, unless it is a whole utterance."""
    if found.kind is not Kind.DIRECT or found.rule != "quotation alone":
        return False
    return len(parsed.span(*found.content).of(parsed.text).split()) < 2


def agency_tag(parsed: Parsed, found: Finding, article: Article) -> bool:
    """ "..., a correspondent of the agency reports" tells who printed it, not who said it."""
    if found.source is None or found.kind is Kind.DIRECT:
        return False
    if any("agency" in parsed.classes[token] for token in range(*found.source)):
        return True
    publisher = fold(article.publisher)
    return bool(publisher) and fold(parsed.span(*found.source).of(parsed.text)) in publisher


REFUSALS: Sequence[Callable[[Parsed, Finding, Article], bool]] = (one_word, agency_tag)
