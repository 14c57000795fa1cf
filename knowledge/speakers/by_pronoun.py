"""He, she, or an office that says no more than they do -> the person spoken of last."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from knowledge.grammar.lexicon import Classes
from knowledge.grammar.patterns import part
from knowledge.model import Kind
from knowledge.speakers.acting import acting_office, opens_with_office
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
from knowledge.speakers.gendered import gender_of, is_surely, may_be
from knowledge.speakers.going_on import goes_on
from knowledge.speakers.mentions import Gender, mentions, tokens_in
from knowledge.speakers.owned import named_beside
from knowledge.speakers.person import Person
from knowledge.speakers.titles import holder_of
from knowledge.speakers.together import named_together
from knowledge.speakers.unnamed import told_of
from knowledge.speakers.wording import named

_NEAR = {0: 0.92, 1: 0.9, 2: 0.8}
"""How often a pronoun is who spoke or was named first so many sentences before."""
_FARTHER = 0.6
_BEYOND = 0.63
"""Who was named so far back that one sentence stands between."""
_NAMED_FARTHEST = 2
_FARTHEST = 8
_AGAIN = 3
_MOST_NAMED = 3
_GUESS, _DOUBT = 0.5, 0.55
"""Somebody who was only named; who goes on with words of whom it is not sure whose they are."""
_SUBJECT = 0.67
"""Who acts where somebody else is named beside him, in another case."""
_FAINT = 0.65
"""What nobody but who spoke last before speaks for is no ground for a pronoun that may be anybody's."""
_GENDERED = frozenset({"masculine", "feminine"})
_SINGULAR = _GENDERED | {"someone"}
_THING = frozenset({"neuter", "plural"})
_SUBJECTS = 2
"""Who of more than these act in a sentence is told in a row of names, and nobody's in particular."""
_NAMED_THING = 0.65
_SENTENCES_TO_A_THING = 2
"""A report or a body is "it" no longer than in the next sentence."""


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
        if found.person and held & _GENDERED and found.confidence > _FARTHER:
            found.person.gender = found.person.gender or gender_of(held)
        if "latter" in held:  # "That one" is not whom the sentence is about.
            return replace(found, confidence=min(found.confidence, _GUESS))
        return found if held & _GENDERED else unless_rivalled(case, found)
    if held & _THING or "over_there" in held:
        many = "plural" in held
        found_thing = body_before(case) or last_thing(case) or (many and named_together(case))
        return found_thing or Resolution(why="a pronoun that is nobody's in particular")
    return None


def unless_rivalled(case: Case, found: Resolution) -> Resolution:
    """A pronoun without gender is a guess where the text names somebody else between him and it.

    Whoever spoke in the sentence before may go on; whoever was only named may if the sentence is about him.
    """
    others: set[Person] = set()
    sure = False
    for back, (first, past) in enumerate(sentences_back(case, _FARTHEST)):
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
            sure = back <= 1 and not others and _topic(case, first, past) is found.person
            break
    return found if sure else replace(found, confidence=min(found.confidence, _GUESS))


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
    counts = Counter(case.people.recent_mentions(case.place))
    for place, (person, count) in enumerate(counts.most_common(_MOST_NAMED)):
        titled = person.is_human and person.name[-1] in case.article.title
        again = titled or (count >= _AGAIN and not place)
        if again and fits(person, gender):
            return Resolution(person, confidence=_GUESS, why="a pronoun, named most so far")
    return None


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
    if not gender or any(person.may_be_human for person in case.people.recent(case.place)):
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
    for first, past in sentences_back(case, _SENTENCES_TO_A_THING):
        for found in who_spoke(case, first, past):
            named = single and found.person and not found.person.is_human
            if named or (found.words and not found.human):
                return replace(found, confidence=0.7, why="it, which spoke before")
        if single and (body := _body_at(case, first)):
            return Resolution(body, confidence=_NAMED_THING, why="it, which was named before")
    return _last_many(case) if "plural" in case.classes(case.first) else None


def _last_many(case: Case) -> Resolution | None:
    """The many whom one of the sentences before is about (`speech.parts.many`)."""
    pattern = part(case.parsed.lexicon.language.code, "many")
    for first, past in sentences_back(case, _SENTENCES_TO_A_THING)[1:] if pattern else ():
        match = pattern.search(case.parsed.tags, first, past) if pattern else None
        if match:
            words = named(case.parsed, *match.span("source"))
            return Resolution(words=words, confidence=0.7, why="the many named before")
    return None


def _body_at(case: Case, first: int) -> Person | None:
    """Who is named at the start of a sentence, if nothing says that this is a human being."""
    person = case.people.mentioned_at(first) if first < case.place else None
    return person if person and not person.is_human else None


def last_spoken_of(case: Case, gender: Gender) -> Resolution | None:
    """Sentence by sentence backwards: who spoke in it, else who is named in it."""
    perhaps: Resolution | None = None
    passed: list[Resolution] = []
    bends = case.parsed.lexicon.language.keys("people.cases")
    beside = _SUBJECT if bends else _GUESS
    answered = _answered(case)
    chained = 0
    for number, (first, past) in enumerate(sentences_back(case, _FARTHEST)):
        back = number - chained
        spoke = _spoke(case, first, past, back)
        for found in spoke if back else ():
            if answered and found.person is answered:
                continue
            if found.person and may_be(case, found, gender):  # Goes on sooner than who is named.
                return _unless_passed(found, passed)
        same = goes_on(case, first, past, gender) if number and not spoke else None
        if same is not None:
            gender = gender or same
            chained += 1
            continue
        here: list[Resolution] = []
        for found in (*spoke, *_named(case, first, past, back, spoke=bool(spoke))):
            if not may_be(case, found, gender) or (answered and found.person is answered):
                continue
            if found.confidence <= _GUESS:  # Named, but not as one who acts.
                here.append(found)
            elif not gender or is_surely(case, found, gender):
                return _unless_passed(found, passed, here, beside)
            else:
                perhaps = perhaps or found
        passed += here
        if perhaps and back:  # One sentence more was looked at for a sure man or woman.
            return _unless_passed(perhaps, passed)
    return _unless_passed(perhaps, passed) if perhaps else next(iter(passed), None)


def _answered(case: Case) -> Person | None:
    """Who spoke in the line before, if the verb says that this one answers it (`speech.words.answering`)."""
    if "answering" not in case.cue_classes or not case.before or not case.quote.cue:
        return None
    quote, found = case.before[-1]
    if quote.kind is not Kind.DIRECT:
        return None
    words = case.quote.content
    between = case.parsed.text[quote.content.end : words.start][: _LINE + 1]
    if case.quote.cue.start < words.start or "\n" not in between or len(between) > _LINE:
        return None
    token = tokens_in(case.parsed, words)[0]
    piece = case.parsed.speech.get(token)
    return found.person if piece and piece.dashed else None


_LINE = 80
"""Characters between two lines of a conversation: who said the one before."""


def _unless_passed(
    found: Resolution,
    passed: Sequence[Resolution],
    here: Sequence[Resolution] = (),
    sure: float = _GUESS,
) -> Resolution:
    """A guess if others were named in between: of those the nearer of both; `sure` if one was named beside him."""
    others = [other for other in passed if other.person is not found.person]
    if others and found.confidence <= _NEAR[2]:
        return others[0]
    if others:
        return replace(found, confidence=_GUESS)
    beside = any(other.person is not found.person for other in here)
    return replace(found, confidence=min(found.confidence, sure)) if beside else found


def _spoke(case: Case, first: int, past: int, back: int) -> list[Resolution]:
    near = _NEAR.get(back, _FARTHER)
    return [
        Resolution(
            found.person,
            found.words,
            near if found.confidence > _FARTHER else _DOUBT,
            f"spoke {back} sentences before",
            found.human,
            Basis.JUST_SPOKE if back <= 1 else Basis.OTHER,
        )
        for found in who_spoke(case, first, past)
        if found.human or (found.person and found.person.may_be_human)
    ]


def _named(case: Case, first: int, past: int, back: int, *, spoke: bool) -> list[Resolution]:
    why = f"named {back} sentences before"
    past = min(past, case.place)
    said = range(*tokens_in(case.parsed, case.quote.content)) if not back else range(0)
    if said and said.start <= first < said.stop <= past:
        first = said.stop  # Who is named in what somebody says is not who says it.
    everybody = named_beside(case, first, past)
    named = [item for item in everybody if item[0].is_human]
    beside = [person for person, _ in named]
    sure = (_confidence_of_named(back), _GUESS)
    if back and (chief := acting_office(case, first, past, beside, sure)):
        return chief
    acting = any(acts for _, acts in named)
    maybe = [person for person, acts in everybody if acts and person.looks_human and not acting]
    topic = _topic(case, first, past) if back and not named else None
    idle = back and not spoke and not acting
    if idle and (words := told_of(case, first, past)):
        likely = _SUBJECT if back == 1 else _GUESS
        somebody = Resolution(words=words, confidence=likely, why=why, human=True)
        return [somebody, *(Resolution(person, confidence=_GUESS, why=why) for person, _ in named)]
    if back and not (named or spoke) and opens_with_office(case, first):
        general = "general" in case.classes(first)
        before = case.people.recent(first) if general else ()
        meant = next((person for person in before if person.is_human), None)
        words = "" if meant else case.parsed.word(first)
        return [Resolution(meant, words, _GUESS, why, human=True)]
    if maybe and not topic:
        return [Resolution(person, confidence=_GUESS, why=why) for person in maybe]
    if len({person for person, acts in named if acts}) > _SUBJECTS:
        return []
    return [
        Resolution(person, confidence=_confidence_of_named(back) if acts else _GUESS, why=why)
        for person, acts in (named or ([(topic, True)] if topic else []))
    ]


def _confidence_of_named(back: int) -> float:
    """Who was only named is meant no farther than in the next sentence."""
    if back < _NAMED_FARTHEST:
        return _NEAR[back]
    return _BEYOND if back == _NAMED_FARTHEST else _FARTHER


def _topic(case: Case, first: int, past: int) -> Person | None:
    """Whom the sentence is about (`speech.parts.topic`) by the name of an office or a bare name."""
    pattern = part(case.parsed.lexicon.language.code, "topic")
    match = pattern.search(case.parsed.tags, first, past) if pattern else None
    if match is None:
        return None
    last = match.end("source") - 1
    if "role" in case.classes(last):
        return holder_of(case, last)
    named = list(mentions(case.parsed, match.start("source"), last + 1))
    if not named or named[-1].thing or not (named[-1].human or len(named[-1].words) > 1):
        return None  # A single name that nothing calls a person's may be a place.
    return case.people.named(named[-1].words)
