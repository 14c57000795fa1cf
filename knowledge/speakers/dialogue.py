"""Lines of a conversation in dashes -> whose those are that do not say it: the one's and the other's in turn.

A new dash is a new voice. So a line without a mention is never whose the line before was; of two who talk it is
the other's, and of one whose words are told the one's whom he calls by name or beside whom the text told of him.
Only for languages in which dashes open speech (`speech.dashes`).
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from knowledge.grammar.parsing import Parsed
from knowledge.language import WORD
from knowledge.model import Kind, Quote
from knowledge.speakers.case import Basis, Resolution
from knowledge.speakers.mentions import tokens_in
from knowledge.speakers.people import People
from knowledge.speakers.person import Person

_TWO = 2
_SURE, _LIKELY, _GUESS = 0.8, 0.66, 0.5
_LONGEST_CALL = 300
_LONGEST_TURN = 15
_ASKS = ("?", "!", "?..", "?»")
_ALONE = frozenset({"quotation alone", "goes on from its neighbour"})


@dataclass(slots=True)
class _Line:
    """One paragraph of a conversation: its quotes, and whose its mention says they are."""

    paragraph: int
    quotes: list[int]
    spoke: Resolution | None = None


def take_turns(
    parsed: Parsed, people: People, quotes: Sequence[Quote], found: list[Resolution]
) -> None:
    """Put the speakers of lines without a mention into what was found."""
    if not parsed.lexicon.language.words("speech.dashes"):
        return
    before: list[_Line] = []
    for lines in _conversations(parsed, quotes, found):
        for line, whose in _told(parsed, people, quotes, lines, before):
            for number in line.quotes:
                found[number] = whose
        if len(_voices(lines)) == _TWO:
            before = lines


def _told(
    parsed: Parsed, people: People, quotes: Sequence[Quote], lines: list[_Line], before: list[_Line]
) -> Iterator[tuple[_Line, Resolution]]:
    """The lines without a mention, each with whose it is."""
    voices = _voices(lines)
    if len(voices) == 1:
        other = _partner(parsed, people, quotes, lines, before)
        voices += [other] if other else []
    if len(voices) == 1 and not any(
        _asks(parsed, quotes, line) or _calls(parsed, people, quotes, line, voices[0])
        for line in lines
    ):
        return  # All of it may be one's: each paragraph with its dash.
    sure = _LIKELY if len(_voices(lines)) < _TWO else _SURE
    for place, line in enumerate(lines):
        if line.spoke is None and voices:
            whose = _in_turn(lines, place, voices, sure)
            if len(voices) == 1 and not whose.person and not whose.words and _reports(parsed):
                whose = Resolution(why="asked for the paper", basis=Basis.REPORTER)
            if not _goes_on(parsed, quotes, lines, place, whose):
                yield line, whose


@lru_cache(maxsize=4)
def _reports(parsed: Parsed) -> bool:
    """Whether the writer tells of himself outside of what is said: "we find him at the pier"."""
    return any("reporting_self" in held for held in parsed.classes)


def _goes_on(
    parsed: Parsed, quotes: Sequence[Quote], lines: Sequence[_Line], place: int, whose: Resolution
) -> bool:
    """Whether nothing is sure but that the line is too long for an exchange of words: somebody's next paragraph."""
    if whose.confidence > _GUESS or not place:
        return False
    long = len(quotes[lines[place].quotes[-1]].content.of(parsed.text).split()) > _LONGEST_TURN
    return long and not any(_asks(parsed, quotes, line) for line in lines[place - 1 : place + 1])


def _asks(parsed: Parsed, quotes: Sequence[Quote], line: _Line) -> bool:
    return quotes[line.quotes[-1]].content.of(parsed.text).endswith(_ASKS)


def _in_turn(
    lines: Sequence[_Line], place: int, voices: Sequence[Resolution], sure: float
) -> Resolution:
    """Who speaks there by the nearest lines with a mention before and behind it."""
    likely = [
        found
        for near in (_nearest(lines, place, -1), _nearest(lines, place, 1))
        if near is not None and (found := _away(lines, place, near, voices))
    ]
    if not likely:
        return Resolution(why="another in the conversation")
    agree = all(_is_same(found, likely[0]) for found in likely)
    why = "whose turn it is"
    sure = min(sure if agree else _GUESS, max(_GUESS, likely[0].confidence))
    return Resolution(
        likely[0].person, likely[0].words, sure, why, likely[0].human, likely[0].basis
    )


def _away(
    lines: Sequence[_Line], place: int, near: int, voices: Sequence[Resolution]
) -> Resolution | None:
    """Who speaks so many lines from one whose speaker is known."""
    spoke = lines[near].spoke
    assert spoke is not None
    if (place - near) % _TWO == 0:
        return spoke if len(voices) <= _TWO or abs(place - near) == _TWO else None
    others = [voice for voice in voices if not _is_same(voice, spoke)]
    if len(others) == 1:
        return others[0]
    beyond = 2 * place - near if abs(place - near) == 1 else -1
    across = lines[near - (place - near)] if 0 <= near - (place - near) < len(lines) else None
    known = lines[beyond].spoke if 0 <= beyond < len(lines) else None
    if across and across.spoke and not _is_same(across.spoke, spoke):
        return across.spoke if known is None or not _is_same(known, across.spoke) else None
    return None


def _nearest(lines: Sequence[_Line], place: int, step: int) -> int | None:
    """The next line in that direction that says whose it is."""
    place += step
    while 0 <= place < len(lines):
        if lines[place].spoke:
            return place
        place += step
    return None


def _voices(lines: Sequence[_Line]) -> list[Resolution]:
    """Everybody who speaks in a line that says so, once each."""
    voices: list[Resolution] = []
    for line in lines:
        if line.spoke and not any(_is_same(line.spoke, voice) for voice in voices):
            voices.append(line.spoke)
    return voices


def _is_same(one: Resolution, other: Resolution) -> bool:
    return (one.person, one.words, one.basis is Basis.NARRATOR) == (
        other.person,
        other.words,
        other.basis is Basis.NARRATOR,
    )


def _partner(
    parsed: Parsed, people: People, quotes: Sequence[Quote], lines: list[_Line], before: list[_Line]
) -> Resolution | None:
    """With whom the only one talks who is named: whom he calls by name, else who is named beside him just before."""
    spoke = _voices(lines)[0]
    for line in lines:
        if line.spoke:
            called = _called(parsed, people, quotes[line.quotes[0]], spoke)
            if called:
                return Resolution(called, confidence=_LIKELY, why="called by name")
    starts = parsed.paragraph_starts
    first = lines[0].paragraph
    low = starts[max(0, first - 1)]
    near = [
        person for person in people.recent(starts[first]) if any(low <= t for t in person.tokens)
    ]
    named = [
        person
        for person in near
        if person.is_human and any(low <= token < starts[first] for token in person.tokens)
    ]
    others = [person for person in named if person is not spoke.person]
    if len(others) == 1:
        return Resolution(others[0], confidence=_LIKELY, why="named before the conversation")
    again = _voices(before)
    if len(again) == _TWO and any(_is_same(voice, spoke) for voice in again):
        return next(voice for voice in again if not _is_same(voice, spoke))
    return None


def _calls(
    parsed: Parsed, people: People, quotes: Sequence[Quote], line: _Line, other: Resolution
) -> bool:
    """Whether the line names the other one, as one does who talks to him."""
    if line.spoke or other.person is None:
        return False
    words = quotes[line.quotes[0]].content.of(parsed.text)[:_LONGEST_CALL]
    names = (match.group() for match in WORD.finditer(words) if match.group()[0].isupper())
    return any(people.named([name]) is other.person for name in names)


def _called(parsed: Parsed, people: People, quote: Quote, spoke: Resolution) -> Person | None:
    words = quote.content.of(parsed.text)[:_LONGEST_CALL]
    for match in WORD.finditer(words):
        person = people.named([match.group()]) if match.group()[0].isupper() else None
        if person and person is not spoke.person and person.may_be_human:
            return person
    return None


def _conversations(
    parsed: Parsed, quotes: Sequence[Quote], found: Sequence[Resolution]
) -> Iterator[list[_Line]]:
    """Runs of paragraphs that each open with a dash; of at least two."""
    run: list[_Line] = []
    for line in _lines(parsed, quotes, found):
        if run and line.paragraph != run[-1].paragraph + 1:
            if len(run) >= _TWO:
                yield run
            run = []
        run.append(line)
    if len(run) >= _TWO:
        yield run


def _lines(parsed: Parsed, quotes: Sequence[Quote], found: Sequence[Resolution]) -> Iterator[_Line]:
    line: _Line | None = None
    for number, quote in enumerate(quotes):
        token = tokens_in(parsed, quote.content)[0]
        piece = parsed.speech.get(token)
        if quote.kind is not Kind.DIRECT or piece is None or not piece.dashed:
            continue
        paragraph = bisect_right(parsed.paragraph_starts, token) - 1
        if line is None or line.paragraph != paragraph:
            if line:
                yield line
            line = None
            if parsed.paragraph_starts[paragraph] != token:
                continue
            line = _Line(paragraph, [])
        line.quotes.append(number)
        whose = found[number]
        told = quote.cue is not None or quote.source is not None or quote.rule not in _ALONE
        if line.spoke is None and told:
            line.spoke = whose
    if line:
        yield line
