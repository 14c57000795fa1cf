"""The Norwegian -> who the text says is from Norway, or calls a Norwegian."""

from __future__ import annotations

from functools import cache

from knowledge.grammar.lexicon import lexicon
from knowledge.language import fold
from knowledge.speakers.case import Case, Resolution, sentence_of
from knowledge.speakers.person import Person

_SURE = 0.8
_STEM = 4
"""Letters that a country and who is from there share, but for those of `people.origins`."""
_WORDS = 2
"""Words of "the Norwegian"."""


def by_origin(case: Case) -> Resolution | None:
    """Who alone is named in a sentence that tells his country, or with a role that does."""
    if case.past - case.first != _WORDS or "definite" not in case.classes(case.first):
        return None
    word = case.parsed.word(case.past - 1)
    if not word[:1].isupper() or "crowd" in case.classes(case.past - 1):
        return None
    country = _origins(case.parsed.lexicon.language.code).get(fold(word), fold(word)[:_STEM])
    people = dict.fromkeys(case.people.recent(case.first))
    named = [person for person in people if person.is_human and _is_from(case, person, country)]
    if len(named) != 1:
        return None
    return Resolution(named[0], confidence=_SURE, why=f"named as «{word}»")


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
