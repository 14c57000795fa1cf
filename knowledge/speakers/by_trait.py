"""The 41-year-old, the Norwegian, the resident of Kelm -> who the text says is 41, from Norway, lives there.

For languages that list the words for an age (`speech.words.aged`), and for one who is from a place (`native`).
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from functools import cache

from knowledge.grammar.lexicon import lexicon
from knowledge.language import fold
from knowledge.speakers.asking import Source, asked_of
from knowledge.speakers.case import Case, Resolution, fits, head, sentence_of
from knowledge.speakers.person import Person
from knowledge.speakers.titles import same_words

_OF_AGE, _FROM_COUNTRY = 0.85, 0.8
_SO_OLD, _FROM_THERE = 0.82, 0.72
_TEENS = 13, 19
_NEAR = 6
"""Tokens between a name and the age of whose it is."""
_NUMBER = re.compile(r"\d{1,3}(?!\d)")
_BETWEEN_COMMAS = re.compile(r",\s(\d\d),")
_STEM = 4
"""Letters that a country and who is from there share, but for those of `people.origins`."""
_WORDS = 2
"""Words of "the Norwegian"."""
_MENTIONS = 4
"""Mentions of somebody, the first ones, where the text may tell how old he is and where he lives."""
_SHORT = 12
"""Tokens of a sentence that tells more of whom the one before names: "He was born in Kelm."."""


@asked_of(Source.MENTION, "aged", "definite")
def by_trait(case: Case) -> Resolution | None:
    """Who alone is named near the age or the country that the mention tells."""
    return _by_age(case) or _by_teens(case) or _by_country(case)


@asked_of(Source.MENTION, "aged", "native")
def by_told_trait(case: Case) -> Resolution | None:
    """Of whom alone a sentence that names nobody else tells the age or the place, where the mention gives no name."""
    if not case.mentioned or not (trait := _figure_or_place(case)):
        return None
    gender = case.gender_with(head(case)[1] - 1)
    people = (one for one in case.people.recent(case.first) if one.is_human and fits(one, gender))
    sure = _SO_OLD if trait.isdecimal() else _FROM_THERE
    return _only((one for one in people if _is_told(case, one, trait)), trait, sure)


def _only(people: Iterable[Person], trait: str, sure: float) -> Resolution | None:
    """The only human being of these, if there is just one."""
    found = {person for person in people if person.is_human}
    why = f"told of with «{trait}»"
    return Resolution(found.pop(), confidence=sure, why=why) if len(found) == 1 else None


def _by_age(case: Case) -> Resolution | None:
    """Who is named near the number of the mention: "the 41-year-old"."""
    aged = (token for token in range(case.first, case.past) if "aged" in case.classes(token))
    token = next(aged, None)
    age = _NUMBER.match(case.parsed.word(token)) if token is not None else None
    return _only(_near_number(case, age[0]), age[0], _OF_AGE) if age else None


def _by_teens(case: Case) -> Resolution | None:
    """Of whom alone the text tells an age between twelve and twenty, if the mention is "the teenager"."""
    if not case.mentioned or "teen" not in case.classes(head(case)[1] - 1):
        return None
    aged = (token for token in range(case.first) if "aged" in case.classes(token))
    ages = {match[0] for token in aged if (match := _NUMBER.match(case.parsed.word(token)))}
    ages.update(_BETWEEN_COMMAS.findall(case.parsed.text, 0, case.parsed.starts[case.first]))
    teens = [age for age in ages if _TEENS[0] <= int(age) <= _TEENS[1]]
    if len(teens) != 1:
        return None
    found = _only(_near_number(case, teens[0]), teens[0], _OF_AGE)
    why = "a teenager, of whom only the age is told"
    return found or Resolution(words=case.words, confidence=_SO_OLD, why=why, human=True)


def _near_number(case: Case, age: str) -> Iterator[Person]:
    """Who is named near each place before the mention where it stands, alone or as "41-year-old"."""
    text = case.parsed.text[: case.parsed.starts[case.first]]
    for match in re.finditer(rf"(?<![\w.,:]){age}(?![\d%:]|[.,]\d)", text):
        token = bisect_right(case.parsed.starts, match.start()) - 1
        first, past = sentence_of(case.parsed, token)
        before = case.people.between(max(first, token - _NEAR), token)
        behind = case.people.between(token, min(past, token + _NEAR))
        yield from (person for _, person in [*before[-1:], *behind[:1]][:1])


def _by_country(case: Case) -> Resolution | None:
    """Who is named in a sentence that tells his country, or with a role that does: "the Norwegian"."""
    if case.past - case.first != _WORDS or "definite" not in case.classes(case.first):
        return None
    word = case.parsed.word(case.past - 1)
    if not word[:1].isupper() or "crowd" in case.classes(case.past - 1):
        return None
    country = _origins(case.parsed.lexicon.language.code).get(fold(word), fold(word)[:_STEM])
    people = (one for one in case.people.recent(case.first) if one.is_human)
    return _only((one for one in people if _is_from(case, one, country)), word, _FROM_COUNTRY)


def _is_from(case: Case, person: Person, country: str) -> bool:
    """Whether a role of his has a word that begins so, or the sentence in which he is named first, nearest to him."""
    if any(_is_country(case, word, country) for role in person.roles for word in role.split()):
        return True
    first, past = sentence_of(case.parsed, person.tokens[0])
    for token in range(first, min(past, case.first)):
        if _is_country(case, case.parsed.word(token), country):
            before, behind = case.people.between(first, token), case.people.between(token, past)
            return [*before[-1:], *behind[:1]][0][1] is person
    return False


def _is_country(case: Case, word: str, country: str) -> bool:
    """Whether the word is a country's or town's name that begins so."""
    return fold(word).startswith(country) and "place" in case.parsed.lexicon.entry(word).classes


@cache
def _origins(code: str) -> dict[str, str]:
    """Who is from a country whose name begins otherwise, with how it begins (`people.origins`)."""
    pairs = lexicon(code).language.pairs("people.origins")
    return {one: country[:_STEM] for one, country in pairs.items()}


def _figure_or_place(case: Case) -> str:
    """The figure before an age, else the place before the word for who is from there; empty without both."""
    first, past = head(case)
    tokens = range(first, past)
    aged = next((token for token in tokens if "aged" in case.classes(token)), first)
    if aged > first:
        figure = case.parsed.word(aged - 1)
        return figure if figure.isdecimal() and aged < past - 1 else ""
    if "native" not in case.classes(past - 1):
        return ""
    places = (case.parsed.word(token) for token in tokens[:-1])
    return next((fold(place) for place in places if place[:1].isupper()), "")


def _is_told(case: Case, person: Person, trait: str) -> bool:
    """Whether a sentence in which nobody else is named says so of the person."""
    language = case.parsed.lexicon.language
    return any(
        word == trait or same_words(trait, word, language)
        for word in map(fold, _words_about(case, person))
    )


def _words_about(case: Case, person: Person) -> Iterator[str]:
    """The words of the sentences that name him and nobody else, and of the short one behind."""
    for token in [token for token in person.tokens if token < case.first][:_MENTIONS]:
        first, past = sentence_of(case.parsed, token)
        if {one for _, one in case.people.between(first, past) if one.is_human} == {person}:
            behind = sentence_of(case.parsed, min(past, case.first))[1]
            end = behind if behind - past < _SHORT and behind <= case.first else past
            yield from (
                case.parsed.word(i) for i in range(first, end) if i not in case.parsed.speech
            )
