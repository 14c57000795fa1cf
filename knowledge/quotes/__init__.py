"""Article -> quotes: the words that it puts in somebody's mouth, with the cue and the mention of who.

The steps, in order: the turns of a conversation (`turns`), the rules for words in quotation marks and
dash paragraphs (`direct`), the rules for speech that is reported (`reported`), block quotations (`block`),
quotations that stand alone (`alone`) or over who says them (`boxed`),
sentences that the next one calls somebody's (`pointed`), a text that
is all one person's speech (`oration`) or an `interview`, and what is no statement (`refusals`); then `beside`
settles the passage of what is reported. The rules are data: `speech.direct`, `speech.reported`,
`speech.mixed`, `speech.block` and `speech.pointing` of the language files.
"""

from __future__ import annotations

from collections.abc import Sequence

from knowledge.grammar.parsed import Parsed
from knowledge.grammar.parsing import parse
from knowledge.model import Article, Quote
from knowledge.quotes.alone import GOES_ON, standing_alone
from knowledge.quotes.beside import settled
from knowledge.quotes.block import blocks, without
from knowledge.quotes.boxed import boxed
from knowledge.quotes.direct import direct
from knowledge.quotes.finding import Finding, as_quotes
from knowledge.quotes.interview import interview
from knowledge.quotes.oration import oration
from knowledge.quotes.outlets import is_any_paper
from knowledge.quotes.pointed import pointed_at
from knowledge.quotes.refusals import is_statement
from knowledge.quotes.reported import reported
from knowledge.quotes.turns import is_question_of_turn, turn

__all__ = ["find"]


def find(article: Article) -> Sequence[Quote]:
    """The quotes of an article in the order of reading; empty where nobody speaks."""
    parsed = parse(article)
    findings: list[Finding] = []
    talk = any(piece.turn for piece in parsed.speech.values())
    for sentence in parsed.sentences:
        spoken = turn(parsed, sentence, article.publisher) if talk else None
        if spoken is None:
            spoken = direct(parsed, sentence)
            spoken += reported(parsed, sentence, spoken, article)
        findings += spoken
    block = blocks(parsed, findings)
    findings = [*without(findings, block), *block]
    findings += standing_alone(parsed, findings)
    findings = boxed(parsed, findings)
    findings += pointed_at(parsed, findings)
    if talk:
        findings = [found for found in findings if not is_question_of_turn(parsed, found)]
    findings = _of_the_whole(parsed, article, findings)
    for found in findings:
        if is_any_paper(parsed, found, article):
            found.source = None
    kept = [found for found in findings if is_statement(parsed, found, article)]
    left = {found.group for found in kept if found.rule != GOES_ON}
    kept = [found for found in kept if found.rule != GOES_ON or found.group in left]
    return as_quotes(parsed, settled(parsed, kept))


def _of_the_whole(parsed: Parsed, article: Article, findings: list[Finding]) -> list[Finding]:
    """The findings, or what a text that is all speech or an interview has instead."""
    speech = oration(parsed, article, findings)
    if speech:
        return [*(found for found in without(findings, speech) if found.source), *speech]
    talk = interview(parsed)
    if talk:
        return [*(found for found in findings if not talk.holds(found)), *talk.answers]
    return findings
