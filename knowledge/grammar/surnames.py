"""Tokens in; a capital word for an office or a body that is a family name in this text has no class any more.

"Anna Cook", "Mr King": behind a first name or a title, and before no other name. Then "Cook" is she throughout the
text, but behind an article and before a name ("the Court", "Judge Tom Harlow"). `speech.surnames` of a language file
lists the bodies that are family names as well; a language without them has no such names.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from knowledge.grammar.lexicon import NONE, Classes
from knowledge.language import fold

if TYPE_CHECKING:
    from knowledge.grammar.tokens import Tokens

_LISTED = frozenset({"role", "body"})
_GIVEN = frozenset({"man", "woman", "title"})


def free_surnames(tokens: Tokens) -> None:
    """Take the classes from the words that are family names in this text."""
    bodies = frozenset(tokens.lexicon.language.words("speech.surnames"))
    if not bodies:
        return
    like = sorted(i for i in {*tokens.capitals, *tokens.firsts} if tokens.classes[i] & _LISTED)
    names = {_word(tokens, i) for i in like if _is_surname(tokens, i, bodies)}
    for i in like if names else ():
        if _word(tokens, i) in names and _stands_alone(tokens, i):
            _become(tokens, i, NONE)
            if i and tokens.classes[i - 1] >= {"man", "role"}:  # "Dean Cook" is no dean.
                _become(tokens, i - 1, frozenset({"man"}))


def _become(tokens: Tokens, i: int, held: Classes) -> None:
    tokens.classes[i] = held
    tokens.tags[i] = tokens.lexicon.character("cap", held)
    tokens.firsts.pop(i, None)


def _word(tokens: Tokens, i: int) -> str:
    return fold(tokens.text[tokens.starts[i] : tokens.ends[i]])


def _is_surname(tokens: Tokens, i: int, bodies: frozenset[str]) -> bool:
    held = tokens.classes[i]
    before = tokens.classes[i - 1] if i else NONE
    if i - 1 not in tokens.capitals and i - 1 not in tokens.firsts:
        return False
    called = i > 1 and not before and "role" in tokens.classes[i - 2]  # "Councillor Bea Cook".
    if not (before & _GIVEN or called) or "place" in before:
        return False
    known = "crowd" not in held and ("body" not in held or _word(tokens, i) in bodies)
    return known and i + 1 not in tokens.capitals


def _stands_alone(tokens: Tokens, i: int) -> bool:
    """Whether no article stands before it, and no name behind."""
    before = tokens.classes[i - 1] if i else NONE
    return i + 1 not in tokens.capitals and "det" not in before
