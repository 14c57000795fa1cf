"""Tokens in; a capital word for an office or a body that is a family name in this text has no class any more.

"Anna Cook", "Mr King": behind a first name or a title, and before no other name. Then "Cook" is she throughout the
text, but behind an article and before a name ("the Court", "Judge Tom Harlow"). `speech.surnames` of a language file
lists the bodies that are family names as well. `speech.surname_endings` are endings of many that are those of a family
name as well, and then have a capital inside a sentence: «поляков», «Поляков». Without both there are none.

An adjective that says whence or of what kind (`relational`) is a family name as well, in any language that lists its
first names: «Мәдина Салық». So is a small word ("so", "to") with a capital behind a first name: «Рэймонд Со».
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from knowledge.grammar.lexicon import NONE, Classes
from knowledge.language import fold

if TYPE_CHECKING:
    from knowledge.grammar.tokens import Tokens

_ADJECTIVE = frozenset({"relational"})
_SMALL = frozenset({"prep"})
_LISTED = frozenset({"role", "body"})
_GIVEN = frozenset({"man", "woman", "title"})


def free_surnames(tokens: Tokens) -> None:
    """Take the classes from the words that are family names in this text."""
    language = tokens.lexicon.language
    _free_adjectives(tokens)
    _free_small_words(tokens)
    bodies = frozenset(language.words("speech.surnames"))
    endings = tuple(language.words("speech.surname_endings"))
    if not bodies and not endings:
        return
    like = sorted(i for i in {*tokens.capitals, *tokens.firsts} if tokens.classes[i] & _LISTED)
    names = {_word(tokens, i) for i in like if _is_surname(tokens, i, bodies)}
    ended = {_word(tokens, i) for i in like if endings and _ends_so(tokens, i, endings)}
    bent = {name[:-cut] for name in tokens.names for cut in (1, 2) if endings and len(name) > 4}
    ended |= {word for i in like if (word := _word(tokens, i)) in bent and word.endswith(endings)}
    for i in like if names or ended else ():
        word = _word(tokens, i)
        if word in ended or (word in names and _stands_alone(tokens, i)):
            _become(tokens, i, NONE)
            if i and tokens.classes[i - 1] >= {"man", "role"}:  # "Dean Cook" is no dean.
                _become(tokens, i - 1, frozenset({"man"}))


def _free_adjectives(tokens: Tokens) -> None:
    """Take the class from adjectives that stand behind a first name in this text."""
    like = [i for i in {*tokens.capitals, *tokens.firsts} if tokens.classes[i] == _ADJECTIVE]
    names = {_word(tokens, i) for i in like if _is_behind_first_name(tokens, i)}
    for i in like if names else ():
        if _word(tokens, i) in names and _stands_alone(tokens, i):
            _become(tokens, i, NONE)


def _free_small_words(tokens: Tokens) -> None:
    """Take the classes from small words that have a capital behind a first name in this text."""
    for i in tokens.capitals:
        if tokens.classes[i] & _SMALL and (i - 1 in tokens.capitals or i - 1 in tokens.firsts):
            before = tokens.classes[i - 1]
            if before & _GIVEN and "place" not in before and i + 1 not in tokens.capitals:
                _become(tokens, i, NONE)


def _is_behind_first_name(tokens: Tokens, i: int) -> bool:
    """Whether it stands behind a first name alone, and before neither a capital nor what may be named so."""
    before = tokens.classes[i - 1] if i else NONE
    behind = tokens.classes[i + 1] if i + 1 < len(tokens.classes) else NONE
    office = i > 1 and "role" in tokens.classes[i - 2]
    alone = office or not (i - 2 in tokens.capitals or i - 2 in tokens.firsts)
    capital = i in tokens.capitals and (i - 1 in tokens.capitals or i - 1 in tokens.firsts)
    return (
        capital
        and bool(before & {"personal_name", *_GIVEN})
        and not before & {"place", "genitive"}
        and alone
        and i + 1 not in tokens.capitals
        and not behind & {"body", "role", "thing"}
    )


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


def _ends_so(tokens: Tokens, i: int, endings: tuple[str, ...]) -> bool:
    """Whether it has such an ending and a capital of its own, behind no other capital but a name or an office."""
    of_many = i in tokens.capitals and "many" in tokens.classes[i]
    if not of_many or not _word(tokens, i).endswith(endings):
        return False
    before = tokens.classes[i - 1] if i else NONE
    capital = i - 1 in tokens.capitals or i - 1 in tokens.firsts
    initial = capital and tokens.ends[i - 1] - tokens.starts[i - 1] == 1
    return not capital or initial or bool(before & {*_GIVEN, "role"} and "body" not in before)


def _stands_alone(tokens: Tokens, i: int) -> bool:
    """Whether no article stands before it, and no name behind."""
    before = tokens.classes[i - 1] if i else NONE
    return i + 1 not in tokens.capitals and "det" not in before
