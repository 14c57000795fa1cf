"""Lines of a conversation in dashes -> whose those are that do not say it: the one's and the other's in turn.

A new dash is a new voice. So a line without a mention is never whose the line before was; of two who talk it is
the other's, and of one whose words are told the one's whom he calls by name or beside whom the text told of him.
Only for languages in which dashes open speech (`speech.dashes`).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from knowledge.grammar.parsed import Parsed
from knowledge.model import Quote
from knowledge.speakers.by_context import SENTENCE_BEFORE
from knowledge.speakers.by_turn import LONGEST_TURN
from knowledge.speakers.case import Resolution
from knowledge.speakers.court import testimony
from knowledge.speakers.exchanged import begins, called, called_behind, wants_answer
from knowledge.speakers.lines import REPORTER, Line, conversations, is_same, voices
from knowledge.speakers.people import People

_TWO = 2
_SURE, _LIKELY, _GUESS = 0.8, 0.66, 0.5
_PARAGRAPHS_BACK = 3
"""Paragraphs before a conversation in which he is looked for with whom somebody talks."""


def take_turns(
    parsed: Parsed, people: People, quotes: Sequence[Quote], found: list[Resolution]
) -> None:
    """Put the speakers of lines without a mention into what was found."""
    if not parsed.lexicon.language.words("speech.dashes"):
        return
    before: list[Line] = []
    for lines in conversations(parsed, quotes, found):
        for line, whose in _told(parsed, people, quotes, found, lines, before):
            for number in line.quotes:
                found[number] = whose
        for line in lines:
            line.spoke = line.spoke or found[line.quotes[0]]
        if len(voices(lines)) == _TWO:
            before = lines


def _told(
    parsed: Parsed,
    people: People,
    quotes: Sequence[Quote],
    found: Sequence[Resolution],
    lines: list[Line],
    before: list[Line],
) -> Iterator[tuple[Line, Resolution]]:
    """The lines without a mention, each with whose it is."""
    yield from testimony(parsed, people, found, lines)
    opened = not voices(lines) and begins(parsed, quotes, found, lines)
    if opened:
        lines[0].spoke = found[lines[0].quotes[0]]
    yield from _first_told(parsed, people, quotes, found, lines)
    heard = _heard(parsed, people, quotes, lines, before)
    if (
        not opened
        and len(heard) == 1
        and not any(
            wants_answer(parsed, quotes, line) or _calls(parsed, people, quotes, line, heard[0])
            for line in lines
        )
    ):
        return  # All of it may be one's: each paragraph with its dash.
    asked = not opened and len(heard) == 1 and _reports(parsed)
    sure = _LIKELY if len(voices(lines)) < _TWO else _SURE
    for place, line in enumerate(lines):
        if line.spoke is REPORTER:
            yield line, REPORTER
        if line.spoke is None and heard:
            whose = _in_turn(lines, place, heard, sure)
            whose = REPORTER if asked and not (whose.person or whose.words) else whose
            if not _goes_on(parsed, quotes, lines, place, whose):
                yield line, whose


def _first_told(
    parsed: Parsed,
    people: People,
    quotes: Sequence[Quote],
    found: Sequence[Resolution],
    lines: Sequence[Line],
) -> Iterator[tuple[Line, Resolution]]:
    """Where nobody is heard yet, the line whose speaker another one tells, with whose it is."""
    if not voices(lines) and (answers := called_behind(parsed, people, quotes, lines)):
        place, whose = answers
        yield lines[place], whose
        lines[place].spoke = whose
    if not voices(lines) and (asked := _asked_for_paper(parsed, people, quotes, found, lines)):
        lines[0].spoke, lines[1].spoke = REPORTER, asked
        yield lines[1], asked


def _heard(
    parsed: Parsed,
    people: People,
    quotes: Sequence[Quote],
    lines: list[Line],
    before: list[Line],
) -> list[Resolution]:
    """Who speaks in the lines: of one alone also who talks to him, if that can be told."""
    heard = voices(lines)
    if len(heard) != 1:
        return heard
    if _is_led(parsed, quotes, lines[0]):
        return heard + [REPORTER] * _is_asked(parsed, quotes, lines)
    other = _partner(parsed, people, quotes, lines, before)
    return [*heard, other] if other else heard


def _asked_for_paper(
    parsed: Parsed,
    people: People,
    quotes: Sequence[Quote],
    found: Sequence[Resolution],
    lines: Sequence[Line],
) -> Resolution | None:
    """Who answers where nobody is named: whom the first line calls; if every other one asks, whom all is about."""
    whom = next(called(parsed, people, quotes[lines[0].quotes[0]]), None)
    if whom and len(lines) > 1:
        return Resolution(whom, confidence=_LIKELY, why="called by name")
    about = found[lines[0].quotes[0]]
    asking = [wants_answer(parsed, quotes, line) for line in lines]
    if not asking[0]:
        return None
    if about.person and (_reports(parsed) or _answers(parsed, quotes, about, lines)):
        return about
    if len(lines) < _TWO * _TWO or not all(asking[::2]) or any(asking[1::2]):
        return None
    token = parsed.paragraph_starts[lines[0].paragraph]
    counts = Counter(person for person in people.recent_mentions(token) if person.is_human)
    most = counts.most_common(_TWO)
    if not most or (len(most) == _TWO and most[0][1] < _TWO * most[1][1]):
        return None
    return Resolution(most[0][0], confidence=_GUESS, why="whom the text is about")


def _answers(
    parsed: Parsed, quotes: Sequence[Quote], about: Resolution, lines: Sequence[Line]
) -> bool:
    """Whether two lines only ask and answer, behind a sentence about somebody: "Reed shows the pump."."""
    shown = about.why == SENTENCE_BEFORE and len(lines) == _TWO
    return shown and not wants_answer(parsed, quotes, lines[1])


def _is_asked(parsed: Parsed, quotes: Sequence[Quote], lines: Sequence[Line]) -> bool:
    """Whether a line without a mention asks or cries out."""
    return any(line.spoke is None and wants_answer(parsed, quotes, line) for line in lines)


def _is_led(parsed: Parsed, quotes: Sequence[Quote], line: Line) -> bool:
    """Whether a colon leads to the line, behind who answers: only the paper talks with him then."""
    cue = quotes[line.quotes[0]].cue
    return cue is not None and cue.of(parsed.text) == ":" and line.spoke is not None


@lru_cache(maxsize=4)
def _reports(parsed: Parsed) -> bool:
    """Whether the writer tells of himself outside of what is said: "we find him at the pier"."""
    return any("reporting_self" in held for held in parsed.classes)


def _goes_on(
    parsed: Parsed, quotes: Sequence[Quote], lines: Sequence[Line], place: int, whose: Resolution
) -> bool:
    """Whether nothing is sure but that the line is too long for an exchange of words: somebody's next paragraph."""
    if whose.confidence > _GUESS or not place:
        return False
    long = len(quotes[lines[place].quotes[-1]].content.of(parsed.text).split()) > LONGEST_TURN
    return long and not any(
        wants_answer(parsed, quotes, line) for line in lines[place - 1 : place + 1]
    )


def _in_turn(
    lines: Sequence[Line], place: int, voices: Sequence[Resolution], sure: float
) -> Resolution:
    """Who speaks there by the nearest lines with a mention before and behind it."""
    likely = [
        found
        for near in (_nearest(lines, place, -1), _nearest(lines, place, 1))
        if near is not None and (found := _away(lines, place, near, voices))
    ]
    if not likely:
        return Resolution(why="another in the conversation")
    agree = all(is_same(found, likely[0]) for found in likely)
    why = "whose turn it is"
    sure = min(sure if agree else _GUESS, max(_GUESS, likely[0].confidence))
    return Resolution(
        likely[0].person, likely[0].words, sure, why, likely[0].human, likely[0].basis
    )


def _away(
    lines: Sequence[Line], place: int, near: int, voices: Sequence[Resolution]
) -> Resolution | None:
    """Who speaks so many lines from one whose speaker is known."""
    spoke = lines[near].spoke
    assert spoke is not None
    if (place - near) % _TWO == 0:
        return spoke if len(voices) <= _TWO or abs(place - near) == _TWO else None
    others = [voice for voice in voices if not is_same(voice, spoke)]
    if len(others) == 1:
        return others[0]
    beyond = 2 * place - near if abs(place - near) == 1 else -1
    across = lines[near - (place - near)] if 0 <= near - (place - near) < len(lines) else None
    known = lines[beyond].spoke if 0 <= beyond < len(lines) else None
    if across and across.spoke and not is_same(across.spoke, spoke):
        return across.spoke if known is None or not is_same(known, across.spoke) else None
    return None


def _nearest(lines: Sequence[Line], place: int, step: int) -> int | None:
    """The next line in that direction that says whose it is."""
    place += step
    while 0 <= place < len(lines):
        if lines[place].spoke:
            return place
        place += step
    return None


def _partner(
    parsed: Parsed, people: People, quotes: Sequence[Quote], lines: list[Line], before: list[Line]
) -> Resolution | None:
    """With whom the only one talks who is named: whom he calls by name, else who is named beside him just before."""
    spoke = voices(lines)[0]
    for line in lines:
        if line.spoke:
            for whom in called(parsed, people, quotes[line.quotes[0]]):
                if whom is not spoke.person:
                    return Resolution(whom, confidence=_LIKELY, why="called by name")
    if _is_asked(parsed, quotes, lines) and _is_asked_for_paper(parsed, lines[0].paragraph):
        return REPORTER
    just_before = _named_before(parsed, people, lines[0].paragraph, 1, spoke)
    if just_before:
        return replace(just_before, confidence=_LIKELY)
    again = voices(before)
    if len(again) == _TWO and any(is_same(voice, spoke) for voice in again):
        return next(voice for voice in again if not is_same(voice, spoke))
    return _named_before(parsed, people, lines[0].paragraph, _PARAGRAPHS_BACK, spoke)


def _is_asked_for_paper(parsed: Parsed, first: int) -> bool:
    """Whether the paragraph before a conversation tells that the writer is there: "he receives us standing"."""
    starts = parsed.paragraph_starts
    before = parsed.classes[starts[max(0, first - 1)] : starts[first]]
    return any(held & _PRESENT for held in before)


_PRESENT = frozenset({"reporting_self", "first_person"})


def _named_before(
    parsed: Parsed, people: People, first: int, farthest: int, spoke: Resolution
) -> Resolution | None:
    """Who alone is named besides in the nearest of the paragraphs before that names anybody else; a guess."""
    starts = parsed.paragraph_starts
    for paragraph in range(first - 1, max(-1, first - 1 - farthest), -1):
        others = {
            person
            for token, person in people.mentioned
            if starts[paragraph] <= token < starts[paragraph + 1]
            and person.is_human
            and person is not spoke.person
        }
        if others:
            why = "named before the conversation"
            return (
                Resolution(others.pop(), confidence=_GUESS, why=why) if len(others) == 1 else None
            )
    return None


def _calls(
    parsed: Parsed, people: People, quotes: Sequence[Quote], line: Line, other: Resolution
) -> bool:
    """Whether the line calls the other one by name, as one does who talks to him."""
    return line.spoke is None and any(
        person is other.person for person in called(parsed, people, quotes[line.quotes[0]])
    )
