"""He, she, or an office that says no more than they do -> the person spoken of last."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from dataclasses import replace
from itertools import islice

from knowledge.grammar.lexicon import Classes
from knowledge.grammar.patterns import part
from knowledge.speakers.antecedents import FARTHER, FARTHEST, GUESS, last_spoken_of, topic_of
from knowledge.speakers.asking import Source, asked_of
from knowledge.speakers.by_agreement import body_before
from knowledge.speakers.case import (
    Basis,
    Case,
    Resolution,
    fits,
    named_between,
    sentences_back,
    who_spoke,
)
from knowledge.speakers.gendered import gender_of, is_surely
from knowledge.speakers.mentioned_kin import mentioned_kin
from knowledge.speakers.mentions import Gender, tokens_in
from knowledge.speakers.person import Person
from knowledge.speakers.titles import holder_of
from knowledge.speakers.together import named_together, the_two
from knowledge.speakers.wording import named

_AGAIN = 3
_MOST_NAMED = 3
_FAINT = 0.65
"""What nobody but who spoke last before speaks for is no ground for a pronoun that may be anybody's."""
_GENDERED = frozenset({"masculine", "feminine"})
_SINGULAR = _GENDERED | {"someone"}
_THING = frozenset({"neuter", "plural"})
_NAMED_THING = 0.65
_SENTENCES_TO_A_THING = 2
"""A report or a body is "it" no longer than in the next sentence."""


@asked_of(Source.WORD, "narrator", "over_there", *_SINGULAR, *_THING)
def by_pronoun(case: Case) -> Resolution | None:
    """A pronoun is who spoke last nearby, else whom the text named last, of fitting gender."""
    if case.past - case.first != 1:
        return None
    held = case.classes(case.first)
    if "narrator" in held:
        return Resolution(why="the narrator", basis=Basis.NARRATOR)
    if held & _SINGULAR:
        found = (
            body_before(case)
            or last_spoken_of(case, gender_of(held))
            or _named_most(case, gender_of(held))
            or _named_later(case, held)
            or _named_behind(case, gender_of(held))
            or Resolution(why="a pronoun, and nobody fits")
        )
        found = _sooner_named(case, found, gender_of(held))
        if found.confidence <= FARTHER and (kin := mentioned_kin(case, gender_of(held))):
            return kin
        if found.person and held & _GENDERED and found.confidence > FARTHER:
            found.person.gender = found.person.gender or gender_of(held)
        if "latter" in held:  # "That one" is not whom the sentence is about.
            return replace(found, confidence=min(found.confidence, GUESS))
        return found if held & _GENDERED else unless_rivalled(case, found)
    if held & _THING or "over_there" in held:
        many = "plural" in held
        found_thing = (
            body_before(case)
            or last_thing(case)
            or (many and (named_together(case) or the_two(case)))
        )
        return found_thing or Resolution(why="a pronoun that is nobody's in particular")
    return None


def unless_rivalled(case: Case, found: Resolution) -> Resolution:
    """A pronoun without gender is a guess where the text names somebody else between him and it.

    Whoever spoke in the sentence before may go on; whoever was only named may if the sentence is about him.
    """
    others: set[Person] = set()
    sure = False
    for back, (first, past) in enumerate(sentences_back(case, FARTHEST)):
        here = _humans(case, first, min(past, case.place))
        others.update(person for person in here if person is not found.person)
        if back and _is_about_another(case, first, past, found):
            break
        said = who_spoke(case, first, past)
        same = [item for item in said if (item.person, item.words) == (found.person, found.words)]
        if same:
            sure = (back <= 1 or not others) and same[0].confidence > _FAINT
            break
        if found.person in here:
            sure = back <= 1 and not others and topic_of(case, first, past) is found.person
            break
    return found if sure else replace(found, confidence=min(found.confidence, GUESS))


def _is_about_another(case: Case, first: int, past: int, found: Resolution) -> bool:
    """Whether nobody speaks or is named in the sentence, and it is about somebody by an office that is not his."""
    if _humans(case, first, past) or who_spoke(case, first, past):
        return False
    pattern = part(case.parsed.lexicon.language.code, "topic")
    topics = pattern.finditer(case.parsed.tags, first, past) if pattern else ()
    offices = (match.end("source") - 1 for match in topics)
    return any(
        "role" in case.classes(token)
        and "crowd" not in case.classes(token)
        and holder_of(case, token) is not found.person
        for token in offices
    )


def _humans(case: Case, first: int, past: int) -> list[Person]:
    return [person for person, _ in named_between(case, first, past) if person.is_human]


def _named_most(case: Case, gender: Gender) -> Resolution | None:
    """Whom the text has named again and again so far, or its title names; a guess."""
    mentioned = case.people.recent_mentions(case.place)
    counts = Counter(one for one in mentioned if one.may_be_human and fits(one, gender))
    for place, (person, count) in enumerate(counts.most_common(_MOST_NAMED)):
        titled = person.is_human and person.name[-1] in case.article.title
        if titled or (count >= _AGAIN and not place):
            return Resolution(person, confidence=GUESS, why="a pronoun, named most so far")
    return None


def _sooner_named(case: Case, found: Resolution, gender: Gender) -> Resolution:
    """The same, but of whom the text speaks most for somebody far back of whom nothing tells that it is a woman."""
    if not gender or found.person or not found.words or found.confidence > FARTHER:
        return found
    sure = is_surely(case, found, gender) or not case.parsed.lexicon.language.words(
        "speech.words.det"
    )
    return found if sure else _named_most(case, gender) or found


def _named_later(case: Case, held: Classes) -> Resolution | None:
    """Who is named only in what he says: "In her words, Tess ..."; where a text opens so."""
    if "own" not in held:
        return None
    first, past = tokens_in(case.parsed, case.quote.content)
    for person, acts in named_between(case, first, past):
        if acts and person.is_human and fits(person, gender_of(held)):
            return Resolution(person, confidence=_CATAPHORA, why="named in what is said")
    return None


def _named_behind(case: Case, gender: Gender) -> Resolution | None:
    """Who acts first in the sentences behind, where a text opens with a pronoun and names nobody before."""
    told = gender or "someone" in case.classes(case.first)
    if not told or any(person.may_be_human for person in case.people.recent(case.place)):
        return None
    number = bisect_right(case.parsed.sentences, (case.place, len(case.parsed.tags)))
    for first, past in case.parsed.sentences[number : number + _SENTENCES_BEHIND]:
        for person, acts in named_between(case, first, past):
            if acts and (person.is_human or person.looks_human) and fits(person, gender):
                return Resolution(person, confidence=_BEHIND, why="a pronoun, named behind")
    return None


_SENTENCES_BEHIND = 3
_BEHIND = 0.65
_CATAPHORA = 0.75
"""How sure "her" is of who acts only behind it."""


def last_thing(case: Case) -> Resolution | None:
    """The body, the crowd or the report whose words were given just before; "it" may be one just named."""
    single = "neuter" in case.classes(case.first)
    for first, past in _not_opened_by_it(case):
        for found in who_spoke(case, first, past):
            named = single and found.person and not found.person.is_human
            if named or (found.words and not found.human):
                return replace(found, confidence=0.75, why="it, which spoke before")
        if single and (body := _body_at(case, first)):
            return Resolution(body, confidence=_NAMED_THING, why="it, which was named before")
    return _last_many(case) or _many_heard(case) if "plural" in case.classes(case.first) else None


def _many_heard(case: Case) -> Resolution | None:
    """The many or the group whose words were given last, if the text names nobody since; a guess."""
    for first, past in sentences_back(case, _FARTHEST_MANY)[1:]:
        for found in who_spoke(case, first, past):
            if (
                found.words
                and "crowd" in case.parsed.lexicon.entry(found.words.split()[-1]).classes
            ):
                return replace(found, confidence=GUESS, why="they, who spoke before")
        if case.people.between(first, past):
            return None
    return None


_FARTHEST_MANY = 4
"""Sentences among which they are who was heard."""


def _not_opened_by_it(case: Case) -> list[tuple[int, int]]:
    """The sentence of the mention and the one before, but for those between that open with "it" and go on with that."""
    here, *before = sentences_back(case, FARTHEST)
    told = (item for item in before if "neuter" not in case.classes(item[0]))
    return [here, *islice(told, _SENTENCES_TO_A_THING - 1)]


def _last_many(case: Case) -> Resolution | None:
    """The many whom the sentence before is about (`speech.parts.many`), but for those that "they" opens."""
    pattern = part(case.parsed.lexicon.language.code, "many")
    for first, past in sentences_back(case, FARTHEST)[1:] if pattern else ():
        match = pattern.search(case.parsed.tags, first, past) if pattern else None
        if match:
            words = named(case.parsed, *match.span(match.lastgroup or "source"))
            return Resolution(words=words, confidence=0.7, why="the many named before")
        if "plural" not in case.classes(first):
            return None
    return None


def _body_at(case: Case, first: int) -> Person | None:
    """Who is named at the start of a sentence, if nothing says that this is a human being."""
    person = case.people.mentioned_at(first) if first < case.place else None
    return person if person and not person.is_human else None
