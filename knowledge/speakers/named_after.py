"""Somebody who spoke without a name -> the name that a later sentence gives: "The woman's name is Tess Quill".

The sentence (`speech.parts.named_after`) may stand right behind the words, or some sentences further on.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from knowledge.grammar.parsed import Parsed
from knowledge.grammar.patterns import part
from knowledge.language import fold
from knowledge.model import Quote
from knowledge.speakers.asking import Source, asked_of
from knowledge.speakers.by_name import by_name
from knowledge.speakers.case import Case, Resolution, fits, gender_called, head, sentence_of
from knowledge.speakers.gendered import gender_of
from knowledge.speakers.mentions import Gender, mentions, tokens_in
from knowledge.speakers.people import People

_FARTHEST = 6
"""Sentences between who spoke and the one that says how he is called."""
_SURE = 0.8
_SURE_BEHIND = 0.85


def name_afterwards(
    parsed: Parsed, people: People, quotes: Sequence[Quote], found: list[Resolution]
) -> None:
    """Put the name for the words by which somebody was known till then."""
    if all(item.person or not item.words for item in found):
        return
    pattern = part(parsed.lexicon.language.code, "named_after")
    for match in pattern.finditer(parsed.tags) if pattern else ():
        if not (_wanted(parsed, match) or _opens(parsed, match.start())):
            continue
        named = list(mentions(parsed, *match.span(match.lastgroup or "source")))
        person = people.named(named[-1].words) if named else None
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
    wanted = _wanted(parsed, match)
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


def _opens(parsed: Parsed, token: int) -> bool:
    """Whether "he" or "her" opens a sentence; "it was Tom Harlow" tells only of whom the one before does."""
    before = token - 1
    opens = not token or parsed.tags[before] in ".\n" or before in parsed.speech
    return opens and bool(gender_of(parsed.classes[token]))


def _wanted(parsed: Parsed, match: re.Match[str]) -> str:
    """The word by which the sentence calls him besides: the driver's name is ...; empty if by none."""
    called = match.groupdict().get("who")
    return fold(parsed.word(match.end("who") - 1)) if called else ""


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


@asked_of(Source.MENTION, part="named_after")
def by_name_behind(case: Case) -> Resolution | None:
    """Whom the sentence right behind gives a name: «Never,» he said. His name is Tom Harlow."""
    pattern = part(case.parsed.lexicon.language.code, "named_after")
    if pattern is None or not case.mentioned or _is_known(case):
        return None
    match = pattern.match(case.parsed.tags, _behind_speech(case))
    if match is None or _wanted(case.parsed, match) not in ("", *fold(case.words).split()):
        return None
    first, past = match.span(match.lastgroup or "source")
    found = by_name(replace(case, first=first, past=past))
    if found is None or found.person is None:
        return found
    found.person.gender = found.person.gender or gender_of(case.classes(match.start()))
    return replace(found, confidence=min(found.confidence, _SURE_BEHIND))


def _behind_speech(case: Case) -> int:
    """Where the sentence of the mention ends, or what the same one goes on to say behind it."""
    speech, past = case.parsed.speech, sentence_of(case.parsed, case.place)[1]
    while (token := past + (case.parsed.tags[past : past + 1] == "—")) in speech:
        if not case.quote.group or speech[token].utterance != case.quote.group:
            break
        past = sentence_of(case.parsed, token)[1]
    return past


def _is_known(case: Case) -> bool:
    """Whether the mention is neither one word for anybody nor tells of one of many: "a man in the front row"."""
    first, past = head(case)
    if case.parsed.lexicon.cases:  # Without articles any word for somebody may be for somebody new.
        words = [case.classes(token) for token in range(first, past)]
        some = any(names & _SOMEBODY for names in words) and not any(_BODY & n for n in words)
        if some and not case.people.between(case.first, case.past):
            return False
    if past - first == 1:
        return case.classes(first).isdisjoint(_WITHOUT_NAME)
    held = [case.classes(token) for token in range(first, case.past)]
    if "indefinite" in held[0]:
        return any(names & _BODY for names in held)
    return not held[-1] & _ANYBODY or not any("role" in names for names in held)


_ANYBODY = frozenset({"stranger", "epithet"})
_SOMEBODY = frozenset({"role", "one_of", "oneof", "someone", "anybody", "masculine", "feminine"})
_BODY = frozenset({"body", "agency", "document", "many"})
_WITHOUT_NAME = frozenset({"someone", "role", "one_of"})
