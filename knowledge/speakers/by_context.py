"""A quote without a mention of who says it -> whoever the conversation or the headline says."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache

from knowledge.grammar.parsing import Parsed, parse
from knowledge.grammar.patterns import part
from knowledge.grammar.talk import labelled_turns
from knowledge.language import WORD
from knowledge.model import Article, Kind, Quote
from knowledge.speakers.by_pronoun import last_spoken_of, unless_rivalled
from knowledge.speakers.case import (
    Basis,
    Case,
    Resolution,
    fits,
    named_between,
    sentence_of,
    sentences_back,
    who_spoke,
)
from knowledge.speakers.mentions import Gender, mentions, tokens_in
from knowledge.speakers.person import Person

_SAID_IT = 0.75
"""How sure a quotation that stands alone is of whose words the sentence before reports."""
_TURN = "turn of a conversation"
_ONE_PERSONS = ("speech of one person", "answer in an interview")
_ASKS = ("?", "?»", "?”", '?"', "?’", "?'", "?''")
_FIRST_NAMES = 5
_MARGIN, _OPENING = 6, " \t–—−-"
"""Characters, and which of them, that may stand between a paragraph's start and its first words."""
_BETWEEN = 120
"""Characters of the author's words after which a quotation is no longer the next of a conversation."""


def by_headline(case: Case) -> Resolution | None:
    """A speech or an interview is whose name stands over it, else in its first lines."""
    if case.quote.rule not in _ONE_PERSONS:
        return None
    if answers := _answers_on(case):
        return answers
    headline = parse(Article(text=case.article.title, language=case.article.language))
    for mention in mentions(headline):
        known = case.people.named(mention.words)
        if known or len(mention.words) > 1:
            person = known or Person(mention.words)
            person.add(mention)
            return Resolution(person, confidence=0.95, why="named in the headline")
    for _, person in case.people.mentioned[:_FIRST_NAMES]:
        if person.is_human:
            return Resolution(person, confidence=0.85, why="named first")
    return None


def _answers_on(case: Case) -> Resolution | None:
    """Where labels of answers name who gives them, and this one does not, who had the last turn but for a question."""
    if not _several_answer(case.parsed):
        return None
    for quote, found in reversed(case.before):
        between = case.parsed.text[quote.content.end : case.quote.content.start]
        if quote.rule == _TURN and found.person and len(_BREAK.findall(between)) > 1:
            return replace(found, confidence=min(found.confidence, 0.85), why="answers on")
    return None


@lru_cache(maxsize=4)
def _several_answer(parsed: Parsed) -> bool:
    """Whether the label of an answer names somebody in brackets: "Answer (A. Reed): ..."."""
    return any(
        parsed.speech[token].turn and parsed.text[parsed.starts[start] - 1 :][:1] == "("
        for start, token in labelled_turns(parsed)
    )


def by_turn(case: Case) -> Resolution | None:
    """In a conversation the next quotation is the other's after a question or where two take turns."""
    if (
        case.mentioned
        or not case.before
        or not _adjacent(case)
        or case.quote.kind is not Kind.DIRECT
    ):
        return None
    quote, last = case.before[-1]
    asked = quote.content.of(case.parsed.text).endswith(_ASKS)
    addressed = (_addressed(case, quote, last) or _asked(case, quote, last)) if asked else None
    if addressed:
        return Resolution(addressed, confidence=0.75, why="addressed in the question")
    if last.basis is Basis.NARRATOR and asked:
        return last_spoken_of(case, Gender.UNKNOWN)
    if not _takes_turns(case) or not (
        asked or (_is_short(case, quote) and _is_short(case, case.quote))
    ):
        return None
    previous = _turn_before(case)
    if previous and previous.basis is Basis.NARRATOR:
        return previous
    others = [found for _, found in reversed(case.before) if found.person is not last.person]
    other = next((found for found in others if found.person), None)
    if other and (asked or previous):
        return Resolution(other.person, other.words, 0.7, "the other's turn")
    return None


def _takes_turns(case: Case) -> bool:
    """Whether a quotation that says not whose it is may be the other's: where dashes open speech, only such a one."""
    token = tokens_in(case.parsed, case.quote.content)[0]
    piece = case.parsed.speech.get(token)
    dashes = case.parsed.lexicon.language.words("speech.dashes")
    return not dashes or (piece is not None and piece.dashed)


def _turn_before(case: Case) -> Resolution | None:
    """Who spoke in the paragraph before whoever spoke last; None if that was no conversation."""
    speaker = case.before[-1][1].person
    for number in range(len(case.before) - 2, -1, -1):
        quote, found = case.before[number]
        if found.person is not speaker:
            # What is only reported is no turn, but for a question.
            spoken = quote.kind is Kind.DIRECT or _is_question(case, quote)
            return found if spoken and _follows(case, case.before[number + 1][0], quote) else None
    return None


def _is_question(case: Case, quote: Quote) -> bool:
    """Whether somebody asks what it reports: "Tess asked when the bridge would open"."""
    cue = tokens_in(case.parsed, quote.cue) if quote.cue else (0, 0)
    return any("inquiring" in case.classes(token) for token in range(*cue))


def _is_short(case: Case, quote: Quote) -> bool:
    """Whether it is as short as what people say in turn; longer ones go on over paragraphs."""
    return len(quote.content.of(case.parsed.text).split()) <= _LONGEST_TURN


_LONGEST_TURN = 15


def _addressed(case: Case, question: Quote, asker: Resolution) -> Person | None:
    """Who is called by name in the question."""
    words = question.content.of(case.parsed.text)[:_LONGEST_QUESTION]
    for match in WORD.finditer(words):
        person = case.people.named([match.group()]) if match.group()[0].isupper() else None
        if person and person is not asker.person:
            return person
    return None


def _asked(case: Case, question: Quote, asker: Resolution) -> Person | None:
    """Whom the asker is said to ask: “Will you sell?” Tom asked Ann."""
    if question.cue is None or "asking" not in replace(case, quote=question).cue_classes:
        return None
    first = tokens_in(case.parsed, question.cue)[1]
    named = named_between(case, first, sentence_of(case.parsed, first)[1])
    others = [person for person, _ in named if person is not asker.person and person.is_human]
    return others[0] if len(others) == 1 else None


_LONGEST_QUESTION = 300
_BREAK = re.compile(r"\n\s*")


def _adjacent(case: Case) -> bool:
    """Whether hardly anything stands between this quote and the one before, and a paragraph ends there."""
    return _follows(case, case.quote, case.before[-1][0])


def _follows(case: Case, quote: Quote, before: Quote) -> bool:
    between = case.parsed.text[before.content.end : quote.content.start]
    return len(between) < _BETWEEN and len(_BREAK.findall(between)) == 1


def _empty(found: Resolution) -> bool:
    return found.person is None and not found.words


def by_dropped_pronoun(case: Case) -> Resolution | None:
    """A verb without a subject is as good as "he" in languages that may leave him out (`speech.dropped`)."""
    drops = case.parsed.lexicon.language.words("speech.dropped")
    if case.mentioned or not drops or case.quote.cue is None or case.quote.kind is not Kind.DIRECT:
        return None
    found = last_spoken_of(case, Gender.UNKNOWN)
    return unless_rivalled(case, found) if found else None


def by_sentence_before(case: Case) -> Resolution | None:
    """Tess smiled. "Never." The quotation is whose deed the sentence before it in the paragraph tells."""
    if case.mentioned:
        return None
    start = case.quote.content.start
    before = case.parsed.text[max(0, start - _MARGIN) : start].rstrip(_OPENING)
    if not before or before.endswith("\n"):
        return None
    found = last_spoken_of(case, Gender.UNKNOWN)
    if found is None:
        return None
    spoken = case.quote.kind is Kind.DIRECT and found.basis is Basis.JUST_SPOKE
    sure = _SAID_IT if spoken else 0.6
    return replace(found, confidence=min(found.confidence, sure), why="the sentence before")


def by_paragraph_before(case: Case) -> Resolution | None:
    """Tess showed the pit on a film.\\n "It is older than my son." The quotation is hers if nobody spoke since."""
    if case.mentioned or len(sentences := sentences_back(case, 2)) < 2:
        return None
    start = case.quote.content.start
    opens = case.parsed.text[max(0, start - _MARGIN) : start].rstrip(_OPENING).endswith("\n")
    if not opens or who_spoke(case, *sentences[1]):
        return None
    sure = _ANNOUNCED if _announces(case, *sentences[1]) else 0.65
    for person, acts in named_between(case, *sentences[1]):
        if person.is_human and acts:
            return Resolution(person, confidence=sure, why="the sentence before is about")
    return None


def _announces(case: Case, first: int, past: int) -> bool:
    """Whether the sentence says that somebody told of this (`speech.parts.announces`)."""
    pattern = part(case.parsed.lexicon.language.code, "announces")
    return bool(pattern and pattern.match(case.parsed.tags, first, past))


_ANNOUNCED = 0.8
"""How sure who told of something is of the quotation that opens the next paragraph."""


def by_what_went_before(case: Case) -> Resolution | None:
    """A quotation without any mention goes on with who spoke last."""
    if case.mentioned or not case.before:
        return None
    behind_frame = _behind_frame(case)
    for _, found in reversed(case.before[-_UTTERANCES:]):
        if behind_frame and found.confidence > _SAID and not case.gender:
            return replace(found, confidence=0.8, why="goes on behind who said so")
        if found.person and fits(found.person, case.gender):
            near = found is case.before[-1][1] and (_goes_on(case) or _speaks_alone(case, found))
            sure = min(found.confidence, 0.75) if near else 0.65
            return Resolution(found.person, confidence=sure, why="spoke last before")
        if found.words and not case.gender:
            near = found is case.before[-1][1] and found.human and _goes_on(case)
            sure = min(found.confidence, 0.75) if near else 0.65
            return replace(found, confidence=sure, why="spoke last before")
    return None


def _behind_frame(case: Case) -> bool:
    """Whether only who said the quotation before stands between: «One», Tess said. «Two».

    Only asked where the marks of a quotation do not tell whether it goes on (`speech.goes_on`).
    """
    quote, _ = case.before[-1]
    if not case.parsed.lexicon.language.words("speech.goes_on"):
        return False
    if case.quote.kind is not Kind.DIRECT or quote.kind is not Kind.DIRECT or not quote.cue:
        return False
    between = quote.content.end <= quote.cue.start < case.quote.content.start
    return between and case.quote.content.start - quote.cue.end < _BETWEEN and _adjacent(case)


_SAID = 0.65
"""How sure it must be who said so."""


def _speaks_alone(case: Case, found: Resolution) -> bool:
    """Whether the sentence before gives his words, and nobody else acts in it; asked where dashes open another's."""
    if not case.parsed.lexicon.language.words("speech.dashes"):
        return False
    sentences = sentences_back(case, 2)
    if len(sentences) < 2 or found not in who_spoke(case, *sentences[1]):
        return False
    acting = (person for person, acts in named_between(case, *sentences[1]) if acts)
    return all(person is found.person or not person.is_human for person in acting)


def _goes_on(case: Case) -> bool:
    """Whether the paragraph before is a quotation with who said it and no more, and this one opens the next."""
    before = case.before[-1][0]
    if before.kind is not Kind.DIRECT:
        return False
    between = case.parsed.text[before.content.end : case.quote.content.start][: _BETWEEN + 1]
    framed = before.cue and before.content.end <= before.cue.start < case.quote.content.start
    ends = _ENDS_PARAGRAPH.fullmatch(between) or (framed and _FRAME.fullmatch(between))
    return len(between) <= _BETWEEN and bool(ends)


_ENDS_PARAGRAPH = re.compile(
    r"[»”\"'.,!?…]*(?:\s*[—–-]{1,2}\s[^\n.!?…]*[.…]?)?[ \t]*\n\s*[—–-]?\s*"
)
"""What may stand between: who said the one before, and the end of its paragraph."""
_FRAME = re.compile(r"[»”\"',]*[^\n!?…»”\"«“]*[.]?[ \t]*\n\s*[—–-]?\s*")
"""The same where the frame of the quotation before closes its paragraph: "..., she said."."""
_UTTERANCES = 3
"""Back to which one without a mention may go on, if the verb tells the gender of who goes on."""
