"""A mention that is nothing but a name in quotation marks -> the firm of that name, in its first form.

Where names have cases (`people.cases`), a preposition or the words for "in the words of" before it tell that the
name is in another; the nominative is then the form that the text prints elsewhere, else the name is doubtful.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from itertools import groupby

from knowledge.grammar.parsed import Parsed
from knowledge.language import fold
from knowledge.speakers.asking import Source, asked_of
from knowledge.speakers.case import Case, Resolution

IN_MARKS = "a name in quotation marks"
_STEM = 4
"""Letters that all forms of a name share, at least."""
_FORMS = 50
"""Names with one stem that are compared, which bounds the work on a list of them."""
_ENDING = 2
"""Letters of the longest case ending."""
_LONGEST = 40
"""Characters of the longest name."""
_GOVERNING = frozenset({"prep", "words_of", "document"})
_OPEN = frozenset("аеиуыэюяёьмй")
"""Last letters with which a name may be in a case; what ends in "о" is in the nominative or never changes."""
_NOMINATIVE = "ьаяей"
"""Last letters of a name in the nominative, the likeliest first; before them go consonants."""


@asked_of(Source.WORD)
def by_firm(case: Case) -> Resolution | None:
    """ "«Zarya» reported": the firm, without the marks."""
    piece = case.parsed.speech.get(case.first) if case.past - case.first == 1 else None
    if piece is None:
        return None
    name = piece.inner.of(case.parsed.text)
    governed = case.first and case.classes(case.first - 1) & _GOVERNING
    if not governed or not case.parsed.lexicon.language.keys("people.cases"):
        return Resolution(words=name, confidence=0.85, why=IN_MARKS)
    forms = [other for other in _names(case.parsed).get(_stem(name), ()) if _may_be(other, name)]
    if forms:
        return Resolution(
            words=min(forms, key=_rank), confidence=0.85, why=f"{IN_MARKS}, as elsewhere"
        )
    sure = fold(name)[-1:] not in _OPEN or name.isupper()
    return Resolution(words=name, confidence=0.85 if sure else 0.5, why=IN_MARKS)


def _stem(name: str) -> str:
    return fold(name)[:_STEM]


def _may_be(other: str, name: str) -> bool:
    """Whether both are forms of one name, the other being the nearer to a nominative."""
    one, two = fold(other), fold(name)
    same = max(len(one), len(two)) - _ENDING
    return one != two and one[:same] == two[:same] and _rank(other) < _rank(name)


def _rank(name: str) -> tuple[int, int]:
    """The less, the nearer to a nominative."""
    last = fold(name)[-1:]
    if last not in _OPEN:
        return len(name), 0
    return len(name), 1 + (_NOMINATIVE.find(last) if last in _NOMINATIVE else len(_NOMINATIVE))


@lru_cache(maxsize=4)
def _names(parsed: Parsed) -> Mapping[str, Sequence[str]]:
    """The short quotations of the text that begin with a capital, by their first letters."""
    quoted = {piece.inner.of(parsed.text) for piece in parsed.speech.values()}
    names = sorted(
        (name for name in quoted if len(name) <= _LONGEST and name[:1].isupper()), key=_stem
    )
    return {stem: tuple(forms)[:_FORMS] for stem, forms in groupby(names, key=_stem)}
