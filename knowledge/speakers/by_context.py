"""A quote without a mention of who says it -> whoever the conversation or the headline says."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import replace
from functools import lru_cache

from knowledge.grammar.parsed import Parsed
from knowledge.grammar.parsing import parse
from knowledge.grammar.patterns import part
from knowledge.grammar.talk import ANSWER, ORATION, TURN, labelled_turns
from knowledge.model import Article, Kind
from knowledge.speakers.antecedents import last_spoken_of
from knowledge.speakers.asking import Source, asked_of
from knowledge.speakers.by_briefing import has_signed, signs
from knowledge.speakers.by_guest import HEADLINE, by_guest
from knowledge.speakers.by_pronoun import unless_rivalled
from knowledge.speakers.by_turn import BREAK
from knowledge.speakers.case import (
    Basis,
    Case,
    Resolution,
    named_between,
    printed_before,
    sentences_back,
    who_spoke,
)
from knowledge.speakers.gendered import gender_of
from knowledge.speakers.mentions import Gender, mentions
from knowledge.speakers.person import Person
from knowledge.speakers.unnamed import told_of

_SAID_IT = 0.75
"""How sure a quotation that stands alone is of whose words the sentence before reports."""
SENTENCE_BEFORE = "the sentence before is about"
_ONE_PERSONS = (ORATION, ANSWER)
_FIRST_NAMES = 5


def by_headline(case: Case) -> Resolution | None:
    """A speech or an interview is whose name stands over it, else in its first lines."""
    if case.quote.rule not in _ONE_PERSONS:
        return None
    if answers := _answers_on(case) or by_guest(case) or _under_heading(case):
        return answers
    headline = parse(Article(text=case.article.title, language=case.article.language))
    for mention in mentions(headline):
        known = case.people.named(mention.words)
        if len(mention.words) > 1 or (known and known.is_human):
            person = known or Person(mention.words)
            person.add(mention)
            return Resolution(person, confidence=0.95, why=HEADLINE)
    for token, person in case.people.mentioned[:_FIRST_NAMES]:
        if person.is_human and not (_asks_for_paper(case, token) or signs(case.parsed, token)):
            return Resolution(person, confidence=0.85, why="named first")
    if case.before and has_signed(case.parsed, case.before[-1][0]):
        return Resolution(why="who answers is not named", basis=Basis.NARRATOR)
    return _called_politely(case)


def _asks_for_paper(case: Case, token: int) -> bool:
    """Whether words that tell who asks stand before the name (`speech.interviewing`): "Interviewed by Ann Reed"."""
    start = case.parsed.starts[token]
    before = case.parsed.text[max(0, start - _BEFORE_NAME) : start].casefold()
    return any(word in before for word in case.parsed.lexicon.language.words("speech.interviewing"))


def _called_politely(case: Case) -> Resolution | None:
    """Whom the question calls by a first name and a patronymic, where the text does not name him."""
    if case.quote.rule != ANSWER or not case.quote.group:
        return None
    question = case.parsed.text[case.quote.group - 1 : case.quote.content.start]
    match = _POLITE.match(question)
    if match and "patronymic" in case.parsed.lexicon.entry(match["patronymic"]).classes:
        return Resolution(words=match["name"], confidence=0.8, why=_POLITELY, human=True)
    return next((found for _, found in reversed(case.before) if found.why == _POLITELY), None)


_BEFORE_NAME = 30
"""Characters before a name in which words tell that it is the interviewer's."""
_POLITE = re.compile(r"\W{0,5}(?P<name>[^\W\d_]+ (?P<patronymic>[^\W\d_]+)),")
_POLITELY = "called politely in the question"


def _answers_on(case: Case) -> Resolution | None:
    """Where labels of answers name who gives them, and this one does not, who had the last turn but for a question."""
    if not _several_answer(case.parsed):
        return None
    for quote, found in reversed(case.before):
        between = case.parsed.text[quote.content.end : case.quote.content.start]
        asks = case.parsed.text.endswith("?", 0, quote.content.end)
        if quote.rule == TURN and not asks and found.person and len(BREAK.findall(between)) > 1:
            return replace(found, confidence=min(found.confidence, 0.85), why="answers on")
    return None


def _under_heading(case: Case) -> Resolution | None:
    """Whose name stands over the answers, before the first that he gave: "Tom Harlow, coach:"."""
    for quote, found in reversed(case.before):
        if found.why == _HEADED:
            return found
        source = quote.source
        if quote.rule != ANSWER and source and found.person:
            between = case.parsed.text[source.end : quote.content.start]
            headed = _HEADING.fullmatch(between)
            return Resolution(found.person, confidence=0.85, why=_HEADED) if headed else None
    return None


_HEADED, _HEADING = "his name stands over the answers", re.compile(r"[^.!?:\n]*:\s*\n\s*[—–-]?\s*")


@lru_cache(maxsize=4)
def _several_answer(parsed: Parsed) -> bool:
    """Whether the label of an answer names somebody in brackets: "Answer (A. Reed): ..."."""
    words = parsed.lexicon.language.words("speech.words.answer_label")
    return any(
        (before := _IN_BRACKETS.search(parsed.text, max(0, first - _LONGEST_WORD), first))
        and before["word"].casefold() in words
        for first in (parsed.starts[start] for start, _ in labelled_turns(parsed))
    )


_LONGEST_WORD = 30
_IN_BRACKETS = re.compile(r"(?P<word>\w+)\.? ?\($")


@asked_of(Source.NOTHING)
def by_dropped_pronoun(case: Case) -> Resolution | None:
    """A verb without a subject is as good as "he" in languages that may leave him out (`speech.dropped`)."""
    drops = case.parsed.lexicon.language.words("speech.dropped")
    if case.mentioned or not drops or case.quote.cue is None or case.quote.kind is not Kind.DIRECT:
        return None
    found = last_spoken_of(case, Gender.UNKNOWN)
    return unless_rivalled(case, found) if found else None


@asked_of(Source.NOTHING)
def by_sentence_before(case: Case) -> Resolution | None:
    """Tess smiled. "Never." The quotation is whose deed the sentence before it in the paragraph tells."""
    if case.mentioned or "citing" in case.cue_classes:  # What is cited is somebody else's.
        return None
    if printed_before(case) in ("", "\n"):
        return None
    found = last_spoken_of(case, Gender.UNKNOWN)
    if found is None:
        return None
    spoken = case.quote.kind is Kind.DIRECT and found.basis is Basis.JUST_SPOKE
    sure = _SAID_IT if spoken else 0.6
    return replace(found, confidence=min(found.confidence, sure), why="the sentence before")


@asked_of(Source.NOTHING)
def by_paragraph_before(case: Case) -> Resolution | None:
    """Tess showed the pit on a film.\\n "It is older than my son." The quotation is hers if nobody spoke since."""
    if case.mentioned or len(sentences := sentences_back(case, 2)) < 2:
        return None
    if printed_before(case) != "\n" or who_spoke(case, *sentences[1]):
        return None
    sure = _ANNOUNCED if _announces(case, *sentences[1]) else 0.65
    for person, acts in named_between(case, *sentences[1]):
        if person.is_human and acts:
            return Resolution(person, confidence=sure, why=SENTENCE_BEFORE)
    return _somebody_before(case, *sentences[1]) or _alone_before(case)


def _alone_before(case: Case) -> Resolution | None:
    """Who alone acts by name in the paragraph before, or with whom it is so, where nobody is said to speak."""
    starts = case.parsed.paragraph_starts
    number = bisect_right(starts, case.place) - 1
    if number < 1:
        return None
    first, past = starts[number - 1], starts[number]
    if any(found.person or found.words for found in who_spoke(case, first, past)):
        return None
    named = [(person, acts) for person, acts in named_between(case, first, past) if person.is_human]
    if not named or len({person for person, _ in named}) > 1:
        return None
    if not named[0][1] and not _opens_with_whom(case, first, past):
        return None
    return Resolution(named[0][0], confidence=_ALONE, why="the paragraph before is about")


def _opens_with_whom(case: Case, first: int, past: int) -> bool:
    """Whether the paragraph opens with whom it is so: «У пенсионерки Веры в комнате плюс девять»."""
    if "with_whom" not in case.classes(first):
        return False
    named = min(token for token, _ in case.people.mentioned if first <= token < past)
    return all("role" in case.classes(token) for token in range(first + 1, named))


_ALONE = 0.62
"""How sure a quotation that opens a paragraph is of the only person of the one before."""


def _somebody_before(case: Case, first: int, past: int) -> Resolution | None:
    """Whom the sentence calls "a boy" or "she": who that is."""
    if words := told_of(case, first, past):
        return Resolution(words=words, confidence=0.65, why=SENTENCE_BEFORE, human=True)
    pattern = part(case.parsed.lexicon.language.code, "opening_she")
    match = pattern.match(case.parsed.tags, first, past) if pattern else None
    if match is None:
        return None
    she = match.end() - 1
    found = last_spoken_of(replace(case, first=she, past=she + 1), gender_of(case.classes(she)))
    return found and replace(found, confidence=min(found.confidence, 0.65), why=SENTENCE_BEFORE)


def _announces(case: Case, first: int, past: int) -> bool:
    """Whether the sentence says that somebody told of this (`speech.parts.announces`)."""
    pattern = part(case.parsed.lexicon.language.code, "announces")
    return bool(pattern and pattern.match(case.parsed.tags, first, past))


_ANNOUNCED = 0.8
"""How sure who told of something is of the quotation that opens the next paragraph."""
