"""A mention without a person's name and the verb in, whether both agree in number and gender out.

Only asked where verbs show it (`speech.forms` with `he`, `she`, `it`, `they`) and the language says which words
are which (`people.agree`): a verb in another form has another subject.
"""

from __future__ import annotations

from knowledge.grammar.lexicon import Classes
from knowledge.language import fold
from knowledge.speakers.case import Case

_NUMBERS = frozenset({"they"})
_SINGLE = frozenset({"he", "she", "it", "now"})
_GENDERS = frozenset({"he", "she", "it"})
_VERBAL = frozenset({"saying", "thinking", "urging", "expressing", "calling", "siding"})
_SHORTEST = 4
"""Letters of a word whose end tells its gender; shorter ones are mostly abbreviations."""


def disagrees(case: Case, token: int) -> bool:
    """Whether the word at the token, the head of the mention in the nominative, is not the subject of the verb."""
    verb = case.cue_classes
    held = case.classes(token)
    if not verb & _VERBAL or "citing" in verb:
        return False
    if "many" in held:
        if any("oneof" in case.classes(before) for before in range(case.first, token)):
            return False
        return bool(verb & _SINGLE) and not verb & _NUMBERS
    if "nom" not in held:
        return False
    if "place" in held and verb & _NUMBERS and not verb & _SINGLE:
        return not any("with" in case.classes(between) for between in range(case.first, case.past))
    return _other_gender(case, token, verb)


def _other_gender(case: Case, token: int, verb: Classes) -> bool:
    word = case.parsed.word(token)
    genders = verb & _GENDERS
    agree = case.parsed.lexicon.language.pairs("people.agree")
    if (
        len(genders) != 1
        or len(word) < _SHORTEST
        or word.isupper()
        or "role" in case.classes(token)
    ):
        return False
    kind = agree.get(fold(word)[-1:], agree.get("", ""))
    return bool(kind) and fold(word)[-1:] not in _NEITHER and kind not in genders


_NEITHER = frozenset("ьиуюыэй")
"""Last letters that tell no gender."""
