"""Quotes + known speakers -> statements: each source mention is resolved to one speaker, or to none.

`mentions` finds who is named in the article, `people` makes one entry of all the spellings of a person,
`resolving` asks the rules in turn whose a quote is (by name, by role, by pronoun, by document, by what was
said before) and lets `weighing` choose where they only guess; here the statements are made. Word lists and
patterns stand in the language files.
"""

from __future__ import annotations

from collections.abc import Sequence

from knowledge.grammar.parsing import parse
from knowledge.model import Article, Quote, Span, Speaker, Statement
from knowledge.speakers.case import SURE, Basis, Resolution
from knowledge.speakers.gathering import people_of
from knowledge.speakers.known import KnownSpeakers, NobodyKnown
from knowledge.speakers.resolving import resolve_all
from knowledge.speakers.shown import speakers_of
from knowledge.speakers.surname_gender import tell_by_surnames
from knowledge.speakers.told_chairs import tell_chairs
from knowledge.speakers.told_gender import tell_genders
from knowledge.speakers.told_offices import tell_offices
from knowledge.speakers.told_roles import tell_roles

__all__ = ["SURE", "KnownSpeakers", "NobodyKnown", "attribute"]


def attribute(
    article: Article, quotes: Sequence[Quote], known: KnownSpeakers
) -> tuple[Statement, ...]:
    """The quotes as statements, each with its speaker or with none where nobody fits; not what a reporter asks."""
    if not quotes:  # Nobody needs to be known.
        return ()
    parsed = parse(article)
    people = people_of(parsed)
    tell_roles(parsed, people)
    tell_chairs(parsed, people)
    tell_offices(parsed, people)
    tell_by_surnames(people)
    tell_genders(parsed, people)
    resolved = resolve_all(article, parsed, people, quotes)
    shown = speakers_of(resolved, known, parsed.lexicon)
    return tuple(
        _statement(article, quote, found, speaker)
        for quote, found, speaker in zip(quotes, resolved, shown, strict=True)
        if found.basis is not Basis.REPORTER
    )


def _statement(
    article: Article, quote: Quote, found: Resolution, speaker: Speaker | None
) -> Statement:
    return Statement(
        text=quote.shown.of(article.text),
        span=quote.shown,
        content=quote.content,
        kind=quote.kind,
        speaker=speaker,
        source_span=quote.source,
        confidence=round(quote.confidence * found.confidence, 3),
        group=quote.group,
        why=_why(article.text, quote, found),
    )


def _why(text: str, quote: Quote, found: Resolution) -> str:
    parts = [
        f"rule: {quote.rule}",
        _named("cue", text, quote.cue),
        _named("mention", text, quote.source),
        f"speaker: {found.why}",
    ]
    return "; ".join(filter(None, parts))


def _named(what: str, text: str, span: Span | None) -> str:
    return f"{what}: «{span.of(text)}»" if span else ""
