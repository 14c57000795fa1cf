"""A paper that is not named where it speaks, "the newspaper notes", "the editorial says" -> the one named last.

For languages that tell how papers are named (`speech.parts.paper_named`) and called again (`speech.parts.paper_again`).
"""

from __future__ import annotations

from bisect import bisect_left

from knowledge.grammar.papers import is_named_again, papers
from knowledge.speakers.asking import Source, asked_of
from knowledge.speakers.case import Case, Resolution, named_between, sentences_back

_SURE = 0.8
_OPENING = 2
"""Tokens of a sentence before the paper that it speaks of."""


@asked_of(Source.MENTION)
def by_paper(case: Case) -> Resolution | None:
    """The paper named last, where the mention is but a word for one or for what speaks for it, or a pronoun."""
    if not case.mentioned:
        return None
    editorial = any("editorial" in case.classes(token) for token in range(case.first, case.past))
    if editorial or is_named_again(case.parsed, case.first, case.past):
        named = papers(case.parsed, case.article.publisher)
        number = bisect_left(named, case.first)
        return _named(case, named[number - 1]) if number else None
    return _by_pronoun(case)


def _by_pronoun(case: Case) -> Resolution | None:
    """It: the paper with which the sentence before begins, if that names nobody who might be meant."""
    if case.past - case.first > 1 or not case.classes(case.first) & {"feminine", "masculine"}:
        return None
    named = papers(case.parsed, case.article.publisher)
    for first, _ in sentences_back(case, 2)[1:] if named else ():
        number = bisect_left(named, first)
        opens = number < len(named) and named[number] <= first + _OPENING
        if opens and not any(who.is_human for who, _ in named_between(case, first, case.first)):
            return _named(case, named[number])
    return None


def _named(case: Case, token: int) -> Resolution:
    name = case.parsed.speech[token].inner.of(case.parsed.text)
    return Resolution(words=name, confidence=_SURE, why="the paper named last")
