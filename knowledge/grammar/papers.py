"""Tokens in, where they name papers out: "the newspaper «Dawn»", "the German «Dawn»", "«Dawn» writes"."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from knowledge.grammar.parsed import Parsed
from knowledge.grammar.patterns import part
from knowledge.language import WORD, fold


def is_named_again(parsed: Parsed, first: int, past: int) -> bool:
    """Whether the tokens are but a word for a paper (`speech.parts.paper_again`)."""
    again = part(parsed.lexicon.language.code, "paper_again")
    return again is not None and again.fullmatch(parsed.tags, first, past) is not None


@lru_cache(maxsize=4)
def papers(parsed: Parsed, publisher: str) -> Sequence[int]:
    """The names in quotation marks that `speech.parts.paper_named` finds, but for that of who prints the article."""
    pattern = part(parsed.lexicon.language.code, "paper_named")
    own = set(WORD.findall(fold(publisher)))
    found = [
        match.start(match.lastgroup)
        for match in (pattern.finditer(parsed.tags) if pattern else ())
        if match.lastgroup
    ]
    return [t for t in found if own.isdisjoint(WORD.findall(fold(parsed.word(t))))]
