"""A case in -> the scene before it: who was named, told of or heard, each a candidate for who is meant."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from operator import attrgetter

from knowledge.grammar.patterns import part
from knowledge.model import Kind, Quote, Span
from knowledge.speakers.antecedents import answered_by
from knowledge.speakers.by_turn import called_in
from knowledge.speakers.case import SURE, Case, Resolution
from knowledge.speakers.mentions import tokens_in
from knowledge.speakers.person import Person

_FARTHEST = 80
"""Mentions before a case among which somebody may be meant."""
_MOST = 20
"""Candidates that are looked at, the last first; bounds the work on a list of names."""
_TOLD_SENTENCES = 5
"""The last sentences, in which somebody may be told of by a word for him."""
OPENING = 4
"""Words of a sentence among which stands who says of whom it tells."""


class How(StrEnum):
    """With what a text tells of somebody."""

    NAME = "by name"
    WORD = "by a word"
    PRONOUN = "by a pronoun"


@dataclass(frozen=True, slots=True)
class Sight:
    """One place where a candidate is told of: the token, whether he acts there, and with what."""

    token: int
    acts: bool
    how: How
    who: Candidate


@dataclass(frozen=True, slots=True)
class Heard:
    """Earlier words of a candidate: how many quotes back, their first token, and how they were resolved."""

    back: int
    token: int
    quote: Quote
    found: Resolution


@dataclass(slots=True, eq=False)
class Candidate:
    """Somebody who may be meant: a person, or words that tell of somebody without a name."""

    person: Person | None
    words: str
    human: bool
    sights: list[Sight] = field(default_factory=list)
    """In the order of the text."""
    heard: list[Heard] = field(default_factory=list)
    """The last first."""

    @property
    def last(self) -> int:
        """The token where he was told of or heard last."""
        tokens = [self.sights[-1].token] if self.sights else []
        return max(tokens + [one.token for one in self.heard[:1]])

    @property
    def resolution(self) -> Resolution:
        """He as the answer to a case."""
        return Resolution(self.person, self.words, human=self.human)


@dataclass(slots=True, eq=False)
class Scene:
    """What stands before a case: the candidates, the last one first, and all sights of them in order."""

    case: Case
    said: range
    """The tokens of what is said."""
    candidates: Sequence[Candidate]
    sights: Sequence[Sight]

    def sentence(self, token: int) -> int:
        """The number of the sentence of a token."""
        return bisect_right(self.case.parsed.sentences, (token, len(self.case.parsed.tags))) - 1

    def paragraph(self, token: int) -> int:
        """The number of the paragraph of a token."""
        return bisect_right(self.case.parsed.paragraph_starts, token) - 1

    def between(self, first: int, past: int) -> Sequence[Sight]:
        """The sights among the tokens first..past-1."""
        start = bisect_left(self.sights, first, key=_token)
        return self.sights[start : bisect_left(self.sights, past, key=_token)]

    def subject(self, first: int, past: int) -> Candidate | None:
        """Who acts first among these tokens."""
        acting = (one.who for one in self.between(first, past) if one.acts)
        return next((who for who in acting if who.human), None)


_token = attrgetter("token")
Resolve = Callable[[Case], Resolution]


def scene_of(case: Case, resolve: Resolve) -> Scene:
    """The scene before a case, without whom the words name; `resolve` says who is meant by a word for him."""
    said = range(*tokens_in(case.parsed, case.quote.content))
    cast: dict[Person | str, Candidate] = {}
    sights = [*_named(case, said, cast), *_told(case, said, resolve, cast)]
    sights.sort(key=_token)
    for sight in sights:
        sight.who.sights.append(sight)
    for back, (quote, found) in enumerate(reversed(case.before)):
        if who := _cast(cast, found):
            token = tokens_in(case.parsed, quote.content)[0]
            who.heard.append(Heard(back, token, quote, found))
    others = _spoken_of(case, said)
    candidates = [
        one
        for one in cast.values()
        if one.human and one.person not in others and not _asks_for_paper(case, one)
    ]
    candidates.sort(key=attrgetter("last"), reverse=True)
    return Scene(case, said, candidates[:_MOST], sights)


def _spoken_of(case: Case, said: range) -> frozenset[Person]:
    """Whom the words name or call, and who is answered."""
    named = (person for _, person in case.people.between(said.start, said.stop))
    called = called_in(case.people, case.quote.content.of(case.parsed.text))
    return frozenset(filter(None, (*named, *called, answered_by(case))))


def _asks_for_paper(case: Case, one: Candidate) -> bool:
    entries = map(case.parsed.lexicon.entry, one.words.split())
    return any("reporter" in entry.classes for entry in entries)


def _cast(cast: dict[Person | str, Candidate], found: Resolution) -> Candidate | None:
    """The candidate of a resolution, a new one if need be; None if it found nobody."""
    key = found.person or found.words
    if not key:
        return None
    person = found.person
    human = found.human or (person is not None and (person.is_human or person.looks_human))
    words = "" if found.person else found.words
    return cast.setdefault(key, Candidate(found.person, words, human))


def _named(case: Case, said: range, cast: dict[Person | str, Candidate]) -> Iterator[Sight]:
    """Where somebody is named before the case, but for the words themselves."""
    people = case.people
    end = bisect_left(people.places, case.place)
    for token, person in people.mentioned[max(0, end - _FARTHEST) : end]:
        if token in said or not person.may_be_human:
            continue
        if who := _cast(cast, Resolution(person)):
            acts = token not in people.oblique and token not in people.owners
            yield Sight(token, acts, How.NAME, who)


def _told(
    case: Case, said: range, resolve: Resolve, cast: dict[Person | str, Candidate]
) -> Iterator[Sight]:
    """Where the last sentences tell of somebody by a word for him, or by a pronoun that opens them."""
    number = bisect_right(case.parsed.sentences, (case.place, len(case.parsed.tags)))
    for first, past in case.parsed.sentences[max(0, number - _TOLD_SENTENCES) : number]:
        for start, end, acts, how in _words_for(case, first, min(past, case.place)):
            if start in said:
                continue
            found = resolve(_mention(case, start, end))
            if found.person and found.confidence < SURE:
                continue
            if how is How.PRONOUN and not (found.person or found.human):
                continue
            if who := _cast(cast, replace(found, human=True)):
                who.human = True
                yield Sight(start, acts, how, who)


def _words_for(case: Case, first: int, past: int) -> Iterator[tuple[int, int, bool, How]]:
    """Such words in a sentence: their tokens, whether he acts, and of which sort they are (`speech.parts.told_one`)."""
    for token in range(first, min(first + OPENING, past)):
        held = case.classes(token)
        if "pronoun" in held and held & SINGULAR and "narrator" not in held:
            yield token, token + 1, True, How.PRONOUN
            break
    pattern = part(case.parsed.lexicon.language.code, "told_one")
    for match in pattern.finditer(case.parsed.tags, first, past) if pattern else ():
        start, end = match.span("source")
        if not case.people.between(start, end + 1):
            yield start, end, _acts(case, match), How.WORD


SINGULAR = frozenset({"masculine", "feminine", "someone"})
"""Classes of pronouns that mean one human being."""


def _acts(case: Case, match: re.Match[str]) -> bool:
    """Whether a deed follows, where the language tells that by the order of words; else whether nothing governs him."""
    if "deed" in match.re.groupindex:
        return match.start("deed") >= 0
    before = match.start("source") - 1
    return before < 0 or case.classes(before).isdisjoint(_PREPOSITIONS)


_PREPOSITIONS = frozenset({"prep", "of", "within", "governs"})


def _mention(case: Case, first: int, past: int) -> Case:
    """The case of somebody of whom the text tells there, as if words of his stood behind."""
    span = case.parsed.span(first, past)
    behind = Span(span.end, span.end)
    quote = replace(case.quote, content=behind, kind=Kind.INDIRECT, cue=None, source=span, group=0)
    before = [item for item in case.before if item[0].content.start < span.start]
    return replace(case, quote=quote, first=first, past=past, before=before)
