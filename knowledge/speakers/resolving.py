"""Quotes + people -> whose each quote is: the rules in turn, the first that knows decides."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from knowledge.grammar.parsing import Parsed
from knowledge.grammar.patterns import part
from knowledge.language import fold
from knowledge.model import Quote
from knowledge.speakers.mentions import Gender, mentions, tokens_in
from knowledge.speakers.people import People, Person


@dataclass(frozen=True, slots=True)
class Resolution:
    """A person of the article, or words that name one as they stand, or neither; confidence 0-1."""

    person: Person | None = None
    words: str = ""
    confidence: float = 0.0
    why: str = "nobody fits"


@dataclass(frozen=True, slots=True)
class Case:
    """One quote to be resolved, with all that the rules look at."""

    parsed: Parsed
    people: People
    quote: Quote
    first: int
    past: int
    """Tokens of the mention of the source; the same if there is none."""
    before: Sequence[tuple[Quote, Resolution]]


Rule = Callable[[Case], Resolution | None]


def resolve_all(parsed: Parsed, people: People, quotes: Sequence[Quote]) -> list[Resolution]:
    """Whose each of the quotes is, in their order; the source of a group serves all its parts."""
    done: list[tuple[Quote, Resolution]] = []
    by_group: dict[int, Resolution] = {}
    for quote in quotes:
        found = by_group.get(quote.group) if quote.group else None
        if found is None or quote.source is not None:
            first, past = tokens_in(parsed, quote.source) if quote.source else (0, 0)
            found = _resolve(Case(parsed, people, quote, first, past, done[-_MEMORY:]))
            by_group.setdefault(quote.group, found)
        done.append((quote, found))
    return [found for _, found in done]


_MEMORY = 8
"""Earlier quotes that a rule may look at."""


def _resolve(case: Case) -> Resolution:
    for rule in RULES:
        found = rule(case)
        if found:
            return found
    return Resolution()


def by_name(case: Case) -> Resolution | None:
    """The mention holds a name, and nothing behind it makes that name somebody else's label."""
    head = _named_behind(case) or _head(case)
    if head is None or not _ends_in_name(case, *head):
        return None
    named = list(mentions(case.parsed, *head))
    person = case.people.named(named[-1].words) if named else None
    if person is None:
        return None
    return Resolution(person, confidence=0.97, why=f"named «{' '.join(named[-1].words)}»")


def by_pronoun(case: Case) -> Resolution | None:
    """A pronoun is who spoke last nearby, else whom the text named last, of fitting gender."""
    if case.past - case.first != 1:
        return None
    held = _classes(case, case.first)
    if not held & {"masculine", "feminine", "someone", "plural", "neuter"}:
        return None
    if held & {"plural", "neuter"}:
        return Resolution(words="", confidence=0.3, why="a pronoun that is nobody's in particular")
    gender = _gender_of(held)
    perhaps: Resolution | None = None
    for back, (first, past) in enumerate(_sentences_back(case)):
        spoke = _who_spoke(case, first, past)
        for person in (*spoke, *_named_between(case, first, min(past, case.first))):
            if not person.is_human or not _fits(person, gender):
                continue
            why = f"pronoun, {'spoke' if spoke else 'named'} {back} sentences before"
            found = Resolution(person, confidence=_NEAR.get(back, 0.6), why=why)
            if person.gender == gender:
                return found
            perhaps = perhaps or found
        if perhaps and back:  # One sentence more was looked at for a sure man or woman.
            return perhaps
    return perhaps


_NEAR = {0: 0.9, 1: 0.88, 2: 0.8, 3: 0.7}
"""How often a pronoun is who spoke or was named first so many sentences before."""
_FARTHEST = 8


def _gender_of(held: frozenset[str]) -> Gender:
    if "masculine" in held:
        return Gender.MAN
    return Gender.WOMAN if "feminine" in held else Gender.UNKNOWN


def _sentences_back(case: Case) -> Sequence[tuple[int, int]]:
    """The sentence of the mention and those before it, nearest first."""
    number = bisect_right(case.parsed.sentences, (case.first, len(case.parsed.tags))) - 1
    return [case.parsed.sentences[n] for n in range(number, max(-1, number - _FARTHEST), -1)]


def _who_spoke(case: Case, first: int, past: int) -> list[Person]:
    """Whose words the sentence holds, the last first."""
    start, end = case.parsed.starts[first], case.parsed.ends[past - 1]
    return [
        found.person
        for quote, found in reversed(case.before)
        if found.person and start <= quote.content.start < end
    ]


def _named_between(case: Case, first: int, past: int) -> list[Person]:
    """Who is named there, in order: the first is mostly the subject."""
    places = case.people.places
    low, high = bisect_left(places, first), bisect_left(places, past)
    return [person for _, person in case.people.mentioned[low:high]]


def _fits(person: Person, gender: Gender) -> bool:
    return not gender or not person.gender or person.gender == gender


def by_document(case: Case) -> Resolution | None:
    """The letter reads: its author is who is named first where it is first spoken of."""
    head = _head(case)
    if head is None or "personal" not in _classes(case, head[1] - 1):
        return None
    word = fold(case.parsed.word(head[1] - 1))[:5]
    for first, past in case.parsed.sentences:
        if first >= case.first:
            break
        held = [fold(case.parsed.word(token))[:5] for token in range(first, past - 1)]
        reading_out = any("reading_out" in _classes(case, token) for token in range(first, past))
        if word in held and not reading_out:
            for named in mentions(case.parsed, first, past):
                person = case.people.named(named.words)
                if person:
                    return Resolution(person, confidence=0.8, why=f"author of «{word}...»")
    return None


def by_role(case: Case) -> Resolution | None:
    """ "The minister": the person mentioned last who holds that office; else the words as they stand."""
    head = _head(case)
    if head is None:
        return None
    last = head[1] - 1
    if "role" in _classes(case, last) and not _anybody(case, *head):
        wanted = fold(case.parsed.word(last))
        for person in case.people.recent(case.first, limit=400):
            if any(_same_office(case, wanted, role) for role in person.roles):
                return Resolution(person, confidence=0.85, why=f"holds the office «{wanted}»")
    words = case.parsed.span(case.first, case.past).of(case.parsed.text)
    return Resolution(words=words, confidence=0.75, why="as it is written")


def _anybody(case: Case, first: int, past: int) -> bool:
    """Whether the mention speaks of one of many ("a friend"), of many, or of somebody's ("his aide")."""
    held = _classes(case, first) | _classes(case, past - 1)
    return bool(held & {"indefinite", "related", "crowd"})


def _same_office(case: Case, wanted: str, role: str) -> bool:
    held = fold(role)
    names = {wanted}
    for group in case.parsed.lexicon.language.words("people.same"):
        if wanted in group.split("|"):
            names |= set(group.split("|"))
    return any(name in held for name in names)


def by_what_went_before(case: Case) -> Resolution | None:
    """A quotation without any mention goes on with who spoke last."""
    if case.quote.source is not None or not case.before:
        return None
    _, found = case.before[-1]
    if found.person is None and not found.words:
        return None
    return Resolution(found.person, found.words, 0.7, "spoke last before")


RULES: Sequence[Rule] = (by_pronoun, by_name, by_document, by_role, by_what_went_before)


def _head(case: Case) -> tuple[int, int] | None:
    """The tokens of the mention before what depends on it (`speech.parts.complement`)."""
    if case.first == case.past:
        return None
    complement = part(case.parsed.lexicon.language.code, "complement")
    match = complement.search(case.parsed.tags, case.first + 1, case.past) if complement else None
    return case.first, match.start() if match else case.past


def _named_behind(case: Case) -> tuple[int, int] | None:
    """The name that stands behind a role as its apposition: "his top aide, Tom Harlow"."""
    comma = case.parsed.tags.rfind(",", case.first, case.past)
    return (comma + 1, case.past) if comma > 0 and comma + 1 < case.past else None


def _ends_in_name(case: Case, first: int, past: int) -> bool:
    name = part(case.parsed.lexicon.language.code, "name")
    return bool(name and name.match(case.parsed.tags, past - 1))


def _classes(case: Case, token: int) -> frozenset[str]:
    return frozenset() if token in case.parsed.speech else case.parsed.classes[token]
