"""The sentences before a mention in -> whom "he" or "she" may mean: who spoke last, else who is named."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from knowledge.grammar.lexicon import NONE
from knowledge.grammar.patterns import part
from knowledge.model import Kind, Span
from knowledge.speakers.bodies import in_nominative
from knowledge.speakers.case import (
    Basis,
    Case,
    Resolution,
    sentence_of,
    sentences_back,
    who_spoke,
)
from knowledge.speakers.gendered import gender_of, is_surely, may_be
from knowledge.speakers.going_on import goes_on
from knowledge.speakers.known_to_all import meant_by_title
from knowledge.speakers.mentions import Gender, mentions, tokens_in
from knowledge.speakers.owned import named_beside
from knowledge.speakers.person import Person
from knowledge.speakers.titles import holder_of
from knowledge.speakers.unnamed import Told, told_acting

_NEAR = {0: 0.92, 1: 0.9, 2: 0.8}
"""How often a pronoun is who spoke or was named first so many sentences before."""
FARTHER = 0.6
_BEYOND = 0.63
"""Who was named so far back that one sentence stands between."""
_NAMED_FARTHEST = 2
FARTHEST = 8
GUESS, _DOUBT = 0.5, 0.55
"""Somebody who was only named; who goes on with words of whom it is not sure whose they are."""
_SUBJECT = 0.67
"""Who acts where somebody else is named beside him, in another case."""
_SUBJECTS = 2
"""Who of more than these act in a sentence is told in a row of names, and nobody's in particular."""


def last_spoken_of(case: Case, gender: Gender) -> Resolution | None:
    """Sentence by sentence backwards: who spoke in it, else who is named in it; "that one" is sooner another."""
    answered = answered_by(case)
    found = _last_but(case, gender, answered)
    again = found is None and answered is not None and "latter" in case.classes(case.first)
    return _last_but(case, gender, None) if again else found


def _last_but(case: Case, gender: Gender, answered: Person | None) -> Resolution | None:
    """The same, but for who is answered."""
    perhaps: Resolution | None = None
    passed: list[Resolution] = []
    bends = case.parsed.lexicon.language.keys("people.cases")
    beside = _SUBJECT if bends else GUESS
    chained = 0
    for number, (first, past) in enumerate(sentences_back(case, FARTHEST)):
        back = number - chained
        spoke = _spoke(case, first, past, back)
        if chained:  # "His headmaster noted. He sold a puzzle": of him, not of the headmaster.
            spoke = [found for found in spoke if not _is_his(case, found, gender)]
        if spoke and _means_another(case, first, past, spoke[0]):
            spoke = []
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
            if found.confidence <= GUESS:  # Named, but not as one who acts.
                here.append(found)
            elif not gender or is_surely(case, found, gender):
                return _unless_passed(found, passed, here, beside)
            else:
                perhaps = perhaps or found
        passed += here
        if perhaps and back:  # One sentence more was looked at for a sure man or woman.
            return _unless_passed(perhaps, passed)
    return _unless_passed(perhaps, passed) if perhaps else next(iter(passed), None)


def _is_his(case: Case, found: Resolution, gender: Gender) -> bool:
    """Whether the words tell of somebody by whose he is, of the gender that is asked for: "his headmaster"."""
    words = found.words.split()
    first = case.parsed.lexicon.entry(words[0].casefold()).classes if words else NONE
    return "related" in first and gender_of(first) == gender != Gender.UNKNOWN


def _means_another(case: Case, first: int, past: int, spoke: Resolution) -> bool:
    """Whether "that one" means somebody else who is named in the sentence of who spoke."""
    named = named_beside(case, first, past) if "latter" in case.classes(case.first) else ()
    return any(person.is_human and person is not spoke.person for person, _ in named)


def answered_by(case: Case) -> Person | None:
    """Who spoke just before, if a verb (`speech.words.answering`) or "that one" says that now another does."""
    if not case.before or not case.quote.cue:
        return None
    quote, found = case.before[-1]
    if "latter" in case.classes(case.first):  # "That one" is who spoke with him.
        others = [one for _, one in case.before[-_TALK:] if one.person is not found.person]
        talked = any(one.human or (one.person and one.person.is_human) for one in others)
        return found.person if talked else None
    if "answering" not in case.cue_classes:
        return None
    if quote.kind is not Kind.DIRECT:
        return None
    if quote.cue and _inquires(case, quote.cue):
        return found.person
    words = case.quote.content
    between = case.parsed.text[quote.content.end : words.start][: _LINE + 1]
    if case.quote.cue.start < words.start or "\n" not in between or len(between) > _LINE:
        return None
    token = tokens_in(case.parsed, words)[0]
    piece = case.parsed.speech.get(token)
    return found.person if piece and piece.dashed else None


def _inquires(case: Case, cue: Span) -> bool:
    """Whether somebody asks with the words, in the sentence before."""
    first, past = tokens_in(case.parsed, cue)
    asked = any("inquiring" in case.classes(token) for token in range(first, past))
    return asked and any(start <= first < end for start, end in sentences_back(case, 2)[1:])


_TALK = 3
"""Utterances among which somebody else talks with who spoke last."""
_LINE = 80
"""Characters between two lines of a conversation: who said the one before."""


def _unless_passed(
    found: Resolution,
    passed: Sequence[Resolution],
    here: Sequence[Resolution] = (),
    sure: float = GUESS,
) -> Resolution:
    """A guess if others were named in between: of those the nearer of both; `sure` if one was named beside him."""
    others = [other for other in passed if other.person is not found.person]
    if others and found.confidence <= _NEAR[2]:
        return others[0]
    if others:
        return replace(found, confidence=GUESS)
    beside = any(other.person is not found.person for other in here)
    return replace(found, confidence=min(found.confidence, sure)) if beside else found


def _spoke(case: Case, first: int, past: int, back: int) -> list[Resolution]:
    near = _NEAR.get(back, FARTHER)
    return [
        Resolution(
            found.person,
            found.words,
            near if found.confidence > FARTHER else _DOUBT,
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
    acting = any(acts for _, acts in named)
    if "latter" in case.classes(case.first):  # "That one" is not whom the sentence is about.
        named = [item for item in named if not item[1]] or named
    maybe = [person for person, acts in everybody if acts and person.looks_human and not acting]
    topic = topic_of(case, first, past) if (back or not case.mentioned) and not acting else None
    if topic and (named or not back):
        named = [(topic, True), *(item for item in named if item[0] is not topic)]
    told = told_acting(case, first, past, acting=acting) if back and not (spoke or topic) else None
    if told:
        sure = _SUBJECT if back == 1 and not told.bare else GUESS
        others = [Resolution(person, confidence=GUESS, why=why) for person, _ in named]
        return [_meant(case, told, first, sure, why), *others]
    if back and not (named or spoke) and (office := _office_at(case, first)) is not None:
        anybody = case.people.recent(office) if "general" in case.classes(office) else ()
        last = next((person for person in anybody if person.is_human), None)
        meant = holder_of(case, office) or last
        words = "" if meant else case.parsed.word(office)
        return [Resolution(meant, words, GUESS, why, human=True)]
    unheld = back == 1 and not (named or maybe or spoke)
    if unheld and (words := _office_without_holder(case, first, past)):
        bare = "bare" in case.parsed.lexicon.entry(words).classes
        meant = meant_by_title(case) if bare else None
        return [Resolution(meant, "" if meant else words, GUESS, why, human=True)]
    if maybe and not topic:
        return [Resolution(person, confidence=GUESS, why=why) for person in maybe]
    if len({person for person, acts in named if acts}) > _SUBJECTS:
        return []
    return [
        Resolution(person, confidence=_confidence_of_named(back) if acts else GUESS, why=why)
        for person, acts in (named or ([(topic, True)] if topic else []))
    ]


def _meant(case: Case, told: Told, first: int, sure: float, why: str) -> Resolution:
    """The words, or who was named last before them if they may be his and he has no other office."""
    recent = case.people.recent(first) if told.bare else ()
    last = next((person for person in recent if person.is_human), None)
    person = last if last and not last.roles else None
    return Resolution(person, "" if person else told.words, sure, why, human=True)


def _office_at(case: Case, first: int) -> int | None:
    """The office with which the sentence tells whom it is about, where nobody knows whose it is."""
    pattern = part(case.parsed.lexicon.language.code, "office_mention")
    match = pattern.match(case.parsed.tags, first) if pattern else None
    return match.start("office") if match else None


def _office_without_holder(case: Case, first: int, past: int) -> str:
    """Whom the sentence is about by an office that nobody who is named holds; empty if by none."""
    pattern = part(case.parsed.lexicon.language.code, "topic")
    match = pattern.search(case.parsed.tags, first, past) if pattern else None
    if match is None:
        return ""
    start, end = match.span("source")
    adjuncts = (case.classes(token) & _ADJUNCTS for token in range(first, start))
    if start > first and not (all(adjuncts) and case.classes(end)):
        return ""
    held = case.classes(end - 1)
    if "role" not in held or held & _MANY or holder_of(case, end - 1):
        return ""
    if "exists" in case.classes(end):  # "She has three children."
        return ""
    if held & _OF_ANYBODY and _may_be_anybody(case, start, end):
        return ""
    return in_nominative(case.parsed.printed(start, end), case.parsed)


def _may_be_anybody(case: Case, first: int, past: int) -> bool:
    """Whether the words tell no more than what somebody is, and how old, and the sentence before names somebody."""
    if past - first > 1 and not any("aged" in case.classes(token) for token in range(first, past)):
        return False
    if not first:
        return False
    before = sentence_of(case.parsed, first - 1)
    named = any(person.is_human for _, person in case.people.between(*before))
    return named or any(found.person for found in who_spoke(case, *before))


_ADJUNCTS = frozenset({"ablative", "dative", "func", "locative", "oblique", "time"})
"""Classes of words that may stand before whom a sentence is about."""
_MANY = frozenset({"crowd", "body"})
_OF_ANYBODY = frozenset({"epithet", "vocation"})
"""Said of whoever was named just before."""


def _confidence_of_named(back: int) -> float:
    """Who was only named is meant no farther than in the next sentence."""
    if back < _NAMED_FARTHEST:
        return _NEAR[back]
    return _BEYOND if back == _NAMED_FARTHEST else FARTHER


def topic_of(case: Case, first: int, past: int) -> Person | None:
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
