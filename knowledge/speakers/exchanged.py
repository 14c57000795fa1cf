"""The lines of a conversation in dashes -> who opens it, whom a line calls, and whether they are only a few words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from knowledge.grammar.parsed import Parsed
from knowledge.model import Quote
from knowledge.speakers.by_context import SENTENCE_BEFORE
from knowledge.speakers.by_turn import called_in
from knowledge.speakers.by_what_went_before import SPOKE_LAST
from knowledge.speakers.case import Resolution
from knowledge.speakers.lines import Line
from knowledge.speakers.people import People
from knowledge.speakers.person import Person

_TWO = 2
_LIKELY = 0.66
_SHORT = 9
"""Words that a line has on the average where people only exchange some."""
_WANTS_ANSWER = ("?", "!", "?..", "?»")
_FIRST = re.compile(r"[^\W\d_]+(?=,)")


def begins(
    parsed: Parsed, quotes: Sequence[Quote], found: Sequence[Resolution], lines: Sequence[Line]
) -> bool:
    """Whether who acts just before says the first line: a cry, or a few words that are answered so: "Tom nodded."."""
    why = found[lines[0].quotes[0]].why
    if why == SPOKE_LAST:  # Another asks him back in the next line.
        return parsed.text.endswith("?", 0, quotes[lines[1].quotes[-1]].content.end)
    if why != SENTENCE_BEFORE:
        return False
    end = quotes[lines[0].quotes[-1]].content.end
    if parsed.text.endswith("!", 0, end):
        return True
    if wants_answer(parsed, quotes, lines[0]):
        return _is_said_to_somebody(parsed, quotes[lines[0].quotes[0]], lines[0].paragraph)
    if not parsed.lexicon.language.words("speech.turn_dashes"):
        return False  # Elsewhere one who speaks may have a dash for each paragraph.
    return len(lines) == _TWO and _are_short(parsed, quotes, lines)


def _is_said_to_somebody(parsed: Parsed, quote: Quote, paragraph: int) -> bool:
    """Whether the sentence before tells of another by a pronoun ("tugs at her sleeve"), or the line calls kin."""
    starts = parsed.paragraph_starts
    before = parsed.classes[starts[max(0, paragraph - 1)] : starts[paragraph]]
    if any("him_or_her" in held for held in before[1:]):
        return True
    first = _FIRST.match(quote.content.of(parsed.text))
    return first is not None and "kin" in parsed.lexicon.entry(first.group()).classes


def _are_short(parsed: Parsed, quotes: Sequence[Quote], lines: Sequence[Line]) -> bool:
    """Whether all the lines are as short as what people say to each other."""
    said = (quotes[number].content.of(parsed.text) for line in lines for number in line.quotes)
    return sum(len(words.split()) for words in said) <= _SHORT * len(lines)


def called_behind(
    parsed: Parsed, people: People, quotes: Sequence[Quote], lines: Sequence[Line]
) -> tuple[int, Resolution] | None:
    """The line before the first that calls somebody by name, and whom it calls; he is the other one there."""
    for place, line in enumerate(lines[1:]):
        whom = next(called(parsed, people, quotes[line.quotes[0]]), None)
        if whom:
            return place, Resolution(whom, confidence=_LIKELY, why="called by name")
    return None


def called(parsed: Parsed, people: People, quote: Quote) -> Iterator[Person]:
    """Whom somebody calls by name."""
    words = quote.content.of(parsed.text)
    return (person for person in called_in(people, words) if person.may_be_human)


def wants_answer(parsed: Parsed, quotes: Sequence[Quote], line: Line) -> bool:
    """Whether the line asks or cries out, as one does to somebody."""
    return quotes[line.quotes[-1]].content.of(parsed.text).endswith(_WANTS_ANSWER)
