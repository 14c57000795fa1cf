"""Somebody's sister without her name -> who the text says is that: "His sister, Ada Quill, ran", "his sister said".

A language's file tells how kin are named (`speech.parts.kin_named`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from knowledge.grammar.patterns import part
from knowledge.language import fold
from knowledge.speakers.as_written import as_written
from knowledge.speakers.asking import Source, asked_of
from knowledge.speakers.case import Case, Resolution, head, sentence_of
from knowledge.speakers.gendered import gender_of
from knowledge.speakers.mentions import Gender
from knowledge.speakers.person import Person

_ONE, _ONE_OF_SEVERAL = 0.85, 0.5
_BEFORE = 4
"""Tokens before the word for kin within which it is said whose."""


@dataclass(frozen=True, slots=True)
class _Owner:
    """Whose kin somebody is: by the words of a name, or by the gender of "his" and "her"; "the" tells nothing."""

    words: frozenset[str]
    gender: Gender

    def may_be(self, other: _Owner) -> bool:
        """Whether both may be the same one."""
        if self.words and other.words:
            return not self.words.isdisjoint(other.words)
        return not (self.gender and other.gender and self.gender != other.gender)


@asked_of(Source.MENTION, "kin")
def by_kin(case: Case) -> Resolution | None:
    """The person named as the sister of the same man, nearest before the mention; a guess if there are several."""
    last = head(case)[1] - 1 if case.mentioned else -1
    if last < 0 or "kin" not in case.classes(last) or _is_named(case, last):
        return None
    pattern = part(case.parsed.lexicon.language.code, "kin_named")
    word = fold(case.parsed.word(last))
    named = [item for item in _named(case, pattern) if item[2] == word] if pattern else []
    owner = _owner(case, range(case.first, case.past), last)
    found = dict.fromkeys(
        person
        for person, other, _ in named
        if owner.words.isdisjoint(map(fold, person.name)) and owner.may_be(other)
    )
    if not found:
        return as_written(case) if named else None
    sure = _ONE if len(found) == 1 else _ONE_OF_SEVERAL
    return Resolution([*found][-1], confidence=sure, why=f"named as somebody's «{word}»")


def _is_named(case: Case, last: int) -> bool:
    """Whether a name stands behind the word for kin: "his sister, Ada Quill"."""
    behind = 2 if case.parsed.tags[case.past : case.past + 1] == "," else 0
    return bool(case.people.between(last + 1, case.past + behind))


def _named(case: Case, pattern: re.Pattern[str]) -> Iterator[tuple[Person, _Owner, str]]:
    """Who is named as whose kin before the mention, each with the word for it."""
    for match in pattern.finditer(case.parsed.tags, 0, case.first):
        number = (match.lastgroup or "")[-1]
        kin, name = match.start(f"kin{number}"), match.start(f"name{number}")
        if person := case.people.mentioned_at(name):
            first = max(sentence_of(case.parsed, kin)[0], match.start() - _BEFORE)
            owner = _owner(case, range(first, match.end()), kin, person)
            yield person, owner, fold(case.parsed.word(kin))


def _owner(case: Case, tokens: range, kin: int, named: Person | None = None) -> _Owner:
    """Whose kin it is among the tokens: who is named there besides, else whom the pronoun before the word means."""
    own = {fold(word) for word in named.name} if named else set()
    capitals = {
        fold(case.parsed.word(token))
        for token in tokens
        if case.parsed.word(token)[:1].isupper() and not case.classes(token) & _NO_NAMES
    }
    pronouns = (
        gender_of(case.classes(token))
        for token in range(max(tokens.start, kin - _BEFORE), kin)
        if "related" in case.classes(token)
    )
    words = frozenset(capitals - own)
    person = case.people.named([*words][:1]) if words else None
    gender = person.gender if person else next(pronouns, Gender.UNKNOWN)
    return _Owner(words, gender)


_NO_NAMES = frozenset({"det", "pronoun", "func", "role", "kin"})
