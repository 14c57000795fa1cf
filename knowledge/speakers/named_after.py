"""Somebody who spoke without a name -> the name that a later sentence gives: "The woman's name is Tess Quill"."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from knowledge.grammar.parsed import Parsed
from knowledge.grammar.patterns import part
from knowledge.language import fold
from knowledge.model import Quote
from knowledge.speakers.case import Resolution, fits, gender_called
from knowledge.speakers.gendered import gender_of
from knowledge.speakers.mentions import Gender, tokens_in
from knowledge.speakers.people import People

_FARTHEST = 6
"""Sentences between who spoke and the one that says how he is called."""
_SURE = 0.8


def name_afterwards(
    parsed: Parsed, people: People, quotes: Sequence[Quote], found: list[Resolution]
) -> None:
    """Put the name that `speech.parts.named_after` gives for the words by which somebody was known till then."""
    pattern = part(parsed.lexicon.language.code, "named_after")
    for match in pattern.finditer(parsed.tags) if pattern else ():
        first, past = match.span(match.lastgroup or "source")
        person = people.named([parsed.word(token) for token in range(first, past)])
        spoke = _who_spoke(parsed, people, quotes, found, match) if person else None
        if person is None or spoke is None:
            continue
        for number, item in enumerate(found):
            if not item.person and item.words and fold(item.words) == fold(spoke.words):
                sure = min(item.confidence, _SURE)
                found[number] = replace(
                    item, person=person, words="", confidence=sure, why="named further on"
                )


def _who_spoke(
    parsed: Parsed,
    people: People,
    quotes: Sequence[Quote],
    found: Sequence[Resolution],
    match: re.Match[str],
) -> Resolution | None:
    """Who spoke last before without a name, whom the sentence may call by one."""
    wanted = fold(parsed.word(match.end("who") - 1)) if match["who"] else ""
    for quote, item in zip(reversed(quotes), reversed(found), strict=True):
        place = tokens_in(parsed, quote.content)[0]
        if place >= match.start():
            continue
        if wanted:
            if item.human and wanted in fold(item.words).split():
                return item
            continue
        near = item.human and item.words and not item.person
        same = near and _may_be(parsed, item.words, gender_of(parsed.classes[match.start()]))
        return item if same and _is_meant(parsed, people, place, match) else None
    return None


def _is_meant(parsed: Parsed, people: People, place: int, match: re.Match[str]) -> bool:
    """Whether "he" may be who spoke there: nobody else is named in between, and it is not far."""
    sentences = parsed.sentences
    far = len(parsed.tags)
    here = bisect_right(sentences, (place, far))
    between = bisect_right(sentences, (match.start(), far)) - here
    others = any(one.is_human for _, one in people.between(place, match.start()))
    gender = gender_of(parsed.classes[match.start()])
    called = (one for _, one in people.between(*match.span()))
    return between <= _FARTHEST and not others and all(fits(one, gender) for one in called)


def _may_be(parsed: Parsed, words: str, gender: Gender) -> bool:
    """Whether no word of those by which he is known tells another gender: a boy is not "she"."""
    told = (gender_called(parsed.lexicon.entry(word).classes) for word in fold(words).split())
    return all(one in (Gender.UNKNOWN, gender) for one in told)
