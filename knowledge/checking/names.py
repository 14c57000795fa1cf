"""The words of a text -> which of them are names, and whether two names are two forms of one."""

from __future__ import annotations

from collections.abc import Collection
from functools import lru_cache

from rapidfuzz.distance import Prefix

from knowledge.checking.lexicon import Lexicon, cross_script
from knowledge.checking.words import Words

MOSTLY_LARGE = 0.7
"""Share of words written large over which large letters tell nothing: a headline, somebody shouting.

A list of countries and their people has a half.
"""


def names(words: Words, opening: Collection[int], lexicon: Lexicon) -> frozenset[int]:
    """The places of names. `opening`: places of words that open a sentence, where a large letter tells little.

    There a word is a name if it stands elsewhere in the text as one and nowhere as a small word, or if all
    its letters are large.
    """
    letters = [place for place, key in enumerate(words.keys) if key[0].isalpha()]
    large = {place for place in letters if words.written(place)[0].isupper()}
    if len(large) > MOSTLY_LARGE * len(letters) and len(letters) > 3:
        return frozenset()
    first = set(opening)
    inside = {
        place
        for place in large - first
        if cross_script(words.keys[place]) not in lexicon.not_names and len(words.keys[place]) > 1
    }
    known = {words.keys[place] for place in inside}
    small = {words.keys[place] for place in letters if place not in large}
    opens = {
        place
        for place in large & first
        if words.keys[place] not in small
        and (words.keys[place] in known or _capitals(words.written(place)))
    }
    return frozenset(inside | opens)


def _capitals(word: str) -> bool:
    return len(word) > 1 and word.isupper()


@lru_cache(maxsize=10_000)
def one_name(one: str, other: str, lexicon: Lexicon) -> bool:
    """Whether two keys are one name in two forms or scripts: Tolgarin's, Tolgarin, Толгарина.

    They may differ only in what the language puts behind a name; a letter changed inside makes another name.
    """
    left, right = one.partition("'")[0], other.partition("'")[0]
    if left.isascii() != right.isascii():
        left, right = cross_script(left), cross_script(right)
    if left == right:
        return True
    common = Prefix.similarity(left, right)
    if common < max(3, min(len(left), len(right)) - 3):
        return False
    # The stem may be cut a letter or two early where both forms go on alike: Мария, Марии.
    return any(
        _ending(left[stem:], lexicon) and _ending(right[stem:], lexicon)
        for stem in range(common, max(2, common - 3), -1)
    )


def _ending(rest: str, lexicon: Lexicon) -> bool:
    return not rest or cross_script(rest) in lexicon.endings
