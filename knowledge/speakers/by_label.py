"""The label of a turn that names an office ("Prosecutor: ...") or several -> who holds it, else whoever goes by it."""

from __future__ import annotations

from knowledge.grammar.talk import TURN
from knowledge.speakers.asking import Source, asked_of
from knowledge.speakers.case import Case, Resolution, head
from knowledge.speakers.mentions import mentions, tokens_in
from knowledge.speakers.titles import holder_of, later_holder_of

_AND = frozenset({"coordinating", "with"})
_ANYBODY = frozenset({"seen", "anybody", "stranger"})
"""Classes of words for people of whom one knows no more: a man, a girl."""
_NAMED, _AS_WRITTEN = 0.85, 0.85


@asked_of(Source.MENTION)
def by_label(case: Case) -> Resolution | None:
    """Who is named with the office of the label, before it or behind; never who spoke in the turn before."""
    if case.quote.rule != TURN or not case.mentioned:
        return None
    if any(case.classes(token) & _AND for token in range(case.first + 1, case.past - 1)):
        return Resolution(words=case.words, confidence=_NAMED, why="a label of several", human=True)
    if case.quote.cue and (named := case.people.between(*tokens_in(case.parsed, case.quote.cue))):
        return Resolution(named[0][1], confidence=_NAMED, why="named in the brackets of the label")
    if mentions(case.parsed, case.first, case.past):
        return None
    last = head(case)[1] - 1
    if "role" not in case.classes(last):
        voices = case.parsed.lexicon.language.words("speech.voices")
        known = case.words.casefold() in voices  # "Both", "Out of the hall".
        return (
            Resolution(words=case.words, confidence=_AS_WRITTEN, why="a voice") if known else None
        )
    words = case.words
    anybody = case.classes(last) & _ANYBODY
    holder = None if anybody else holder_of(case, last) or later_holder_of(case, last)
    if holder:
        return Resolution(holder, confidence=_NAMED, why=f"holds the office of the label «{words}»")
    return Resolution(words=words, confidence=_AS_WRITTEN, why="the label as it stands", human=True)
