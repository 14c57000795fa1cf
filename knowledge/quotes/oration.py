"""An article that is one person's speech in, its paragraphs as his words out.

Such a text has no marks around the words: its headline or its first lines say that a speech follows
(`oration`), and its paragraphs say "I" and "we" (`first_person`) or greet (`salutation`).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from knowledge.grammar.parsed import Parsed
from knowledge.grammar.parsing import parse
from knowledge.grammar.talk import ORATION
from knowledge.model import Article, Kind
from knowledge.quotes.finding import Finding, Tokens
from knowledge.quotes.paragraphs import classes_in, paragraphs_of

_CONFIDENCE = 0.9
_OWN = frozenset({"first_person", "salutation"})
"""Classes of words by which a paragraph is the speaker's own."""
_INTRODUCTION = 2
"""Paragraphs in which the editors may say what follows."""
_LEAST_PARAGRAPHS = 3
_FIRST_PERSON_SHARE = 0.4
"""Of the paragraphs from the greeting to the farewell; a report about a speech has hardly any."""
_HIS = frozenset({"pronoun", "related", "own"})
_WHOLE_NAME = 2
_FRAMED_AT_MOST, _FRAMED_OF = 2, 15
"""Statements of others in it, and paragraphs for each of which a long speech may have one; more are a report."""


def oration(parsed: Parsed, article: Article, spoken: Sequence[Finding]) -> list[Finding]:
    """The paragraphs of the speech; nothing if the article is none."""
    paragraphs = paragraphs_of(parsed)
    own = [n for n, tokens in enumerate(paragraphs) if _is_own(parsed, tokens)]
    body = paragraphs[own[0] : own[-1] + 1] if own else []
    if len(body) < _LEAST_PARAGRAPHS or len(own) < _FIRST_PERSON_SHARE * len(body):
        return []
    framed = [item for item in spoken if _is_framed(parsed, item)]
    inside = [item for item in framed if body[0][0] <= item.content[0] < body[-1][1]]
    if len(inside) > max(_FRAMED_AT_MOST, len(body) // _FRAMED_OF):
        return []
    if not _announced(parsed, article, paragraphs[:_INTRODUCTION]):
        return []
    group = parsed.starts[body[0][0]] + 1
    named = (item for item in spoken if _is_printed(parsed, item) and _names_whom(parsed, item))
    lead = next(named, None)
    whose = lead or Finding(body[0], body[0], Kind.DIRECT, ORATION, _CONFIDENCE)
    return [
        replace(whose, content=tokens, sentence=tokens, group=group)
        for tokens in body
        if not _is_remark(parsed, tokens)
    ]


def _is_framed(parsed: Parsed, found: Finding) -> bool:
    """Whether somebody else than "I" and "we" is said to say it, and it is no paragraph of what is printed whole."""
    if found.source is None or _is_printed(parsed, found):
        return False
    return not any("first_person" in parsed.classes[token] for token in range(*found.source))


def _is_printed(parsed: Parsed, found: Finding) -> bool:
    """Whether it is a paragraph without marks that a line above announces."""
    return found.kind is Kind.DIRECT and found.content[0] not in parsed.speech


def _names_whom(parsed: Parsed, found: Finding) -> bool:
    """Whether its source is a pronoun, or has a given name and a family name: as many words with capitals."""
    if found.source and any(parsed.classes[token] & _HIS for token in range(*found.source)):
        return True
    words = parsed.printed(*found.source).split() if found.source else []
    return sum(word[0].isupper() for word in words) >= _WHOLE_NAME


def _announced(parsed: Parsed, article: Article, introduction: Sequence[Tokens]) -> bool:
    headline = parse(Article(text=article.title, language=article.language))
    return any("oration" in held for held in headline.classes) or any(
        "oration" in parsed.classes[token] and "first_person" not in classes_in(parsed, tokens)
        for tokens in introduction
        for token in range(*tokens)
    )


def _is_own(parsed: Parsed, tokens: Tokens) -> bool:
    return not all(map(_OWN.isdisjoint, parsed.classes[slice(*tokens)]))


def _is_remark(parsed: Parsed, tokens: Tokens) -> bool:
    """A remark in brackets ("[Applause]") is the editors'."""
    return parsed.tags[tokens[0]] == "(" and parsed.tags[tokens[1] - 1] in ").("
