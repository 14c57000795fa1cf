"""The elder, the younger of the brothers, the first, the second -> whom the text calls so, else the one of two.

Of two whom a text names side by side the elder mostly stands first: "the brothers Tom and Ned Harlow".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from knowledge.language import WORD
from knowledge.speakers.asking import Source, asked_of
from knowledge.speakers.case import Case, Resolution, sentences_back
from knowledge.speakers.person import Person

_AGES = ("older", "younger")
_PLACES = ("first_one", "second_one")
"""Classes of words that tell the place of one of two in the text."""
_CALLED, _COUNTED, _GUESS = 0.8, 0.75, 0.5
_BEFORE_NAME = 3
"""Tokens before a name among which stands which of them he is: "the elder brother, Tom"."""
_OF_THEM = frozenset({"det", "kin", "out_of", "many"})
"""Classes of the words that may stand beside it in the mention."""


@asked_of(Source.WORD, *_PLACES)
def by_place_of_two(case: Case) -> Resolution | None:
    """The first or the second of the two whom the text named together last: "Tom and Ned came. The second said"."""
    place = next((n for n, name in enumerate(_PLACES) if name in case.classes(case.first)), None)
    pair = _told_before(case) if place is not None else None
    if place is None or pair is None:
        return None
    return Resolution(pair[place], confidence=_COUNTED, why="so counted of two")


def _told_before(case: Case) -> Sequence[Person] | None:
    """The two whom the sentence before names, else those joined last before the mention."""
    for first, past in sentences_back(case, 2)[1:]:
        named = (person for _, person in case.people.between(first, past) if person.is_human)
        both = list(dict.fromkeys(named))
        if len(both) == len(_PLACES):
            return both
    return next(reversed(list(_pairs(case))), None)


@asked_of(Source.MENTION, *_AGES)
def by_elder(case: Case) -> Resolution | None:
    """Who is called by this word of age beside his name, else the first or the second of the two."""
    tokens = range(case.first, case.past)
    ages = {age for token in tokens for age in _AGES if age in case.classes(token)}
    if len(ages) != 1 or not all(case.classes(t) & {*_OF_THEM, *_AGES} for t in tokens):
        return None
    age = ages.pop()
    if called := next(_called(case, age), None):
        return Resolution(called, confidence=_CALLED, why="called so by age")
    pair = next(_pairs(case), None)
    if pair is None:
        return None
    words = WORD.findall(case.quote.content.of(case.parsed.text))
    told_of = [case.people.named([word]) for word in words if word[0].isupper()]
    others = [one for one in pair if one not in told_of]
    one = others[0] if len(others) == 1 else pair[_AGES.index(age)]
    return Resolution(one, confidence=_GUESS, why="of two named together")


def _called(case: Case, age: str) -> Iterator[Person]:
    """Who has the word right before his name, with no other name between."""
    for token, person in case.people.mentioned:
        before = range(max(0, token - _BEFORE_NAME), token)
        if person.is_human and any(age in case.classes(word) for word in before):
            yield person


def _pairs(case: Case) -> Iterator[tuple[Person, Person]]:
    """Two who are joined before the mention: "Tom and Ned"."""
    named = [(token, person) for token, person in case.people.mentioned if token < case.first]
    for (token, one), (behind, other) in pairwise(named):
        joined = behind - token in (2, 3) and "coordinating" in case.classes(behind - 1)
        if joined and one is not other and (one.is_human or other.is_human):
            yield one, other
