""" "The ministry" -> the Ministry of Water: the body with this word that was named in full last.

For languages whose file tells how such a name looks around its head (`speech.parts.named_body`).
"""

from __future__ import annotations

from knowledge.grammar.patterns import part
from knowledge.language import fold
from knowledge.speakers.asking import Source, asked_of
from knowledge.speakers.case import Case, Resolution

_LONGEST = 2
"""Tokens of a mention that says nothing but what kind of body it is."""
_SURE = 0.8


@asked_of(Source.MENTION, "body", part="named_body")
def by_named_body(case: Case) -> Resolution | None:
    """The last one before it of which that word is the head, where the mention has no other."""
    pattern = part(case.parsed.lexicon.language.code, "named_body")
    last = case.past - 1
    if pattern is None or not case.mentioned or case.past - case.first != _LONGEST:
        return None
    if "definite" not in case.classes(case.first) or "body" not in case.classes(last):
        return None
    wanted, found = fold(case.parsed.word(last)), ""
    for match in pattern.finditer(case.parsed.tags, 0, case.first):
        head = match.start("head") if match.start("head") >= 0 else match.start("head2")
        if fold(case.parsed.word(head)) == wanted:
            found = case.parsed.printed(*match.span("body"))
    return Resolution(words=found, confidence=_SURE, why="named in full before") if found else None
