"""Article -> quotes: the words that it puts in somebody's mouth, with the cue and the mention of who.

The steps, in order: the rules for words in quotation marks and dash paragraphs (`direct`), the rules for
speech that is reported (`reported`), quotations that stand alone (`alone`), and what is no statement
(`refusals`). The rules themselves are data: `speech.direct` and `speech.reported` of the language files.
"""

from __future__ import annotations

from collections.abc import Sequence

from knowledge.grammar.parsing import parse
from knowledge.model import Article, Quote
from knowledge.quotes.alone import standing_alone
from knowledge.quotes.direct import direct
from knowledge.quotes.finding import Finding, as_quotes
from knowledge.quotes.refusals import is_statement
from knowledge.quotes.reported import reported

__all__ = ["find"]


def find(article: Article) -> Sequence[Quote]:
    """The quotes of an article in the order of reading; empty where nobody speaks."""
    parsed = parse(article)
    findings: list[Finding] = []
    for sentence in parsed.sentences:
        spoken = direct(parsed, sentence)
        findings += spoken + reported(parsed, sentence, spoken)
    findings += standing_alone(parsed, findings)
    kept = [found for found in findings if is_statement(parsed, found, article)]
    return as_quotes(parsed, kept)
