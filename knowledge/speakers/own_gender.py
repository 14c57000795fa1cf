"""Words that somebody says of himself -> his gender, where the language tells it: «Я сама пришла»."""

from __future__ import annotations

import re
from functools import cache

from knowledge.language import Language
from knowledge.model import Kind
from knowledge.speakers.case import Case
from knowledge.speakers.mentions import Gender

_LONGEST = 400
"""Characters of what is said that are looked at."""


def own_gender(case: Case) -> Gender:
    """The gender that the first forms tell that stand behind "I" (`speech.own_gender`); unknown if both or none."""
    patterns = _patterns(case.parsed.lexicon.language)
    if not patterns or case.quote.kind is not Kind.DIRECT:
        return Gender.UNKNOWN
    words = case.quote.content.of(case.parsed.text)[:_LONGEST]
    told = {gender for gender, pattern in patterns.items() if pattern.search(words)}
    return told.pop() if len(told) == 1 else Gender.UNKNOWN


@cache
def _patterns(language: Language) -> dict[Gender, re.Pattern[str]]:
    found = language.pairs("speech.own_gender")
    return {Gender(gender): re.compile(text, re.IGNORECASE) for gender, text in found.items()}
